"""The same appointment on other days: at the same time of their clocks, and to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.wording.moments import canonical
from sync import Record
from sync.entities import REGISTRY

OWN = frozenset({"status", "start_time", "end_time"})
"""What a copy does not take over: it is scheduled, at its own time."""
MOST_WEEKS = 26
WEEK = timedelta(days=7)


def days_of(picked: Iterable[date], weeks: int) -> tuple[date, ...]:
    """The days that were picked, and the same weekdays of so many weeks after them; each once."""
    every = {day + week * WEEK for day in picked for week in range(weeks + 1)}
    return tuple(sorted(every))


def copies(record: Record, days: Sequence[date], zone: ZoneInfo) -> list[dict[str, Any]]:
    """The fields of the new ones. They last as long on the clock, also where it is changed in between."""
    start, end = (moment.astimezone(zone).replace(tzinfo=None) for moment in span_of(record))
    kept = {
        item.name: record.fields[item.name]
        for item in REGISTRY["appointments"].fields
        if item.editable and item.name not in OWN and record.fields.get(item.name) is not None
    }
    return [
        kept
        | {
            "start_time": canonical(_moved(start, day - start.date(), zone)),
            "end_time": canonical(_moved(end, day - start.date(), zone)),
        }
        for day in days
    ]


def _moved(wall: datetime, by: timedelta, zone: ZoneInfo) -> datetime:
    return (wall + by).replace(tzinfo=zone)
