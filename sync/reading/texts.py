"""What records are found by, for a list that is narrowed in memory while a person types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sync.entities import entity_named
from sync.entities.spec import Entity, Field, Find
from sync.entities.values import Kind
from sync.jsontext import dumps, loads
from sync.reading.folding import Folding
from sync.reading.search import all_of
from sync.reading.sought import Sought, findable_texts, sought
from sync.store.tables import column_name
from sync.store.unit_of_work import Store

Texts = Mapping[str, str]
"""Local id → text, to be compared by `Sought`."""


class FoundBy:
    """Finds exactly what the engine's search finds, and is told what is different by the caller."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folding = Folding()

    def sought(self, typed: str) -> Sought:
        return sought(typed, self._folding)

    def numbers(self, resource: str, typed: str) -> frozenset[int]:
        """Of all who are found, as `Reader.numbered` has them, asked of the database."""
        with self._store.read() as connection:
            return frozenset(all_of(connection, entity_named(resource), typed))

    def of(self, resource: str, local_ids: Iterable[str]) -> Texts:
        """Of those that are here."""
        entity = entity_named(resource)
        return self._read(_these(entity), (dumps(list(local_ids)),))[1]

    def after(self, resource: str, number: int, most: int) -> tuple[int | None, Texts]:
        """A part of all, to be read one after the other from 0: where the next begins (None: no more)."""
        return self._read(_next(entity_named(resource)), (number, most))

    def _read(self, statement: str, given: tuple[Any, ...]) -> tuple[int | None, Texts]:
        with self._store.read() as connection:
            rows = loads(connection.exec_driver_sql(statement, given).scalar_one())
        texts = findable_texts([(row[2], row[3:]) for row in rows], self._folding)
        return (rows[-1][0] if rows else None), dict(zip([row[1] for row in rows], texts, strict=True))


@cache
def _these(entity: Entity) -> str:
    among = f"FROM json_each(?) AS wanted CROSS JOIN {entity.name} ON local_id = wanted.value"
    return _told(entity, among)


@cache
def _next(entity: Entity) -> str:
    return _told(entity, f"FROM {entity.name} WHERE nr > ? ORDER BY nr LIMIT ?")


def _told(entity: Entity, rows: str) -> str:
    """One text with every record's number, id, words and phone numbers."""
    words = [_words(item) for item in entity.findable if item.find is Find.WORDS]
    numbers = [column_name(item.name) for item in entity.findable if item.find is Find.DIGITS]
    cells = ", ".join(["nr", "local_id", " || ' ' || ".join(words), *numbers])
    return f"SELECT json_group_array(json(cells)) FROM (SELECT json_array({cells}) AS cells {rows})"  # noqa: S608


def _words(item: Field) -> str:
    column = column_name(item.name)
    listed = f"(SELECT group_concat(value, ' ') FROM json_each({column}))"  # noqa: S608
    return f"coalesce({listed if item.kind is Kind.TAGS else column}, '')"
