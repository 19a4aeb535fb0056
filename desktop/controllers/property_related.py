"""Who and what belongs to a listing or escrow. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.views.calendar.describe import kind_name
from desktop.views.people.person import RelatedEntry, RelatedGroup
from desktop.wording.moments import day_name
from desktop.wording.names import thing_name
from desktop.wording.people import role_of
from desktop.wording.properties import street_of
from desktop.wording.speech import capital, counted, tr
from desktop.wording.values import choice_text, money_text
from sync import Record
from sync.entities import REGISTRY

PARTIES = ("buyers", "sellers")
AGENTS = ("listing_agent", "selling_agent")
MOST = 12


class Known(Protocol):
    """As much of what was read as this needs."""

    @property
    def record(self) -> Record: ...
    @property
    def related(self) -> Sequence[Record]: ...
    @property
    def beside(self) -> Sequence[Record]: ...
    @property
    def people(self) -> Mapping[str, Record]: ...
    @property
    def clients(self) -> Mapping[str, Record]: ...
    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def now(self) -> datetime: ...


def related_of(facts: Known) -> tuple[RelatedGroup, ...]:
    """People first, then what else is known of the same house."""
    groups = [*_parties(facts), RelatedGroup(tr("Same address"), tuple(map(_beside, facts.beside)))]
    if facts.record.resource == "listings":
        nobody = tr("Nobody was shown this house yet.")
        return RelatedGroup(tr("Shown to"), tuple(_visitors(facts)), nobody), *groups
    return (*groups, RelatedGroup(tr("Clients with appointments"), tuple(_visitors(facts))))


def parties_of(record: Record) -> list[Mapping[str, Any]]:
    """Everybody who is named in it and not an entry by themselves."""
    named: list[Any] = []
    for name in PARTIES:
        rows = record.fields.get(name)
        named += rows if isinstance(rows, list) else []
    named += [record.fields.get(name) for name in AGENTS]
    return [row for row in named if isinstance(row, Mapping) and row.get("name")]


def _parties(facts: Known) -> Iterator[RelatedGroup]:
    if facts.record.resource != "escrows":
        return
    labels = (tr("Buyers"), tr("Sellers"))
    empties = (tr("No buyer is named yet."), tr("No seller is named yet."))
    for name, label, empty in zip(PARTIES, labels, empties, strict=True):
        rows = facts.record.fields.get(name)
        found = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
        yield RelatedGroup(label, tuple(_party(facts, row) for row in found[:MOST]), empty)
    agents = [(tr("listing"), AGENTS[0]), (tr("selling"), AGENTS[1])]
    rows = [(side, facts.record.fields.get(name)) for side, name in agents]
    entries = tuple(_party(facts, row, side) for side, row in rows if isinstance(row, Mapping))
    yield RelatedGroup(tr("Agents"), entries)


def _party(facts: Known, row: Mapping[str, Any], aside: str = "") -> RelatedEntry:
    """Somebody who is on this laptop too can be opened."""
    known = facts.people.get(str(row.get("email") or "").casefold())
    reach = str(row.get("phone") or row.get("email") or row.get("brokerage") or "")
    return RelatedEntry(
        resource=known.resource if known else "",
        id=known.id if known else "",
        title=str(row.get("name") or tr("Somebody")),
        second=reach,
        aside=aside or (role_of(known) if known else ""),
    )


def _beside(record: Record) -> RelatedEntry:
    entity = REGISTRY[record.resource]
    status = record.fields.get("status") or record.fields.get("escrow_status")
    price = record.fields.get("list_price") or record.fields.get("purchase_price")
    second = (money_text(price) if price else "", choice_text(str(status)) if status else "")
    text = " · ".join(part for part in second if part)
    return RelatedEntry(record.resource, record.id, record.title, text, thing_name(entity.name))


def _visitors(facts: Known) -> Iterator[RelatedEntry]:
    """Clients of its appointments, who comes or came last first."""
    visits: dict[str, list[Record]] = {}
    for visit in sorted(facts.related, key=lambda one: span_of(one)[0], reverse=True):
        client = str(visit.fields.get("client_id") or "")
        if visit.resource == "appointments" and client in facts.clients:
            visits.setdefault(client, []).append(visit)
    for client, theirs in list(visits.items())[:MOST]:
        yield _visitor(facts, facts.clients[client], theirs)


def _visitor(facts: Known, client: Record, visits: Sequence[Record]) -> RelatedEntry:
    start, _ = span_of(visits[0])
    today = facts.now.astimezone(facts.zone).date()
    kind = capital(kind_name(str(visits[0].fields.get("appointment_type") or "other")))
    day = day_name(start.astimezone(facts.zone).date(), today)
    times = counted(len(visits), "{count} visit", "{count} visits") if len(visits) > 1 else ""
    return RelatedEntry("clients", client.id, client.title, tr("{kind}, {day}", kind=kind, day=day), times)


def same_house(one: Record, other: Record) -> bool:
    """The same street and number; where both say a ZIP code or a town, that as well."""
    if one.id == other.id or _plain(street_of(one.fields)) != _plain(street_of(other.fields)):
        return False
    for name in ("zip_code", "city"):
        mine, theirs = one.fields.get(name), other.fields.get(name)
        if mine and theirs:
            return _plain(str(mine)) == _plain(str(theirs))
    return True


def is_there(house: Record, visit: Record) -> bool:
    """Whether an appointment is at that house, going by what was written as its place."""
    street, place = _plain(street_of(house.fields)), _plain(str(visit.fields.get("location") or ""))
    town = _plain(str(house.fields.get("city") or ""))
    if not street or not f"{place} ".startswith(f"{street} "):
        return False
    rest = place.removeprefix(street).strip()
    return not rest or not town or town in rest


def _plain(text: str) -> str:
    """Without what people write one way or the other."""
    return " ".join(text.casefold().replace(",", " ").replace(".", " ").split())
