"""Records by id, in lists and in the calendar; the outbox, the open questions, the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, false, func, or_, select

from sync.decide.operations import OPEN, SETTLED, State
from sync.entities import REGISTRY, entity_named
from sync.entities.patch import Part
from sync.entities.spec import Entity
from sync.entities.values import Kind, Value
from sync.errors import InputError, UnknownRecord
from sync.reading.among import among
from sync.reading.conditions import Condition, Match, chosen_by, present
from sync.reading.portions import Portions
from sync.reading.questions import questions_of
from sync.reading.record import SHOWN, Record, Waiting, from_row
from sync.reading.search import found_by
from sync.reading.texts import FoundBy
from sync.reading.whole import whole
from sync.store import outbox, timelines
from sync.store.outbox import HISTORY, Op
from sync.store.tables import column_name, table_of
from sync.store.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Query:
    """Which records of a resource, and which part of them. `where` compares canonical values for equality;
    `order` names fields, a leading minus turns one round, and without it the list has its usual order."""

    resource: str
    where: Mapping[str, Value] = field(default_factory=dict)
    search: str = ""
    archived: bool = False
    limit: int = 100
    offset: int = 0
    conditions: Sequence[Condition] = ()
    order: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    total: int
    records: Sequence[Record]


Records = list[Record]
Chosen = list[ColumnElement[bool]]
Pending = list[Waiting]


class Reader:
    """Every answer comes from the last commit on this laptop; nothing here waits for the network."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.found_by = FoundBy(store)
        self.portions = Portions(store)

    def get(self, resource: str, given: str) -> Record:
        """By local or server id. Raises UnknownRecord."""
        entity = entity_named(resource)
        table = table_of(entity)
        query = select(table).where(or_(table.c.local_id == given, table.c.server_id == given))
        with self._store.read() as connection:
            found = self._records(connection, entity, query.where(~table.c.placeholder))
        if not found:
            raise UnknownRecord(f"No {entity.singular.lower()} on this laptop has the id {given}.")
        return found[0]

    def find(self, resource: str, local_ids: Iterable[str]) -> dict[str, Record]:
        """local id → record, for those that are here."""
        entity = entity_named(resource)
        table = table_of(entity)
        query = select(table).where(table.c.local_id.in_(list(local_ids)), ~table.c.placeholder)
        with self._store.read() as connection:
            return {record.id: record for record in self._records(connection, entity, query)}

    def list(self, query: Query) -> Listing:
        """Raises InputError for a field that the resource does not have."""
        entity = entity_named(query.resource)
        counted = select(func.count()).select_from(table_of(entity))
        with self._store.read() as connection:
            chosen = _chosen(entity, query)
            rows = self._page(connection, entity, query, chosen)
            if 0 < len(rows) < query.limit:
                # The last page tells by itself how many there are.
                return Listing(query.offset + len(rows), rows)
            return Listing(connection.execute(counted.where(*chosen)).scalar_one(), rows)

    def first(self, query: Query) -> Records:
        """Up to `limit` of them in the order of the list; the others are not even counted."""
        entity = entity_named(query.resource)
        with self._store.read() as connection:
            return self._page(connection, entity, query, _chosen(entity, query))

    def _page(self, connection: Connection, entity: Entity, query: Query, chosen: Chosen) -> Records:
        """Which ones, and only then those: an index says the first, and each record has to be decrypted."""
        if not query.limit:
            return []
        table = table_of(entity)
        order = _order(entity, table, query.order)
        page = select(table.c.nr).where(*chosen).order_by(*order).limit(query.limit).offset(query.offset)
        return self._records(connection, entity, select(table).where(table.c.nr.in_(page)).order_by(*order))

    def ids(self, query: Query) -> Sequence[str]:
        """Only the local ids, in the order of the list: for models that fetch rows as they are shown."""
        entity = entity_named(query.resource)
        table = table_of(entity)
        with self._store.read() as connection:
            chosen = _chosen(entity, query)
            ids = select(table.c.local_id).where(*chosen).order_by(*_order(entity, table, query.order))
            return [row[0] for row in whole(connection, ids, [table.c.local_id])]

    def values(
        self, query: Query, fields: Sequence[str], local_ids: Iterable[str] | None = None
    ) -> Sequence[tuple[Any, ...]]:
        """(local id, and what the columns of these fields hold): to group and sort a list without reading it.

        In no order, whole, whatever the query's limit is; `local_ids`: of these alone. Money is in cents.
        """
        return [row[1:] for row in self.numbered(query, fields, local_ids)]

    def numbered(
        self, query: Query, fields: Sequence[str], local_ids: Iterable[str] | None = None
    ) -> Sequence[tuple[Any, ...]]:
        """The same, with the record's number before it, which `found_by` knows."""
        entity = entity_named(query.resource)
        table = table_of(entity)
        columns = [table.c.nr, table.c.local_id, *(table.c[column_name(name)] for name in fields)]
        with self._store.read() as connection:
            chosen = _chosen(entity, query)
            if local_ids is not None:
                chosen.append(among(table, local_ids))
            return [tuple(row) for row in whole(connection, select(table.c.nr).where(*chosen), columns)]

    def between(self, start: str, end: str) -> Sequence[Record]:
        """Appointments that overlap [start, end), both UTC ISO 8601 with `Z`, by start."""
        entity = REGISTRY["appointments"]
        table = table_of(entity)
        begins, ends = table.c[column_name("start_time")], table.c[column_name("end_time")]
        query = select(table).where(*present(table), begins < end, or_(ends > start, begins >= start))
        with self._store.read() as connection:
            return self._records(connection, entity, query.order_by(begins))

    def referring(self, resource: str, local_id: str) -> Sequence[Record]:
        """Every record that points to this one."""
        found: Records = []
        with self._store.read() as connection:
            for entity in REGISTRY.values():
                table = table_of(entity)
                names = [item.name for item in entity.references if item.to == resource]
                if names:
                    points = or_(*(table.c[column_name(name)] == local_id for name in names))
                    found += self._records(connection, entity, select(table).where(*present(table), points))
        return found

    def outbox(self) -> Sequence[Waiting]:
        """What is not settled yet, oldest first; offers of what stays here are nobody's wait."""
        with self._store.read() as connection:
            ops = outbox.in_states(connection, OPEN)
            return self._waiting(connection, [op for op in ops if op.part is not Part.OFFER])

    def sent(self, limit: int = 50) -> Sequence[Waiting]:
        """What the server accepted last, newest first."""
        with self._store.read() as connection:
            ops = [op for op in outbox.in_states(connection, SETTLED - {State.DISCARDED}) if op.settled_at]
            newest = sorted(ops, key=lambda op: str(op.settled_at), reverse=True)
            return self._waiting(connection, newest[:limit])

    def conflicts(self) -> Sequence[Record]:
        """Records with an open question, oldest question first."""
        with self._store.read() as connection:
            rows = (
                connection.execute(select(outbox.CONFLICTS).order_by(outbox.CONFLICTS.c.nr)).mappings().all()
            )
            found: Records = []
            for row in rows:
                table = table_of(REGISTRY[row["entity"]])
                query = select(table).where(table.c.local_id == row["local_id"])
                found += self._records(connection, REGISTRY[row["entity"]], query)
        return found

    def history(self, local_id: str | None = None, limit: int = 200) -> Sequence[dict[str, Any]]:
        """Newest first: {"at", "what", "resource", "id", "title", "detail"}."""
        query = select(HISTORY).order_by(HISTORY.c.nr.desc()).limit(limit)
        if local_id is not None:
            query = query.where(HISTORY.c.local_id == local_id)
        with self._store.read() as connection:
            rows = connection.execute(query).mappings().all()
        return [
            {
                "at": row["at"],
                "what": row["what"],
                "resource": row["entity"],
                "id": row["local_id"],
                "title": row["title"],
                "detail": row["detail"],
            }
            for row in rows
        ]

    def timeline(self, local_id: str) -> tuple[Sequence[dict[str, Any]], str | None]:
        """The milestones as last read, and when that was; None: they were not read yet.

        Each has `label`, `date` (YYYY-MM-DD or None), `completed` (true, false or None), and what else came.
        """
        with self._store.read() as connection:
            row = timelines.of_record(connection, local_id)
        return (row["milestones"] or [], row["read_at"]) if row else ([], None)

    def _records(self, connection: Connection, entity: Entity, query: Select[Any]) -> Records:
        table = table_of(entity)
        found = whole(connection, query, [table.c[name] for name in SHOWN])
        rows = [dict(zip(SHOWN, row, strict=True)) for row in found]
        unsettled = [row["local_id"] for row in rows if row["state"] != "synced"]
        ops = outbox.of_records(connection, unsettled) if unsettled else {}
        asked = questions_of(connection, entity, unsettled) if unsettled else {}
        return [
            from_row(entity, row, ops.get(row["local_id"], ()), asked.get(row["local_id"])) for row in rows
        ]

    def _waiting(self, connection: Connection, ops: Sequence[Op]) -> Pending:
        titles: dict[str, str] = {}
        for name in {op.entity for op in ops}:
            table = table_of(REGISTRY[name])
            query = select(table).where(
                table.c.local_id.in_([op.local_id for op in ops if op.entity == name])
            )
            titles |= {record.id: record.title for record in self._records(connection, REGISTRY[name], query)}
        return [
            Waiting(
                op=op.op,
                gesture=op.gesture,
                resource=op.entity,
                id=op.local_id,
                title=titles.get(op.local_id, REGISTRY[op.entity].name_of(op.before | op.patch)),
                kind=op.kind,
                state=op.state,
                fields=op.patch,
                before=op.before,
                tries=op.tries,
                next_attempt_at=op.next_attempt_at,
                error=op.error,
                saved_at=op.saved_at,
                settled_at=op.settled_at,
            )
            for op in ops
        ]


def _order(entity: Entity, table: Table, wanted: Sequence[str]) -> list[ColumnElement[Any]]:
    columns: list[ColumnElement[Any]] = []
    for name in wanted or entity.order:
        item = entity.by_name.get(name.lstrip("-"))
        if item is None or item.kind is Kind.STRUCTURE:
            raise InputError(f"{entity.name} cannot be sorted by {name}.")
        column = table.c[column_name(item.name)]
        columns.append(column.desc() if name.startswith("-") else column)
    return [*columns, table.c.nr]


def _chosen(entity: Entity, query: Query) -> Chosen:
    table = table_of(entity)
    chosen = [*present(table), table.c.archived == query.archived]
    wanted = [Condition(name, Match.IS, value) for name, value in query.where.items()]
    chosen += [chosen_by(entity, table, condition) for condition in (*wanted, *query.conditions)]
    if query.search.strip():
        found = found_by(entity, query.search)
        chosen.append(table.c.nr.in_(found) if found is not None else false())
    return chosen
