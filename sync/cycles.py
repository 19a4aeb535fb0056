"""Running cycles: who may, with what, and what is remembered of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from sqlalchemy import Connection

from sync.accounts import Account
from sync.clock import Clock
from sync.decide.operations import Event, State
from sync.errors import EngineBusy
from sync.keeping import StoredBudget
from sync.rebase import move
from sync.report import Course, Report
from sync.store import outbox, settings
from sync.store.outbox import Op
from sync.store.settings import Name
from sync.store.unit_of_work import Store, UnitOfWork

if TYPE_CHECKING:
    from sync.remote.gateway import Gateway
    from sync.remote.session import Session

WORTH_KEEPING = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the server, ready to use."""

    gateway: Gateway
    session: Session
    budget: StoredBudget


@dataclass(frozen=True, slots=True)
class Setup:
    """What the engine is made of; `settle_seconds` is how long a create of unknown outcome waits.

    `way` is asked once, when the server is first needed. `laptop` is the id of this installation.
    """

    account: Account
    store: Store
    way: Callable[[], Way]
    lock: FileLock
    clock: Clock
    settle_seconds: float = 120.0
    laptop: str = ""


class Cycles:
    """One process runs the cycles of a database at a time: whoever holds its lock."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._made: Way | None = None
        self._making = threading.Lock()
        self.cancelled = False
        self.reads_ahead = True

    @property
    def bearer(self) -> bool:
        """Signed in as a person; an API key does not open every group (CONTRACT 1.2)."""
        return self._setup.account.kind == "jwt"

    def _way(self) -> Way:
        with self._making:
            if self._made is None:
                self._made = self._setup.way()
            return self._made

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Holds this database's lock. Raises EngineBusy while another process runs its cycles."""
        try:
            self._setup.lock.acquire(timeout=0)
        except Timeout as error:
            raise EngineBusy("ActuallyCare is open in another window, and sends for this account.") from error
        try:
            yield
        finally:
            self._setup.lock.release()

    def course(self) -> Course:
        account, way = self._setup.account, self._way()
        return Course(
            store=self._setup.store,
            gateway=way.gateway,
            clock=self._setup.clock,
            settle_seconds=self._setup.settle_seconds,
            user_id=str(account.user["id"]) if account.user.get("id") else None,
            offset=lambda: way.session.offset,
            own=f"{self._setup.laptop} {account.id}",
            cancelled=lambda: self.cancelled,
            reads_ahead=self.reads_ahead,
        )

    def run(self, *, deep: bool, by_person: bool) -> Report:
        """Raises EngineBusy."""
        # What only a cycle needs is loaded with the first one, after the window stands.
        cycle = import_module("sync.cycle")
        with self.holding():
            course = self.course()
            cycle.reclaim(course)
            if by_person:
                self._forget_backoff()
            report: Report = cycle.run_cycle(course, bearer=self.bearer, deep=deep, by_person=by_person)
            self._remember(report)
            return report

    def _forget_backoff(self) -> None:
        store = self._setup.store
        with store.read() as connection:
            patient = _patient(connection)
        if not patient:
            return
        with store.work() as unit:
            for op in _patient(unit.connection):
                move(unit, op, Event.RESUMED, next_attempt_at=None)

    def _remember(self, report: Report) -> None:
        offset = self._way().session.offset
        with self._setup.store.work(background=True) as unit:
            summary = {"at": unit.now, "outcome": str(report.outcome)}
            settings.put(unit.connection, Name.LAST_CYCLE, summary)
            known = timedelta(seconds=float(settings.get(unit.connection, Name.CLOCK_OFFSET, 0.0)))
            if abs(offset - known) > WORTH_KEEPING:
                settings.put(unit.connection, Name.CLOCK_OFFSET, offset.total_seconds())
            _remember_unreadable(unit, report)
        self._way().budget.flush()

    def close(self) -> None:
        self.cancelled = True
        with self._making:
            if self._made is not None:
                self._made.gateway.http.close()


def _remember_unreadable(unit: UnitOfWork, report: Report) -> None:
    """How many rows of each list could not be read, as of the last time that it was read to its end."""
    known = settings.get(unit.connection, Name.UNREADABLE, {})
    told = {name: count for name, count in (known | report.unreadable).items() if count}
    if told != known:
        settings.put(unit.connection, Name.UNREADABLE, told)


def _patient(connection: Connection) -> list[Op]:
    """What waits after a failed write or a failed look; a delete that is held back for its undo does not."""
    ops = outbox.in_states(connection, [State.RETRY, State.QUEUED])
    return [op for op in ops if op.state is State.RETRY or (op.error and op.next_attempt_at)]
