"""What narrows a list: one field, one way to match, one value; all conditions of a query hold together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, or_, true

from sync.entities.spec import Entity, Field
from sync.entities.values import Kind, Value, parse
from sync.errors import InputError
from sync.store.tables import column_name, column_value


class Match(StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    FROM = "from"
    BEFORE = "before"
    CONTAINS = "contains"
    EMPTY = "empty"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Condition:
    """`value` is canonical (a list for ONE_OF, one tag or a part of a text for CONTAINS).

    FROM is at or after, BEFORE strictly before; an empty field is neither, and IS_NOT holds for it.
    """

    field: str
    match: Match
    value: Value = None


def present(table: Table) -> list[ColumnElement[bool]]:
    """What a list shows: here, not gone, not on its way out."""
    return [~table.c.placeholder, ~table.c.gone, ~table.c.pending_delete]


def chosen_by(entity: Entity, table: Table, condition: Condition) -> ColumnElement[bool]:
    """Raises InputError for a field that the resource cannot be narrowed by, or a value of another kind."""
    item = entity.by_name.get(condition.field)
    if item is None or item.kind is Kind.STRUCTURE:
        raise InputError(f"{condition.field} is not a field of {entity.name} that a list can be narrowed by.")
    column: ColumnElement[Any] = table.c[column_name(item.name)]
    empty = or_(column.is_(None), column == "")
    if condition.match in (Match.EMPTY, Match.FILLED):
        return empty if condition.match is Match.EMPTY else ~empty
    if condition.match is Match.CONTAINS:
        return _contains(item, column, condition.value)
    if condition.match is Match.ONE_OF:
        wanted = condition.value if isinstance(condition.value, list) else [condition.value]
        return or_(*(_compared(item, column, Match.IS, value) for value in wanted)) if wanted else ~true()
    return _compared(item, column, condition.match, condition.value)


def _compared(item: Field, column: ColumnElement[Any], match: Match, value: Value) -> ColumnElement[bool]:
    try:
        canonical = column_value(item, parse(item.kind, value))
    except ValueError as error:
        raise InputError(f"{item.label}: {error}.") from error
    if match is Match.FROM:
        return and_(column.is_not(None), column >= canonical)
    if match is Match.BEFORE:
        return and_(column.is_not(None), column < canonical)
    same = column.is_(None) if canonical is None else column == canonical
    return same if match is Match.IS else or_(column.is_(None), ~same)


def _contains(item: Field, column: ColumnElement[Any], value: Value) -> ColumnElement[bool]:
    text = str(value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    part = f'"{text}"' if item.kind is Kind.TAGS else text
    return column.ilike(f"%{part}%", escape="\\")
