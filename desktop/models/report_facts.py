"""What reports are counted from: appointments and leads by little more than their moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sync import Waiting


class Visit(NamedTuple):
    """An appointment; its moments are canonical, empty where there is none, and so is an unknown client."""

    id: str
    start: str
    end: str
    status: str
    client: str


class Lead(NamedTuple):
    """`touched` is the last moment that anybody did something about them, or will: canonical, or empty."""

    id: str
    name: str
    status: str
    touched: str


@dataclass(frozen=True)
class Facts:
    """Everything that was read; `waiting` is what waits to be sent of a lead, by its id."""

    visits: Sequence[Visit] = ()
    leads: Sequence[Lead] = ()
    waiting: Mapping[str, Sequence[Waiting]] = field(default_factory=dict)
