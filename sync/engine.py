"""The engine's front: all that a screen, a script or a test talks to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import select

from sync import edits, removal, resolve
from sync.accounts import Account
from sync.adopt import bury
from sync.clock import Clock
from sync.cycle import reclaim, run_cycle
from sync.decide.operations import Event as Moved
from sync.decide.operations import Kind, State
from sync.entities import REGISTRY, entity_named
from sync.entities.patch import Patch
from sync.errors import EngineBusy
from sync.events import Event, Listener
from sync.keeping import StoredBudget
from sync.pull import Pull
from sync.reading.reader import Reader
from sync.reading.record import Record
from sync.reading.search import Hit, search
from sync.reading.status import Status, status
from sync.rebase import move
from sync.remote.gateway import Gateway
from sync.remote.session import Session
from sync.report import Course, Report
from sync.resolve import Resolution
from sync.store import outbox, settings
from sync.store.settings import SUSPECTS, Name
from sync.store.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the server, ready to use."""

    gateway: Gateway
    session: Session
    budget: StoredBudget


@dataclass(frozen=True, slots=True)
class Setup:
    """What the engine is made of; `settle_seconds` is how long a create of unknown outcome waits."""

    account: Account
    store: Store
    way: Way
    lock: FileLock
    clock: Clock
    settle_seconds: float = 120.0


class Engine:
    """Edits return when they are on disk; only `run_cycle` talks to the server."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._store = setup.store
        self._cancelled = False
        self.reader = Reader(setup.store)
        self.account = setup.account

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Called after every commit, on the thread that made it; returns how to stop that."""
        self._store.listeners.append(listener)
        return lambda: self._store.listeners.remove(listener)

    def announce(self, event: Event) -> None:
        self._store.announce(event)

    def create(self, resource: str, fields: Patch) -> Record:
        return self.reader.get(resource, edits.create(self._store, resource, fields))

    def edit(self, resource: str, record_id: str, patch: Patch) -> Record:
        return self.reader.get(resource, edits.edit(self._store, resource, record_id, patch))

    def delete(self, resource: str, record_id: str, how: removal.Deletion | None = None) -> str:
        """Returns the local id; a record that was never sent is gone at once."""
        return removal.delete(self._store, resource, record_id, how or removal.Deletion())

    def archive(self, resource: str, record_id: str) -> Record:
        return self.reader.get(resource, removal.archive(self._store, resource, record_id, Kind.ARCHIVE))

    def restore(self, resource: str, record_id: str) -> Record:
        return self.reader.get(resource, removal.archive(self._store, resource, record_id, Kind.RESTORE))

    def discard(self, op_id: str) -> None:
        removal.discard(self._store, op_id)

    def retry(self, op_id: str) -> None:
        removal.retry(self._store, op_id)

    def resolve(self, resource: str, record_id: str, answer: Resolution) -> str:
        return resolve.resolve(self._store, resource, record_id, answer)

    def search(self, typed: str, *, limit: int = 20, resources: tuple[str, ...] = ()) -> list[Hit]:
        return search(self._store, typed, limit=limit, resources=resources)

    def status(self) -> Status:
        return status(self._store, self.account.name)

    def suspects(self) -> dict[str, list[Record]]:
        """resource → records that a complete walk no longer showed and that the brake holds."""
        with self._store.read() as connection:
            rows = connection.execute(select(SUSPECTS)).mappings().all()
        found: dict[str, list[Record]] = {}
        for name in sorted({row["entity"] for row in rows}):
            ids = [row["local_id"] for row in rows if row["entity"] == name]
            found[name] = list(self.reader.find(name, ids).values())
        return found

    def keep_suspects(self, resource: str) -> int:
        """They stay here, marked as gone from the server; returns how many."""
        held = self.suspects().get(entity_named(resource).name, [])
        with self._store.work() as unit:
            for record in held:
                stored = unit.get(REGISTRY[resource], record.id)
                if stored is not None:
                    stored.gone = True
                    unit.save(stored)
            unit.connection.execute(SUSPECTS.delete().where(SUSPECTS.c.entity == resource))
        return len(held)

    def accept_suspects(self, resource: str) -> int:
        """Removes those that the server confirms by id to be gone; returns how many. Talks to the server."""
        entity = entity_named(resource)
        course = self._course()
        with self.holding():
            for record in self.suspects().get(entity.name, []):
                Pull(course, bearer=self.bearer).confirm(entity, str(record.server_id))
            with self._store.work() as unit:
                unit.connection.execute(SUSPECTS.delete().where(SUSPECTS.c.entity == resource))
        return course.report.removed

    def let_go(self, resource: str, record_id: str) -> None:
        """Takes a record that the server no longer has off the laptop; the history keeps it."""
        with self._store.work() as unit:
            bury(unit, edits.locate(unit, entity_named(resource), record_id), "let go")

    @property
    def bearer(self) -> bool:
        """Signed in as a person; an API key does not open every group (CONTRACT 1.2)."""
        return self.account.kind == "jwt"

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Holds this database's lock. Raises EngineBusy while another process runs its cycles."""
        lock = self._setup.lock
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise EngineBusy("ActuallyCare is open in another window, and sends for this account.") from error
        try:
            yield
        finally:
            lock.release()

    def run_cycle(self, *, deep: bool = False, by_person: bool = False) -> Report:
        """One whole cycle on the calling thread. `by_person` resets the waits that are only patience.

        Raises EngineBusy.
        """
        with self.holding():
            course = self._course()
            reclaim(course)
            if by_person:
                self._forget_backoff()
            report = run_cycle(course, bearer=self.bearer, deep=deep)
            self._remember(report)
            return report

    def cancel(self) -> None:
        """Asks a running cycle to stop at the next request."""
        self._cancelled = True

    def resume(self) -> None:
        self._cancelled = False

    def _course(self) -> Course:
        return Course(
            store=self._store,
            gateway=self._setup.way.gateway,
            clock=self._setup.clock,
            settle_seconds=self._setup.settle_seconds,
            user_id=str(self.account.user["id"]) if self.account.user.get("id") else None,
            cancelled=lambda: self._cancelled,
        )

    def _forget_backoff(self) -> None:
        with self._store.read() as connection:
            patient = outbox.in_states(connection, [State.RETRY])
        if not patient:
            return
        with self._store.work() as unit:
            for op in outbox.in_states(unit.connection, [State.RETRY]):
                move(unit, op, Moved.RESUMED, next_attempt_at=None)

    def _remember(self, report: Report) -> None:
        offset = self._setup.way.session.offset
        with self._store.work(background=True) as unit:
            summary = {"at": unit.now, "outcome": str(report.outcome)}
            settings.put(unit.connection, Name.LAST_CYCLE, summary)
            if abs(offset) > timedelta(seconds=5):
                settings.put(unit.connection, Name.CLOCK_OFFSET, offset.total_seconds())
        self._setup.way.budget.flush()

    def data_version(self) -> int:
        """Changes with every commit of any process; the way to notice edits made elsewhere."""
        return self._store.database.data_version()

    def setting(self, name: Name) -> Any:
        with self._store.read() as connection:
            return settings.get(connection, name)

    def close(self) -> None:
        self.cancel()
        self._setup.way.gateway.http.close()
        self._store.database.close()
