"""Records as the engine works with them, and their rows: identity, base, and typed columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, text

from sync.decide.projection import Projection
from sync.entities.spec import Entity, Field, Find
from sync.entities.values import Kind, Value
from sync.jsontext import dumps
from sync.store.tables import column_name, column_value, fts_name, table_of

SHORTEST_DIGITS = 3
NOT_DIGITS = re.compile(r"\D")
CONVERTED = frozenset({Kind.MONEY, Kind.TAGS})
CHUNK = 500
"""Ids per SELECT: far below the parameter limit, long enough to cost nothing."""


@dataclass(slots=True)
class Kept:
    """A value that the server did not take: it stays here, with the server's value that it stands against."""

    value: Value
    before: Value

    def as_json(self) -> dict[str, Value]:
        return {"value": self.value, "before": self.before}


@dataclass(slots=True)
class Stored:
    """One record: permanent local id, the server's id once known, and what the server last said."""

    entity: Entity
    local_id: str
    arrived_at: str
    nr: int | None = None
    server_id: str | None = None
    version: int | None = None
    base: dict[str, Value] | None = None
    raw: str | None = None
    """The last reply as it came, as JSON text."""
    list_hash: str | None = None
    laptop_only: dict[str, Kept] = field(default_factory=dict)
    archived: bool = False
    gone: bool = False
    placeholder: bool = False

    @property
    def known(self) -> dict[str, Value]:
        return self.base or {}


def from_row(entity: Entity, row: Mapping[str, Any]) -> Stored:
    kept = {name: Kept(item["value"], item["before"]) for name, item in (row["laptop_only"] or {}).items()}
    return Stored(
        entity=entity,
        local_id=row["local_id"],
        arrived_at=row["arrived_at"],
        nr=row["nr"],
        server_id=row["server_id"],
        version=row["version"],
        base=row["base"],
        raw=row["raw"],
        list_hash=row["list_hash"],
        laptop_only=kept,
        archived=row["archived"],
        gone=row["gone"],
        placeholder=row["placeholder"],
    )


def to_row(stored: Stored, shown: Projection) -> tuple[Any, ...]:
    """The row in the order of the table's columns, ready for the driver."""
    archived = stored.archived if shown.archived is None else shown.archived
    kept = {name: value.as_json() for name, value in stored.laptop_only.items()}
    fields = shown.fields
    return (
        stored.nr,
        stored.local_id,
        stored.server_id,
        stored.version,
        None if stored.base is None else dumps(stored.base),
        stored.raw,
        stored.list_hash,
        dumps(kept) if kept else None,
        dumps(dict(shown.pending)) if shown.pending else None,
        str(shown.state),
        archived,
        stored.gone,
        shown.pending_delete,
        stored.placeholder,
        stored.arrived_at,
        *_columns(stored.entity, fields),
    )


def _columns(entity: Entity, fields: Mapping[str, Value]) -> list[Value]:
    names, converted = _plan(entity)
    values = [fields.get(name) for name in names]
    for index, item in converted:
        if values[index] is not None:
            values[index] = column_value(item, values[index])
    return values


@cache
def _plan(entity: Entity) -> tuple[list[str], list[tuple[int, Field]]]:
    """The typed columns in order, and those whose value is not stored as it is."""
    converted = [(i, item) for i, item in enumerate(entity.columns) if item.kind in CONVERTED]
    return [item.name for item in entity.columns], converted


def find_row(entity: Entity, nr: int, fields: Mapping[str, Value]) -> tuple[int, str, str]:
    """What full-text search knows of a record. Every tail of a phone number is a token of its own, so that
    any run of its digits is the beginning of one of them."""
    words: list[str] = []
    digits: list[str] = []
    for item in entity.findable:
        value = fields.get(item.name)
        if not value:
            continue
        if item.find is Find.DIGITS:
            number = NOT_DIGITS.sub("", str(value))
            digits += [number[start:] for start in range(max(1, len(number) - SHORTEST_DIGITS + 1))]
        else:
            words.append(" ".join(map(str, value)) if isinstance(value, list) else str(value))
    return nr, " ".join(words), " ".join(digits)


def by_local_id(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, Stored]:
    return {item.local_id: item for item in _load(connection, entity, "local_id", ids)}


