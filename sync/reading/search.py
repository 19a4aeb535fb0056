"""Full-text search over people, titles, places, and the digits of phone numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.reading.record import Record, from_row
from sync.store.rows import SHORTEST_DIGITS
from sync.store.tables import fts_name, table_of
from sync.store.unit_of_work import Store

MOST = 5000


@dataclass(frozen=True, slots=True)
class Hit:
    record: Record
    subtitle: str


def expression(typed: str) -> str | None:
    """The full-text query for what was typed: words are beginnings, digits may be a phone's."""
    digits = re.sub(r"[\s().+-]", "", typed)
    if digits.isdigit() and len(digits) >= SHORTEST_DIGITS:
        return f'digits : "{digits}" * OR words : "{digits}" *'
    terms = [
        f'(words : "{word}" * OR digits : "{word}" *)' if word.isdigit() else f'words : "{word}" *'
        for word in re.findall(r"\w+", typed)
    ]
    return " AND ".join(terms) or None


def matching(connection: Connection, entity: Entity, typed: str, limit: int = MOST) -> Sequence[int]:
    """Row numbers of the entity's table, best first."""
    query = expression(typed)
    if query is None:
        return []
    found = fts_name(entity)
    statement = f"SELECT rowid FROM {found} WHERE {found} MATCH :query ORDER BY rank LIMIT :most"  # noqa: S608
    return [row[0] for row in connection.execute(text(statement), {"query": query, "most": limit})]


def search(store: Store, typed: str, *, limit: int = 20, resources: Sequence[str] = ()) -> list[Hit]:
    """What was typed, over all resources or some, at most `limit` each; nothing for an empty text."""
    hits: list[Hit] = []
    with store.read() as connection:
        for entity in REGISTRY.values():
            if resources and entity.name not in resources:
                continue
            numbers = matching(connection, entity, typed, limit)
            table = table_of(entity)
            query = select(table).where(
                table.c.nr.in_(numbers), ~table.c.placeholder, ~table.c.gone, ~table.c.pending_delete
            )
            records = [from_row(entity, dict(row)) for row in connection.execute(query).mappings()]
            hits += [Hit(record, _subtitle(entity, record)) for record in records]
    return hits


def _subtitle(entity: Entity, record: Record) -> str:
    return " · ".join(str(record.fields[name]) for name in entity.subtitle if record.fields.get(name))
