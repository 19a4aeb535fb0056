"""Which time a new appointment is proposed for: free, in working hours, and still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.views.calendar.geometry import instant, wall

STEP = 30
DAY = timedelta(days=1)
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Working:
    """A day's first and last hour of work, and how many minutes a new appointment lasts."""

    first: int
    last: int
    minutes: int
    zone: ZoneInfo


def free_span(day: date, taken: Iterable[Span], now: datetime, working: Working) -> Span:
    """The first free one of the day; the first one at all where none is free.

    Of today only what is to come: once its work is over, the morning of the day after.
    """
    offered = list(_offered(day, working))
    if day == wall(now, working.zone)[0]:
        offered = [span for span in offered if span[0] > now] or list(_offered(day + DAY, working))
    busy = list(taken)
    free = (span for span in offered if not any(span[0] < end and start < span[1] for start, end in busy))
    return next(free, offered[0])


def _offered(day: date, working: Working) -> Iterator[Span]:
    first, last = 60 * working.first, 60 * working.last
    for minute in range(first, max(first, last - working.minutes) + 1, STEP):
        start = instant(day, minute, working.zone)
        yield start, start + timedelta(minutes=working.minutes)
