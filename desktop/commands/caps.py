"""How keys are written: on caps, and in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

_SIGNS: Mapping[str, str] = MappingProxyType(
    {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
)
_PLUS = re.compile(r"\+(?=.)")
NATIVE = QKeySequence.SequenceFormat.NativeText


def parts_of(keys: str) -> list[str]:
    """What is pressed together, the key itself last: "Ctrl++" is Ctrl and +."""
    return _PLUS.split(keys)


def cap_text(keys: str) -> str:
    """As it is written on a key cap: "Ctrl N", "Alt ↑"."""
    *held, last = parts_of(keys)
    if last in _SIGNS:
        return " ".join((*held, _SIGNS[last]))
    return _PLUS.sub(" ", QKeySequence(keys).toString(NATIVE))


def told_text(keys: str) -> str:
    """As a menu writes it, and a sentence: "Ctrl+N"."""
    return QKeySequence(keys).toString(NATIVE)
