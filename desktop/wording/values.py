"""Field values as a person reads them: `475000.00` is "$475,000", `no_show` is "No-show"."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.moments import clock_text, instant, month_day, weekday_day
from desktop.wording.names import choice_name
from desktop.wording.speech import capital, marked, tr
from desktop.wording.wants import WANTS, is_told, wants_text
from sync.entities import Field, Kind

_CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "no_show": marked("No-show"),
        "completed": marked("Done"),
        "both": marked("Buyer and seller"),
        "title_officer": marked("Title officer"),
        "past_client": marked("Past client"),
        "lead": marked("Lead"),
        "client": marked("Client"),
    }
)
SERVER_WORD = re.compile("[a-z]+(_[a-z]+)+")
"""A choice of the server in a field of which nobody documents the choices."""
STATUS = "status"
"""So the names of fields end that hold such a choice, also where it is a single word."""


def choice_text(value: str) -> str:
    """A choice of the server in words; one that this version does not know reads as it is."""
    named = _CHOICES.get(value)
    return tr(named) if named else choice_name(value)


def money_text(value: Any) -> str:
    """ "$475,000"; cents only where there are some."""
    amount = Decimal(str(value))
    sign = "−" if amount < 0 else ""
    size = abs(amount)
    return f"{sign}${size:,.0f}" if size == size.to_integral_value() else f"{sign}${size:,.2f}"


def moment_in_full(text: str, zone: ZoneInfo) -> str:
    """ "Wed, July 15, 2:00 PM"."""
    moment = instant(text)
    day = weekday_day(moment.astimezone(zone).date())
    return tr("{day}, {clock}", day=day, clock=clock_text(moment, zone))


def value_text(field: Field, value: Any, zone: ZoneInfo, names: Mapping[str, str] | None = None) -> str:
    """One line for any value; `names` says what referenced local ids are called. Empty for nothing."""
    if value in (None, "", [], {}):
        return ""
    if field.kind is Kind.REFERENCE:
        return (names or {}).get(str(value), tr("not on this laptop yet"))
    if field.name == WANTS and is_told(value):
        return wants_text(value)
    readers = {
        Kind.MONEY: lambda: money_text(value),
        Kind.BOOLEAN: lambda: tr("Yes") if value else tr("No"),
        Kind.CHOICE: lambda: choice_text(str(value)),
        Kind.DATE: lambda: month_day(date.fromisoformat(str(value))),
        Kind.DATETIME: lambda: moment_in_full(str(value), zone),
        Kind.TAGS: lambda: ", ".join(map(str, value)),
        Kind.STRUCTURE: lambda: structure_text(value),
        Kind.INTEGER: lambda: f"{value:,}",
    }
    reader = readers.get(field.kind)
    if reader is None and (field.name.endswith(STATUS) or SERVER_WORD.fullmatch(str(value))):
        return choice_text(str(value))
    return reader() if reader else str(value)


def structure_text(value: Any) -> str:
    """A list or an object of the server, as far as it can be said in one line."""
    if isinstance(value, Mapping):
        named = value.get("name") or value.get("title")
        if named:
            return str(named)
        parts = (f"{_words(name)} {structure_text(part)}" for name, part in value.items() if part)
        return capital(", ".join(parts))
    if isinstance(value, list):
        return ", ".join(structure_text(part) for part in value)
    return tr("yes") if value is True else str(value) if " " in str(value) else _words(str(value))


def _words(name: str) -> str:
    """ "squareFeet" and "square_feet" as two words."""
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() and place else letter for place, letter in enumerate(name)
    )
    return spaced.replace("_", " ").strip()
