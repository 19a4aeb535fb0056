"""What was read of a quick line, and the hours that it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

DAY_MINUTES = 24 * 60
STEP = 30
"""A line that names no time gets the next half hour of today, or nine o'clock of another day."""
USUAL_START = 9 * 60
USUAL_MINUTES = 60
USUAL_CALL = 30


@dataclass(frozen=True)
class Draft:
    """Parts that the line did not name are None or empty; `start` and `end` are minutes of the day.

    `title` is what is left of the line; empty where nothing but its type was said.
    """

    title: str = ""
    kind: str = ""
    day: date | None = None
    start: int | None = None
    end: int | None = None
    minutes: int | None = None
    who: str = ""
    where: str = ""

    @property
    def empty(self) -> bool:
        return not (self.title or self.kind or self.who or self.where)


@dataclass(frozen=True)
class Span:
    """Wall-clock times without a zone; `day_said` and `time_said` tell what was guessed."""

    start: datetime
    end: datetime
    day_said: bool
    time_said: bool


def span_of(draft: Draft, now: datetime) -> Span:
    """From when to when, for a person whose wall clock shows `now`."""
    day = draft.day or _usual_day(draft, now)
    begin = draft.start if draft.start is not None else _usual_start(day, now)
    start = datetime.combine(day, time()) + timedelta(minutes=begin)
    if draft.end is not None:
        length = (draft.end - begin) % DAY_MINUTES or DAY_MINUTES
    else:
        length = draft.minutes or (USUAL_CALL if draft.kind == "call" else USUAL_MINUTES)
    end = start + timedelta(minutes=length)
    return Span(start, end, draft.day is not None, draft.start is not None)


def _usual_day(draft: Draft, now: datetime) -> date:
    """Today, unless the hour that was said is over."""
    passed = draft.start is not None and draft.start <= now.hour * 60 + now.minute
    return now.date() + timedelta(days=1) if passed else now.date()


def _usual_start(day: date, now: datetime) -> int:
    if day != now.date():
        return USUAL_START
    minutes = now.hour * 60 + now.minute
    return min((minutes // STEP + 1) * STEP, DAY_MINUTES - STEP)
