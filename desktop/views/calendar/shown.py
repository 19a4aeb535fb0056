"""Which days a view of the calendar shows around a day, and what they are called."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.views.calendar.month_days import MonthSpan, turned
from desktop.views.calendar.times import days_title, month_title, week_starts

DAYS_OF = (("day", 1), ("three", 3), ("week", 7), ("agenda", 14))
VIEWS = ("day", "three", "week", "month", "agenda")


@dataclass(frozen=True)
class Shown:
    """`anchor` is the day that the person went to; `view` one of `VIEWS`."""

    view: str
    anchor: date

    @property
    def first(self) -> date:
        if self.view == "month":
            return MonthSpan.around(self.anchor, week_starts()).first
        if self.view == "week":
            return self.anchor - timedelta(days=(self.anchor.isoweekday() - week_starts()) % 7)
        return self.anchor

    @property
    def count(self) -> int:
        if self.view == "month":
            return MonthSpan.around(self.anchor, week_starts()).count
        return dict(DAYS_OF)[self.view]

    def turned(self, by: int) -> "Shown":
        """Forth or back by one period of the view."""
        if self.view == "month":
            return Shown(self.view, turned(self.anchor, by))
        return Shown(self.view, self.anchor + timedelta(days=by * self.count))

    def title(self, *, short: bool) -> str:
        """ "July 12 – 18, 2026", short "Jul 12 – 18"; of a month always "July 2026"."""
        if self.view == "month":
            return month_title(self.anchor)
        return days_title(self.first, self.first + timedelta(days=self.count - 1), short=short)
