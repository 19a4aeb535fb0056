"""The rest of the Today page in words: the next appointment, a free day, what needs the person. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from desktop.controllers.blocks import span_of
from desktop.controllers.follow_up import Hint
from desktop.controllers.today_rows import DayFacts, next_of
from desktop.travel import shortened
from desktop.views.calendar.describe import kind_name
from desktop.views.today.day import FollowUp, FreeDay, Need, NextUp
from desktop.wording.clashes import clash_line
from desktop.wording.errors import rejection
from desktop.wording.moments import day_name, month_day, span_text
from desktop.wording.notes import Note, notes_in
from desktop.wording.operations import Telling
from desktop.wording.people import budget_text
from desktop.wording.speech import capital, lowered, tr
from desktop.wording.values import choice_text
from sync import Record
from sync import Waiting as Op

LONGEST_NOTE = 160


def next_up_of(facts: DayFacts) -> NextUp | None:
    record = next_of(facts)
    if record is None:
        return None
    start, end = span_of(record)
    address = facts.linked.address(record)
    place = shortened(address)
    showing = record.fields.get("appointment_type") == "showing" and bool(place)
    return NextUp(
        id=record.id,
        kicker=tr("Now") if start <= facts.now else tr("Next up"),
        when=span_text(start, end, facts.zone),
        title=place if showing else record.title,
        second=_who_line(facts, record) if showing else _place_line(facts, record, place),
        note=_note(facts, record),
        has_begun=start <= facts.now,
        can_map=bool(address),
        can_call=bool(facts.linked.phone(record)),
        can_mail=bool(facts.linked.email(record)),
    )


def _who_line(facts: DayFacts, record: Record) -> str:
    """ "Jordan Lee · buyer · up to $475,000"."""
    client = facts.linked.client(record)
    if client is None:
        return facts.linked.who(record) or kind_name("showing")
    kind = str(client.fields.get("client_type") or "")
    parts = (client.title, lowered(choice_text(kind)) if kind else "", budget_text(client))
    return " · ".join(part for part in parts if part)


def _place_line(facts: DayFacts, record: Record, place: str) -> str:
    kind = kind_name(str(record.fields.get("appointment_type") or "other"))
    return " · ".join(part for part in (kind, place, facts.linked.who(record)) if part)


def _note(facts: DayFacts, record: Record) -> str:
    """What was written last about the client, or else about the appointment."""
    client = facts.linked.client(record)
    written = str((client.fields.get("notes") if client else "") or record.fields.get("notes") or "").strip()
    if not written:
        return ""
    last = max(notes_in(written, facts.zone), key=_age)
    short = last.text if len(last.text) <= LONGEST_NOTE else f"{last.text[:LONGEST_NOTE].rstrip()}…"
    note = " ".join(short.split())
    if last.written is None:
        return tr("Note: {note}", note=note)
    today = facts.now.astimezone(facts.zone).date()
    return tr("Last note, {day}: {note}", day=month_day(last.written.date(), today), note=note)


def _age(note: Note) -> datetime:
    """The younger, the later; what has no date comes first."""
    return note.written or datetime.min.replace(tzinfo=UTC)


def free_day_of(
    facts: DayFacts, coming: Record | None, unread: tuple[str, str] | None = None, key: str = ""
) -> FreeDay | None:
    """None on a day that has appointments; `unread` is said where nobody knows yet whether it has any.

    `key` makes a new one; empty for none.
    """
    if facts.visits:
        return None
    if coming is None and unread is not None:
        return FreeDay(*unread)
    if coming is None:
        way = tr("Press {key} to plan the first appointment.", key=key) if key else ""
        return FreeDay(tr("Nothing is planned"), way)
    start, end = span_of(coming)
    day = day_name(start.astimezone(facts.zone).date(), facts.now.astimezone(facts.zone).date(), short=False)
    when = tr("{day}, {span}", day=day, span=span_text(start, end, facts.zone))
    place = shortened(facts.linked.address(coming))
    return FreeDay(
        title=tr("Your next appointment"),
        second="",
        opens=coming.id,
        when=" · ".join(part for part in (when, place) if part),
        kind=str(coming.fields.get("appointment_type") or "other"),
        next_title=coming.title,
    )


def needs_of(outbox: Sequence[Op], conflicts: Sequence[Record], telling: Telling) -> tuple[Need, ...]:
    """Refusals before questions, as the next problem has it; each entry once."""
    found: dict[str, Need] = {}
    for need in (*_refusals(outbox), *_questions(conflicts, telling)):
        found.setdefault(need.id, need)
    return tuple(found.values())


def _refusals(outbox: Sequence[Op]) -> Iterator[Need]:
    for op in outbox:
        if op.state == "rejected":
            reason = capital(rejection(op.error, op.resource).sentence)
            yield Need(op.resource, op.id, op.title, reason, "rejected")


def _questions(conflicts: Sequence[Record], telling: Telling) -> Iterator[Need]:
    for record in conflicts:
        asked = record.conflict or {}
        line = clash_line(record.resource, str(asked.get("kind")), asked.get("fields") or {}, telling)
        yield Need(record.resource, record.id, record.title, line, "conflict")


def follow_up_rows(hints: Sequence[Hint]) -> tuple[FollowUp, ...]:
    return tuple(
        FollowUp(hint.key, hint.resource, hint.id, hint.name, hint.reason, bool(hint.phone), bool(hint.email))
        for hint in hints
    )
