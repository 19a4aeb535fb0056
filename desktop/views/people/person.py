"""What the page of one person shows."""

from dataclasses import dataclass
from typing import Literal

ChipKind = Literal["chosen", "role", "attribute"]
Link = Literal["", "phone", "email"]
Topic = Literal["", "notes", "appointments", "changes"]


@dataclass(frozen=True)
class PersonChip:
    """ "chosen" for what the person is to the agent, "role" for the rest."""

    text: str
    kind: ChipKind = "role"


@dataclass(frozen=True)
class PersonHead:
    """Who it is; `state` is said when it concerns the person as a whole.

    `client` is the client that a lead has become or is about to; a lead that has not `can_convert`.
    """

    name: str
    chips: tuple[PersonChip, ...] = ()
    second: str = ""
    state: str = "synced"
    detail: str = ""
    can_call: bool = True
    can_mail: bool = True
    can_delete: bool = True
    can_convert: bool = False
    client: str = ""
    can_archive: bool = False
    archived: bool = False


@dataclass(frozen=True)
class PersonField:
    """One line of the details; `tags` are shown as chips in place of the text.

    Lines with the same `group` stand together under it; those without one come first.
    """

    name: str
    label: str
    text: str
    state: str = "synced"
    detail: str = ""
    link: Link = ""
    tags: tuple[str, ...] = ()
    group: str = ""
    can_tag: bool = False


@dataclass(frozen=True)
class TimelineEntry:
    """Something that happened or will; with `resource` and `id` it can be opened.

    Entries with the same `group` stand together under it. Give an `icon`, or the `kind` of an appointment.
    """

    title: str
    second: str
    group: str
    icon: str = ""
    kind: str = ""
    state: str = "synced"
    detail: str = ""
    resource: str = ""
    id: str = ""
    topic: Topic = ""
    aside: str = ""


@dataclass(frozen=True)
class Steps:
    """How far a deal has come: at step `at` of `count`, which `said` says in words."""

    at: int
    count: int
    said: str
    is_late: bool = False


@dataclass(frozen=True)
class RelatedEntry:
    """Something that belongs to the person; `aside` stands at the right.

    One that `can_compare` may be the same person: Compare and Not the same are offered with it.
    One with `steps` is a card with a meter.
    """

    resource: str
    id: str
    title: str
    second: str = ""
    aside: str = ""
    can_compare: bool = False
    steps: Steps | None = None


@dataclass(frozen=True)
class RelatedGroup:
    """`empty` is said where there are no entries; without it such a group is left out."""

    heading: str
    entries: tuple[RelatedEntry, ...] = ()
    empty: str = ""


@dataclass(frozen=True)
class Person:
    """Everything on the page."""

    head: PersonHead
    fields: tuple[PersonField, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    related: tuple[RelatedGroup, ...] = ()
