"""The columns of the people list: which there are, what they say, and which the person wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.controllers.people_fields import KINDS, facet_of, field_of
from desktop.views.parts.states import state_words
from desktop.wording.moments import instant, month_day
from desktop.wording.people import budget_text, role_of
from desktop.wording.speech import tr
from desktop.wording.values import choice_text, money_text, value_text
from sync import Record
from sync.entities import Kind

USUAL = ("role", "phone", "email", "state")
CHOOSABLE = (
    "role",
    "phone",
    "email",
    "status",
    "tags",
    "company",
    "city",
    "source",
    "interest_level",
    "budget",
    "last_contact_date",
    "next_follow_up",
    "created_at",
    "updated_at",
    "state",
)
SORTED_BY: Mapping[str, str] = MappingProxyType({"role": "type"})
UNSORTED = frozenset({"state"})


def heading(column: str) -> str:
    words = {"name": tr("Name"), "role": tr("Role"), "state": tr("State")}
    facet = facet_of(KINDS, column)
    return words.get(column) or (facet.label if facet else column)


def facet_to_sort(column: str) -> str:
    """The facet that a column is sorted by; empty where its order would mean nothing."""
    return "" if column in UNSORTED else SORTED_BY.get(column, column)


def chosen(kept: object) -> tuple[str, ...]:
    """The columns after the name, in their usual order; the usual ones where none were chosen."""
    if not isinstance(kept, list):
        return USUAL
    return tuple(column for column in CHOOSABLE if column in kept)


def toggled(columns: Sequence[str], column: str) -> tuple[str, ...]:
    wanted = set(columns) ^ {column}
    return tuple(one for one in CHOOSABLE if one in wanted)


def readers(columns: Sequence[str], zone: ZoneInfo) -> list[tuple[str, Callable[[Record], str]]]:
    """(heading, text) for the name and each of the columns."""
    named: list[tuple[str, Callable[[Record], str]]] = [(heading("name"), lambda record: record.title)]
    return named + [(heading(column), partial(_said, column, zone)) for column in columns]


def _said(column: str, zone: ZoneInfo, record: Record) -> str:
    if column == "role":
        return role_of(record)
    if column == "state":
        return state_words(str(record.state))
    if column == "budget" and record.resource == "clients":
        return budget_text(record)
    field = field_of(record.resource, column)
    value = record.fields.get(field.name) if field else None
    if field is None or value in (None, "", []):
        return ""
    if field.kind is Kind.DATETIME:
        day = instant(str(value)).astimezone(zone).date()
        return tr("{day}, {year}", day=month_day(day), year=day.year)
    if field.kind is Kind.MONEY:
        return money_text(value)
    if column == "status":
        return choice_text(str(value))
    return value_text(field, value, zone)
