"""The drives of a day: from each appointment with a place to the next one that has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.travel.driving import estimate, town_of
from desktop.travel.place import Place


@dataclass(frozen=True)
class Stop:
    """An appointment that takes place; those that were cancelled are no stops. Times are aware."""

    id: str
    start: datetime
    end: datetime
    place: Place


@dataclass(frozen=True)
class Leg:
    """`free` is the minutes between the two; `town` is empty when the drive stays in one town."""

    start_id: str
    end_id: str
    minutes: int
    free: int
    leave_by: datetime
    town: str = ""

    @property
    def is_tight(self) -> bool:
        return self.free < self.minutes


def legs(stops: Sequence[Stop]) -> Iterator[Leg]:
    """In the order of time. What has no place, such as a call, is made from wherever the person is; what has
    one that is not known, such as "Office", has no drive to it and none from it."""
    here: Stop | None = None
    for stop in sorted(stops, key=lambda stop: (stop.start, stop.end, stop.id)):
        if not stop.place.is_known:
            continue
        minutes = estimate(here.place, stop.place) if here else None
        if here and minutes:
            yield _leg(here, stop, minutes)
        here = stop


def _leg(here: Stop, stop: Stop, minutes: int) -> Leg:
    free = max(0, (stop.start - here.end) // timedelta(minutes=1))
    town = town_of(stop.place, here.place)
    same = town == town_of(here.place, stop.place)
    leave = stop.start - timedelta(minutes=minutes)
    return Leg(here.id, stop.id, minutes, free, leave, "" if same else town)
