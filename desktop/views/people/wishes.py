"""What the parts of the people list are shown: chips, forms of filters, bulk changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

ValueKind = Literal["none", "text", "money", "number", "days", "date", "boolean", "choice", "choices", "tags"]
Choice = tuple[str, str]


@dataclass(frozen=True)
class ValueSpec:
    """What is asked for; `known` are the tags to complete from, `value` stands there at first."""

    kind: ValueKind = "none"
    choices: tuple[Choice, ...] = ()
    known: Sequence[str] = ()
    value: Any = None


@dataclass(frozen=True)
class MatchRow:
    """One way to match a field, and the value that it needs."""

    id: str
    label: str
    value: ValueSpec = field(default_factory=ValueSpec)


@dataclass(frozen=True)
class FilterForm:
    """A filter to be made, or one that is there already to be changed."""

    title: str
    matches: tuple[MatchRow, ...]
    match: str = ""
    editing: bool = False


@dataclass(frozen=True)
class FieldChoice:
    """A field that can be set for many people at once."""

    id: str
    label: str
    value: ValueSpec


@dataclass(frozen=True)
class BulkForm:
    """A change of many people; with `fields` the person picks one of them, else `value` is asked for."""

    title: str
    apply: str
    fields: tuple[FieldChoice, ...] = ()
    value: ValueSpec = field(default_factory=ValueSpec)
    label: str = ""
    danger: bool = False


@dataclass(frozen=True)
class Preview:
    """What would happen; the first line is the change itself. Without `ready` it cannot be done yet."""

    lines: tuple[str, ...] = ()
    apply: str = ""
    ready: bool = False


@dataclass(frozen=True)
class ListRow:
    """A saved list, as the menu of lists shows it."""

    id: str
    label: str
    count: int | None = None


@dataclass(frozen=True)
class ListsMenu:
    """`current` is the list that is shown, `changed` says that its filter is another by now."""

    rows: tuple[ListRow, ...] = ()
    current: str = ""
    changed: bool = False
    can_save: bool = False


@dataclass(frozen=True)
class ColumnsMenu:
    """(id, label, chosen) for the columns, (id, label) for the orders, and the order that there is."""

    columns: tuple[tuple[str, str, bool], ...] = ()
    orders: tuple[Choice, ...] = ()
    order: str = ""
    descending: bool = False
