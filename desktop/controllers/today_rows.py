"""The rows of a day: appointments, drives between them, where now is, when the day ends. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import GIVEN_UP, span_of, stops_of
from desktop.models.linked import Linked
from desktop.travel import Leg, legs, shortened, town_of
from desktop.views.calendar.describe import kind_name
from desktop.views.parts.states import state_words
from desktop.views.today.day import Closing, DayHead, Drive, NowLine, Row, Visit
from desktop.wording.moments import clock_text, span_text
from desktop.wording.speech import capital, counted, lowered, tr
from desktop.wording.states import state_detail
from desktop.wording.today import drive_text, leave_text, length_text, minutes_between
from sync import Record

MARKS = {"completed": "check", "cancelled": "ban", "no_show": "user-x"}


@dataclass(frozen=True)
class DayFacts:
    """One day as it was read; `now` may lie in it, before it or after it."""

    visits: Sequence[Record]
    linked: Linked
    now: datetime
    zone: ZoneInfo

    @property
    def kept(self) -> Sequence[Record]:
        """Without what was cancelled."""
        return [record for record in self.visits if status_of(record) != "cancelled"]


def status_of(record: Record) -> str:
    return str(record.fields.get("status") or "scheduled")


def _kind(record: Record) -> str:
    return kind_name(str(record.fields.get("appointment_type") or "other"))


def next_of(facts: DayFacts) -> Record | None:
    """What is going on now, or what comes next."""
    waiting = (record for record in facts.visits if status_of(record) == "scheduled")
    return next((record for record in waiting if span_of(record)[1] > facts.now), None)


def drives(facts: DayFacts) -> Mapping[str, Leg]:
    """The drive to each appointment that has one, by its id."""
    return {leg.end_id: leg for leg in legs(stops_of(facts.visits, facts.linked))}


def rows_of(facts: DayFacts, *, is_today: bool) -> tuple[Row, ...]:
    """From top to bottom; drives that are over are not told any more."""
    return tuple(_rows(facts, is_today))


def _rows(facts: DayFacts, is_today: bool) -> Iterator[Row]:
    roads, following = drives(facts), next_of(facts) if is_today else None
    now_is_shown = not is_today
    for record in facts.visits:
        to_come = span_of(record)[0] > facts.now
        if to_come and not now_is_shown:
            yield NowLine(clock_text(facts.now, facts.zone))
            now_is_shown = True
        leg = roads.get(record.id) if to_come and status_of(record) == "scheduled" else None
        is_next = following is not None and record.id == following.id
        drive = _drive(facts, leg, is_next) if leg else None
        if drive is not None:
            yield drive
        yield _visit(facts, record, drive, is_next)
    if not now_is_shown:
        yield NowLine(clock_text(facts.now, facts.zone))


def _drive(facts: DayFacts, leg: Leg, is_next: bool) -> Drive:
    road, leave = drive_text(leg.minutes, leg.town), leave_text(leg.leave_by, facts.zone)
    if leg.is_tight:
        return Drive("", tr("{road}, {free} free", road=road, free=length_text(leg.free)), is_tight=True)
    if not is_next:
        return Drive("", f"{road} · {leave}")
    if leg.leave_by <= facts.now:
        return Drive(tr("Leave now"), f" · {road}", is_tight=True)
    return Drive(capital(leave), f" · {road}")


def _visit(facts: DayFacts, record: Record, drive: Drive | None, is_next: bool) -> Visit:
    start, end = span_of(record)
    status = status_of(record)
    is_past = end <= facts.now or status in ("completed", "no_show")
    second = "" if is_past or status == "cancelled" else second_line(facts, record)
    words = _words(facts, record, is_next)
    detail = state_detail(str(record.state), record.resource, record.error)
    state = lowered(state_words(str(record.state), detail))
    road = f"{drive.lead}{drive.rest}" if drive else ""
    told = (
        span_text(start, end, facts.zone),
        record.title,
        second or _kind(record),
        lowered(words),
        state,
        road,
    )
    return Visit(
        id=record.id,
        time=clock_text(start, facts.zone),
        length=length_text(minutes_between(start, end)),
        kind=str(record.fields.get("appointment_type") or "other"),
        title=record.title,
        second=second,
        aside=town_of(facts.linked.place(record)) if is_past and status != "cancelled" else "",
        status=status,
        is_past=is_past,
        is_next=is_next,
        words=words,
        mark=MARKS.get(status, ""),
        state=str(record.state),
        detail=detail,
        spoken=", ".join(part for part in told if part),
    )


def second_line(facts: DayFacts, record: Record) -> str:
    """Type, place and person, without what the title says already."""
    kind = _kind(record)
    title, who = record.title.casefold(), facts.linked.who(record)
    named = who.rpartition(" ")[2].casefold() in title
    parts = (
        "" if title.startswith(kind.casefold()) else kind,
        _overlap(facts, record),
        shortened(facts.linked.address(record)),
        "" if not who or named else who,
    )
    return " · ".join(part for part in parts if part) or kind


def _overlap(facts: DayFacts, record: Record) -> str:
    """ "during the inspection, 30 min overlap", of one that begins before another has ended."""
    start, end = span_of(record)
    if status_of(record) in GIVEN_UP:
        return ""
    for other in facts.visits:
        begins, ends = span_of(other)
        earlier = (begins, other.id) < (start, record.id)
        if earlier and ends > start and status_of(other) not in GIVEN_UP:
            kind = lowered(_kind(other))
            length = length_text(minutes_between(start, min(end, ends)))
            return tr("during the {kind}, {length} overlap", kind=kind, length=length)
    return ""


def _words(facts: DayFacts, record: Record, is_next: bool) -> str:
    """What stands at the right: how it went, how soon it is, or what it lacks."""
    start, end = span_of(record)
    said = {"completed": tr("Done"), "cancelled": tr("Cancelled"), "no_show": tr("No-show")}
    status = status_of(record)
    if status in said:
        return said[status]
    if is_next and start <= facts.now:
        return tr("Now, until {clock}", clock=clock_text(end, facts.zone))
    if is_next:
        return tr("Next, in {length}", length=length_text(minutes_between(facts.now, start)))
    return tr("No outcome yet") if end <= facts.now else lack_of(facts, record)


def lack_of(facts: DayFacts, record: Record) -> str:
    """What is missing to make the call, or to find the place."""
    if record.fields.get("appointment_type") == "call":
        return "" if facts.linked.phone(record) else tr("No phone number")
    return "" if facts.linked.address(record) else tr("No address")


def closing_of(facts: DayFacts, tomorrow: DayFacts) -> Closing:
    ends = max((span_of(record)[1] for record in facts.kept), default=facts.now)
    free = tr("Free now")
    if ends > facts.now:
        free = tr("Free after {clock}", clock=clock_text(ends, facts.zone))
    return Closing(f"{free} · {_start_of(tomorrow)}")


def _start_of(day: DayFacts) -> str:
    if not day.kept:
        return tr("nothing planned tomorrow")
    first = day.kept[0]
    clock = clock_text(span_of(first)[0], day.zone)
    client = day.linked.client(first)
    family = str(client.fields.get("last_name") or client.title) if client else ""
    who = family or day.linked.who(first).rpartition(" ")[2]
    if not who:
        return tr("tomorrow starts {clock}: {title}", clock=clock, title=first.title)
    return tr("tomorrow starts {clock} with {who}", clock=clock, who=who)


def head_of(facts: DayFacts, title: str) -> DayHead:
    """ "6 appointments, 2 done · last one ends 5:00 PM"."""
    kept = facts.kept
    if not kept:
        return DayHead(title, tr("Nothing planned"))
    done = sum(status_of(record) == "completed" for record in kept)
    said = counted(len(kept), "{count} appointment", "{count} appointments")
    if done:
        count = tr("all done") if done == len(kept) else tr("{count} done", count=done)
        said = tr("{said}, {done}", said=said, done=count)
    clock = clock_text(max(span_of(record)[1] for record in kept), facts.zone)
    return DayHead(title, tr("{said} · last one ends {clock}", said=said, clock=clock))
