"""Full-text search over people, titles, places, and the digits of phone numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from string import ascii_lowercase, digits
from typing import Any

from sqlalchemy import Connection, Integer, TextualSelect, column, text

from sync.clock import iso
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.jsontext import dumps, loads
from sync.reading.record import SHOWN, Record, from_row
from sync.store.rows import SHORTEST_DIGITS
from sync.store.tables import column_name, fts_name
from sync.store.unit_of_work import Store

BROAD = 1000
"""So many are not put in order: that would take longer than typing another letter."""
UNDER_WAY = timedelta(hours=2)
"""What began so lately may not be over."""
PRESENT = "NOT (placeholder OR gone OR pending_delete)"
Side = tuple[str, str]
SIDES: tuple[Side, ...] = ((">= :since", "ASC"), ("< :since", "DESC"), ("IS NULL", "ASC"))
"""Of a moment, and in which order: ahead, past, and what has none."""
MORE = 8
"""So many times as many are looked for where what is on its way out was among those found."""
PAIRED = ascii_lowercase + digits


@dataclass(frozen=True, slots=True)
class Hit:
    record: Record
    subtitle: str


def terms(typed: str) -> list[tuple[str, bool]]:
    """Beginnings of words, and whether each may be a part of a phone number; all have to be found.

    One digit alone is in nearly every number: it is looked for in words only.
    """
    number = re.sub(r"[\s().+-]", "", typed)
    if number.isdigit() and len(number) >= SHORTEST_DIGITS:
        return [(number, True)]
    return [(word, word.isdigit() and len(word) > 1) for word in re.findall(r"\w+", typed)]


def expression(typed: str, *, whole: bool = False) -> str | None:
    """The full-text query for what was typed; without a column named, it is looked for in both at once.

    `whole`: for words that were typed to their end.
    """
    more = "" if whole else " *"
    found = [
        f'"{word}"{more}' if may_be_number else f'words : "{word}"{more}'
        for word, may_be_number in terms(typed)
    ]
    return " AND ".join(found) or None


def lone(typed: str) -> str | None:
    """The query for one letter by the pairs that begin so; None for anything else.

    Pairs have an index of their own, that is read only as far as results are wanted. Those that it does
    not list, such as a letter before another script's, are found by `expression` alone.
    """
    match terms(typed):
        case [(word, _)] if len(word) == 1 and word.isascii() and word.isalpha():
            pairs = " OR ".join(f'"{word}{other}" *' for other in PAIRED)
            return f'words : ("{word}" OR {pairs})'
    return None


def matching(connection: Connection, entity: Entity, typed: str, limit: int, now: datetime) -> Sequence[int]:
    """Row numbers of the entity's table, the best ones first; where very many match, any of them."""
    query = expression(typed)
    if query is None:
        return []
    if entity.soonest:
        return _soonest(connection, entity, typed, limit, now)
    if (short := lone(typed)) and len(some := _numbers(connection, _any_of(entity), short, limit)) >= limit:
        return some
    first = _numbers(connection, _any_of(entity), query, max(limit, BROAD))
    if len(first) <= limit or len(first) >= BROAD:
        return first[:limit]
    return _numbers(connection, _best_of(entity), query, limit)


def _soonest(connection: Connection, entity: Entity, typed: str, limit: int, now: datetime) -> list[int]:
    """Those words before longer ones; of each what is under way or next, what was last, what has no time."""
    since = iso(now - UNDER_WAY)
    found: list[int] = []
    for query in (expression(typed, whole=True), expression(typed)):
        if query is None or not _numbers(connection, _any_of(entity), query, 1):
            continue
        for side in SIDES:
            if len(found) < limit:
                wanted = {"since": since, "typed": query, "most": limit}
                more = loads(connection.exec_driver_sql(_in_time(entity, side), wanted).scalar_one())
                found += [number for number in more if number not in found]
    return found[:limit]


