"""One listing or escrow as its page shows it: pure, from what was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.field_lines import IN_STEP, field_line
from desktop.controllers.field_states import State, deletion_state, field_states, held_word
from desktop.controllers.property_dates import key_dates, milestones_of
from desktop.controllers.property_kinds import PropertyKind, days_on_market
from desktop.controllers.property_related import is_there, related_of
from desktop.controllers.timeline import timeline
from desktop.views.people.person import PersonChip, PersonField
from desktop.views.properties.rows import Filing, Milestones, Property, PropertyHead
from desktop.wording.names import field_name
from desktop.wording.operations import Telling
from desktop.wording.properties import number_text, read_text, rooms_text, size_text, street_of, town_of
from desktop.wording.speech import capital, tr
from desktop.wording.states import state_detail
from desktop.wording.values import choice_text, money_text
from sync import Record, Waiting
from sync.entities import REGISTRY, Field

ADDRESS = ("address", "property_address", "city", "state", "zip_code")
OWN_WORDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "commission_rate": lambda value: f"{number_text(value)}%",
        "commission_percentage": lambda value: f"{number_text(value)}%",
        "square_feet": lambda value: f"{value:,}",
        "year_built": str,
    }
)
UNSAID = frozenset(
    {
        *("buyers", "sellers", "contingencies", "listing_agent", "selling_agent"),
        *("acceptance_date", "closing_date", "listing_date", "expiration_date"),
        *("status", "escrow_status", "representation_type", "list_price", "purchase_price"),
        *("user_id", "created_at", "updated_at", "is_archived", "archived_at", "last_modified_by"),
        *("latitude", "longitude", "display_address", "commission_percentage", "photos"),
    }
)
"""Shown elsewhere on the page, or of no use to a person; with a state to tell they are shown all the same."""
FILING = frozenset({"archive", "restore", "delete"})


@dataclass(frozen=True)
class PropertyFacts:
    """Everything that was read about one of them. `related` are its appointments, `beside` what else is
    known of the same house, `people` those on this laptop, by their e-mail address in small letters."""

    record: Record
    kind: PropertyKind
    zone: ZoneInfo
    now: datetime
    ops: Sequence[Waiting] = ()
    sent: Sequence[Waiting] = ()
    related: Sequence[Record] = ()
    beside: Sequence[Record] = ()
    people: Mapping[str, Record] = field(default_factory=dict)
    clients: Mapping[str, Record] = field(default_factory=dict)
    history: Sequence[Mapping[str, Any]] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    milestones: Sequence[Mapping[str, Any]] = ()
    read_at: str | None = None
    offline: bool = False

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def property_of(facts: PropertyFacts) -> Property:
    states = field_states(facts.record, facts.ops, facts.zone, facts.now)
    return Property(
        head=_head(facts),
        dates=key_dates(facts.record, states, facts.today),
        fields=tuple(_fields(facts, states)),
        milestones=_milestones(facts),
        timeline=timeline(replace(facts, related=[_visit(facts, visit) for visit in facts.related])),
        related=related_of(facts),
    )


def _visit(facts: PropertyFacts, visit: Record) -> Record:
    """Whom it is with is worth more there than the address that is said above."""
    if not is_there(facts.record, visit):
        return visit
    client = facts.clients.get(str(visit.fields.get("client_id") or ""))
    return replace(visit, fields={**visit.fields, "location": client.title if client else ""})


def _head(facts: PropertyFacts) -> PropertyHead:
    record, kind = facts.record, facts.kind
    fields = record.fields
    state, detail = _state_of_all(facts)
    price = fields.get(kind.price)
    return PropertyHead(
        title=record.title,
        icon=kind.icon,
        second=" · ".join(part for part in (town_of(fields), rooms_text(fields), size_text(fields)) if part),
        price=money_text(price) if price else "",
        chips=tuple(_chips(facts)),
        state=state,
        detail=detail,
        filing=_filing(record),
        in_conflict=bool(record.conflict),
        can_delete=not record.pending_delete,
    )


def _state_of_all(facts: PropertyFacts) -> State:
    """What concerns all of it; the state of a field is said beside the field."""
    record = facts.record
    whole = {str(op.kind) for op in facts.ops} & FILING
    if record.pending_delete:
        return deletion_state(record, facts.ops, facts.zone, facts.now)
    if whole or record.state in ("gone", "conflict") or not record.server_id:
        state = str(record.state)
        held = held_word(facts.ops, facts.zone, facts.now) if state == "held" else ""
        return state, held or state_detail(state, record.resource, record.error)
    return IN_STEP


def _chips(facts: PropertyFacts) -> Iterator[PersonChip]:
    fields = facts.record.fields
    status = str(fields.get(facts.kind.status) or "")
    if status:
        yield PersonChip(choice_text(status), "chosen")
    sides = {"buyer": tr("For the buyer"), "seller": tr("For the seller"), "dual": tr("For both sides")}
    side = sides.get(str(fields.get("representation_type")))
    if side:
        yield PersonChip(side)
    if facts.record.archived:
        yield PersonChip(tr("Archived"))


def _filing(record: Record) -> Filing:
    if not REGISTRY[record.resource].archive or record.pending_delete or record.state == "gone":
        return ""
    return "restore" if record.archived else "archive"


def _fields(facts: PropertyFacts, states: Mapping[str, State]) -> Iterator[PersonField]:
    yield _address(facts, states)
    for item in REGISTRY[facts.record.resource].fields:
        filled = item.name not in UNSAID and facts.record.fields.get(item.name) not in (None, "", [], {})
        if item.name not in ADDRESS and (filled or item.name in states):
            yield _line(facts, item, states)


def _address(facts: PropertyFacts, states: Mapping[str, State]) -> PersonField:
    """Street and town are one line, as they clash as one."""
    fields = facts.record.fields
    state, detail = next((states[name] for name in ADDRESS if name in states), IN_STEP)
    name = "address" if facts.record.resource == "listings" else "property_address"
    text = "\n".join(part for part in (street_of(fields), town_of(fields)) if part)
    return PersonField(name, tr("Address"), text, state, detail)


def _line(facts: PropertyFacts, item: Field, states: Mapping[str, State]) -> PersonField:
    value, state = facts.record.fields.get(item.name), states.get(item.name, IN_STEP)
    if item.name == "days_on_market":
        value = days_on_market(facts.record.fields, facts.today)
    if item.name in OWN_WORDS and value is not None:
        return PersonField(item.name, field_name(item), OWN_WORDS[item.name](value), *state)
    return field_line(item, value, state, Telling(facts.zone, facts.names))


def _milestones(facts: PropertyFacts) -> Milestones:
    """The server's own, with their age; where there are none yet, why."""
    record = facts.record
    if REGISTRY[record.resource].timeline is None:
        return Milestones()
    if facts.read_at is not None:
        note = capital(read_text(facts.read_at, facts.now, facts.zone))
        items = milestones_of(facts.milestones, facts.today)
        if not items:
            note = tr("The server has no dates for it, {age}.", age=note[:1].lower() + note[1:])
        elif facts.offline:
            note = tr("{note}. Read again when there is a connection.", note=note)
        return Milestones(items, note)
    if not record.server_id:
        return Milestones(note=tr("The server makes it once this escrow was sent."))
    if facts.offline:
        return Milestones(note=tr("Not read yet. It is asked for as soon as there is a connection."))
    return Milestones(note=tr("Not read yet. It has been asked for and appears here by itself."))
