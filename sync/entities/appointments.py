"""Appointments: seed document "Appointments API", CONTRACT 2.2."""

from __future__ import annotations

from collections.abc import Mapping

from sync.entities.spec import (
    Entity,
    Find,
    HotWindow,
    Rival,
    documented,
    from_server,
    stamps,
    undocumented,
)
from sync.entities.values import Kind, Value

TIMES = frozenset({"start_time", "end_time"})


def end_after_start(fields: Mapping[str, Value]) -> str | None:
    start, end = fields.get("start_time"), fields.get("end_time")
    if isinstance(start, str) and isinstance(end, str) and end <= start:
        return "The appointment must end after it starts."
    return None


APPOINTMENTS = Entity(
    name="appointments",
    singular="Appointment",
    title=("title",),
    subtitle=("start_time", "location"),
    order=("start_time", "end_time"),
    beside=("status", "client_id"),
    soonest="start_time",
    fields=(
        documented("title", "Title", on="create", required=True, find=Find.WORDS),
        documented("start_time", "Starts", Kind.DATETIME, required=True),
        documented("end_time", "Ends", Kind.DATETIME, required=True),
        documented(
            "appointment_type",
            "Type",
            Kind.CHOICE,
            on="create",
            choices=("showing", "inspection", "signing", "meeting", "call", "other"),
        ),
        documented("location", "Place", on="create", find=Find.WORDS),
        documented(
            "status",
            "Status",
            Kind.CHOICE,
            on="update",
            choices=("scheduled", "completed", "cancelled", "no_show"),
            initial="scheduled",
        ),
        undocumented("client_id", "Client", Kind.REFERENCE, to="clients"),
        undocumented("listing_id", "Listing", Kind.REFERENCE, to="listings"),
        undocumented("escrow_id", "Escrow", Kind.REFERENCE, to="escrows"),
        undocumented("description", "Description", Kind.LONG_TEXT),
        undocumented("notes", "Notes", Kind.LONG_TEXT),
        undocumented("attendees", "Attendees", Kind.STRUCTURE),
        from_server("reminder_sent", "Reminder sent", Kind.BOOLEAN),
        *stamps(),
    ),
    groups=(TIMES,),
    rivals=(Rival("status", frozenset({"cancelled", "completed"}), against=TIMES),),
    hot=HotWindow(filter="start_date", field="start_time"),
    checks=(end_after_start,),
    walk_rank=60,
    likeness=("title", "start_time"),
)
