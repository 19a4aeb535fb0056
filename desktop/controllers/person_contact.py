"""When somebody was last spoken to, as far as this laptop knows. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.wording.moments import instant
from sync import Record

LAST = "last_contact_date"


def last_contact(
    people: Sequence[Record], related: Sequence[Record], now: datetime, zone: ZoneInfo
) -> date | None:
    """The day of the last appointment that took place, or that one of their entries names."""
    moments = [*_met(related), *_noted(people)]
    last = max((moment for moment in moments if moment <= now), default=None)
    return last.astimezone(zone).date() if last is not None else None


def _met(related: Sequence[Record]) -> Iterator[datetime]:
    for record in related:
        if record.resource == "appointments" and record.fields.get("status") == "completed":
            yield span_of(record)[0]


def _noted(people: Sequence[Record]) -> Iterator[datetime]:
    for person in people:
        if person.fields.get(LAST):
            yield instant(str(person.fields[LAST]))
