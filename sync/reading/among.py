"""One statement for any number of ids, so that it is put together once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Integer, Table, column, text

from sync.jsontext import dumps


def among(table: Table, local_ids: Iterable[str]) -> ColumnElement[bool]:
    """That a record is one of these, by its number: a list's index would be read from end to end."""
    wanted = f"SELECT nr FROM {table.name} WHERE local_id IN (SELECT value FROM json_each(:given))"  # noqa: S608
    numbers = text(wanted).bindparams(given=dumps(list(local_ids))).columns(column("nr", Integer))
    return table.c.nr.in_(numbers)
