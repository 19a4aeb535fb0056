"""What the agents say when the program asks, and what they take back or try again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sync import Resolution, Side
from sync.errors import InputError
from sync.reading.record import Record, Waiting
from tests.simulation.eyes import Eyes
from tests.simulation.ledger import minted, title_of

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay


class Answers:
    """To questions, refusals and the deletion brake; each is given on one of the laptops, by chance."""

    def __init__(self, day: OfficeDay) -> None:
        self.day, self.chance = day, day.chance

    def discard(self) -> None:
        eyes = self.day.some()
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
        eyes = self.day.some()
        waiting = [op for op in eyes.laptop.engine.reader.outbox() if str(op.state) in ("retry", "rejected")]
        if waiting:
            item = self.chance.choice(waiting)
            self.day.tell(f"{eyes.who} {item.kind} {item.id[-4:]}")
            eyes.laptop.engine.retry(item.op)

    def answer(self) -> None:
        eyes = self.day.some()
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
        eyes = self.day.some()
        missing = eyes.laptop.engine.missing
        for resource in missing.held():
            self.day.tell(f"{eyes.who} {resource}")
            missing.accept(resource)
