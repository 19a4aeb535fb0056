"""JSON as text, quickly; what the quick way cannot write goes the slow one."""

from __future__ import annotations

import json
from typing import Any

import orjson

_SLOW = json.JSONEncoder(separators=(",", ":"))
_SLOW_SORTED = json.JSONEncoder(separators=(",", ":"), sort_keys=True)


def dumps(value: Any) -> str:
    """Compact JSON."""
    try:
        return orjson.dumps(value).decode()
    except (TypeError, UnicodeDecodeError):
        return _SLOW.encode(value)


def sorted_dumps(value: Any) -> str:
    """Compact JSON in one order of its keys: equal texts for equal rows."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
    except (TypeError, UnicodeDecodeError):
        return _SLOW_SORTED.encode(value)


def loads(text: str) -> Any:
    """What `dumps` wrote."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)
