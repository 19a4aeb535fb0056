"""Everything that outlives a closed socket: records, accounts, budgets, and the log of what was asked."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sync.sandbox.accounts import Accounts
from sync.sandbox.contract import Contract, load_contract
from sync.sandbox.demo import fill
from sync.sandbox.envelope import Refused
from sync.sandbox.limits import Limits
from sync.sandbox.options import SandboxOptions, Undocumented
from sync.sandbox.store import Store
from sync.sandbox.times import SkewedClock

_KEPT_REQUESTS = 20_000
Change = Callable[[], object]


@dataclass(frozen=True)
class LoggedRequest:
    """One request; `status` is None when no answer was sent, `fault` names what meddled with it."""

    at: str
    method: str
    path: str
    query: dict[str, str]
    body: Any
    user_agent: str
    account: str | None
    status: int | None
    fault: str | None


@dataclass
class RequestLog:
    """The newest requests, and how many there were of each kind since the last reset."""

    entries: deque[LoggedRequest] = field(default_factory=lambda: deque(maxlen=_KEPT_REQUESTS))
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, entry: LoggedRequest, route: str) -> None:
        self.entries.append(entry)
        self.counts[f"{entry.method} {route}"] += 1

    def reset(self) -> None:
        self.entries.clear()
        self.counts.clear()

    def shown(self) -> dict[str, Any]:
        return {
            "total": self.counts.total(),
            "counts": dict(self.counts),
            "requests": [asdict(entry) for entry in self.entries],
        }


class World:
    """The server's state, shared by the API, the admin door and the tests."""

    def __init__(self, options: SandboxOptions) -> None:
        self.contract: Contract = load_contract()
        self.clock = SkewedClock(options.clock, options.clock_skew)
        self.store = Store(self.contract, self.clock)
        self.accounts = Accounts(self.clock, options.token_life)
        self.limits = Limits(self.clock, options.limits)
        self.log = RequestLog()
        self.undocumented: Undocumented = options.undocumented
        self.trim_rows = options.trim_rows
        self._postponed: list[tuple[datetime, Change]] = []
        self.api_key = fill(self.store, self.accounts, options)

    def postpone(self, wait: timedelta, change: Change) -> None:
        """Before the first request after the wait; no answer tells of it."""
        self._postponed.append((self.clock() + wait, change))

    def catch_up(self) -> None:
        """Makes the postponed changes whose time has come, in the order in which they were asked for."""
        now = self.clock()
        due = [change for when, change in self._postponed if when <= now]
        self._postponed = [(when, change) for when, change in self._postponed if when > now]
        for change in due:
            self.do_late(change)

    @staticmethod
    def do_late(change: Change) -> None:
        """A change that is refused by now changes nothing, and nobody is there to be told."""
        with suppress(Refused):
            change()
