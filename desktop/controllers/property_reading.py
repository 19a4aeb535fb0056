"""What is known of one listing or escrow, read for its page."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.controllers.desk import Desk
from desktop.controllers.places import PEOPLE
from desktop.controllers.property_kinds import KINDS, PropertyKind
from desktop.controllers.property_related import is_there, parties_of, same_house
from desktop.controllers.property_text import PropertyFacts
from desktop.controllers.specs import labels_of
from desktop.wording.properties import street_of
from sync import Record
from sync.entities import REGISTRY

HISTORY = 60
SENT = 200
MOST = 60


def facts_of(desk: Desk, kind: PropertyKind, record: Record, *, offline: bool) -> PropertyFacts:
    """All of it comes from this laptop."""
    reader = desk.reader
    visits = _visits(desk, record)
    clients = {str(visit.fields["client_id"]) for visit in visits if visit.fields.get("client_id")}
    titles = labels_of(desk, record)
    dated = REGISTRY[record.resource].timeline is not None
    milestones, read_at = reader.timeline(record.id) if dated else ((), None)
    return PropertyFacts(
        record=record,
        kind=kind,
        zone=desk.zone,
        now=desk.now(),
        ops=[op for op in reader.outbox() if op.id == record.id],
        sent=[op for op in reader.sent(SENT) if op.id == record.id],
        related=visits,
        beside=_beside(desk, record),
        people=_people(desk, record),
        clients=reader.find("clients", clients) if clients else {},
        history=reader.history(record.id, HISTORY),
        names={str(record.fields.get(name)): title for name, title in titles.items()},
        milestones=milestones,
        read_at=read_at,
        offline=offline,
    )


def _visits(desk: Desk, record: Record) -> Sequence[Record]:
    """Appointments about it, and those at its address that do not say so."""
    found = {one.id: one for one in desk.reader.referring(record.resource, record.id)}
    for one in _search(desk, street_of(record.fields), ("appointments",)):
        if is_there(record, one):
            found.setdefault(one.id, one)
    return [one for one in found.values() if one.resource == "appointments"]


def _beside(desk: Desk, record: Record) -> Sequence[Record]:
    found = _search(desk, street_of(record.fields), tuple(KINDS))
    return [one for one in found if same_house(record, one)]


def _people(desk: Desk, record: Record) -> dict[str, Record]:
    """By e-mail address; whoever is there as a client is opened as such."""
    wanted = {str(row["email"]).casefold() for row in parties_of(record) if row.get("email")}
    found: dict[str, Record] = {}
    for address in sorted(wanted):
        for one in _search(desk, address, PEOPLE):
            if str(one.fields.get("email") or "").casefold() == address:
                found.setdefault(address, one)
    return found


def _search(desk: Desk, text: str, resources: tuple[str, ...]) -> list[Record]:
    return [hit.record for hit in desk.engine.search(text, limit=MOST, resources=resources)] if text else []
