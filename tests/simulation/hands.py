"""What the agents do on their laptops: every gesture that the window has, noted before the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sync import Resolution, Side
from sync.errors import InputError
from sync.reading.record import Record, Waiting
from sync.store import outbox
from tests.simulation.eyes import Eyes
from tests.simulation.ledger import minted, title_of
from tests.simulation.power import NEVER, PowerCut
from tests.sync.office import at

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay

STATUSES = {
    "appointments": ("scheduled", "completed", "cancelled"),
    "clients": ("active", "inactive", "closed"),
    "leads": ("contacted", "qualified", "lost"),
    "listings": ("active", "pending", "withdrawn"),
    "escrows": ("active", "pending", "cancelled"),
}
PRICES = {"escrows": "purchase_price", "listings": "list_price", "clients": "budget_max", "leads": "budget"}
LOST_CREATES = ("drop-after-commit=POST:1", "drop-before-commit=POST:1", "truncated-json=POST:1")
STATUS_FIELD = {"escrows": "escrow_status"}


class Hands:
    """The gestures of a day; each is made on one of the laptops, by chance."""

    def __init__(self, day: OfficeDay) -> None:
        self.day, self.chance = day, day.chance

    def some(self) -> Eyes:
        return self.chance.choice(self.day.eyes)

    def one_of(self, eyes: Eyes, resource: str) -> Record | None:
        records = eyes.listed(resource)
        return self.chance.choice(records) if records else None

    def create(self) -> None:
        eyes = self.some()
        resource = self.chance.choice(eyes.laptop.resources)
        fields = self.day.fresh_fields(resource)
        if resource == "appointments":
            fields |= self._links(eyes)
        if self.chance.random() < 0.5:
            fields |= {"description" if resource == "listings" else "notes": self.day.mint()}
        made = eyes.laptop.engine.create(resource, fields)
        self._saved(eyes, made, fields)

    def _links(self, eyes: Eyes) -> dict[str, Any]:
        """An appointment with whom, and about what: preferably with what is not on the server yet."""
        links: dict[str, Any] = {}
        for name, resource in (
            ("client_id", "clients"),
            ("listing_id", "listings"),
            ("escrow_id", "escrows"),
        ):
            records = eyes.listed(resource)
            unsent = [record for record in records if record.server_id is None]
            if records and self.chance.random() < 0.6:
                links[name] = self.chance.choice(unsent or records).id
        return links

    def _saved(self, eyes: Eyes, record: Record, fields: dict[str, Any]) -> None:
        self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]} {fields}")
        eyes.touched.add(record.id)
        self.day.ledger.save(eyes.who, record.resource, record.id, fields)

    def edit(self) -> None:
        eyes = self.some()
        resource = self.chance.choice(eyes.laptop.resources)
        names = self.chance.sample(self.day.editable(resource), self.chance.choice((1, 1, 2)))
        self._change(eyes, resource, {name: self.day.mint() for name in names})

    def move(self) -> None:
        hours = self.chance.randrange(0, 200)
        self._change(self.some(), "appointments", {"start_time": at(hours), "end_time": at(hours + 1)})

    def reprice(self) -> None:
        resource = self.chance.choice(list(PRICES))
        self._change(
            self.some(), resource, {PRICES[resource]: f"{100_000 + self.chance.randrange(900)}000.00"}
        )

    def change_status(self) -> None:
        resource = self.chance.choice(list(STATUSES))
        status = self.chance.choice(STATUSES[resource])
        self._change(self.some(), resource, {STATUS_FIELD.get(resource, "status"): status})

    def clear(self) -> None:
        eyes = self.some()
        self._change(eyes, self.chance.choice(eyes.laptop.resources), {"notes": None})

    def relink(self) -> None:
        eyes = self.some()
        self._change(eyes, "appointments", self._links(eyes))

    def _change(self, eyes: Eyes, resource: str, fields: dict[str, Any]) -> None:
        record = self.one_of(eyes, resource)
        if record is None or not fields:
            return
        try:
            eyes.laptop.engine.edit(resource, record.id, fields)
        except InputError:
            return
        self._saved(eyes, record, fields)

    def delete(self) -> None:
        eyes = self.some()
        record = self.one_of(eyes, self.chance.choice(eyes.laptop.resources))
        if record is None:
            return
        try:
            eyes.laptop.engine.delete(record.resource, record.id)
        except InputError:
            return
        self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]}")
        self._deleted(eyes, record)

    def _deleted(self, eyes: Eyes, record: Record) -> None:
        eyes.released.add(record.id)
        self.day.ledger.withdraw(eyes.who, record.id)
        title = title_of(record.resource, record.fields)
        if title:
            eyes.deletes[record.id] = record.resource, title

    def regret(self) -> None:
        """Made, sent with no answer to it, and deleted before anybody knows whether it arrived."""
        eyes = self.some()
        resource = self.chance.choice(eyes.laptop.resources)
        fields = self.day.fresh_fields(resource)
        made = eyes.laptop.engine.create(resource, fields)
        self._saved(eyes, made, fields)
        self.day.server.faults.set(self.chance.choice(LOST_CREATES))
        eyes.laptop.sync(by_person=False)
        try:
            eyes.laptop.engine.delete(resource, made.id)
        except InputError:
            return
        self._deleted(eyes, made)

    def archive(self) -> None:
        eyes = self.some()
        resources = [name for name in ("contacts", "escrows") if name in eyes.laptop.resources]
        record = self.one_of(eyes, self.chance.choice(resources))
        if record is not None:
            engine = eyes.laptop.engine
            act = engine.restore if record.archived else engine.archive
            self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]} {record.archived}")
            act(record.resource, record.id)
            eyes.touched.add(record.id)

    def convert(self) -> None:
        """The client to come is edited and booked at once."""
        eyes = self.some()
        lead = self.one_of(eyes, "leads")
        if lead is None:
            return
        try:
            _, client = eyes.laptop.engine.convert(lead.id)
        except InputError:
            return
        eyes.touched.add(lead.id)
        eyes.guessed.add(client.id)
        # Who was deleted before they were sent is wished for again.
        wished = (client.resource, title_of(client.resource, client.fields))
        eyes.deletes = {key: what for key, what in eyes.deletes.items() if what != wished}
        self.day.tell(f"{eyes.who} {lead.id[-4:]} → {client.id[-4:]}")
        if self.chance.random() < 0.5:
            fields: dict[str, Any] = {"phone": self.day.mint()}
            eyes.laptop.engine.edit("clients", client.id, fields)
            self._saved(eyes, client, fields)
        if self.chance.random() < 0.5:
            fields = self.day.fresh_fields("appointments") | {"client_id": client.id}
            self._saved(eyes, eyes.laptop.engine.create("appointments", fields), fields)

    def discard(self) -> None:
        eyes = self.some()
        waiting = eyes.laptop.engine.reader.outbox()
        if waiting:
            self.give_up(eyes, self.chance.choice(waiting))

    def give_up(self, eyes: Eyes, item: Waiting) -> None:
        try:
            eyes.laptop.engine.discard(item.op)
        except InputError:
            return
        self.day.tell(f"{eyes.who} {item.kind} {item.id[-4:]} {dict(item.fields)}")
        unsent = str(item.kind) == "create"
        self.day.ledger.withdraw(eyes.who, item.id, None if unsent else item.fields)
        if unsent or str(item.kind) == "convert":
            eyes.released |= {item.id, str(item.before.get("client"))}
            self.day.ledger.withdraw(eyes.who, str(item.before.get("client")))
        if unsent or str(item.kind) == "delete":
            # With a create goes what was to become of it, whatever the server may have made.
            eyes.deletes.pop(item.id, None)
        if str(item.kind) == "delete":
            eyes.released.discard(item.id)
        self._check_base(eyes, item)

    def _check_base(self, eyes: Eyes, item: Waiting) -> None:
        """Invariant 17: what is shown after a discard is exactly the base."""
        now = eyes.laptop.engine.reader.find(item.resource, [item.id]).get(item.id)
        for name in item.fields if now is not None and now.base is not None else ():
            free = name not in now.pending and name not in now.laptop_only
            if free and now.fields.get(name) != now.base.get(name):
                self.day.ledger.complain(
                    f"[17] {eyes.who} discarded {name} of {now.title}, and sees it still"
                )

    def retry(self) -> None:
        eyes = self.some()
        waiting = [op for op in eyes.laptop.engine.reader.outbox() if str(op.state) in ("retry", "rejected")]
        if waiting:
            item = self.chance.choice(waiting)
            self.day.tell(f"{eyes.who} {item.kind} {item.id[-4:]}")
            eyes.laptop.engine.retry(item.op)

    def answer(self) -> None:
        eyes = self.some()
        for record in eyes.laptop.engine.reader.conflicts():
            self.answer_one(eyes, record)

    def answer_one(self, eyes: Eyes, record: Record) -> None:
        question = dict(record.conflict or {})
        side = self._side(record, question)
        self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]} {question['kind']} {side}")
        before = [op for op in eyes.laptop.engine.reader.outbox() if op.id == record.id]
        try:
            eyes.laptop.engine.resolve(record.resource, record.id, Resolution(every=side, keep=side))
        except InputError as refused:
            self.day.tell(f"refused: {refused.code}")
            return
        self._answered(eyes, record, question, side)
        # Who says which one it is still wants it deleted.
        taken_back = side is Side.THEIRS and question["kind"] != "duplicate"
        if taken_back and any(str(op.kind) == "delete" for op in before):
            eyes.released.discard(record.id)
            eyes.deletes.pop(record.id, None)

    def _side(self, record: Record, question: dict[str, Any]) -> Side:
        """A person knows their own records by name, so a possible twin is told without a doubt."""
        if question["kind"] != "duplicate":
            return self.chance.choice((Side.MINE, Side.THEIRS))
        title = title_of(record.resource, record.fields)
        there = {
            title_of(place[0], row)
            for place, row in self.day.ledger.rows.items()
            if place[0] == record.resource
        }
        alike = [value for item in question["candidates"] for value in item["fields"].values()]
        same = any(minted(value) and value in alike for value in record.fields.values())
        return Side.THEIRS if title in there or same else Side.MINE

    def _answered(self, eyes: Eyes, record: Record, question: dict[str, Any], side: Side) -> None:
        title = title_of(record.resource, record.fields)
        ledger = self.day.ledger
        if question["kind"] == "edit-delete" and side is Side.MINE:
            ledger.remade[title] += 1
        elif question["kind"] == "edit-delete":
            eyes.released.add(record.id)
            ledger.withdraw(eyes.who, record.id)
        elif side is Side.THEIRS and question["kind"] != "duplicate":
            ledger.withdraw(eyes.who, record.id, question["fields"])
        elif question["kind"] == "edit-edit" and record.id not in eyes.deletes:
            self._mine(eyes, record, question)

    def _mine(self, eyes: Eyes, record: Record, question: dict[str, Any]) -> None:
        """Insisting is saving once more."""
        for name, row in question["fields"].items():
            if minted(row["mine"]) and row["mine"] != row["base"]:
                self.day.ledger.saved_again(eyes.who, record, name, row["mine"])

    def answer_missing(self) -> None:
        """What the deletion brake holds is looked at: mostly it is believed, which asks the server by id."""
        eyes = self.some()
        missing = eyes.laptop.engine.missing
        for resource in missing.held():
            self.day.tell(f"{eyes.who} {resource}")
            missing.accept(resource)

    def cycle(self, *, deep: bool = False) -> None:
        eyes = self.some()
        by_person = self.chance.random() < 0.5
        self.day.office.clock.advance(1)
        patient = {} if by_person else self._patient(eyes)
        report = eyes.laptop.sync(deep=deep or self.chance.random() < 0.2, by_person=by_person)
        self.day.tell(f"{eyes.who} {'by person ' if by_person else ''}{report.outcome} {report.troubles}")
        for op, sends in patient.items():
            if _sends(eyes, op) > sends:
                self.day.ledger.complain(f"[13] {eyes.who} sent {op} again before its time had come")
        if str(report.outcome) == "sign_in" and self.chance.random() < 0.5:
            self._reopened(eyes, eyes.laptop.sign_in)

    def _patient(self, eyes: Eyes) -> dict[str, int]:
        """What was tried and waits for its time: operation → how often it was sent."""
        now = eyes.laptop.around.clock.now().isoformat()[:19]
        waiting = eyes.laptop.engine.reader.outbox()
        later = [op for op in waiting if op.next_attempt_at and op.next_attempt_at[:19] > now]
        return {op.op: _sends(eyes, op.op) for op in later}

    def cut(self) -> None:
        """The battery ends in the middle of a cycle."""
        eyes, power = self.some(), self.day.power
        power.moments, power.fails_at, power.on = 0, self.chance.randrange(1, 40), True
        told = self.day.watch.told[eyes.who]
        held = told.held_until
        try:
            eyes.laptop.sync(by_person=self.chance.random() < 0.3)
        except PowerCut:
            self.day.tell(f"{eyes.who} at {power.fails_at}")
            told.resets_at, told.held_until = None, held  # what came last may not have been written down
            self._reopened(eyes, eyes.laptop.restart)
        finally:
            power.on, power.fails_at = False, NEVER

    def restart(self) -> None:
        eyes = self.some()
        self.day.tell(eyes.who)
        self._reopened(eyes, eyes.laptop.restart)

    def _reopened(self, eyes: Eyes, act: Callable[[], None]) -> None:
        """A start changes nothing of what waits, and until when."""
        before = {op.op: op.next_attempt_at for op in eyes.laptop.engine.reader.outbox()}
        act()
        eyes.open()
        for op in eyes.laptop.engine.reader.outbox():
            if op.next_attempt_at != before.get(op.op):
                self.day.ledger.complain(f"[13] {eyes.who} forgot at its start how long {op.op} has to wait")
        self.day.check_cursors(eyes)


def _sends(eyes: Eyes, op: str) -> int:
    with eyes.laptop.engine.store.read() as connection:
        return len(outbox.attempts_of(connection, op))
