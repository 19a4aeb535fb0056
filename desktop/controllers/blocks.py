"""Appointments as the calendar's blocks and the appointment card show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.models.linked import Linked
from desktop.travel import Stop, legs
from desktop.views.calendar.block import CalendarBlock, Drive
from desktop.views.calendar.card import AppointmentFacts
from desktop.views.calendar.describe import kind_name, status_name
from desktop.wording.moments import instant, span_text, weekday_day
from desktop.wording.speech import capital, tr
from desktop.wording.states import state_detail
from sync import Record

SHORTEST = timedelta(minutes=15)
GIVEN_UP = ("cancelled", "no_show")
"""Nobody drives there any more."""


def span_of(record: Record) -> tuple[datetime, datetime]:
    """Start and end; one without an end, or with one before its start, is shown as a quarter of an hour."""
    start = instant(str(record.fields["start_time"]))
    end = record.fields.get("end_time")
    return start, max(instant(str(end)), start + SHORTEST) if end else start + SHORTEST


def stops_of(visits: Iterable[Record], linked: Linked) -> list[Stop]:
    """Those that somebody drives to."""
    return [
        Stop(record.id, *span_of(record), linked.place(record))
        for record in visits
        if record.fields.get("status") not in GIVEN_UP
    ]


def drives_of(visits: Iterable[Record], linked: Linked, zone: ZoneInfo) -> Mapping[str, Drive]:
    """The way to each appointment from the one before it on the same day, by its id."""
    days: dict[date, list[Stop]] = {}
    for stop in stops_of(visits, linked):
        days.setdefault(stop.start.astimezone(zone).date(), []).append(stop)
    return {leg.end_id: Drive(leg.minutes, leg.free) for stops in days.values() for leg in legs(stops)}


def block_of(record: Record, client: str, drive: Drive | None = None) -> CalendarBlock:
    start, end = span_of(record)
    return CalendarBlock(
        id=record.id,
        title=record.title,
        kind=str(record.fields.get("appointment_type") or "other"),
        status=str(record.fields.get("status") or "scheduled"),
        start=start,
        end=end,
        place=str(record.fields.get("location") or ""),
        who=client,
        state=record.state.value,
        drive=drive,
    )


def card_of(record: Record, client: str, zone: ZoneInfo) -> AppointmentFacts:
    start, end = span_of(record)
    status = str(record.fields.get("status") or "scheduled")
    day = weekday_day(start.astimezone(zone).date(), short=False)
    return AppointmentFacts(
        title=record.title,
        kind=str(record.fields.get("appointment_type") or "other"),
        kind_label=kind_name(str(record.fields.get("appointment_type"))),
        status=status,
        status_label=capital(status_name(status)),
        when=tr("{day}, {span}", day=day, span=span_text(start, end, zone)),
        place=str(record.fields.get("location") or ""),
        who=client,
        notes=str(record.fields.get("notes") or record.fields.get("description") or ""),
        state=str(record.state),
        detail=state_detail(str(record.state), record.resource, record.error),
    )
