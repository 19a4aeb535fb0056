"""JSON as text, quickly; what the quick way cannot write goes the slow one."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import orjson

DEEPEST = 100
_SLOW = json.JSONEncoder(separators=(",", ":"))
_SLOW_SORTED = json.JSONEncoder(separators=(",", ":"), sort_keys=True)


def dumps(value: Any) -> str:
    """Compact JSON."""
    try:
        return orjson.dumps(value).decode()
    except (TypeError, UnicodeDecodeError):
        return _SLOW.encode(value)


def sorted_dumps(value: Any) -> str | None:
    """Compact JSON in one order of its keys: equal texts for equal rows; None for what nests too deeply."""
    text = sorted_bytes(value)
    return None if text is None else text.decode()


def sorted_bytes(value: Any) -> bytes | None:
    """The same in UTF-8."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        with suppress(RecursionError):
            return _SLOW_SORTED.encode(value).encode()
        return None


def too_deep(value: Any, left: int = DEEPEST) -> bool:
    """Whether lists and objects stand in each other beyond anything that is meant."""
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return any(left == 0 or too_deep(item, left - 1) for item in inner)


def loads(text: str) -> Any:
    """What `dumps` wrote."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)
