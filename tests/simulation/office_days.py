"""A day of two agents and a web user under a seeded scheduler, and what must be true in the evening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sync import Resolution, Side
from sync.errors import InputError
from tests.simulation import ledger
from tests.simulation.field import RESOURCES, Field, Laptop, calm, fresh_field, until_quiet
from tests.simulation.ledger import MINT, Ledger
from tests.simulation.power import NEVER, Power, PowerCut
from tests.sync.office import at

STEPS = 60
WEATHER = (
    "drop-after-commit=POST:1",
    "drop-after-commit=PUT:1",
    "drop-after-commit=DELETE:1",
    "drop-after-commit=PATCH:1",
    "drop-before-commit=POST:1",
    "drop-before-commit=PUT:1",
    "error-500=PUT:2",
    "error-500=POST:1",
    "error-500=GET:1",
    "error-502=2",
    "error-504=PUT:1",
    "truncated-json=2",
    "truncated-json=POST:1",
    "reset-mid-body=PUT:1",
    "html-200=1",
    "text-429=1",
    "B1=4",
    "B2=3",
    "B2=half:3",
    "B3=6",
    "B4=8",
    "B4=reads:4",
    "B5=2",
    "B10=4",
    "B12=refuse:2",
    "B14=20",
    "B16=3",
    "B17=PUT:2",
    "B20=forbidden:2",
    "B21=3",
    "B22=12",
)
"""Every one ends by itself."""
# No e-mail address is valid with this sign in it: those edits are refused, and must stay in sight.
EDITABLE = {
    "clients": ("phone", "notes", "source", "first_name"),
    "contacts": ("company", "notes", "street_address", "city", "email"),
    "leads": ("notes", "timeline", "name"),
    "appointments": ("location", "notes", "title", "description"),
}


class OfficeDay:
    def __init__(self, office: Field, *always: str) -> None:
        """`always`: faults that stay all day, and leave in the evening."""
        self.office, self.chance, self.server = office, office.chance, office.server
        self.laptops = [office.laptop("one"), office.laptop("two")]
        self.ledger = Ledger()
        self.power = Power()
        self.minted = 0
        self.told: list[str] = []
        self.always = always or (("B13",) if office.seed % 4 == 3 else ())
        for fault in self.always:
            self.server.faults.set(fault)

    def live(self) -> None:
        gestures: list[tuple[int, Callable[[], None]]] = [
            (5, self.create),
            (8, self.edit),
            (2, self.move),
            (1, self.delete),
            (1, self.archive),
            (1, self.discard),
            (2, self.resolve),
            (9, self.cycle),
            (3, self.cut),
            (4, self.web_edits),
            (1, self.web_deletes),
            (5, self.weather),
            (1, self.network),
            (4, self.wait),
        ]
        with self.power.watched():
            for _ in range(STEPS):
                act = self.chance.choices([act for _, act in gestures], [weight for weight, _ in gestures])[0]
                self.told.append(act.__name__)
                act()
                self.ledger.look(self.server, self.laptops)

    def mint(self) -> str:
        self.minted += 1
        return f"Ann & Bob's <{self.minted}> {MINT}{self.minted}{MINT}"

    def laptop(self) -> Laptop:
        return self.chance.choice(self.laptops)

    def create(self) -> None:
        laptop, resource = self.laptop(), self.chance.choice(RESOURCES)
        fields: dict[str, Any] = {
            "clients": {"first_name": self.mint(), "last_name": self.mint(), "client_type": "buyer"},
            "contacts": {"first_name": self.mint(), "contact_type": "lender"},
            "leads": {"name": self.mint()},
            "appointments": {
                "title": self.mint(),
                "start_time": at(self.minted),
                "end_time": at(self.minted + 1),
            },
        }[resource]
        if resource == "appointments":
            clients = [record.id for record in ledger.listed(laptop, "clients")]
            fields |= {"client_id": self.chance.choice(clients)} if clients else {}
        if self.chance.random() < 0.5:
            fields["notes"] = self.mint()
        self.note(laptop, resource, laptop.engine.create(resource, fields).id, fields)

    def note(self, laptop: Laptop, resource: str, local_id: str, fields: dict[str, Any]) -> None:
        self.told[-1] += f" {laptop.name} {resource} {local_id[-4:]} {fields}"
        self.ledger.save(laptop.name, resource, local_id, fields)

    def edit(self) -> None:
        laptop, resource = self.laptop(), self.chance.choice(RESOURCES)
        names = self.chance.sample(EDITABLE[resource], self.chance.choice((1, 1, 2)))
        self.change(laptop, resource, {name: self.mint() for name in names})

    def move(self) -> None:
        hours = self.chance.randrange(0, 200)
        self.change(self.laptop(), "appointments", {"start_time": at(hours), "end_time": at(hours + 1)})

    def change(self, laptop: Laptop, resource: str, fields: dict[str, Any]) -> None:
        records = ledger.listed(laptop, resource)
        if not records:
            return
        record = self.chance.choice(records)
        try:
            laptop.engine.edit(resource, record.id, fields)
        except InputError:
            return
        self.note(laptop, resource, record.id, fields)

    def delete(self) -> None:
        laptop, resource = self.laptop(), self.chance.choice(RESOURCES)
        records = ledger.listed(laptop, resource)
        if records:
            record = self.chance.choice(records)
            try:
                laptop.engine.delete(resource, record.id)
            except InputError:
                return
            self.told[-1] += f" {laptop.name} {resource} {record.id[-4:]}"
            self.ledger.withdraw(laptop.name, record.id)

    def archive(self) -> None:
        laptop = self.laptop()
        records = ledger.listed(laptop, "contacts")
        if records:
            record = self.chance.choice(records)
            self.told[-1] += f" {laptop.name} {record.id[-4:]}"
            act = laptop.engine.restore if record.archived else laptop.engine.archive
            act("contacts", record.id)

    def discard(self) -> None:
        laptop = self.laptop()
        waiting = laptop.engine.reader.outbox()
        if waiting:
            item = self.chance.choice(waiting)
            try:
                laptop.engine.discard(item.op)
            except InputError:
                return
            self.told[-1] += f" {laptop.name} {item.kind} {item.id[-4:]} {item.fields}"
            self.ledger.withdraw(laptop.name, item.id, None if item.kind == "create" else set(item.fields))

    def resolve(self) -> None:
        laptop = self.laptop()
        for record in laptop.engine.reader.conflicts():
            question = record.conflict or {}
            if question["kind"] == "duplicate":
                continue
            side = self.chance.choice((Side.MINE, Side.THEIRS))
            self.told[-1] += f" {laptop.name} {record.id[-4:]} {question['kind']} {side}"
            laptop.engine.resolve(record.resource, record.id, Resolution(every=side, keep=side))
            if side is Side.THEIRS:
                self.ledger.withdraw(laptop.name, record.id, set(question["fields"]) or None)

    def cycle(self) -> None:
        laptop = self.laptop()
        self.ledger.acting = laptop.name
        self.office.clock.advance(1)
        report = laptop.engine.run_cycle(
            deep=self.chance.random() < 0.2, by_person=self.chance.random() < 0.5
        )
        self.told[-1] += f" {laptop.name} {report.outcome} {report.troubles}"

    def cut(self) -> None:
        """The battery ends in the middle of a cycle."""
        laptop = self.laptop()
        self.power.moments, self.power.fails_at = 0, self.chance.randrange(1, 30)
        self.power.on, self.ledger.acting = True, laptop.name
        try:
            laptop.sync()
        except PowerCut:
            self.told[-1] += f" {laptop.name} at {self.power.fails_at}"
            self.reopen(laptop)
        finally:
            self.power.on, self.power.fails_at = False, NEVER

    def reopen(self, laptop: Laptop) -> None:
        faults, self.server.faults._faults = self.server.faults._faults, []
        self.server.resume()
        laptop.restart()
        self.server.faults._faults = faults

    def web_edits(self) -> None:
        resource = self.chance.choice(RESOURCES)
        rows = self.server.store.all(resource)
        if rows:
            row, value = self.chance.choice(rows), self.mint()
            name = self.chance.choice(EDITABLE[resource])
            self.office.clock.advance(1)
            self.server.store.edit(resource, row["id"], {name: value})
            self.told[-1] += f" {resource} {row['id'][:4]} {name}={value}"

    def web_deletes(self) -> None:
        resource = self.chance.choice(RESOURCES)
        rows = self.server.store.all(resource)
        if rows:
            row = self.chance.choice(rows)
            self.server.store.delete(resource, row["id"])
            self.told[-1] += f" {resource} {row['id'][:4]}"

    def weather(self) -> None:
        fault = self.chance.choice(WEATHER)
        self.told[-1] += f" {fault}"
        self.server.faults.set(fault)

    def network(self) -> None:
        self.chance.choice((self.server.pause, self.server.resume))()

    def wait(self) -> None:
        self.office.clock.advance(self.chance.choice((5, 60, 200, 1000, 4000)))

    def evening(self) -> list[str]:
        """Good weather and enough cycles; then the complaints, if there are any."""
        escapes = "B13" in self.server.faults.in_force()
        calm(self.office)
        if escapes:
            self.server.faults.set("B13")
        for laptop in self.laptops * 5:
            self.ledger.acting = laptop.name
            until_quiet(self.office, laptop, rounds=1)
            self.ledger.look(self.server, self.laptops)
        return list(self._complaints())

    def _complaints(self) -> Iterator[str]:
        yield from self.ledger.lost(self.laptops)
        yield from ledger.doubled(self.server)
        yield from ledger.malformed(self.server, self.laptops)
        for laptop in self.laptops:
            yield from ledger.different(self.server, laptop)
            yield from ledger.stuck(laptop)
            report = laptop.sync(deep=True)
            if report.sent or report.received or report.database_writes:
                yield f"{laptop.name} is not silent: {report.as_json()}"


def complaints_of(seed: int, folder: Path, *always: str) -> tuple[list[str], list[str]]:
    """What is wrong in the evening of this seed's day, and what happened in it."""
    with fresh_field(seed, folder) as office:
        day = OfficeDay(office, *always)
        day.live()
        return day.evening(), day.told
