"""What a field and an entity are: all that store, sync, lists, forms and commands need to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from sync.entities.values import Kind, Value, same


class Write(StrEnum):
    """Whether the documentation names a field as writable; the rest is sent apart (CONTRACT B12)."""

    NEVER = "never"
    DOCUMENTED = "documented"
    UNDOCUMENTED = "undocumented"


class Find(StrEnum):
    """How full-text search sees a field."""

    NOT = "not"
    WORDS = "words"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class Field:
    """One field, once: its column, wire names, editor, label and rules all follow from this."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    create: Write = Write.NEVER
    update: Write = Write.NEVER
    required: bool = False
    choices: tuple[str, ...] = ()
    to: str = ""
    """For a reference: the resource that it points to."""
    initial: Value = None
    """What a new record shows until the server says otherwise."""
    aliases: tuple[str, ...] = ()
    """Names that other builds of the server use (CONTRACT B22), best first."""
    joined: tuple[str, ...] = ()
    """Wire fields that together make this one where it is missing, such as first and last name."""
    find: Find = Find.NOT
    by_server: bool = False
    """Changed by the server on its own (CONTRACT B21): its value is taken and never reported as a clash."""
    columns: bool = True
    """Whether the value has a typed column; structures are read from the record itself."""

    @property
    def editable(self) -> bool:
        return self.update is not Write.NEVER or self.create is not Write.NEVER


@dataclass(frozen=True, slots=True)
class Rival:
    """A value on one side that a change of other fields on the other side must not pass over in silence."""

    name: str
    values: frozenset[str]
    against: frozenset[str]


@dataclass(frozen=True, slots=True)
class HotWindow:
    """The part of a list that is read in every cycle: `filter` is given the day `days_back` days ago."""

    filter: str
    field: str
    days_back: int = 7
    days_ahead: int = 30


@dataclass(frozen=True, slots=True)
class Timeline:
    """A resource whose records have milestones that only the server knows.

    They are read by themselves while `field` has one of these values, and else when a person looks.
    """

    field: str
    values: frozenset[str]


Check = Callable[[Mapping[str, Value]], str | None]
"""Looks at the fields that a record would have; a sentence says what is wrong."""


SIDE_WRITES = frozenset({"notes", "tags", "description"})
"""CONTRACT B5: a change of these alone did not raise the version."""


@dataclass(frozen=True, eq=False)
class Entity:
    """One resource of the API; two entities are the same only when they are one object."""

    name: str
    singular: str
    fields: tuple[Field, ...]
    title: tuple[str, ...]
    """The fields that together name a record to a person."""
    subtitle: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    """Columns that sort the list on the laptop; a leading minus turns one round."""
    beside: tuple[str, ...] = ()
    """Columns that the index of the list has besides its order, because the list is narrowed by them."""
    sight: tuple[str, ...] = ()
    """Columns that a whole list is narrowed and laid out by, the most telling first: they get an index that
    answers without the records."""
    soonest: str = ""
    """The moment by which what was found stands in order: what comes next, then what was last. Without one,
    the words decide."""
    versioned: bool = True
    bearer_only: bool = False
    """CONTRACT 1.2: API keys are refused for this group."""
    archive: bool = False
    """Can be archived and restored, and lists the archived apart."""
    archive_before_delete: bool = False
    groups: tuple[frozenset[str], ...] = ()
    """Fields that mean something only together and therefore clash as one."""
    rivals: tuple[Rival, ...] = ()
    hot: HotWindow | None = None
    timeline: Timeline | None = None
    partition: str = ""
    """A filter that some servers default to one value (CONTRACT 2.5): totals are compared over it."""
    checks: tuple[Check, ...] = ()
    walk_rank: int = 50
    """Complete walks go from low to high, so that what others refer to is read first."""
    likeness: tuple[str, ...] = ()
    """One equal field of these makes a possible twin of a create whose outcome is unknown."""
    unguarded: frozenset[str] = SIDE_WRITES
    """Fields that a colleague can change behind the version's back: they are read before they are written."""

    @property
    def path(self) -> str:
        return f"/{self.name}"

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        return {item.name: item for item in self.fields}

    @cached_property
    def references(self) -> tuple[Field, ...]:
        return tuple(item for item in self.fields if item.kind is Kind.REFERENCE)

    @cached_property
    def wire_names(self) -> Mapping[str, Field]:
        """Every name under which the server may send a field; the first to claim a name keeps it."""
        names: dict[str, Field] = {item.name: item for item in self.fields}
        for item in self.fields:
            for alias in item.aliases:
                names.setdefault(alias, item)
        return names

    @cached_property
    def editable_names(self) -> frozenset[str]:
        return frozenset(item.name for item in self.fields if item.editable)

    @cached_property
    def joinable(self) -> tuple[Field, ...]:
        return tuple(item for item in self.fields if item.joined)

    @cached_property
    def findable(self) -> tuple[Field, ...]:
        return tuple(item for item in self.fields if item.find is not Find.NOT)

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        return tuple(item for item in self.fields if item.columns and item.kind is not Kind.STRUCTURE)

    def name_of(self, values: Mapping[str, Any]) -> str:
        """How a person calls this record; the singular where nothing is known yet."""
        words = [str(values[name]) for name in self.title if values.get(name)]
        return " ".join(words) or self.singular

    def same(self, name: str, left: Value, right: Value) -> bool:
        """Whether two values of a field mean the same; of an unknown field, whether they are equal."""
        item = self.by_name.get(name)
        return same(item.kind if item else Kind.STRUCTURE, left, right)

    def group_of(self, name: str) -> frozenset[str]:
        return next((group for group in self.groups if name in group), frozenset({name}))


def documented(
    name: str, label: str, kind: Kind = Kind.TEXT, *, on: str = "create update", **more: Any
) -> Field:
    """A field that the documentation names as writable in the operations `on`, and the others try apart."""
    named = on.split()
    writes = {
        operation: Write.DOCUMENTED if operation in named else Write.UNDOCUMENTED
        for operation in ("create", "update")
    }
    return Field(name, label, kind, **{**writes, **more})


def undocumented(name: str, label: str, kind: Kind = Kind.TEXT, **more: Any) -> Field:
    """A field that responses show and the documentation names nowhere as writable."""
    return Field(name, label, kind, create=Write.UNDOCUMENTED, update=Write.UNDOCUMENTED, **more)


def from_server(name: str, label: str, kind: Kind = Kind.TEXT, **more: Any) -> Field:
    """A field that only the server writes."""
    return Field(name, label, kind, by_server=True, **more)


def stamps() -> Sequence[Field]:
    """The three fields that every record of the API has."""
    return (
        from_server("user_id", "Owner"),
        from_server("created_at", "Created", Kind.DATETIME),
        from_server("updated_at", "Changed", Kind.DATETIME),
    )
