"""All that can be done with an appointment, from wherever it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect

from desktop.controllers.blocks import span_of
from desktop.controllers.card_text import card_facts
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.controllers.visit_acts import VisitActs, card_keys
from desktop.models.linked import Linked
from desktop.views.calendar.card import AppointmentCard
from desktop.views.calendar.geometry import instant as wall_instant
from desktop.wording.moments import canonical
from desktop.wording.operations import moved_to, status_receipt
from desktop.wording.speech import tr
from sync import Record

if TYPE_CHECKING:
    from desktop.controllers.duplicating import Duplicating

RESOURCE = "appointments"
QUARTER = timedelta(minutes=15)
STATUSES = (
    ("done", "completed"),
    ("no_show", "no_show"),
    ("cancel_visit", "cancelled"),
    ("reopen", "scheduled"),
)
"""Command → the status that it gives."""
Span = tuple[datetime, datetime]


class AppointmentDesk(QObject):
    """Every wish becomes an undoable edit and a receipt; a refusal is said in the same place."""

    def __init__(self, desk: Desk, shell: Shell, editing: Editing) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = editing
        self.card: AppointmentCard | None = None
        self.duplicating: Duplicating | None = None
        self.acts = VisitActs(shell, self)

    def move(self, record_id: str, start: datetime, end: datetime) -> bool:
        """Whether it was moved; then nothing has to be put back on the screen."""
        record = self._find(record_id)
        if record is None or span_of(record) == (start, end):
            return False
        patch = {"start_time": canonical(start), "end_time": canonical(end)}
        receipt = moved_to(record.title, (start, end), span_of(record), self._desk.zone)
        return self._edit(record, patch, tr("Move “{title}”", title=record.title), receipt)

    def late(self, record_id: str) -> bool:
        """Start and end a quarter of an hour later."""
        record = self._find(record_id)
        if record is None:
            return False
        start, end = span_of(record)
        return self.move(record_id, start + QUARTER, end + QUARTER)

    def decide(self, record_id: str, status: str) -> bool:
        """Done, no-show, cancelled, or scheduled again."""
        record = self._find(record_id)
        if record is None or record.fields.get("status") == status:
            return False
        receipt = status_receipt(record.title, status)
        return self._edit(record, {"status": status}, receipt, receipt)

    def delete(self, record_id: str) -> None:
        record = self._find(record_id)
        if record is None:
            return
        text = tr("Delete “{title}”", title=record.title)
        said = tr("Deleted “{title}”", title=record.title)
        self._shell.do(lambda: self._desk.undo.delete(RESOURCE, record_id, text), said)

    def edit(self, record_id: str, tab: str = "") -> None:
        """`tab` "history" shows what became of it."""
        record = self._find(record_id)
        if record is not None:
            self._editing.edit_appointment(record, tab)

    def duplicate(self, record_id: str) -> None:
        """On other days; which ones is asked. The dialog is loaded when it is first wanted."""
        record = self._find(record_id)
        if record is None:
            return
        if self.duplicating is None:
            asking = import_module("desktop.controllers.duplicating")
            self.duplicating = asking.Duplicating(self._desk, self._shell)
        self.duplicating.ask(record)

    def new(self, span: Span | None = None, client: str = "", more: Mapping[str, Any] | None = None) -> None:
        """`more`: other fields that the form starts with."""
        self._editing.new_appointment(span, client, more or {})

    def open(self, record_id: str, beside: QRect) -> None:
        """Show the card beside an area of the screen."""
        record = self._find(record_id)
        if record is None:
            return
        day = self._day_of(record)
        linked = Linked(self._desk.reader, [record, *day])
        clock = (self._desk.zone, self._desk.now())
        self.card = card = AppointmentCard(self._shell.theme, self._shell.window)
        card.acts.set_keys(card_keys(self._shell))
        facts = card_facts(record, day, self._desk.reader.outbox(), clock, linked)
        card.show_facts(replace(facts, reminder=self._editing.visits.reminder_of(record)))
        card.wished.connect(lambda what: self.acts.act(what, record, linked))
        card.destroyed.connect(self._forget_card)
        card.open_beside(beside)

    def _forget_card(self) -> None:
        self.card = None

    def _day_of(self, record: Record) -> Sequence[Record]:
        zone = self._desk.zone
        day = span_of(record)[0].astimezone(zone).date()
        start, end = wall_instant(day, 0, zone), wall_instant(day + timedelta(days=1), 0, zone)
        return self._desk.reader.between(canonical(start), canonical(end))

    def review(self, record_id: str) -> None:
        """Where it is decided which of two versions stands, or where a refused one is mended."""
        record = self._find(record_id)
        if record is not None and record.conflict:
            self._shell.go(Place("conflict", RESOURCE, record_id))
        else:
            self.edit(record_id)

    def _find(self, record_id: str) -> Record | None:
        found = self._desk.reader.find(RESOURCE, [record_id]).get(record_id)
        if found is None:
            self._shell.say(tr("That appointment is no longer on this laptop."))
        return found

    def _edit(self, record: Record, patch: Mapping[str, Any], text: str, receipt: str) -> bool:
        return self._shell.do(lambda: self._desk.undo.edit(RESOURCE, record.id, patch, text), receipt)
