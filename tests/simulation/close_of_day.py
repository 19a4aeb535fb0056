"""The evening: good weather, cycles until all is quiet, every question answered, and what is wrong then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sync.report import Report
from tests.simulation import evening
from tests.simulation.eyes import Eyes
from tests.simulation.field import calm

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay

ROUNDS = 30


class CloseOfDay:
    """Nothing may be open, lost, doubled or different when it is over."""

    def __init__(self, day: OfficeDay) -> None:
        self.day, self.eyes, self.ledger = day, day.eyes, day.ledger

    def found(self) -> list[str]:
        """The complaints, if there are any."""
        self.day.told.append("evening")
        escapes = "B13" in self.day.server.faults.in_force()
        calm(self.day.office)
        self.day.server.world.limits.on = False
        if escapes:
            self.day.server.faults.set("B13")
        self.settle()
        found = list(self.complaints())
        if not found and self.decide():
            found = list(self.after_all_answers())
        return found

    def settle(self, rounds: int = ROUNDS) -> None:
        """Cycles until a whole round has changed nothing, or there were enough of them."""
        for _ in range(rounds):
            reports = [self._quiet_cycle(eyes) for eyes in self.eyes]
            if not any(report.waiting or report.received or report.database_writes for report in reports):
                return

    def _quiet_cycle(self, eyes: Eyes) -> Report:
        self.day.office.clock.advance(1000)
        report = eyes.laptop.sync(deep=True)
        if str(report.outcome) == "sign_in":
            eyes.laptop.sign_in()
            eyes.open()
            report = eyes.laptop.sync(deep=True)
        self.day.look()
        return report

    def complaints(self) -> Iterator[str]:
        records = {eyes.who: evening.records_of(eyes.laptop) for eyes in self.eyes}
        kept = {who: evening.kept_on(found, self.ledger.offered[who]) for who, found in records.items()}
        yield from self.ledger.lost(kept)
        yield from evening.doubled(self.ledger)
        for eyes in self.eyes:
            yield from evening.different(eyes, records[eyes.who])
            yield from evening.unannounced(eyes, records[eyes.who])
            yield from evening.links_lost(eyes)
            yield from evening.still_there(eyes)
            yield from evening.stuck(eyes.laptop)
            yield from evening.noise(eyes.laptop)

    def decide(self) -> bool:
        """Every question is answered, and what the server will not have is tried once more and given up;
        whether there was anything to decide."""
        for patience in range(4):
            answers = [self._answer_all(eyes, insist=patience == 0) for eyes in self.eyes]
            if not any(answers):
                return patience > 0
            self.settle()
        return True

    def _answer_all(self, eyes: Eyes, *, insist: bool) -> int:
        self.day.told.append("decide")
        engine = eyes.laptop.engine
        held = list(engine.missing.held())
        for resource in held:
            engine.missing.accept(resource)
        asking = engine.reader.conflicts()
        for record in asking:
            self.day.answers.answer_one(eyes, record)
        refused = [op for op in engine.reader.outbox() if str(op.state) == "rejected"]
        for op in refused:
            if insist:
                engine.retry(op.op)
            else:
                self.day.answers.give_up(eyes, op)
        self.day.look()
        return len(held) + len(asking) + len(refused)

    def after_all_answers(self) -> Iterator[str]:
        yield from self.complaints()
        for eyes in self.eyes:
            yield from evening.nothing_open(eyes.laptop)
