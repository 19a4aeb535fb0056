"""What a person sees of a record: the server's values, under what stays on the laptop, under what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sync.decide.operations import SETTLED, Kind, State
from sync.entities.values import Value


class Shown(StrEnum):
    """The state words of the command line, most urgent first."""

    CONFLICT = "conflict"
    REJECTED = "rejected"
    GONE = "gone"
    SENDING = "sending"
    CONFIRMING = "confirming"
    HELD = "held"
    WAITING = "waiting"
    LAPTOP_ONLY = "laptop_only"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class Standing:
    """As much of an operation as the screen needs; oldest first in a record's queue."""

    kind: Kind
    state: State
    patch: Mapping[str, Value]
    held: bool = False
    quiet: bool = False
    """An offer of what stays here: until the server takes it, nothing has changed."""


@dataclass(frozen=True, slots=True)
class Projection:
    fields: Mapping[str, Value]
    pending: Mapping[str, Value]
    state: Shown
    pending_delete: bool = False
    archived: bool | None = None
    """What a waiting archive or restore will make of it; None leaves it to the server's word."""


@dataclass(frozen=True, slots=True)
class Facts:
    base: Mapping[str, Value]
    laptop_only: Mapping[str, Value] = field(default_factory=dict)
    operations: Sequence[Standing] = ()
    in_conflict: bool = False
    gone: bool = False


_WORDS: Sequence[tuple[State, Shown]] = (
    (State.CONFLICT, Shown.CONFLICT),
    (State.REJECTED, Shown.REJECTED),
    (State.LOST, Shown.REJECTED),
    (State.IN_FLIGHT, Shown.SENDING),
    (State.UNKNOWN, Shown.CONFIRMING),
    (State.RETRY, Shown.HELD),
    (State.SIGN_IN_NEEDED, Shown.WAITING),
    (State.QUEUED, Shown.WAITING),
)


def project(facts: Facts) -> Projection:
    pending: dict[str, Value] = {}
    deleting = False
    archived: bool | None = None
    for operation in facts.operations:
        if operation.quiet or operation.state in SETTLED:
            continue
        pending.update(operation.patch)
        deleting = deleting or operation.kind is Kind.DELETE
        if operation.kind in (Kind.ARCHIVE, Kind.RESTORE):
            archived = operation.kind is Kind.ARCHIVE
    fields = {**facts.base, **facts.laptop_only, **pending}
    return Projection(fields, pending, _state(facts), deleting, archived)


def _state(facts: Facts) -> Shown:
    words = {Shown.CONFLICT} if facts.in_conflict else set()
    words |= {Shown.GONE} if facts.gone else set()
    words |= {Shown.LAPTOP_ONLY} if facts.laptop_only else set()
    for operation in (item for item in facts.operations if not item.quiet):
        words |= {shown for state, shown in _WORDS if state is operation.state}
        if operation.held and operation.state is State.QUEUED:
            words.add(Shown.HELD)
    return next((word for word in Shown if word in words), Shown.SYNCED)
