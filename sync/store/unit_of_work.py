"""The only commit, and therefore the only announcement: record, operation, conflict and history together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from sync.clock import Clock, iso
from sync.decide.projection import Facts, Projection, Shown, project
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.events import Changed, Event, OutboxChanged
from sync.store import outbox, records
from sync.store.database import Database
from sync.store.outbox import CONFLICTS, HISTORY, Op
from sync.store.records import Stored
from sync.store.rows import Sheet

Announce = Callable[[Event], None]


class UnitOfWork:
    """Collects changed records and writes each once, with what the screen shows of it computed here."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection
        self.clock = clock
        self.now = iso(clock.now())
        self.writes = 0
        self.outbox_changed = False
        self.changed: dict[str, set[str]] = {}
        self._dirty: dict[str, Stored] = {}
        self._seen: dict[str, Stored] = {}
        self._fresh: set[str] = set()
        self._placeholders: dict[tuple[str, str], str] = {}

    def load(self, entity: Entity, local_ids: Iterable[str]) -> None:
        """Reads several records at once; `get` then finds them here."""
        wanted = [key for key in local_ids if key not in self._dirty and key not in self._seen]
        if wanted:
            self._seen |= records.by_local_id(self.connection, entity, wanted)

    def get(self, entity: Entity, local_id: str) -> Stored | None:
        """The record, one object for all who ask in this transaction."""
        held = self._dirty.get(local_id) or self._seen.get(local_id)
        if held is None:
            held = records.by_local_id(self.connection, entity, [local_id]).get(local_id)
            if held is not None:
                self._seen[local_id] = held
        return held

    def by_server_id(self, entity: Entity, server_ids: Iterable[str]) -> dict[str, Stored]:
        wanted = set(server_ids)
        found = records.by_server_id(self.connection, entity, wanted)
        held = (
            self._dirty.get(item.local_id) or self._seen.setdefault(item.local_id, item)
            for item in found.values()
        )
        mine = (item for item in self._dirty.values() if item.entity is entity and item.server_id in wanted)
        return {str(item.server_id): item for item in (*held, *mine)}

    def local_ids(self, entity: Entity, server_ids: Iterable[str]) -> dict[str, str]:
        """server id → local id of the records that are here, those of this transaction included."""
        wanted = set(server_ids)
        found = records.local_ids(self.connection, entity, wanted)
        mine = (item for item in self._dirty.values() if item.entity is entity and item.server_id in wanted)
        return found | {str(item.server_id): item.local_id for item in mine}

    def new(self, entity: Entity, *, server_id: str | None = None, placeholder: bool = False) -> Stored:
        """A record that was not here before; it gets its permanent local id."""
        made = Stored(entity, self.clock.new_id(), self.now, server_id=server_id, placeholder=placeholder)
        self._dirty[made.local_id] = made
        if server_id is not None:
            self._fresh.add(made.local_id)
        return made

    def placeholder(self, entity: Entity, server_id: str) -> str:
        """The local id of a record that others refer to and that has not been read yet."""
        made = self._placeholders.get((entity.name, server_id))
        if made is None:
            made = self.new(entity, server_id=server_id, placeholder=True).local_id
            self._placeholders[entity.name, server_id] = made
        return made

    def save(self, stored: Stored) -> None:
        self._dirty[stored.local_id] = stored

    def remove(self, stored: Stored) -> None:
        """Takes the record off the laptop, and with it what is asked about it."""
        self.close_question(stored)
        self._dirty.pop(stored.local_id, None)
        self._seen.pop(stored.local_id, None)
        if stored.nr is not None:
            records.remove(self.connection, stored.entity, [stored.nr])
            stored.row = None
            self.writes += 1
        self.changed.setdefault(stored.entity.name, set()).add(stored.local_id)

    def add(self, op: Op) -> None:
        outbox.insert(self.connection, op)
        self._moved(op)

    def put(self, op: Op) -> None:
        outbox.update(self.connection, op)
        self._moved(op)

    def _moved(self, op: Op) -> None:
        self.writes += 1
        self.outbox_changed = True
        self._fresh.discard(op.local_id)
        stored = self.get(REGISTRY[op.entity], op.local_id)
        if stored is not None:
            self.save(stored)

    def ask(self, stored: Stored, kind: str, fields: dict[str, Any], **more: Any) -> None:
        """Opens the question of this record, or replaces the one that is open."""
        self.close_question(stored)
        row = {"entity": stored.entity.name, "local_id": stored.local_id, "kind": kind, "fields": fields}
        self.connection.execute(CONFLICTS.insert().values(row | {"found_at": self.now} | more))
        self.writes += 1
        self.save(stored)

    def close_question(self, stored: Stored) -> None:
        done = self.connection.execute(CONFLICTS.delete().where(CONFLICTS.c.local_id == stored.local_id))
        self.writes += done.rowcount
        if done.rowcount:
            self.save(stored)

    def remember(self, stored: Stored, what: str, detail: dict[str, Any], op: str | None = None) -> None:
        """Writes to the history what was there before, so that it can be looked up for 90 days."""
        plain = {
            name: value for name, value in detail.get("fields", {}).items() if not isinstance(value, dict)
        }
        title = stored.entity.name_of(stored.known | plain)
        row = {"entity": stored.entity.name, "local_id": stored.local_id, "at": self.now, "what": what}
        self.connection.execute(HISTORY.insert().values(row | {"title": title, "detail": detail, "op": op}))
        self.writes += 1

    def forget_hashes(self) -> None:
        """Every list row counts as not read yet."""
        for entity in REGISTRY.values():
            records.forget_hashes(self.connection, entity)
        for item in self._dirty.values():
            item.list_hash = None

    def flush(self) -> None:
        for entity in {id(item.entity): item.entity for item in self._dirty.values()}.values():
            self._flush_entity(entity, [item for item in self._dirty.values() if item.entity is entity])
        self._dirty.clear()

    def _flush_entity(self, entity: Entity, dirty: list[Stored]) -> None:
        older = [item.local_id for item in dirty if item.local_id not in self._fresh]
        waiting = outbox.of_records(self.connection, older) if older else {}
        asked = outbox.asked(self.connection, older) if older else set()
        sheet = Sheet(entity)
        number = 0
        for item in dirty:
            if item.nr is None:
                number = number or records.next_nr(self.connection, entity)
                item.nr, number = number, number + 1
            sheet.put(item, _shown(item, waiting.get(item.local_id, ()), item.local_id in asked))
        sheet.write(self.connection)
        self.writes += sheet.rows
        self.changed.setdefault(entity.name, set()).update(item.local_id for item in dirty)

    def events(self, *, by_person: bool) -> list[Event]:
        ids = {name: frozenset(found) for name, found in self.changed.items()}
        events: list[Event] = [Changed(ids, by_person)] if ids else []
        return events + ([OutboxChanged()] if self.outbox_changed else [])


def _shown(item: Stored, ops: Sequence[Op], asked: bool) -> Projection:
    if not ops and not item.laptop_only and not asked and not item.gone:
        return Projection(item.known, {}, Shown.SYNCED)
    kept: dict[str, Value] = {name: value.value for name, value in item.laptop_only.items()}
    return project(Facts(item.known, kept, [op.standing for op in ops], asked, item.gone))


class Store:
    """The database with its one way to write."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.listeners: list[Announce] = []
        self.writes = 0

    @contextmanager
    def work(self, *, background: bool = False, fetched: bool = False) -> Iterator[UnitOfWork]:
        """One transaction; what changed is announced after its commit and never otherwise."""
        with self.database.write(background=background, fetched=fetched) as connection:
            unit = UnitOfWork(connection, self.clock)
            yield unit
            unit.flush()
        self.writes += unit.writes
        for event in unit.events(by_person=not background):
            self.announce(event)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.database.read() as connection:
            yield connection

    def announce(self, event: Event) -> None:
        for listener in list(self.listeners):
            listener(event)
