"""A reminder in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.reminders import AT_START, offered
from desktop.views.reminders.panel import ReminderRow
from desktop.wording.moments import span_text
from desktop.wording.speech import counted, tr
from sync import Record

MINUTE = timedelta(minutes=1)


def reminder_row(record: Record, now: datetime, zone: ZoneInfo) -> ReminderRow:
    start, end = span_of(record)
    place = str(record.fields.get("location") or "")
    span = span_text(start, end, zone)
    second = tr("{span} · {place}", span=span, place=place) if place else span
    kind = str(record.fields.get("appointment_type") or "other")
    choices = enumerate(offered(start, end, now))
    later = tuple((choice, later_text(choice, alone=place == 0)) for place, choice in choices)
    return ReminderRow(record.id, record.title, nearness(start, now), second, kind, later)


def later_text(choice: str, *, alone: bool) -> str:
    """ "In 10 minutes"; of one that stands alone on a button "Again in 5 minutes"."""
    if choice == AT_START:
        return tr("Again when it begins") if alone else tr("When it begins")
    count = int(choice)
    if alone:
        return counted(count, "Again in {count} minute", "Again in {count} minutes")
    return counted(count, "In {count} minute", "In {count} minutes")


def nearness(start: datetime, now: datetime) -> str:
    """ "in 15 minutes", "now", "began 5 minutes ago"."""
    minutes = round((start - now) / MINUTE)
    if minutes > 0:
        return counted(minutes, "in {count} minute", "in {count} minutes")
    if minutes == 0:
        return tr("now")
    return counted(-minutes, "began {count} minute ago", "began {count} minutes ago")
