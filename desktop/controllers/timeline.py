"""What was and what will be with a person: appointments, changes made here, news from the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.controllers.field_states import state_of
from desktop.models.gestures import Gesture, gestures
from desktop.travel import shortened
from desktop.views.calendar.describe import status_name
from desktop.views.people.person import TimelineEntry
from desktop.wording.history import told
from desktop.wording.moments import clock_text, day_name, instant, span_text
from desktop.wording.operations import Deed, Telling, sentence
from desktop.wording.speech import tr
from desktop.wording.states import state_detail
from sync import Record, Waiting

MOST = 60
Dated = tuple[datetime, TimelineEntry]


class Known(Protocol):
    """As much of what was read as a timeline needs."""

    @property
    def record(self) -> Record: ...
    @property
    def ops(self) -> Sequence[Waiting]: ...
    @property
    def sent(self) -> Sequence[Waiting]: ...
    @property
    def related(self) -> Sequence[Record]: ...
    @property
    def history(self) -> Sequence[Mapping[str, Any]]: ...
    @property
    def names(self) -> Mapping[str, str]: ...
    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def now(self) -> datetime: ...


@dataclass(frozen=True)
class Written:
    """Notes as they are to be told: never left out; those without a date come last."""

    dated: Sequence[Dated] = ()
    undated: Sequence[TimelineEntry] = ()


NOTHING_WRITTEN = Written()


def timeline(facts: Known, notes: Written | None = None) -> tuple[TimelineEntry, ...]:
    """What is coming up first, soonest first; then what was, newest first.

    Where `notes` are told, it is not told besides that one was written.
    """
    written = notes or NOTHING_WRITTEN
    planned = [record for record in facts.related if record.resource == "appointments"]
    coming = sorted(
        (_visit(facts, r) for r in planned if span_of(r)[1] >= facts.now), key=lambda dated: dated[0]
    )
    was = [_visit(facts, r) for r in planned if span_of(r)[1] < facts.now]
    changes = _changes(facts, tells_notes=notes is not None)
    past = sorted([*was, *changes, *_news(facts)], key=lambda dated: dated[0], reverse=True)
    shown = max(0, MOST - len(coming))
    told = sorted([*written.dated, *past[:shown]], key=lambda dated: dated[0], reverse=True)
    return (*(entry for _, entry in [*coming[:MOST], *told]), *written.undated)


def group_of(facts: Known, moment: datetime) -> str:
    return day_name(moment.astimezone(facts.zone).date(), _today(facts), short=False)


def _today(facts: Known) -> date:
    return facts.now.astimezone(facts.zone).date()


def _visit(facts: Known, record: Record) -> Dated:
    start, end = span_of(record)
    coming = end >= facts.now
    day = day_name(start.astimezone(facts.zone).date(), _today(facts))
    span = span_text(start, end, facts.zone)
    when = tr("{day}, {span}", day=day, span=span) if coming else span
    place = shortened(str(record.fields.get("location") or ""))
    noted = "" if coming else _first_line(str(record.fields.get("notes") or ""))
    entry = TimelineEntry(
        title=record.title,
        second=" · ".join(part for part in (when, noted or place) if part),
        group=tr("Coming up") if coming else group_of(facts, start),
        kind=str(record.fields.get("appointment_type") or "other"),
        state=str(record.state),
        detail=state_detail(str(record.state), record.resource, record.error),
        resource="appointments",
        id=record.id,
        topic="appointments",
        aside=status_name(str(record.fields.get("status"))),
    )
    return start, entry


def _first_line(note: str) -> str:
    """What was written about it, as far as one line tells it."""
    return next((line.strip() for line in note.splitlines() if line.strip()), "")


def _changes(facts: Known, tells_notes: bool) -> Iterator[Dated]:
    """What was done on this laptop, sent or not."""
    telling = Telling(facts.zone, facts.names)
    for gesture in gestures([*facts.ops, *facts.sent]):
        fields = _beside_notes(gesture) if tells_notes else gesture.fields
        if not fields and gesture.fields:
            continue
        saved = instant(gesture.first.saved_at)
        state, detail = state_of(gesture.worst, facts.zone, facts.now)
        deed = Deed(gesture.kind, gesture.first.resource, fields, gesture.before)
        yield (
            saved,
            TimelineEntry(
                title=sentence(deed, telling),
                second=clock_text(saved, facts.zone),
                group=group_of(facts, saved),
                icon="pencil",
                state=state if state != "sent" else "synced",
                detail=detail,
                topic="changes",
            ),
        )


def _beside_notes(gesture: Gesture) -> Mapping[str, Any]:
    """What was changed besides: a note that was added is told by itself."""
    before, after = (str(values.get("notes") or "") for values in (gesture.before, gesture.fields))
    is_added = after != before and after.endswith(before)
    return {name: value for name, value in gesture.fields.items() if name != "notes" or not is_added}


def _news(facts: Known) -> Iterator[Dated]:
    """What came from the server, and what was decided."""
    for row in facts.history:
        at = instant(str(row["at"]))
        said = told(row, Telling(facts.zone, facts.names))
        if said:
            yield (
                at,
                TimelineEntry(
                    title=said,
                    second=clock_text(at, facts.zone),
                    group=group_of(facts, at),
                    icon="history",
                    topic="changes",
                ),
            )
