"""An answer as one text: the driver lets another thread in at every row, and a busy one keeps it for long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, type_coerce
from sqlalchemy.types import Text

from sync.jsontext import loads


def whole(
    connection: Connection, query: Select[Any], columns: Sequence[ColumnElement[Any]]
) -> list[list[Any]]:
    """The rows of the query, with these columns; JSON columns stay text, and a text ends at a NUL."""
    cells = func.json_array(*(type_coerce(column, Text) for column in columns))
    rows = query.with_only_columns(cells.label("row")).subquery()
    text = connection.execute(select(func.json_group_array(func.json(rows.c.row)))).scalar_one()
    found: list[list[Any]] = loads(text)
    return found
