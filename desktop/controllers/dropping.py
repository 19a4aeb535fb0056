"""What was dropped on the calendar becomes an appointment there and then."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.controllers.whom import whom
from desktop.views.calendar.page import CalendarPage
from desktop.views.parts.drag_entry import DraggedEntry
from desktop.views.parts.spring import Spring
from desktop.wording.errors import refused_edit
from desktop.wording.moments import canonical, span_text, weekday_day
from desktop.wording.properties import address_of
from desktop.wording.speech import tr
from sync import Record
from sync.errors import ActuallyCareError

REFERENCES = (("clients", "client_id"), ("listings", "listing_id"), ("escrows", "escrow_id"))
Span = tuple[datetime, datetime]


class Dropping:
    """One gesture, with a receipt that can be taken back."""

    def __init__(self, desk: Desk, shell: Shell, page: CalendarPage) -> None:
        self._desk = desk
        self._shell = shell
        self._page = page
        Spring(shell.frame.rail.item("calendar"), self._open)

    def _open(self) -> None:
        """Something is held over the calendar's place in the rail: show where it can be dropped."""
        if self._page.view in ("month", "agenda"):
            self._page.set_view("week")
        if self._shell.actions.page != "calendar":
            self._shell.go(Place("calendar"))

    def make(self, entry: DraggedEntry, span: Span) -> Record | None:
        """None where it could not be made; that is said."""
        found = self._desk.reader.find(entry.resource, [entry.id]).get(entry.id)
        if found is None:
            self._shell.say(tr("That is no longer on this laptop."))
            return None
        fields = fields_of(found, span)
        try:
            made = self._desk.undo.create("appointments", fields, tr("New appointment"))
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return None
        zone = self._desk.zone
        day = weekday_day(span[0].astimezone(zone).date())
        said = tr(
            "“{title}” planned for {day}, {span}", title=made.title, day=day, span=span_text(*span, zone)
        )
        self._shell.say(said, undoable=True)
        return made


def fields_of(record: Record, span: Span) -> Mapping[str, Any]:
    return {**fields_about(record), "start_time": canonical(span[0]), "end_time": canonical(span[1])}


def fields_about(record: Record) -> Mapping[str, Any]:
    """A showing with a person or of a house; of an escrow it is a meeting, as nothing is shown any more."""
    closing = record.resource == "escrows"
    title = (
        tr("Meeting – {name}", name=record.title) if closing else tr("Showing – {name}", name=record.title)
    )
    fields: dict[str, Any] = {"title": title, "appointment_type": "meeting" if closing else "showing"}
    reference = dict(REFERENCES).get(record.resource)
    if reference:
        fields[reference] = record.id
    else:
        fields |= whom(record)
    place = _address(record)
    return {**fields, "location": place} if place else fields


def _address(record: Record) -> str:
    """Only a house is somewhere."""
    return address_of(record.fields) if record.resource in ("listings", "escrows") else ""
