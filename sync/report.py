"""What a cycle did, as the command line prints it and the window sums it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sync.absorb import Absorbed
from sync.clock import Clock, iso
from sync.events import Event
from sync.store.unit_of_work import Store

if TYPE_CHECKING:
    from sync.remote.gateway import Gateway


class Outcome(StrEnum):
    COMPLETE = "complete"
    PARTIAL = "partial"
    OFFLINE = "offline"
    THROTTLED = "throttled"
    SIGN_IN = "sign_in"


@dataclass(slots=True)
class Report:
    """Counts of one cycle; times in UTC, `seconds` of monotonic time."""

    outcome: Outcome = Outcome.COMPLETE
    sent: int = 0
    created: int = 0
    received: int = 0
    removed: int = 0
    merged: int = 0
    conflicts: int = 0
    rejected: int = 0
    waiting: int = 0
    suspects: int = 0
    requests: int = 0
    database_writes: int = 0
    seconds: float = 0.0
    next_attempt_at: datetime | None = None
    troubles: list[str] = field(default_factory=list)
    """Codes of what kept the cycle from being complete; for the log, never for the person."""

    unreadable: dict[str, int] = field(default_factory=dict)
    """list → rows that could not be read, for every list that was read to its end."""

    def add(self, absorbed: Absorbed) -> None:
        self.received += absorbed.received
        self.removed += absorbed.removed
        self.merged += absorbed.merged
        self.sent += absorbed.confirmed

    def wait_for(self, when: datetime) -> None:
        """Something has to wait until then; the earliest is reported."""
        self.next_attempt_at = min(when, self.next_attempt_at or when)

    def trouble(self, code: str) -> None:
        self.troubles.append(code)
        if self.outcome is Outcome.COMPLETE:
            self.outcome = Outcome.PARTIAL

    def as_json(self) -> dict[str, Any]:
        names = [
            "sent",
            "created",
            "received",
            "removed",
            "merged",
            "conflicts",
            "rejected",
            "waiting",
            "suspects",
            "requests",
            "database_writes",
        ]
        return {
            "outcome": str(self.outcome),
            **{name: getattr(self, name) for name in names},
            "seconds": round(self.seconds, 3),
            "next_attempt_at": iso(self.next_attempt_at) if self.next_attempt_at else None,
        } | ({"unreadable": sum(self.unreadable.values())} if any(self.unreadable.values()) else {})


@dataclass(slots=True)
class Course:
    """What every step of a cycle works with."""

    store: Store
    gateway: Gateway
    clock: Clock
    settle_seconds: float
    user_id: str | None = None
    offset: Callable[[], timedelta] = timedelta
    """How far the server's clock is ahead of this one, as far as its answers have told."""

    own: str = ""
    """Names this account on this laptop, so that what is spread over time has a time of its own here."""
    report: Report = field(default_factory=Report)
    cancelled: Callable[[], bool] = lambda: False
    """Asked between requests: the window is closing, or the person wants to work offline."""

    reads_ahead: bool = True
    """Whether the next page of a list is fetched while the last one is taken in; off where order is all."""

    def announce(self, event: Event) -> None:
        self.store.announce(event)
