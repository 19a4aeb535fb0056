"""When a laptop talks to the server: by wish or by itself, until the battery ends, and after a start."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sync.store import outbox
from tests.simulation.eyes import Eyes
from tests.simulation.power import NEVER, PowerCut

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay


class Cycles:
    """The cycles and the starts of a day; each on one of the laptops, by chance."""

    def __init__(self, day: OfficeDay) -> None:
        self.day, self.chance = day, day.chance

    def cycle(self, *, deep: bool = False) -> None:
        eyes = self.day.some()
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
        eyes, power = self.day.some(), self.day.power
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
        eyes = self.day.some()
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
