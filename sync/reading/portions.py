"""A whole resource read in portions, for what looks at everybody and must not keep anybody waiting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from sync.entities import entity_named
from sync.reading.conditions import present
from sync.reading.whole import whole
from sync.store.tables import column_name, table_of
from sync.store.unit_of_work import Store

Rows = Sequence[tuple[Any, ...]]
"""(local id, and what the columns of the fields hold) each."""


class Portions:
    """What a list would show and nothing else: neither archived, gone, nor on its way out."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def after(self, resource: str, fields: Sequence[str], start: int, most: int) -> tuple[int | None, Rows]:
        """The next of them, from 0: where the one after begins (None: that was all), and the rows."""
        table = table_of(entity_named(resource))
        listed = (*present(table), ~table.c.archived)
        query = select(table).where(table.c.nr > start, *listed).order_by(table.c.nr).limit(most)
        columns = [table.c.nr, table.c.local_id, *(table.c[column_name(name)] for name in fields)]
        with self._store.read() as connection:
            rows = whole(connection, query, columns)
        last = int(rows[-1][0]) if len(rows) == most else None
        return last, [tuple(row[1:]) for row in rows]
