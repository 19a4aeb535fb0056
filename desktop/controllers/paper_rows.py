"""Appointments as the rows of a printed sheet. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.controllers.today_rows import DayFacts, drives, status_of
from desktop.models.linked import Linked
from desktop.travel import Leg
from desktop.views.calendar.describe import kind_name, status_name
from desktop.views.paper.sheets import Sheet, SheetDay, SheetEntry, SheetHead, SheetKind
from desktop.views.parts.states import state_words
from desktop.wording.moments import span_text, weekday_day
from desktop.wording.paper import sheet_title
from desktop.wording.speech import capital, tr
from desktop.wording.today import drive_text, leave_text, length_text
from sync import Record

LONGEST_LIST = 14
NO_BREAK = "\N{NO-BREAK SPACE}"
"""Keeps a number on one line."""


@dataclass(frozen=True)
class Range:
    """The days of a sheet."""

    kind: SheetKind
    first: date

    @property
    def count(self) -> int:
        return {"day": 1, "week": 7, "list": LONGEST_LIST}[self.kind]

    def turned(self, by: int) -> Range:
        """Forth or back by as many days as it shows."""
        return Range(self.kind, self.first + timedelta(days=by * self.count))


@dataclass(frozen=True)
class Planned:
    """What was read for a sheet, oldest first."""

    visits: Sequence[Record]
    linked: Linked
    now: datetime
    zone: ZoneInfo


def sheet_of(days: Range, planned: Planned, agent: str, stamp: str) -> Sheet:
    """A list leaves out the days on which nothing is planned."""
    found = [_day(days, day, planned) for day in (days.first + timedelta(days=n) for n in range(days.count))]
    if days.kind == "list":
        found = [day for day in found if day.entries] or [SheetDay("", (), tr("Nothing is planned."))]
    return Sheet(days.kind, SheetHead(sheet_title(days.first, days.count), agent, stamp), tuple(found))


def _day(days: Range, day: date, planned: Planned) -> SheetDay:
    visits = [
        record for record in planned.visits if span_of(record)[0].astimezone(planned.zone).date() == day
    ]
    facts = DayFacts(visits, planned.linked, planned.now, planned.zone)
    roads = drives(facts) if days.kind == "day" else {}
    entries = tuple(_entry(facts, record, roads) for record in facts.visits)
    heading = capital(weekday_day(day, short=days.kind == "week"))
    return SheetDay(heading, entries, tr("Nothing is planned."))


def _entry(facts: DayFacts, record: Record, roads: Mapping[str, Leg]) -> SheetEntry:
    status = status_of(record)
    leg = roads.get(record.id)
    return SheetEntry(
        time=span_text(*span_of(record), facts.zone),
        kind=kind_name(str(record.fields.get("appointment_type") or "other")),
        title=record.title,
        place=facts.linked.address(record),
        people=_people(facts.linked, record),
        status=capital(status_name(status)),
        state=state_words(str(record.state)),
        drive=_road(leg, facts.zone) if leg and status == "scheduled" else "",
        is_off=status == "cancelled",
        is_open=status == "scheduled",
    )


def _people(linked: Linked, record: Record) -> tuple[str, ...]:
    """The client with the number to call, then everybody else who was put down as attending."""
    main = (linked.who(record), linked.phone(record))
    attending = record.fields.get("attendees")
    rows = attending if isinstance(attending, list) else []
    others = (
        (str(row.get("name") or ""), str(row.get("phone") or "")) for row in rows if isinstance(row, Mapping)
    )
    whole = ((name, number.replace(" ", NO_BREAK)) for name, number in (main, *others))
    named = dict.fromkeys(", ".join(part for part in person if part) for person in whole)
    return tuple(said for said in named if said)


def _road(leg: Leg, zone: ZoneInfo) -> str:
    road = tr("Drive: {road}", road=drive_text(leg.minutes, leg.town))
    if leg.is_tight:
        # To leave in time one would have to leave before the end of what is before.
        return tr("{road}, only {free} free", road=road, free=length_text(leg.free))
    return tr("{road}, {leave}", road=road, leave=leave_text(leg.leave_by, zone))
