"""Leads in words: lanes, warmth, money and source, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from desktop.wording.moments import clock_text, day_name, house_locale, weekday_day
from desktop.wording.speech import counted, lowered, marked, tr
from desktop.wording.values import choice_text, money_text

FAR_DAYS = 31
"""What is further away is told by its month."""
BARS: Mapping[str, int] = MappingProxyType({"hot": 3, "warm": 2, "cold": 1})

_WAYS: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "call": (
            marked("Call today"),
            marked("Call tomorrow"),
            marked("Call {day}"),
            marked("Call in {month}"),
        ),
        "mail": (
            marked("E-mail today"),
            marked("E-mail tomorrow"),
            marked("E-mail {day}"),
            marked("E-mail in {month}"),
        ),
        "ask": (
            marked("Ask again today"),
            marked("Ask again tomorrow"),
            marked("Ask again {day}"),
            marked("Ask again in {month}"),
        ),
        "none": (
            marked("Follow up today"),
            marked("Follow up tomorrow"),
            marked("Follow up {day}"),
            marked("Follow up in {month}"),
        ),
    }
)


def lane_name(status: str) -> str:
    return tr("Other status") if status == "other" else choice_text(status)


def warmth(level: Any) -> str:
    """ "Hot"; empty where nobody has said."""
    return choice_text(str(level)) if level else ""


def budget_text(fields: Mapping[str, Any]) -> str:
    """ "$475,000"."""
    budget = fields.get("budget")
    return money_text(budget) if budget else ""


def source_text(fields: Mapping[str, Any]) -> str:
    return choice_text(str(fields.get("source") or "").strip())


def money_and_source(fields: Mapping[str, Any]) -> str:
    parts = (budget_text(fields) or tr("No budget yet"), source_text(fields))
    return " · ".join(part for part in parts if part)


def follow_up_text(way: str, day: date, today: date) -> str:
    """What is to be done, and when; `way` is call, mail, ask or none."""
    near, next_day, soon, far = _WAYS[way]
    days = (day - today).days
    if days < 0:
        return overdue_text(-days)
    if days <= 1:
        return tr(next_day if days else near)
    if days <= FAR_DAYS:
        return tr(soon, day=weekday_day(day, today))
    month = house_locale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return tr(
        far, month=month if day.year == today.year else tr("{month} {year}", month=month, year=day.year)
    )


def overdue_text(days: int) -> str:
    return counted(days, "{count} day overdue", "{count} days overdue")


def follow_up_spoken(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "follow-up today 1:30 PM"."""
    day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    if day < today:
        return tr("follow-up {late}", late=overdue_text((today - day).days))
    when = day_name(day, today)
    when = lowered(when) if (day - today).days <= 1 else when
    return tr("follow-up {when} {clock}", when=when, clock=clock_text(moment, zone))


def visit_text(kind: str, start: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "Today 1:30 PM", "Showing Fri, July 17"."""
    day, today = start.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today:
        return tr("Today {clock}", clock=clock_text(start, zone))
    return tr("{kind} {day}", kind=kind, day=weekday_day(day, today))


def visit_spoken(kind: str, start: datetime, now: datetime, zone: ZoneInfo) -> str:
    day, today = start.astimezone(zone).date(), now.astimezone(zone).date()
    when = day_name(day, today)
    return tr("{kind} {when} {clock}", kind=lowered(kind), when=when, clock=clock_text(start, zone))


def refused_move(lane: str, reason: str) -> str:
    return tr("Not moved to {lane}: {reason}", lane=lane_name(lane), reason=reason)


def moved_receipt(name: str, lane: str) -> str:
    """ "Moved Ines Varga to Qualified"."""
    return tr("Moved {name} to {lane}", name=name, lane=lane_name(lane))


def planned(name: str, day: date | None, today: date) -> str:
    """The receipt of a follow-up that was set, or taken away."""
    if day is None:
        return tr("{name} has no next step now", name=name)
    when = day_name(day, today)
    when = lowered(when) if (day - today).days <= 1 else when
    return tr("Next follow-up with {name}: {when}", name=name, when=when)
