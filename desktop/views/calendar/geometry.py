"""Times on the grid: a column is a day of wall-clock time in one zone; knows no Qt.

On the two days a year that are not 24 hours long the grid still shows 24: a time that the clocks skip is
moved past the gap, a time that comes twice is the first of the two.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

DAY = 24 * 60
STEP = 15
LEAST = timedelta(minutes=STEP)
TOP_MARGIN = 10


def snap(minute: float, step: int = STEP) -> int:
    """The nearest step; halfway goes to the later one."""
    return int((minute + step / 2) // step) * step


def snap_down(minute: float, step: int = STEP) -> int:
    return int(minute // step) * step


def instant(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The moment in UTC at which clocks in the zone show this minute of the day; 1440 is the day's end."""
    wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 wall time
    return wall.replace(tzinfo=zone).astimezone(UTC)


def wall(moment: datetime, zone: ZoneInfo) -> tuple[date, int]:
    """Day and minute of the day that clocks in the zone show."""
    local = moment.astimezone(zone)
    return local.date(), local.hour * 60 + local.minute


def shifted(
    span: tuple[datetime, datetime], days: int, minutes: int, zone: ZoneInfo
) -> tuple[datetime, datetime]:
    """The span moved by wall-clock days and minutes, as long as before."""
    start, end = span
    day, minute = wall(start, zone)
    moved = instant(day + timedelta(days=days), minute + minutes, zone)
    return moved, moved + (end - start)


@dataclass(frozen=True)
class Piece:
    """The part of a span that lies in one column; minutes of that day."""

    column: int
    top: int
    bottom: int
    first: bool
    last: bool


@dataclass(frozen=True)
class DayRange:
    """Consecutive days, one per column."""

    first: date
    count: int
    zone: ZoneInfo

    def day(self, column: int) -> date:
        return self.first + timedelta(days=column)

    def column(self, day: date) -> int | None:
        index = (day - self.first).days
        return index if 0 <= index < self.count else None

    def pieces(self, start: datetime, end: datetime) -> list[Piece]:
        """The columns that a span touches, in order."""
        begin, finish = self._walls(start, end)
        found = []
        early, late = (begin.date() - self.first).days, (finish.date() - self.first).days
        for column in range(max(0, early), min(self.count, late + 1)):
            midnight = _midnight(self.day(column))
            low, high = max(begin, midnight), min(finish, midnight + timedelta(days=1))
            if low < high:
                top, bottom = _minutes(low - midnight), _minutes(high - midnight)
                found.append(Piece(column, top, bottom, low == begin, high == finish))
        return found

    def _walls(self, start: datetime, end: datetime) -> tuple[datetime, datetime]:
        begin = start.astimezone(self.zone).replace(tzinfo=None)
        finish = end.astimezone(self.zone).replace(tzinfo=None)
        # A span over the hour that comes twice may end at the minute at which it began.
        return begin, finish if finish > begin else begin + max(end - start, LEAST)


@dataclass(frozen=True)
class GridScale:
    """Pixels of the grid: `hour` is the height of an hour, `width` that of all columns together."""

    hour: int
    width: float
    count: int

    @property
    def height(self) -> int:
        return 24 * self.hour + 2 * TOP_MARGIN

    def y(self, minute: float) -> float:
        return TOP_MARGIN + minute * self.hour / 60

    def minute(self, y: float) -> float:
        """The minute of the day at a height, kept inside the day."""
        return min(max((y - TOP_MARGIN) * 60 / self.hour, 0), DAY)

    def left(self, column: int) -> int:
        return round(column * self.width / self.count)

    def column(self, x: float) -> int:
        """The column at a place, or the nearest one."""
        return min(max(int(x * self.count / self.width), 0), self.count - 1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 wall time


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)