def found_by(entity: Entity, typed: str) -> TextualSelect | None:
    """The row numbers as a part of another question, in no order; None for no words."""
    query, found = expression(typed), fts_name(entity)
    if query is None:
        return None
    statement = f"SELECT rowid FROM {found} WHERE {found} MATCH :typed"  # noqa: S608
    return text(statement).bindparams(typed=query).columns(column("rowid", Integer))


def _numbers(connection: Connection, statement: str, query: str, most: int) -> list[int]:
    found: list[int] = loads(connection.exec_driver_sql(statement, (query, most)).scalar_one())
    return found


# Each as one text that is put together once: between two keys there is no time for more.


def all_of(connection: Connection, entity: Entity, typed: str) -> list[int]:
    """The row numbers of everything that is found, in no order."""
    query = expression(typed)
    return [] if query is None else _numbers(connection, _any_of(entity), query, -1)


@cache
def _any_of(entity: Entity) -> str:
    found = fts_name(entity)
    some = f"SELECT rowid FROM {found} WHERE {found} MATCH ? LIMIT ?"  # noqa: S608
    return f"SELECT json_group_array(rowid) FROM ({some})"  # noqa: S608


@cache
def _best_of(entity: Entity) -> str:
    found = fts_name(entity)
    best = f"SELECT rowid FROM {found} WHERE {found} MATCH ? ORDER BY rank LIMIT ?"  # noqa: S608
    return f"SELECT json_group_array(rowid) FROM ({best})"  # noqa: S608


@cache
def _in_time(entity: Entity, side: Side) -> str:
    """On one side of a moment; the index of the list answers without the records."""
    moment, found = column_name(entity.soonest), fts_name(entity)
    where, way = side
    wanted = f"{moment} {where} AND nr IN (SELECT rowid FROM {found} WHERE {found} MATCH :typed)"  # noqa: S608
    listed = f"SELECT nr FROM {entity.name} INDEXED BY ix_{entity.name}_list"  # noqa: S608
    some = f"{listed} WHERE {wanted} AND {PRESENT} ORDER BY {moment} {way} LIMIT :most"
    return f"SELECT json_group_array(nr) FROM ({some})"  # noqa: S608


@cache
def _shown_of(entity: Entity) -> str:
    told = ", ".join(f"{entity.name}.{name}" for name in SHOWN)
    cells = f"SELECT json_array({told}) AS cells FROM json_each(?) AS wanted"  # noqa: S608
    joined = f"{cells} JOIN {entity.name} ON nr = wanted.value WHERE {PRESENT} ORDER BY wanted.key"
    return f"SELECT json_group_array(json(cells)) FROM ({joined})"  # noqa: S608


def search(store: Store, typed: str, *, limit: int = 20, resources: Sequence[str] = ()) -> list[Hit]:
    """What was typed, over all resources or some, at most `limit` each; nothing for an empty text."""
    hits: list[Hit] = []
    now = store.clock.now()
    with store.read() as connection:
        for entity in REGISTRY.values():
            if resources and entity.name not in resources:
                continue
            found = _present(connection, entity, typed, limit, now)
            records = [from_row(entity, dict(zip(SHOWN, row, strict=True))) for row in found]
            hits += [Hit(record, _subtitle(entity, record)) for record in records]
    return hits


def _present(connection: Connection, entity: Entity, typed: str, limit: int, now: datetime) -> Sequence[Any]:
    """The rows of those who are shown: what is on its way out takes nobody's place."""
    wanted = limit
    while numbers := matching(connection, entity, typed, wanted, now):
        found = loads(connection.exec_driver_sql(_shown_of(entity), (dumps(numbers),)).scalar_one())
        if len(found) >= limit or len(numbers) < wanted:
            return list(found[:limit])
        wanted *= MORE
    return []


def _subtitle(entity: Entity, record: Record) -> str:
    return " · ".join(str(record.fields[name]) for name in entity.subtitle if record.fields.get(name))
