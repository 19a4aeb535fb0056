"""What the form of an appointment starts with, and what saving it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.controllers.desk import Desk
from desktop.controllers.reminder_choice import FIELD, USUAL, choices, chosen, leads_of, shelf_name
from desktop.controllers.specs import labels_of, suggest
from desktop.controllers.timeline import timeline
from desktop.settings import Settings
from desktop.views.editor.appointment import AppointmentSetup
from desktop.views.editor.spec import Suggestion
from desktop.views.people.person import TimelineEntry
from desktop.wording.moments import canonical
from desktop.wording.reminders import lead_text
from desktop.wording.speech import lowered, tr
from desktop.wording.values import choice_text
from sync import Record, Waiting
from sync.entities import REGISTRY

RESOURCE = "appointments"
EDITED = (
    *("title", "appointment_type", "start_time", "end_time", "location", "client_id", "listing_id"),
    *("status", "notes"),
)
LISTING = "listing_id"
HOUSES = "desktop.controllers.house_choice"
SENT, HISTORY = 300, 60
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Past:
    """What was read of one appointment, as a timeline needs it."""

    record: Record
    ops: tuple[Waiting, ...]
    sent: tuple[Waiting, ...]
    history: tuple[Mapping[str, Any], ...]
    names: Mapping[str, str]
    zone: ZoneInfo
    now: datetime
    related: tuple[Record, ...] = ()


def unseen(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What the form has no line for, such as the escrow that it is about: saved along with the rest."""
    return {name: value for name, value in fields.items() if name not in EDITED}


class AppointmentForms:
    """Its reminder is kept on this laptop beside what is sent; both are one gesture."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings

    def of(self, record: Record) -> AppointmentSetup:
        values: dict[str, Any] = {name: record.fields.get(name) for name in EDITED}
        values["end_time"] = values["end_time"] or canonical(span_of(record)[1])
        values[FIELD] = chosen(self._desk.engine, record.id)
        setup = self._setup(values, labels_of(self._desk, record))
        return replace(setup, history=self.history(record))

    def new(self, span: Span | None, client: str, more: Mapping[str, Any]) -> AppointmentSetup:
        start, end = span or self._next_hour()
        values: dict[str, Any] = {
            "start_time": canonical(start),
            "end_time": canonical(end),
            "appointment_type": "showing",
            "status": "scheduled",
            "client_id": client or None,
            FIELD: USUAL,
            **more,
        }
        return replace(self._setup(values, self._labels(values)), creating=True)

    def _labels(self, values: Mapping[str, Any]) -> dict[str, str]:
        """What those are called that a new one begins with."""
        wanted = {name: str(values.get(name) or "") for name in ("client_id", LISTING)}
        found = {
            name: self._desk.reader.find(REGISTRY[RESOURCE].by_name[name].to, [key]).get(key)
            for name, key in wanted.items()
            if key
        }
        return {name: record.title for name, record in found.items() if record is not None}

    def reminder_of(self, record: Record) -> str:
        """ "Reminder 1 hour before"; empty once it has begun, or is not to take place."""
        start, _ = span_of(record)
        if record.fields.get("status") not in (None, "scheduled") or start <= self._desk.now():
            return ""
        minutes = leads_of(self._desk.engine, [record.id], self._settings.remind_minutes)[record.id]
        said = lead_text(minutes)
        return said if minutes is None else tr("Reminder {when}", when=lowered(said))

    def _next_hour(self) -> Span:
        """The next full hour; outside of the working day the first of the next one."""
        wall = self._desk.now().astimezone(self._desk.zone)
        start = wall.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        first, last = self._settings.work_hours
        late = start.date() != wall.date() or start.hour >= last
        if late or start.hour < first:
            day = wall.date() + timedelta(days=1) if late else wall.date()
            start = datetime(day.year, day.month, day.day, first, tzinfo=self._desk.zone)
        return start, start + timedelta(minutes=self._settings.visit_minutes)

    def _setup(self, values: Mapping[str, Any], names: Mapping[str, str]) -> AppointmentSetup:
        entity = REGISTRY[RESOURCE]
        labels = {
            name: tuple((value, choice_text(value)) for value in entity.by_name[name].choices)
            for name in ("appointment_type", "status")
        }
        return AppointmentSetup(
            values=values,
            zone=self._desk.zone,
            types=labels["appointment_type"],
            statuses=labels["status"],
            suggestions=self._suggest,
            labels=names,
            reminders=choices(self._settings.remind_minutes),
            address=lambda listing: str(import_module(HOUSES).house_address(self._desk, listing)),
        )

    def _suggest(self, field: str, typed: str) -> Sequence[Suggestion]:
        """What only a listing needs is loaded when one is looked for."""
        if field == LISTING:
            found: Sequence[Suggestion] = import_module(HOUSES).suggest_houses(self._desk, typed)
            return found
        return suggest(self._desk, REGISTRY[RESOURCE], field, typed)

    def history(self, record: Record) -> tuple[TimelineEntry, ...]:
        """What was done to it here, what came from the server, and what was decided; newest first."""
        reader = self._desk.reader
        names = {str(record.fields.get(name)): title for name, title in labels_of(self._desk, record).items()}
        past = Past(
            record=record,
            ops=tuple(op for op in reader.outbox() if op.id == record.id),
            sent=tuple(op for op in reader.sent(SENT) if op.id == record.id),
            history=tuple(reader.history(record.id, HISTORY)),
            names=names,
            zone=self._desk.zone,
            now=self._desk.now(),
        )
        return timeline(past)

    def change(self, record: Record, patch: Mapping[str, Any], text: str) -> Record:
        """Raises what the engine raises; then nothing was changed."""
        fields = {name: value for name, value in patch.items() if name != FIELD}
        undo = self._desk.undo
        with undo.together(text):
            changed = undo.edit(RESOURCE, record.id, fields, "") if fields else record
            if FIELD in patch:
                self._remind(record.id, str(patch[FIELD]))
        return changed

    def make(self, patch: Mapping[str, Any], text: str) -> Record:
        fields = {name: value for name, value in patch.items() if name != FIELD}
        undo = self._desk.undo
        with undo.together(text):
            made = undo.create(RESOURCE, fields, "")
            if patch.get(FIELD, USUAL) != USUAL:
                self._remind(made.id, str(patch[FIELD]))
        return made

    def _remind(self, record_id: str, wanted: str) -> None:
        self._desk.undo.shelve(shelf_name(record_id), None if wanted == USUAL else wanted, "")
