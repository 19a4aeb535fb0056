"""The listings that somebody was shown, the last one first. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.controllers.person_deals import Deal
from desktop.controllers.property_related import same_house
from desktop.views.people.person import RelatedEntry
from desktop.wording.moments import day_name, month_day
from desktop.wording.speech import lowered, tr
from desktop.wording.values import choice_text, money_text
from sync import Record

MOST = 6


class Known(Protocol):
    """As much of what was read as this needs."""

    @property
    def related(self) -> Sequence[Record]: ...
    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def now(self) -> datetime: ...


def shown_houses(facts: Known, houses: Sequence[Record], deals: Sequence[Deal]) -> Iterator[RelatedEntry]:
    """Each of the `houses` is told once, with the day of the last visit."""
    days: dict[str, date] = {}
    for visit in sorted(_visits(facts), key=lambda one: span_of(one)[0], reverse=True):
        day = span_of(visit)[0].astimezone(facts.zone).date()
        days.setdefault(str(visit.fields.get("listing_id") or ""), day)
    today = facts.now.astimezone(facts.zone).date()
    found = {house.id: house for house in houses}
    known = [(found[key], day) for key, day in days.items() if key in found]
    return (_entry(house, day, today, deals) for house, day in known[:MOST])


def _visits(facts: Known) -> Iterator[Record]:
    """Showings that took place."""
    for record in facts.related:
        showing = record.fields.get("appointment_type") == "showing"
        if record.resource == "appointments" and showing and record.fields.get("status") == "completed":
            yield record


def _entry(house: Record, day: date, today: date, deals: Sequence[Deal]) -> RelatedEntry:
    price, status = house.fields.get("list_price"), str(house.fields.get("status") or "active")
    when = lowered(day_name(day, today)) if (today - day).days <= 1 else month_day(day, today)
    second = " · ".join(part for part in (money_text(price) if price else "", when) if part)
    aside = "" if status == "active" else choice_text(status)
    if any(same_house(house, deal.record) for deal in deals):
        aside = tr("In escrow")
    return RelatedEntry("listings", house.id, house.title, second, aside)
