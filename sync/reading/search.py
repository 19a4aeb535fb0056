"""Full-text search over people, titles, places, and the digits of phone numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Integer, TextualSelect, column, select, text

from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.reading.record import SHOWN, Record, from_row
from sync.reading.whole import whole
from sync.store.rows import SHORTEST_DIGITS
from sync.store.tables import fts_name, table_of
from sync.store.unit_of_work import Store

MOST = 5000
BROAD = 1000
"""So many are not put in order: that would take longer than typing another letter."""


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
    """Row numbers of the entity's table, best first; where very many match, any of them."""
    query = expression(typed)
    if query is None:
        return []
    found = fts_name(entity)
    chosen = f"SELECT rowid FROM {found} WHERE {found} MATCH :query"  # noqa: S608
    first = _numbers(connection, f"{chosen} LIMIT :most", query, max(limit, BROAD))
    if len(first) >= BROAD:
        return first[:limit]
    return _numbers(connection, f"{chosen} ORDER BY rank LIMIT :most", query, limit)


def found_by(entity: Entity, typed: str) -> TextualSelect | None:
    """The row numbers as a part of another question, at most MOST and in no order; None for no words."""
    query, found = expression(typed), fts_name(entity)
    if query is None:
        return None
    statement = f"SELECT rowid FROM {found} WHERE {found} MATCH :typed LIMIT {MOST}"  # noqa: S608
    return text(statement).bindparams(typed=query).columns(column("rowid", Integer))


def _numbers(connection: Connection, statement: str, query: str, most: int) -> list[int]:
    return [row[0] for row in connection.execute(text(statement), {"query": query, "most": most})]


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
            found = whole(connection, query, [table.c[name] for name in SHOWN])
            records = [from_row(entity, dict(zip(SHOWN, row, strict=True))) for row in found]
            hits += [Hit(record, _subtitle(entity, record)) for record in records]
    return hits


def _subtitle(entity: Entity, record: Record) -> str:
    return " · ".join(str(record.fields[name]) for name in entity.subtitle if record.fields.get(name))
