"""The engine's front: all that a screen, a script or a test talks to."""

from __future__ import annotations

from collections.abc import Callable

from sync import conversion, edits, removal, resolve
from sync.cycles import Cycles, Setup
from sync.decide.operations import Kind
from sync.entities.patch import Patch
from sync.events import Event, Listener
from sync.missing import Missing
from sync.reading.reader import Reader
from sync.reading.record import Record
from sync.reading.search import Hit, search
from sync.reading.status import Status, status
from sync.report import Report
from sync.resolve import Resolution
from sync.shelf import Shelf
from sync.wishes import Wishes


class Engine:
    """Edits return when they are on disk; only `run_cycle` talks to the server."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self.store = setup.store
        self.cycles = Cycles(setup)
        self.missing = Missing(setup.store, self.cycles)
        self.wishes = Wishes(setup.store)
        self.reader = Reader(setup.store)
        self.shelf = Shelf(setup.store)
        self.account = setup.account

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Called after every commit, on the thread that made it; returns how to stop that."""
        self.store.listeners.append(listener)
        return lambda: self.store.listeners.remove(listener)

    def announce(self, event: Event) -> None:
        self.store.announce(event)

    def create(self, resource: str, fields: Patch) -> Record:
        return self.reader.get(resource, edits.create(self.store, resource, fields))

    def edit(self, resource: str, record_id: str, patch: Patch) -> Record:
        return self.reader.get(resource, edits.edit(self.store, resource, record_id, patch))

    def delete(self, resource: str, record_id: str, how: removal.Deletion | None = None) -> str:
        """Returns the local id; a record that was never sent is gone at once."""
        return removal.delete(self.store, resource, record_id, how or removal.Deletion())

    def archive(self, resource: str, record_id: str) -> Record:
        return self.reader.get(resource, removal.archive(self.store, resource, record_id, Kind.ARCHIVE))

    def restore(self, resource: str, record_id: str) -> Record:
        return self.reader.get(resource, removal.archive(self.store, resource, record_id, Kind.RESTORE))

    def convert(self, lead_id: str, client_type: str | None = None) -> tuple[Record, Record]:
        """The lead, and the client that it will be: that one can be edited and booked at once."""
        lead, client = conversion.convert(self.store, lead_id, client_type)
        return self.reader.get("leads", lead), self.reader.get("clients", client)

    def discard(self, op_id: str) -> None:
        removal.discard(self.store, op_id)

    def retry(self, op_id: str) -> None:
        removal.retry(self.store, op_id)

    def resolve(self, resource: str, record_id: str, answer: Resolution) -> str:
        return resolve.resolve(self.store, resource, record_id, answer)

    def search(self, typed: str, *, limit: int = 20, resources: tuple[str, ...] = ()) -> list[Hit]:
        return search(self.store, typed, limit=limit, resources=resources)

    def status(self) -> Status:
        return status(self.store, self.account.name)

    def let_go(self, resource: str, record_id: str) -> None:
        """Takes a record that the server no longer has off the laptop; the history keeps it."""
        removal.let_go(self.store, resource, record_id)

    def run_cycle(self, *, deep: bool = False, by_person: bool = False) -> Report:
        """One whole cycle on the calling thread. `by_person` resets the waits that are only patience.

        Raises EngineBusy while another process runs the cycles of this account.
        """
        return self.cycles.run(deep=deep, by_person=by_person)

    def cancel(self) -> None:
        """Asks a running cycle to stop at the next request."""
        self.cycles.cancelled = True

    def resume(self) -> None:
        self.cycles.cancelled = False

    def changed_elsewhere(self) -> bool:
        """Whether another process has saved or read something since this was last asked."""
        return self.store.database.changed_elsewhere()

    def close(self) -> None:
        self.cycles.close()
        self.store.database.close()
