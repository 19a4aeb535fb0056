"""One person as their page shows them: pure, from what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.controllers.duplicates import marks_of_record
from desktop.controllers.field_lines import IN_STEP, field_line
from desktop.controllers.field_states import State, deletion_state, field_states, held_word
from desktop.controllers.note_rows import ASKING, written
from desktop.controllers.pairs_rows import why_text
from desktop.controllers.person_contact import last_contact
from desktop.controllers.person_deals import Deal, deal_card
from desktop.controllers.person_houses import shown_houses
from desktop.controllers.timeline import timeline
from desktop.models.likeness import in_common
from desktop.views.people.person import (
    Person,
    PersonChip,
    PersonField,
    PersonHead,
    RelatedEntry,
    RelatedGroup,
)
from desktop.wording.names import thing_name
from desktop.wording.operations import Telling
from desktop.wording.people import TYPES, budget_text, contact_text, since_text
from desktop.wording.speech import capital, listed, lowered, tr
from desktop.wording.values import choice_text
from sync import Record, Waiting
from sync.entities import REGISTRY, Field, Kind

HIDDEN = frozenset(
    {
        "first_name",
        "last_name",
        "full_name",
        "name",
        "budget_min",
        "budget_max",
        "user_id",
        "created_at",
        "updated_at",
        "is_archived",
    }
)
NOT_TWICE = frozenset({"message", "archived_at", "client_type", "lead_type", "contact_type", "full_name"})
MOST_RELATED = 6
RANKS = MappingProxyType({"first_name": 0, "last_name": 0, "name": 0, "phone": 1, "email": 2})


@dataclass(frozen=True)
class Facts:
    """Everything that was read about one person."""

    record: Record
    ops: Sequence[Waiting]
    sent: Sequence[Waiting]
    related: Sequence[Record]
    joined: Sequence[Record]
    alike: Sequence[Record]
    history: Sequence[Mapping[str, object]]
    names: Mapping[str, str]
    zone: ZoneInfo
    now: datetime
    deals: Sequence[Deal] = ()
    houses: Sequence[Record] = ()
    """The listings of their appointments."""

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def person_of(facts: Facts) -> Person:
    states = _states(facts, facts.record)
    others = [(other, _states(facts, other)) for other in facts.joined]
    return Person(
        head=_head(facts),
        fields=(*_fields(facts, states), *_joined_fields(facts, others)),
        timeline=timeline(facts, written(facts, [(facts.record, states), *others])),
        related=_related(facts),
    )


def _states(facts: Facts, record: Record) -> Mapping[str, State]:
    """Of this one entry of the person."""
    own = [op for op in facts.ops if op.id == record.id]
    return field_states(record, own, facts.zone, facts.now)


def _head(facts: Facts) -> PersonHead:
    record = facts.record
    chips = [PersonChip(_role(record), "chosen")]
    for name in (TYPES[record.resource], "status", "interest_level"):
        value = str(record.fields.get(name) or "")
        if value and value != "active":
            chips.append(PersonChip(choice_text(value)))
    if record.archived:
        chips.append(PersonChip(tr("Archived"), "attribute"))
    if record.fields.get("pre_approved"):
        chips.append(PersonChip(tr("Pre-approved")))
    state, detail = _state_of_all(facts)
    return PersonHead(
        name=record.title,
        chips=tuple(chips),
        second=capital(" · ".join(part for part in _second(facts) if part)),
        state=state,
        detail=detail,
        can_call=bool(record.fields.get("phone")),
        can_mail=bool(record.fields.get("email")),
        can_delete=not record.pending_delete,
        can_convert=_can_convert(facts),
        client=_client_of(facts),
        can_archive=REGISTRY[record.resource].archive and not record.pending_delete,
        archived=record.archived,
    )


def _second(facts: Facts) -> tuple[str, ...]:
    everybody = [facts.record, *facts.joined]
    contact = last_contact(everybody, facts.related, facts.now, facts.zone)
    return _also(facts), since_text(facts.record, facts.zone), contact_text(contact, facts.today)


def _state_of_all(facts: Facts) -> State:
    """What concerns all of it; the state of a field is said beside the field."""
    record = facts.record
    if record.pending_delete:
        return deletion_state(record, facts.ops, facts.zone, facts.now)
    if record.state in ("gone", "conflict"):
        return str(record.state), ""
    if record.server_id:
        return "synced", ""
    own = [op for op in facts.ops if op.id == record.id]
    held = held_word(own, facts.zone, facts.now) if record.state == "held" else ""
    return str(record.state), held


def _also(facts: Facts) -> str:
    """Under which other headings this person is known."""
    roles = list(dict.fromkeys(_role(other).lower() for other in facts.joined))
    return tr("also a {roles}", roles=listed(roles)) if roles else ""


def _can_convert(facts: Facts) -> bool:
    """A lead of which nobody has made a client yet."""
    known = _client_of(facts) or facts.record.fields.get("status") == "converted"
    return facts.record.resource == "leads" and not known and not facts.record.pending_delete


def _client_of(facts: Facts) -> str:
    """The client that a lead is now, or is going to be as soon as that is sent."""
    if facts.record.resource != "leads":
        return ""
    waiting = (str(op.before.get("client") or "") for op in facts.ops if str(op.kind) == "convert")
    return str(facts.record.fields.get("converted_to_client_id") or "") or next(waiting, "")


def _role(record: Record) -> str:
    return thing_name(record.resource)


def _fields(facts: Facts, states: Mapping[str, State]) -> Iterator[PersonField]:
    """How to reach them comes first."""
    for field in sorted(REGISTRY[facts.record.resource].fields, key=lambda field: RANKS.get(field.name, 3)):
        if field.name in ("first_name", "name") and _any_state(states, ("first_name", "last_name", "name")):
            yield _line(facts, field, states)
        if field.name == "last_name" and "last_name" in states:
            yield _line(facts, field, states)
        if field.name == "budget_min":
            yield from _budget(facts, states)
        if _is_in_the_head(facts.record, field, states) or _is_told_elsewhere(field, states):
            continue
        if _worth_a_line(facts.record, field, states):
            yield _line(facts, field, states)


def _is_in_the_head(record: Record, field: Field, states: Mapping[str, State]) -> bool:
    """What a chip beside the name says, as long as nothing has to be said about it."""
    chips = {TYPES[record.resource], "status", "interest_level", "pre_approved"}
    return field.name in chips and field.name not in states and record.fields.get(field.name) is not False


def _is_told_elsewhere(field: Field, states: Mapping[str, State]) -> bool:
    """Notes are in the timeline, and here only while something has to be done about them."""
    asks = states.get(field.name, IN_STEP)[0] in ASKING
    return field.name in HIDDEN or (field.name == "notes" and not asks)


def _any_state(states: Mapping[str, State], names: tuple[str, ...]) -> bool:
    return any(name in states for name in names)


def _worth_a_line(record: Record, field: Field, states: Mapping[str, State]) -> bool:
    """Phone and e-mail always, the rest where there is something."""
    return (
        field.name in states
        or field.name in ("phone", "email", "tags")
        or record.fields.get(field.name) not in (None, "", [], {})
    )


def _line(facts: Facts, field: Field, states: Mapping[str, State]) -> PersonField:
    value, state = facts.record.fields.get(field.name), states.get(field.name, IN_STEP)
    line = field_line(field, value, state, Telling(facts.zone, facts.names))
    return replace(line, can_tag=field.name == "tags")


def _joined_fields(
    facts: Facts, others: Sequence[tuple[Record, Mapping[str, State]]]
) -> Iterator[PersonField]:
    """What the other entries of this person know beyond this one, each under what it is."""
    known = {(name, str(value)) for name, value in facts.record.fields.items()}
    for other, states in others:
        group = tr("As {role}", role=_role(other).lower())
        budget = budget_text(other) if other.resource == "clients" else ""
        if budget:
            yield PersonField(f"clients/{other.id}/budget_max", tr("Budget"), budget, group=group)
        for field in REGISTRY[other.resource].fields:
            value = other.fields.get(field.name)
            told = field.kind is Kind.REFERENCE or (field.name, str(value)) in known
            if (
                _is_told_elsewhere(field, states)
                or field.name in NOT_TWICE
                or (field.name not in states and (told or not value))
            ):
                continue
            line = field_line(field, value, states.get(field.name, IN_STEP), Telling(facts.zone, facts.names))
            name = f"{other.resource}/{other.id}/{field.name}"
            yield replace(line, name=name, link="", group=group)


def _budget(facts: Facts, states: Mapping[str, State]) -> Iterator[PersonField]:
    """From and to are one line, as they clash as one."""
    text = budget_text(facts.record)
    state, detail = states.get("budget_max") or states.get("budget_min") or ("synced", "")
    if text or state != "synced":
        yield PersonField("budget_max", tr("Budget"), text, state, detail)


def _related(facts: Facts) -> tuple[RelatedGroup, ...]:
    """Appointments are in the timeline; here is who else this person is, or may be."""
    deals = [record for record in facts.related if record.resource != "appointments"]
    known = {record.id for record in facts.joined}
    alike = [record for record in facts.alike if record.id not in known]
    escrows = tuple(deal_card(deal, facts.today) for deal in facts.deals)
    return (
        RelatedGroup(tr("Escrow") if len(escrows) == 1 else tr("Escrows"), escrows),
        RelatedGroup(tr("Listings shown"), tuple(shown_houses(facts, facts.houses, facts.deals))),
        RelatedGroup(
            tr("Possible duplicates"),
            tuple(_alike(facts.record, record) for record in alike[:MOST_RELATED]),
        ),
        RelatedGroup(tr("Deals"), tuple(_other(record) for record in deals[:MOST_RELATED])),
        RelatedGroup(
            tr("Same person"),
            tuple(_other(record) for record in facts.joined[:MOST_RELATED]),
            tr("No lead or contact is linked to them."),
        ),
    )


def _alike(record: Record, other: Record) -> RelatedEntry:
    """With what the two have in common besides the names, which are seen."""
    common = why_text(in_common(marks_of_record(record), marks_of_record(other)) - {"name", "family"})
    same = tr("same {what}", what=lowered(common)) if common else ""
    entry = _other(other)
    return replace(entry, second=same or entry.second, can_compare=True)


def _other(record: Record) -> RelatedEntry:
    return RelatedEntry(
        record.resource, record.id, record.title, str(record.fields.get("phone") or ""), _role(record)
    )
