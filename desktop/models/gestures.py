"""The outbox as a person thinks of it: what one Save did is one row, however many requests carry it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sync import Waiting

_RANKS = (
    "conflict",
    "lost",
    "rejected",
    "in_flight",
    "unknown",
    "sign_in_needed",
    "retry",
    "queued",
    "acknowledged",
    "done",
)


@dataclass(frozen=True)
class Gesture:
    """Operations of one record that were made together, oldest first."""

    parts: tuple[Waiting, ...]

    @property
    def op(self) -> str:
        return self.parts[0].op

    @property
    def first(self) -> Waiting:
        return self.parts[0]

    @property
    def worst(self) -> Waiting:
        """The part that stands for all: the one that needs most."""
        return min(self.parts, key=lambda part: _RANKS.index(part.state) if part.state in _RANKS else 0)

    @property
    def kind(self) -> str:
        """Of what was wished: what is archived on the way to its deletion is deleted."""
        deletes = any(str(part.kind) == "delete" for part in self.parts)
        return "delete" if deletes else str(self.first.kind)

    @property
    def fields(self) -> Mapping[str, Any]:
        return {name: value for part in self.parts for name, value in part.fields.items()}

    @property
    def before(self) -> Mapping[str, Any]:
        return {name: value for part in self.parts for name, value in part.before.items()}

    @property
    def asks(self) -> bool:
        return self.worst.state in ("conflict", "lost", "rejected")

    @property
    def held(self) -> bool:
        """Waits for a time that was set: the undo of a deletion, a pause, the next try."""
        return self.worst.next_attempt_at is not None and self.worst.state in ("queued", "retry")


@dataclass(frozen=True)
class Tally:
    """How many changes wait on their own, and which records wait for the person."""

    waiting: int
    asking: frozenset[str]


def tally(found: Iterable[Gesture]) -> Tally:
    known = list(found)
    asking = [gesture for gesture in known if gesture.asks]
    return Tally(len(known) - len(asking), frozenset(gesture.first.id for gesture in asking))


def gestures(waiting: Iterable[Waiting]) -> Sequence[Gesture]:
    """In the order of their first part."""
    together: dict[tuple[str, str], list[Waiting]] = {}
    for part in waiting:
        together.setdefault((part.id, part.gesture), []).append(part)
    return [Gesture(tuple(parts)) for parts in together.values()]
