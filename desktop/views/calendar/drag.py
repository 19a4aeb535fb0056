"""What a drag on the grid means, at every point of it; knows no Qt."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from desktop.views.calendar.geometry import DAY, LEAST, STEP, instant, shifted, snap, snap_down, wall

NEW_LENGTH = 60
NEW_STEP = 30


class Grip(Enum):
    """What the pointer holds."""

    MOVE = auto()
    START = auto()
    END = auto()
    CREATE = auto()


@dataclass(frozen=True)
class Spot:
    """A place on the grid: a day and a minute of it, not yet snapped."""

    day: date
    minute: float


@dataclass(frozen=True)
class Drag:
    """Held at `spot` when it began; `span` is the time of what is held, in UTC."""

    grip: Grip
    spot: Spot
    span: tuple[datetime, datetime]
    zone: ZoneInfo

    def span_at(self, spot: Spot) -> tuple[datetime, datetime]:
        """The time that dropping here would give."""
        if self.grip is Grip.MOVE:
            return self._moved(spot)
        if self.grip is Grip.START:
            return self._start_at(spot), self.span[1]
        if self.grip is Grip.END:
            return self.span[0], self._end_at(spot)
        return self._drawn(spot)

    def _moved(self, spot: Spot) -> tuple[datetime, datetime]:
        _, minute = wall(self.span[0], self.zone)
        wanted = min(max(snap(minute + spot.minute - self.spot.minute), 0), DAY - STEP)
        days = (spot.day - self.spot.day).days
        return shifted(self.span, days, wanted - minute, self.zone)

    def _start_at(self, spot: Spot) -> datetime:
        day, _ = wall(self.span[0], self.zone)
        return min(instant(day, snap(spot.minute), self.zone), self.span[1] - LEAST)

    def _end_at(self, spot: Spot) -> datetime:
        day, _ = wall(self.span[1] - LEAST, self.zone)
        return max(instant(day, snap(spot.minute), self.zone), self.span[0] + LEAST)

    def _drawn(self, spot: Spot) -> tuple[datetime, datetime]:
        held = snap_down(min(self.spot.minute, DAY - STEP))
        there = snap(spot.minute)
        low, high = (held, there) if there > held else (there, held + STEP)
        start = instant(self.spot.day, low, self.zone)
        return start, max(instant(self.spot.day, high, self.zone), start + LEAST)


def visiting_span(spot: Spot, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The hour that something dropped here gets, from the quarter under the pointer on."""
    low = min(snap_down(spot.minute), DAY - NEW_LENGTH)
    start = instant(spot.day, low, zone)
    return start, max(instant(spot.day, low + NEW_LENGTH, zone), start + LEAST)


def fresh_span(spot: Spot, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The hour that a double-click on an empty place asks for."""
    low = min(snap_down(spot.minute, NEW_STEP), DAY - NEW_LENGTH)
    start = instant(spot.day, low, zone)
    return start, max(instant(spot.day, low + NEW_LENGTH, zone), start + LEAST)
