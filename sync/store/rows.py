"""Writing records: a new one whole, a known one only in the columns that differ from what was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection

from sync.decide.projection import Projection
from sync.entities.spec import Entity, Field, Find
from sync.entities.values import Kind, Value
from sync.jsontext import dumps
from sync.store.records import Stored, names_of
from sync.store.tables import column_name, column_value, fts_name

SHORTEST_DIGITS = 3
NOT_DIGITS = re.compile(r"\D")
CONVERTED = frozenset({Kind.MONEY, Kind.TAGS})

Row = tuple[Any, ...]
Changes = tuple[int, ...]
"""The places of the columns that differ."""


class Sheet:
    """The rows of one entity that a transaction writes, gathered so that each statement runs once."""

    def __init__(self, entity: Entity) -> None:
        self.entity = entity
        self.rows = 0
        self._new: list[Row] = []
        self._changed: dict[Changes, list[Row]] = {}
        self._found: list[tuple[int, str, str]] = []

    def put(self, stored: Stored, shown: Projection) -> None:
        """`stored` has its number. A row that is as it was costs nothing, nor does a search text."""
        row, old = to_row(stored, shown), stored.row
        if old is None:
            self._new.append(row)
        else:
            changes = tuple(place for place, cell in enumerate(row) if cell != old[place])
            if not changes:
                return
            self._changed.setdefault(changes, []).append((*(row[place] for place in changes), row[0]))
            if _findable(self.entity).isdisjoint(changes):
                self.rows += 1
                return
        self.rows += 1
        self._found.append(find_row(self.entity, row[0], shown.fields))

    def write(self, connection: Connection) -> None:
        """Known rows first: one may just have given its server id to a new one."""
        for changes, rows in self._changed.items():
            connection.exec_driver_sql(_update(self.entity, changes), rows)
        if self._new:
            connection.exec_driver_sql(_insert(self.entity), self._new)
        if self._found:
            connection.exec_driver_sql(_find(self.entity), self._found)


def to_row(stored: Stored, shown: Projection) -> Row:
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


@cache
def _findable(entity: Entity) -> frozenset[int]:
    """The places of the columns that search looks at."""
    names = {column_name(item.name) for item in entity.findable}
    return frozenset(place for place, name in enumerate(names_of(entity)) if name in names)


@cache
def _insert(entity: Entity) -> str:
    names = names_of(entity)
    return f"INSERT INTO {entity.name} ({_listed(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608


@lru_cache(maxsize=256)
def _update(entity: Entity, changes: Changes) -> str:
    names = names_of(entity)
    cells = ", ".join(f'"{names[place]}" = ?' for place in changes)
    return f"UPDATE {entity.name} SET {cells} WHERE nr = ?"  # noqa: S608


@cache
def _find(entity: Entity) -> str:
    return f"INSERT OR REPLACE INTO {fts_name(entity)} (rowid, words, digits) VALUES (?, ?, ?)"  # noqa: S608


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
