"""The leads in their lanes and as one list: who is different is put into another place, others stay. Pure."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.controllers.leads_sight import CLOSED, LANES


class Spot(NamedTuple):
    """Where a lead belongs: what it is sorted by, and its lane."""

    key: Any
    lead: str
    lane: str


@dataclass(frozen=True)
class Sorted:
    """Lane → ids in order, and all of them as one list: who is still open first."""

    lanes: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]


class LeadsOrder:
    """A key is compared with others of the same order only."""

    def __init__(self) -> None:
        self._spots: dict[str, Spot] = {}
        self._lanes: dict[str, list[Spot]] = {}
        self._opened: list[Spot] = []
        self._closed: list[Spot] = []
        self.read(())

    def read(self, spots: Iterable[Spot]) -> None:
        """All of them, in any order."""
        ordered = sorted(spots)
        self._spots = {spot.lead: spot for spot in ordered}
        self._lanes = {lane: [] for lane in LANES}
        self._opened, self._closed = [], []
        for spot in ordered:
            for line in self._lines(spot):
                line.append(spot)

    def put(self, lead: str, spot: Spot | None) -> None:
        """Where it is now; None: it is not shown."""
        before = self._spots.pop(lead, None)
        if before is not None:
            for line in self._lines(before):
                del line[bisect_left(line, before)]
        if spot is not None:
            self._spots[lead] = spot
            for line in self._lines(spot):
                insort(line, spot)

    def _lines(self, spot: Spot) -> tuple[list[Spot], list[Spot]]:
        lane = self._lanes.setdefault(spot.lane, [])
        return lane, self._closed if spot.lane in CLOSED else self._opened

    def sorted(self) -> Sorted:
        """A lane that this version does not know is there as long as somebody is in it."""
        lanes = {
            lane: tuple(spot.lead for spot in line)
            for lane, line in self._lanes.items()
            if line or lane in LANES
        }
        return Sorted(lanes, tuple(spot.lead for line in (self._opened, self._closed) for spot in line))
