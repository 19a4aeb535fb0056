"""The card of an appointment in words: what it is, the way there, how far a change has come. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import card_of, span_of, stops_of
from desktop.models.linked import Linked
from desktop.travel import legs, shortened
from desktop.views.calendar.card import AppointmentFacts
from desktop.views.calendar.card_acts import Possible
from desktop.wording.moments import instant, short_moment
from desktop.wording.speech import capital, lowered, tr
from desktop.wording.today import drive_text, leave_text
from desktop.wording.values import choice_text
from sync import Record, Waiting

Clock = tuple[ZoneInfo, datetime]


def card_facts(
    record: Record, day: Sequence[Record], outbox: Iterable[Waiting], clock: Clock, linked: Linked
) -> AppointmentFacts:
    """`day` is all that is planned on its day, `linked` what they refer to."""
    zone, _now = clock
    shown = card_of(record, linked.who(record), zone)
    return replace(
        shown,
        place=shortened(linked.address(record)),
        who=_who(record, linked),
        drive=_drive(record, day, linked, clock),
        detail="",
        receipt=capital(shown.detail) or _saved([op for op in outbox if op.id == record.id], clock),
        possible=Possible(
            is_open=shown.status == "scheduled",
            place=bool(linked.address(record)),
            phone=bool(linked.phone(record)),
            email=bool(linked.email(record)),
        ),
    )


def _who(record: Record, linked: Linked) -> str:
    """ "Kaya Redfern · seller"."""
    client = linked.client(record)
    kind = str(client.fields.get("client_type") or "") if client else ""
    return " · ".join(
        part for part in (linked.who(record), lowered(choice_text(kind)) if kind else "") if part
    )


def _drive(record: Record, day: Sequence[Record], linked: Linked, clock: Clock) -> str:
    """Only while one can still leave for it."""
    zone, now = clock
    leg = next((leg for leg in legs(stops_of(day, linked)) if leg.end_id == record.id), None)
    if leg is None or span_of(record)[0] <= now:
        return ""
    return " · ".join((capital(drive_text(leg.minutes, leg.town)), leave_text(leg.leave_by, zone)))


def _saved(waiting: Sequence[Waiting], clock: Clock) -> str:
    if not waiting:
        return ""
    return tr("Saved on this laptop {when}", when=short_moment(instant(waiting[-1].saved_at), *clock))
