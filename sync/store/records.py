"""Records as the engine works with them, and how they are read: identity, base, and what was last written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select, text

from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.jsontext import dumps, loads
from sync.store.tables import column_name, fts_name, table_of

AMONG = "IN (SELECT value FROM json_each(?))"
"""One text for any number of ids, so that the statement is put together and prepared once."""


@dataclass(slots=True)
class Kept:
    """A value that the server did not take: it stays here, with the server's value that it stands against."""

    value: Value
    before: Value
    offered_at: str | None = None
    """When the server last had the choice; None: it is to be offered at the next occasion."""
    offers: int = 0
    """How often it was offered again since it was kept."""

    def as_json(self) -> dict[str, Value]:
        told = {"value": self.value, "before": self.before}
        return told | {"offered_at": self.offered_at, "offers": self.offers}

    @staticmethod
    def from_json(told: Mapping[str, Value]) -> Kept:
        """The first schema knew of no offers."""
        return Kept(told["value"], told["before"], told.get("offered_at"), told.get("offers", 0))


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
    row: tuple[Any, ...] | None = field(default=None, repr=False, compare=False)
    """As it was read; None for a record that has no row yet."""

    @property
    def known(self) -> dict[str, Value]:
        return self.base or {}


def from_row(entity: Entity, row: tuple[Any, ...]) -> Stored:
    """`row` as the driver gives it, in the order of the table's columns."""
    cells = dict(zip(names_of(entity), row, strict=True))
    kept = loads(cells["laptop_only"]) if cells["laptop_only"] else {}
    return Stored(
        entity=entity,
        local_id=cells["local_id"],
        arrived_at=cells["arrived_at"],
        nr=cells["nr"],
        server_id=cells["server_id"],
        version=cells["version"],
        base=None if cells["base"] is None else loads(cells["base"]),
        raw=cells["raw"],
        list_hash=cells["list_hash"],
        laptop_only={name: Kept.from_json(item) for name, item in kept.items()},
        archived=bool(cells["archived"]),
        gone=bool(cells["gone"]),
        placeholder=bool(cells["placeholder"]),
        row=row,
    )


@cache
def names_of(entity: Entity) -> tuple[str, ...]:
    return tuple(column.name for column in table_of(entity).columns)


def by_local_id(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, Stored]:
    return {item.local_id: item for item in _load(connection, entity, "local_id", ids)}


def by_server_id(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, Stored]:
    return {str(item.server_id): item for item in _load(connection, entity, "server_id", ids)}


@cache
def _select_by(entity: Entity, column: str) -> str:
    columns = ", ".join(f'"{name}"' for name in names_of(entity))
    return f"SELECT {columns} FROM {entity.name} WHERE {column} {AMONG}"  # noqa: S608


def _load(connection: Connection, entity: Entity, column: str, ids: Iterable[str]) -> list[Stored]:
    wanted = dumps(list(dict.fromkeys(ids)))
    rows = connection.exec_driver_sql(_select_by(entity, column), (wanted,))
    return [from_row(entity, tuple(row)) for row in rows]


def list_hashes(connection: Connection, entity: Entity, server_ids: Sequence[str]) -> dict[str, str | None]:
    """server id → hash of the list row that it was last read from."""
    found = connection.exec_driver_sql(_hashes_query(entity), (dumps(list(server_ids)),)).scalar_one()
    return {server_ids[int(place)]: known for place, known in loads(found).items()}


@cache
def _hashes_query(entity: Entity) -> str:
    """Answered by two indexes: reading the rows themselves would decrypt the whole table.

    The answer is one text, because the driver lets another thread in at every row, and names places instead
    of ids, because a text that SQLite writes as JSON ends at a NUL.
    """
    name = entity.name
    return (
        f"SELECT json_group_object(wanted.key, seen.list_hash) FROM json_each(?) AS wanted "  # noqa: S608
        f"CROSS JOIN {name} AS held ON held.server_id = wanted.value "
        f"CROSS JOIN {name} AS seen INDEXED BY ix_{name}_hash ON seen.nr = held.nr"
    )


def forget_hashes(connection: Connection, entity: Entity) -> None:
    connection.execute(table_of(entity).update().values(list_hash=None))


def local_ids(connection: Connection, entity: Entity, server_ids: Iterable[str]) -> dict[str, str]:
    """server id → local id of those that are here."""
    return dict(_pairs(connection, entity, "server_id", server_ids))


def server_ids(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, str | None]:
    """local id → server id, None while that is not known."""
    return {local_id: server_id for server_id, local_id in _pairs(connection, entity, "local_id", ids)}


def _pairs(connection: Connection, entity: Entity, column: str, ids: Iterable[str]) -> list[tuple[Any, str]]:
    query = f"SELECT server_id, local_id FROM {entity.name} WHERE {column} {AMONG}"  # noqa: S608
    return [(row[0], row[1]) for row in connection.exec_driver_sql(query, (dumps(list(ids)),))]


def present_server_ids(connection: Connection, entity: Entity) -> set[str]:
    """Every server id whose record we hold and believe to be there."""
    every = f"SELECT server_id FROM {entity.name} WHERE server_id IS NOT NULL"  # noqa: S608
    away = f"{every} AND (gone OR placeholder)"
    held = set(connection.exec_driver_sql(every).scalars().all())
    return held.difference(connection.exec_driver_sql(away).scalars().all())


def next_nr(connection: Connection, entity: Entity) -> int:
    highest = connection.execute(select(func.max(table_of(entity).c.nr))).scalar()
    return int(highest or 0) + 1


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
