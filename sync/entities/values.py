"""One canonical JSON form per kind of value, and two ways in: forgiving from the wire, strict from a person.

Canonical forms: text as it is · whole numbers as int · numbers as int or float · money as a decimal string in
dollars with at least two places · dates `YYYY-MM-DD` · moments UTC ISO 8601 with `Z` · tags as a list.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from sync.clock import iso, moment
from sync.jsontext import too_deep

Value = Any
"""A canonical value: str, int, float, bool, None, or a list or dict of such."""

LONGEST_NUMBER = 40
USUAL_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?Z")

HALF_A_CHARACTER = re.compile(r"[\ud800-\udfff]")


class Kind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long text"
    PHONE = "phone"
    EMAIL = "email"
    INTEGER = "integer"
    NUMBER = "number"
    MONEY = "money"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    CHOICE = "choice"
    REFERENCE = "reference"
    TAGS = "tags"
    STRUCTURE = "structure"


def _text(value: Value) -> str:
    if isinstance(value, str):
        if HALF_A_CHARACTER.search(value):
            raise ValueError("it holds half a character, which nothing can store")
        return value
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    raise ValueError("a text is needed")


def _decimal(value: Value) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("a number is needed")
    text = str(value).strip().replace(",", "").lstrip("$")
    if len(text) > LONGEST_NUMBER:
        raise ValueError("the number is too long")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("a number is needed") from error
    if not number.is_finite() or abs(number.adjusted()) > LONGEST_NUMBER:
        raise ValueError("the number is out of range")
    return number


def _integer(value: Value) -> int:
    number = _decimal(value)
    if number != number.to_integral_value() or abs(number) >= 2**63:
        raise ValueError("a whole number is needed")
    return int(number)


def _number(value: Value) -> int | float:
    number = _decimal(value)
    if number == number.to_integral_value() and abs(number) < 2**53:
        return int(number)
    if not math.isfinite(float(number)):
        raise ValueError("the number is out of range")
    return float(number)


def _money(value: Value) -> str:
    number = _decimal(value)
    if abs(number) >= Decimal(10) ** 15:
        raise ValueError("the amount is out of range")
    return f"{number.quantize(Decimal('0.01')) if number == round(number, 2) else number.normalize():f}"


def _boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    known = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}
    text = str(value).strip().lower()
    if text not in known:
        raise ValueError("yes or no is needed")
    return known[text]


def _date(value: Value) -> str:
    """CONTRACT B14: a date may come as midnight in some zone, so a moment counts for the nearest midnight."""
    text = _text(value).strip()
    if len(text) <= len("2026-07-15"):
        return date.fromisoformat(text).isoformat()
    day = datetime.fromisoformat(text)
    return (day + timedelta(hours=12)).date().isoformat()


def _datetime(value: Value) -> str:
    """Most moments come in UTC with milliseconds: those are checked and cut rather than taken apart."""
    text = _text(value).strip()
    if USUAL_MOMENT.fullmatch(text):
        datetime.fromisoformat(text)
        fraction = text[20:23].rstrip("0")
        return f"{text[:19]}.{fraction}Z" if fraction else f"{text[:19]}Z"
    return iso(moment(text))


def _tags(value: Value) -> list[str]:
    if isinstance(value, str):
        value = [part.strip() for part in value.split(",") if part.strip()]
    if not isinstance(value, list):
        raise ValueError("a list of texts is needed")
    return list(dict.fromkeys(_text(item) for item in value))


def _structure(value: Value) -> Value:
    if not isinstance(value, dict | list):
        raise ValueError("a list or an object is needed")
    if too_deep(value):
        raise ValueError("it is nested too deeply")
    return value


_READERS: dict[Kind, Callable[[Value], Value]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.PHONE: _text,
    Kind.EMAIL: _text,
    Kind.CHOICE: _text,
    Kind.REFERENCE: _text,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: _date,
    Kind.DATETIME: _datetime,
    Kind.TAGS: _tags,
    Kind.STRUCTURE: _structure,
}

PLAIN = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.PHONE, Kind.EMAIL, Kind.REFERENCE})
"""Kinds whose texts are canonical as they are."""

_STRUCTURED = frozenset({Kind.TAGS, Kind.STRUCTURE})


def read(kind: Kind, value: Value, choices: tuple[str, ...] = ()) -> Value:
    """The canonical form of a wire value. Raises ValueError where the value cannot mean this kind."""
    if value is None:
        return None
    try:
        canonical = _READERS[kind](value)
    except (OverflowError, TypeError, InvalidOperation) as error:
        raise ValueError(f"not a {kind}") from error
    if kind is Kind.CHOICE:
        return _known_choice(canonical, choices)
    return canonical


def _known_choice(text: str, choices: tuple[str, ...]) -> str:
    if text in choices:
        return text
    folded = text.strip().casefold().replace(" ", "_").replace("-", "_")
    return next((choice for choice in choices if choice == folded), text)


def parse(kind: Kind, value: Value, choices: tuple[str, ...] = ()) -> Value:
    """The canonical form of what a person or a script gave. A time without an offset is local.

    Raises ValueError with a sentence that names what is needed.
    """
    if value is None or (isinstance(value, str) and value == "null"):
        return None
    if kind is Kind.DATETIME:
        return _local_datetime(value)
    if kind in _STRUCTURED and isinstance(value, str) and value.lstrip()[:1] in {"[", "{"}:
        value = _from_json(value)
    canonical = read(kind, value, choices)
    if kind is Kind.CHOICE and choices and canonical not in choices:
        raise ValueError(f"must be one of: {', '.join(choices)}")
    return canonical


def _from_json(text: str) -> Value:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _local_datetime(value: Value) -> str:
    given = datetime.fromisoformat(_text(value).strip())
    return iso(given.astimezone(UTC))


def to_wire(kind: Kind, value: Value) -> Value:
    """What is sent: money as a number in dollars, everything else in its canonical form."""
    if value is None or kind is not Kind.MONEY:
        return value
    return _number(value)


def same(kind: Kind, left: Value, right: Value) -> bool:
    """Whether two canonical values mean the same; tags are a set, and empty is as good as none."""
    if kind is Kind.TAGS:
        return set(left or ()) == set(right or ())
    if kind is Kind.MONEY and left is not None and right is not None:
        return _decimal(left) == _decimal(right)
    return bool(left == right) or (left in _EMPTY and right in _EMPTY)


_EMPTY: tuple[Value, ...] = (None, "", [], {})
