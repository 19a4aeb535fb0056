"""Which days a month shows, and what of them there is room for; knows no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import wall

WEEK = 7


@dataclass(frozen=True)
class MonthSpan:
    """Whole weeks around a month; `starts` is the ISO number of the day with which weeks begin."""

    month: date
    starts: int

    @classmethod
    def around(cls, day: date, starts: int) -> "MonthSpan":
        return cls(day.replace(day=1), starts)

    @property
    def first(self) -> date:
        return self.month - timedelta(days=(self.month.isoweekday() - self.starts) % WEEK)

    @property
    def weeks(self) -> int:
        last = next_month(self.month) - timedelta(days=1)
        return ((last - self.first).days // WEEK) + 1

    @property
    def count(self) -> int:
        return self.weeks * WEEK

    def day(self, row: int, column: int) -> date:
        return self.first + timedelta(days=row * WEEK + column)

    def cell(self, day: date) -> tuple[int, int] | None:
        """Row and column; None for a day that is not shown."""
        index = (day - self.first).days
        return divmod(index, WEEK) if 0 <= index < self.count else None


def next_month(day: date) -> date:
    """The first of the month after."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def turned(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a month that is shorter."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return min(first.replace(day=1) + timedelta(days=day.day - 1), next_month(first) - timedelta(days=1))


def by_day(blocks: Iterable[CalendarBlock], zone: ZoneInfo) -> Mapping[date, tuple[CalendarBlock, ...]]:
    """On the day on which each begins, in the order of time."""
    found: dict[date, list[CalendarBlock]] = {}
    for block in sorted(blocks, key=lambda one: (one.start, one.end, one.id)):
        found.setdefault(wall(block.start, zone)[0], []).append(block)
    return {day: tuple(many) for day, many in found.items()}


def fitting(count: int, room: int) -> int:
    """How many of them are shown in so many lines: one line is kept for how many are not."""
    return count if count <= room else max(0, room - 1)
