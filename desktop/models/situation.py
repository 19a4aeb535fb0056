"""How things stand: what waits, what asks, whether the server answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge, Errand
from desktop.models.gestures import gestures, tally
from desktop.wording.errors import rejection
from desktop.wording.moments import instant
from desktop.wording.standing import Need, Standing
from sync import Engine, Status, Waiting, Worker

CALM_MS = 250
MOST_COUNTED = 500
PATIENCE = 1.0
"""Seconds; a count takes a few hundredths of one."""


class Situation(QObject):
    """Reads again a moment after anything moved, never more often than four times a second."""

    changed = Signal()

    def __init__(self, engine: Engine, worker: Worker, bridge: Bridge) -> None:
        super().__init__()
        self._engine = engine
        self._worker = worker
        self.standing = Standing()
        self.status: Status | None = None
        self.need: Need | None = None
        self.progress: dict[str, tuple[int, int]] = {}
        """Rows read so far, and in all, of each list that this cycle reads."""
        self._since: datetime | None = None
        self._again: datetime | None = None
        """When the last cycle asked for the next one."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self._count)
        self._errand: Errand | None = None
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(CALM_MS)
        self._telling.timeout.connect(self.changed)
        bridge.outboxChanged.connect(self.read)
        bridge.changed.connect(self._soon)
        bridge.walkAdvanced.connect(self._reading)
        bridge.cycleStarted.connect(self._started)
        bridge.cycleEnded.connect(self._ended)

    def close(self) -> None:
        """The database that is counted is closed after this, and perhaps deleted."""
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.wait(PATIENCE)
        self._timer.stop()
        self._telling.stop()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _started(self) -> None:
        self.standing = replace(self.standing, busy=True)
        self.changed.emit()

    def _reading(self, resource: str, read: int, total: int) -> None:
        self.progress = {**self.progress, resource: (read, total)}
        self.standing = replace(self.standing, reading=(resource, read, total))
        if not self._telling.isActive():
            self._telling.start()

    def _ended(self, report: dict[str, Any]) -> None:
        self.progress = {}
        outcome, again = str(report.get("outcome", "")), report.get("next_attempt_at")
        self._again = instant(again) if again else None
        self.standing = replace(
            self.standing,
            busy=False,
            reading=None,
            outcome=outcome,
            next_at=self._again,
        )
        self.read()

    def _count(self) -> None:
        """On another thread: while a large office arrives, counting it would be felt in the window."""
        if self._errand is not None:
            self._timer.start()
            return
        self._errand = errand = Errand(self._engine.status)
        errand.done.connect(lambda status: self._counted(errand, status))
        errand.failed.connect(lambda _error: self.read() if self._errand is errand else None)
        errand.start()

    def _counted(self, errand: Errand, status: Status) -> None:
        """Older than what was read meanwhile, it says nothing."""
        if self._errand is errand:
            self._tell(status)

    def read(self) -> None:
        """From the database, at once."""
        self._timer.stop()
        self._tell(self._engine.status())

    def _tell(self, status: Status) -> None:
        """A cycle that is under way stays known."""
        self._errand = None
        self.status = status
        last = status.last_cycle
        outcome = str(last["outcome"]) if last else self.standing.outcome
        at = instant(last["at"]) if last else None
        self._since = (self._since or at) if outcome == "offline" else None
        waiting, needs = self._counts(status)
        self.standing = replace(
            self.standing,
            waiting=waiting,
            needs=needs,
            by_wish=self._worker.is_offline,
            outcome=outcome,
            at=self._since or at,
            next_at=self._next_try() if outcome == "offline" else self._again,
            first=self._first(status),
            unreadable=status.unreadable,
        )
        self.need = self._worst(status)
        self.changed.emit()

    def _next_try(self) -> datetime | None:
        """The worker may not have taken up yet what the cycle that has just ended asked for."""
        by_itself = self._worker.next_at
        return min(by_itself, self._again or by_itself) if by_itself else None

    def _counts(self, status: Status) -> tuple[int, int]:
        """What a person would count: one Save is one change, one entry that asks is one need."""
        if not status.waiting and not status.needs_person:
            return 0, 0
        if status.waiting > MOST_COUNTED:
            return status.waiting, status.needs_person
        found = tally(gestures(self._engine.reader.outbox()))
        asking = found.asking | {record.id for record in self._engine.reader.conflicts()}
        return found.waiting, len(asking) + status.suspects

    @staticmethod
    def _first(status: Status) -> bool:
        return all(row.last_complete_walk is None for row in status.resources.values())

    def _worst(self, status: Status) -> Need | None:
        """What the banner is about: a refusal before a question before what is missing."""
        others = self.standing.needs - 1
        if status.rejected:
            refused = next((op for op in self._engine.reader.outbox() if op.state == "rejected"), None)
            if refused is not None:
                return _refusal(refused, others)
        if status.conflicts:
            found = self._engine.reader.conflicts()
            if found:
                asked = found[0].conflict or {}
                names = frozenset(asked.get("fields") or ())
                kind = "lost" if self._lost(found[0].id) else str(asked.get("kind"))
                return Need(kind, found[0].title, found[0].resource, names, others=others)
        if status.suspects:
            return Need("suspects")
        return Need("sign_in") if self.standing.outcome == "sign_in" else None

    def _lost(self, record_id: str) -> bool:
        """Whether the question is about a write that the server accepted and then lost."""
        return any(op.state == "lost" and op.id == record_id for op in self._engine.reader.outbox())


def _refusal(op: Waiting, others: int) -> Need:
    reason = rejection(op.error, op.resource).sentence
    return Need("rejected", op.title, op.resource, reason=reason, others=others)
