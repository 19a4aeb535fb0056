"""What the engine announces, always after the commit and always in the past tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Changed:
    """Rows of these resources are different now: resource → local ids."""

    ids: dict[str, frozenset[str]]
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """Operations were added, moved on, or left."""


@dataclass(frozen=True, slots=True)
class CycleStarted:
    """The engine began to talk to the server."""


@dataclass(frozen=True, slots=True)
class WalkAdvanced:
    """A list is being read: `read` of `total` rows so far."""

    resource: str
    read: int
    total: int


@dataclass(frozen=True, slots=True)
class CycleEnded:
    """A cycle is over; `report` is the document that `sync --json` prints."""

    report: dict[str, Any] = field(default_factory=dict)


Event = Changed | OutboxChanged | CycleStarted | WalkAdvanced | CycleEnded
Listener = Callable[[Event], None]