def by_server_id(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, Stored]:
    return {str(item.server_id): item for item in _load(connection, entity, "server_id", ids)}


@cache
def _select_by(entity: Entity, column: str) -> Select[Any]:
    table = table_of(entity)
    return select(table).where(table.c[column].in_(bindparam("ids", expanding=True)))


def _load(connection: Connection, entity: Entity, column: str, ids: Iterable[str]) -> list[Stored]:
    query = _select_by(entity, column)
    found: list[Stored] = []
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), CHUNK):
        rows = connection.execute(query, {"ids": wanted[start : start + CHUNK]}).mappings()
        found += [from_row(entity, dict(row)) for row in rows]
    return found


def list_hashes(connection: Connection, entity: Entity, server_ids: Sequence[str]) -> dict[str, str | None]:
    """server id → hash of the list row that it was last read from."""
    query = (
        f"SELECT server_id, list_hash FROM {entity.name} WHERE server_id IN (SELECT value FROM json_each(?))"  # noqa: S608
    )
    found = connection.exec_driver_sql(query, (dumps(list(server_ids)),)).all()
    return {row[0]: row[1] for row in found}


def forget_hashes(connection: Connection, entity: Entity) -> None:
    connection.execute(table_of(entity).update().values(list_hash=None))


def local_ids(connection: Connection, entity: Entity, server_ids: Iterable[str]) -> dict[str, str]:
    table = table_of(entity)
    query = select(table.c.server_id, table.c.local_id).where(table.c.server_id.in_(list(server_ids)))
    return {row.server_id: row.local_id for row in connection.execute(query)}


def server_ids(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, str | None]:
    table = table_of(entity)
    query = select(table.c.local_id, table.c.server_id).where(table.c.local_id.in_(list(ids)))
    return {row.local_id: row.server_id for row in connection.execute(query)}


def present_server_ids(connection: Connection, entity: Entity) -> set[str]:
    """Every server id whose record we hold and believe to be there."""
    table = table_of(entity)
    query = select(table.c.server_id).where(
        table.c.server_id.is_not(None), ~table.c.gone, ~table.c.placeholder
    )
    return set(connection.execute(query).scalars().all())


def next_nr(connection: Connection, entity: Entity) -> int:
    highest = connection.execute(select(func.max(table_of(entity).c.nr))).scalar()
    return int(highest or 0) + 1


@cache
def _statements(entity: Entity) -> tuple[str, str]:
    """Upsert of a whole row, and of what search knows of it: built once, run a page at a time."""
    columns = [f'"{column.name}"' for column in table_of(entity).columns]
    marks = ", ".join("?" * len(columns))
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
    insert = f"INSERT INTO {entity.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
    found = f"INSERT OR REPLACE INTO {fts_name(entity)} (rowid, words, digits) VALUES (?, ?, ?)"  # noqa: S608
    return f"{insert} ON CONFLICT (nr) DO UPDATE SET {changes}", found


def write(
    connection: Connection, entity: Entity, rows: list[tuple[Any, ...]], found: list[tuple[int, str, str]]
) -> None:
    """Upserts whole rows by `nr`, and what search knows of them."""
    row, find = _statements(entity)
    connection.exec_driver_sql(row, rows)
    connection.exec_driver_sql(find, found)


def remove(connection: Connection, entity: Entity, numbers: list[int]) -> None:
    table = table_of(entity)
    connection.execute(table.delete().where(table.c.nr.in_(numbers)))
    drop = f"DELETE FROM {fts_name(entity)} WHERE rowid = :rowid"  # noqa: S608
    connection.execute(text(drop), [{"rowid": number} for number in numbers])


def referring(
    connection: Connection, entities: Iterable[Entity], target: Entity, local_id: str
) -> list[tuple[Entity, str, str]]:
    """Records whose shown value refers to this one, as (entity, local id, field)."""
    found: list[tuple[Entity, str, str]] = []
    for entity in entities:
        table = table_of(entity)
        for item in entity.references:
            if item.to == target.name:
                query = select(table.c.local_id).where(table.c[column_name(item.name)] == local_id)
                found += [(entity, row.local_id, item.name) for row in connection.execute(query)]
    return found
