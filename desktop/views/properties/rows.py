"""What the lists of listings and escrows and the page of one of them show."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.views.people.person import PersonChip, PersonField, RelatedGroup, TimelineEntry

Standing = Literal["done", "late", "next", "later", "off"]
"""Of a date: behind us, overdue, the next one to come, a later one, or of a deal that is none any more."""
Role = Literal["text2", "attention"]
Filing = Literal["", "archive", "restore"]
"""What can be done with it: nothing, into the archive, or out of it."""


@dataclass(frozen=True)
class Cell:
    """One place in a row; `second` stands below, in the colour of `role`."""

    text: str = ""
    second: str = ""
    role: Role = "text2"


@dataclass(frozen=True)
class PropertyRow:
    """A row of the list: title over `second`, the cells of its columns, and how it stands."""

    id: str
    title: str
    second: str
    cells: tuple[Cell, ...]
    state: str = "synced"
    detail: str = ""
    place: str = ""


Rows = Callable[[Sequence[str]], Mapping[str, PropertyRow]]


@dataclass(frozen=True)
class ColumnLook:
    """A column between title and state: its width, and under which width of the table it is left out."""

    heading: str
    width: int
    to_right: bool = False
    hidden_under: int = 0


@dataclass(frozen=True)
class ListWords:
    """What a list is called, and what it says where there is nothing to list."""

    title: str
    first: str
    new: str
    nothing: str
    hint: str
    filtered: str


@dataclass(frozen=True)
class ListLook:
    """`tabs` and `sorts` are (id, label) in order."""

    words: ListWords
    columns: tuple[ColumnLook, ...]
    tabs: tuple[tuple[str, str], ...]
    sorts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KeyDate:
    """A date of a deal. With a `field` it can be set by pressing it; `state` and `detail` as of a field."""

    label: str
    day: str
    away: str
    standing: Standing
    field: str = ""
    state: str = "synced"
    detail: str = ""


@dataclass(frozen=True)
class Milestone:
    """A line of the server's own timeline."""

    label: str
    day: str
    away: str
    standing: Standing


@dataclass(frozen=True)
class Milestones:
    """`note` says how old they are, or why there are none; without it there is no such timeline."""

    items: tuple[Milestone, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class PropertyHead:
    """Which one it is; `state` is said where it concerns all of it."""

    title: str
    icon: str
    second: str = ""
    price: str = ""
    chips: tuple[PersonChip, ...] = ()
    state: str = "synced"
    detail: str = ""
    filing: Filing = ""
    in_conflict: bool = False
    can_delete: bool = True


@dataclass(frozen=True)
class Property:
    """Everything on the page."""

    head: PropertyHead
    dates: tuple[KeyDate, ...] = ()
    fields: tuple[PersonField, ...] = ()
    milestones: Milestones = Milestones()
    timeline: tuple[TimelineEntry, ...] = ()
    related: tuple[RelatedGroup, ...] = ()
