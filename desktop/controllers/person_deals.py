"""The open escrows of a person, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.controllers.property_dates import key_dates, milestones_of
from desktop.controllers.property_related import parties_of
from desktop.views.people.person import RelatedEntry, Steps
from desktop.views.properties.rows import KeyDate, Milestone
from desktop.wording.properties import day_text, street_of
from desktop.wording.speech import lowered, tr
from desktop.wording.values import money_text
from sync import Condition, Match, Query, Reader, Record

OPEN = ("active", "pending")
MOST_READ = 500
MOST = 3
FEW = 2
"""So few dates of its own tell less than the server's timeline does: it was accepted, and it closes."""
Milestones = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Deal:
    """An escrow with the milestones that the server has named so far."""

    record: Record
    milestones: Milestones = ()


class Deals:
    """The open escrows are read when they are first asked for, and again when one of them moved."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._open: Sequence[Record] | None = None

    def heard(self, changed: Iterable[str]) -> None:
        if "escrows" in changed:
            self._open = None

    def of(self, people: Iterable[Record], related: Iterable[Record]) -> tuple[Deal, ...]:
        """Of whom the person is a party, or with whom an appointment about it was made."""
        if self._open is None:
            self._open = self._read()
        named = {str(one.fields.get("escrow_id") or "") for one in related}
        addresses = {_address(known) for one in people for known in (one.fields, one.base or {})} - {""}
        found = [one for one in self._open if one.id in named or addresses & _addresses(one)]
        return tuple(Deal(one, self._reader.timeline(one.id)[0]) for one in found[:MOST])

    def _read(self) -> Sequence[Record]:
        """Soonest to close first."""
        opened = Condition("escrow_status", Match.ONE_OF, list(OPEN))
        query = Query("escrows", conditions=(opened,), order=("closing_date",), limit=MOST_READ)
        return self._reader.first(query)


def _addresses(escrow: Record) -> set[str]:
    return {_address(row) for row in parties_of(escrow)}


def _address(fields: Mapping[str, Any]) -> str:
    return str(fields.get("email") or "").strip().casefold()


def deal_card(deal: Deal, today: date) -> RelatedEntry:
    fields = deal.record.fields
    title = ", ".join(part for part in (street_of(fields), str(fields.get("city") or "")) if part)
    price = fields.get("purchase_price")
    closes = str(fields.get("closing_date") or "")
    second = (
        money_text(price) if price else "",
        tr("closes {day}", day=day_text(date.fromisoformat(closes[:10]), today)) if closes else "",
    )
    return RelatedEntry(
        "escrows",
        deal.record.id,
        title,
        " · ".join(part for part in second if part),
        steps=_steps(_dates(deal, today)),
    )


def _dates(deal: Deal, today: date) -> Sequence[KeyDate | Milestone]:
    own = key_dates(deal.record, {}, today)
    told = milestones_of(deal.milestones, today) if len(own) <= FEW else ()
    return told if len(told) > len(own) else own


def _steps(dates: Sequence[KeyDate | Milestone]) -> Steps:
    """The first that is not done is what the deal is at."""
    count = len(dates)
    if not count:
        return Steps(0, 1, tr("No dates yet"))
    at = next((place for place, one in enumerate(dates, 1) if one.standing != "done"), 0)
    if not at:
        return Steps(count, count, tr("All {count} steps are done", count=count))
    one = dates[at - 1]
    named = " ".join(lowered(word) for word in one.label.split())
    return Steps(at, count, _said(one, at=at, count=count, step=named), one.standing == "late")


def _said(one: KeyDate | Milestone, **parts: object) -> str:
    """ "Step 2 of 4 · inspection by July 20"; a milestone may have no day yet."""
    if not one.away:
        return tr("Step {at} of {count} · {step}", **parts)
    if one.standing == "late":
        return tr("Step {at} of {count} · {step}, {away}", **parts, away=one.away)
    return tr("Step {at} of {count} · {step} by {day}", **parts, day=one.day)
