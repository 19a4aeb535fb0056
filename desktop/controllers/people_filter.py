"""One filter of the people list: which field, how it must match, and what; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.people_fields import KINDS, Facet, facet_of, field_of
from desktop.wording.moments import canonical, month_day
from desktop.wording.speech import lowered, tr
from desktop.wording.values import choice_text, money_text
from sync import Condition, Match
from sync.entities import Field, Kind

_TEXT = ("contains", "is", "filled", "empty")
_AMOUNT = ("from", "before", "filled", "empty")
_MOMENT = ("last_days", "older_days", "next_days", "from", "before", "filled", "empty")
MATCHES: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.TEXT: _TEXT,
        Kind.LONG_TEXT: ("contains", "filled", "empty"),
        Kind.PHONE: _TEXT,
        Kind.EMAIL: _TEXT,
        Kind.CHOICE: ("one_of", "none_of", "filled", "empty"),
        Kind.TAGS: ("has", "filled", "empty"),
        Kind.MONEY: _AMOUNT,
        Kind.INTEGER: _AMOUNT,
        Kind.NUMBER: _AMOUNT,
        Kind.BOOLEAN: ("yes", "no"),
        Kind.DATE: _MOMENT,
        Kind.DATETIME: _MOMENT,
        Kind.REFERENCE: ("filled", "empty"),
    }
)
WITHOUT_VALUE = frozenset({"filled", "empty", "yes", "no"})
DAYS = frozenset({"last_days", "older_days", "next_days"})
MOST_DAYS = 3650


@dataclass(frozen=True)
class Filter:
    """`value`: a text, an amount, a day as YYYY-MM-DD, a number of days, or several choices or tags."""

    field: str
    match: str
    value: Any = None

    def as_json(self) -> dict[str, Any]:
        value = list(self.value) if isinstance(self.value, tuple) else self.value
        return {"field": self.field, "match": self.match, "value": value}


@dataclass(frozen=True)
class Today:
    """What relative days are counted from."""

    day: date
    zone: ZoneInfo

    def midnight(self, days: int) -> str:
        """The canonical beginning of a day so many days ahead."""
        return self.begin(self.day + timedelta(days=days))

    def begin(self, day: date) -> str:
        return canonical(datetime.combine(day, time(), self.zone))


def from_json(told: Any) -> Filter | None:
    """None for what another version of the program put down."""
    if not isinstance(told, dict):
        return None
    field, match, value = (told.get(name) for name in ("field", "match", "value"))
    facet = facet_of(KINDS, str(field))
    if facet is None or match not in MATCHES.get(facet.kind, ()):
        return None
    wanted = tuple(value) if isinstance(value, list) else value
    return Filter(str(field), str(match), wanted) if is_whole(str(match), wanted) else None


def is_whole(match: str, value: Any) -> bool:
    """Whether the value is there that the match needs."""
    if match in WITHOUT_VALUE:
        return True
    if match in DAYS:
        return isinstance(value, int) and 0 < value <= MOST_DAYS
    return bool(value)


def conditions(wanted: Filter, resource: str, today: Today) -> tuple[Condition, ...] | None:
    """None where the resource has no such field, so that nobody of it can match."""
    field = field_of(resource, wanted.field)
    if field is None:
        return None
    if wanted.match in DAYS:
        return tuple(_days(field, wanted, today))
    if wanted.match in ("filled", "empty"):
        return _presence(field, wanted.match)
    if wanted.match in ("none_of", "has"):
        match = Match.IS_NOT if wanted.match == "none_of" else Match.CONTAINS
        return tuple(Condition(field.name, match, value) for value in wanted.value)
    return (_one(field, wanted, today),)


def _one(field: Field, wanted: Filter, today: Today) -> Condition:
    if wanted.match in ("yes", "no"):
        return Condition(field.name, Match.IS if wanted.match == "yes" else Match.IS_NOT, True)
    if wanted.match == "one_of":
        return Condition(field.name, Match.ONE_OF, list(wanted.value))
    value = wanted.value
    if field.kind is Kind.DATETIME:
        value = today.begin(date.fromisoformat(str(value)))
    return Condition(field.name, Match(wanted.match), value)


def _days(field: Field, wanted: Filter, today: Today) -> list[Condition]:
    number = int(wanted.value)
    at = _moment_of(field, today)
    if wanted.match == "last_days":
        return [Condition(field.name, Match.FROM, at(-number)), Condition(field.name, Match.BEFORE, at(1))]
    days = -number if wanted.match == "older_days" else number + 1
    return [Condition(field.name, Match.BEFORE, at(days))]


def _moment_of(field: Field, today: Today) -> Any:
    if field.kind is Kind.DATE:
        return lambda days: (today.day + timedelta(days=days)).isoformat()
    return today.midnight


def _presence(field: Field, match: str) -> tuple[Condition, ...]:
    if field.kind is not Kind.TAGS:
        return (Condition(field.name, Match(match)),)
    if match == "empty":
        return (Condition(field.name, Match.ONE_OF, [None, []]),)
    return Condition(field.name, Match.FILLED), Condition(field.name, Match.IS_NOT, [])


def match_label(match: str, kind: Kind) -> str:
    """What stands between the field and the value in the form of a filter."""
    amounts = {"from": tr("at least"), "before": tr("less than")}
    if match in amounts and kind in (Kind.MONEY, Kind.INTEGER, Kind.NUMBER):
        return amounts[match]
    words = {
        "contains": tr("contains"),
        "is": tr("is exactly"),
        "one_of": tr("is"),
        "none_of": tr("is not"),
        "has": tr("has all of"),
        "from": tr("on or after"),
        "before": tr("before"),
        "last_days": tr("in the last … days"),
        "older_days": tr("more than … days ago"),
        "next_days": tr("in the next … days, or overdue"),
        "filled": tr("is filled in"),
        "empty": tr("is empty"),
        "yes": tr("yes"),
        "no": tr("no"),
    }
    return words[match]


def filter_text(wanted: Filter, resources: Sequence[str] = KINDS) -> str:
    """The words of the chip: "Status: active or closed"."""
    facet = facet_of(resources, wanted.field) or facet_of(KINDS, wanted.field)
    return tr("{field}: {what}", field=facet.label, what=_what(wanted, facet)) if facet else wanted.field


def _what(wanted: Filter, facet: Facet) -> str:
    if wanted.match in WITHOUT_VALUE or wanted.match in DAYS:
        return match_label(wanted.match, facet.kind).replace("…", str(wanted.value))
    said = _value_text(wanted, facet)
    patterns = {
        "contains": tr("“{value}”"),
        "none_of": tr("not {value}"),
        "from": tr("from {value}"),
        "before": tr("under {value}") if facet.kind is Kind.MONEY else tr("before {value}"),
    }
    pattern = patterns.get(wanted.match, "{value}")
    return pattern.replace("{value}", said)


def _value_text(wanted: Filter, facet: Facet) -> str:
    if wanted.match in ("one_of", "none_of"):
        return tr(" or ").join(lowered(choice_text(str(value))) for value in wanted.value)
    if isinstance(wanted.value, tuple):
        return ", ".join(str(value) for value in wanted.value)
    if facet.kind is Kind.MONEY:
        return money_text(wanted.value)
    if facet.kind in (Kind.DATE, Kind.DATETIME):
        day = date.fromisoformat(str(wanted.value))
        return tr("{day}, {year}", day=month_day(day), year=day.year)
    return str(wanted.value)
