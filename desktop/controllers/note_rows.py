"""The notes about a person as entries of their timeline: pure, from what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.controllers.field_states import State
from desktop.controllers.timeline import Dated, Known, Written, group_of
from desktop.views.people.person import TimelineEntry
from desktop.wording.moments import clock_text
from desktop.wording.names import thing_name
from desktop.wording.notes import Note, notes_in
from desktop.wording.speech import tr
from sync import Record

IN_STEP: State = ("synced", "")
ASKING = ("rejected", "conflict")
"""With one of these the field stands in the details too, where something can be done about it."""
MOST = 200
"""Older ones are told as one entry: a page of a thousand rows would be slow, and nothing is left out."""


def written(facts: Known, of: Iterable[tuple[Record, Mapping[str, State]]]) -> Written:
    """`of` has all entries of the person, with the states of their fields."""
    dated: list[Dated] = []
    undated: list[TimelineEntry] = []
    for record, states in of:
        role = "" if record.id == facts.record.id else record.resource
        for note, state in _notes(record, states.get("notes", IN_STEP), facts.zone):
            if note.written is None:
                undated.append(_undated(note, role, state))
            else:
                dated.append((note.written, _dated(facts, note, note.written, (role, state))))
    return Written(dated, undated)


def _notes(record: Record, state: State, zone: ZoneInfo) -> Iterator[tuple[Note, State]]:
    """The state concerns what the server does not have yet."""
    sent = set(notes_in(str((record.base or {}).get("notes") or ""), zone))
    found = notes_in(str(record.fields.get("notes") or ""), zone)
    whole, older = found[:MOST], found[MOST:]
    for note in whole:
        yield note, IN_STEP if note in sent else state
    if older:
        yield Note("\n\n".join(note.text for note in older)), IN_STEP


def _dated(facts: Known, note: Note, moment: datetime, told: tuple[str, State]) -> TimelineEntry:
    role, (state, detail) = told
    clock = clock_text(moment, facts.zone)
    second = tr("Note, {clock}", clock=clock)
    if role:
        second = tr("Note, {clock}, as {role}", clock=clock, role=thing_name(role).lower())
    group = group_of(facts, moment)
    return TimelineEntry(note.text, second, group, "sticky-note", state=state, detail=detail, topic="notes")


def _undated(note: Note, role: str, told: State) -> TimelineEntry:
    state, detail = told
    second = tr("Note, as {role}", role=thing_name(role).lower()) if role else tr("Note")
    group = tr("Without a date")
    return TimelineEntry(note.text, second, group, "sticky-note", state=state, detail=detail, topic="notes")
