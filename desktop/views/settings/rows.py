"""What the settings page is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Look = Literal["segments", "list", "switch"]
ON, OFF = "on", "off"
"""The two values of a switch."""


@dataclass(frozen=True)
class Choice:
    """One setting: `choices` are values and labels. A switch has one label, beside its box."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    help: str = ""
    look: Look = "list"


@dataclass(frozen=True)
class Act:
    """A button; `id` says what is wished."""

    id: str
    label: str
    icon: str = ""
    kind: Literal["plain", "danger"] = "plain"


@dataclass(frozen=True)
class Fact:
    """Something to read, and what can be done about it."""

    name: str
    label: str
    text: str
    help: str = ""
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Section:
    heading: str
    rows: tuple[Choice | Fact, ...]
