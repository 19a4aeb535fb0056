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

    def words(self) -> str:
        """All that is read in its row."""
        return " ".join((self.label, self.help, *(label for _, label in self.choices)))


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

    def words(self) -> str:
        return " ".join((self.label, self.help, *(act.label for act in self.acts)))


@dataclass(frozen=True)
class Shortcuts:
    """Where the list of commands and their keys stands; filled when the page is first looked at."""

    name: str


@dataclass(frozen=True)
class KeySetting:
    """A command and its key as it is written; `changed` where that is not the usual one."""

    name: str
    group: str
    label: str
    keys: str
    usual: str
    changed: bool = False


def matches(words: str, typed: str) -> bool:
    """Whether every word that was typed is in there."""
    said = words.casefold()
    return all(word in said for word in typed.casefold().split())


@dataclass(frozen=True)
class Section:
    heading: str
    rows: tuple[Choice | Fact | Shortcuts, ...]
