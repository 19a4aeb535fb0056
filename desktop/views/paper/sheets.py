"""What stands on paper, before it is laid out; knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SheetKind = Literal["day", "week", "list", "people"]
KINDS: tuple[SheetKind, ...] = ("day", "week", "list")
"""Those that show days, and can be chosen from."""


@dataclass(frozen=True)
class SheetHead:
    """`stamp` says how far what is printed can be trusted."""

    title: str
    second: str
    stamp: str


@dataclass(frozen=True)
class SheetEntry:
    """One appointment in words; `people` are name and number, `drive` is the way to it.

    `is_off` is true of what does not take place, `is_open` of what notes may be made on.
    """

    time: str
    kind: str
    title: str
    place: str = ""
    people: tuple[str, ...] = ()
    status: str = ""
    state: str = ""
    drive: str = ""
    is_off: bool = False
    is_open: bool = True

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said of it beside its facts."""
        return tuple(part for part in (self.status, self.state) if part)


@dataclass(frozen=True)
class SheetDay:
    """`empty` is said where nothing is planned."""

    heading: str
    entries: tuple[SheetEntry, ...]
    empty: str = ""


@dataclass(frozen=True)
class SheetPerson:
    """Somebody to call; `second` says what they are to the agent."""

    name: str
    second: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Sheet:
    """A day sheet has one day, a week seven, a list of people none."""

    kind: SheetKind
    head: SheetHead
    days: tuple[SheetDay, ...] = ()
    people: tuple[SheetPerson, ...] = ()


def lines_of(sheet: Sheet) -> Iterator[str]:
    """Everything that is printed, in the order in which it is read."""
    yield from (part for part in (sheet.head.title, sheet.head.second, sheet.head.stamp) if part)
    for day in sheet.days:
        yield day.heading
        if not day.entries:
            yield day.empty
        for entry in day.entries:
            parts = (entry.time, entry.kind, entry.title, entry.place, *entry.people, *entry.notes)
            yield ", ".join(part for part in parts if part)
    for one in sheet.people:
        yield ", ".join(part for part in (one.name, one.second, one.phone, one.email) if part)
