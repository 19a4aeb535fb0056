"""Demo clients, leads and contacts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sync.sandbox.demo import words
from sync.sandbox.demo.desk import Desk
from sync.sandbox.resources import Record
from sync.sandbox.times import clock_time

_CONTACT_TYPES = {
    "client": 25, "buyer": 14, "seller": 10, "agent": 14, "lender": 8, "title_officer": 5, "inspector": 5,
    "appraiser": 3, "contractor": 7, "vendor": 6, "other": 3,
}  # fmt: skip
_CLIENT_TYPES = {"buyer": 55, "seller": 30, "both": 15}
_CLIENT_STATUSES = {"active": 62, "inactive": 18, "closed": 20}
_LEAD_STATUSES = {"new": 24, "contacted": 26, "qualified": 18, "unqualified": 9, "converted": 11, "lost": 12}
_INTEREST = {"hot": 18, "warm": 47, "cold": 35}
_OPEN_LEAD = frozenset({"new", "contacted", "qualified"})


def add_contact(desk: Desk, number: int) -> None:  # noqa: ARG001
    person, place = desk.person(), desk.place()
    kind = desk.pick(_CONTACT_TYPES)
    firms = words.FIRMS.get(kind)
    archived = desk.days_ago(300) if desk.chance(0.06) else None
    fields: dict[str, Any] = {
        "first_name": person.first,
        "last_name": person.last,
        "email": person.email if desk.chance(0.88) else None,
        "phone": person.phone if desk.chance(0.94) else None,
        "contact_type": kind,
        "contact_status": desk.one_of(("active", "lead", "client", "past_client")),
        "company": desk.one_of(firms) if firms else None,
        "street_address": place.street,
        "city": place.city,
        "state": "CA",
        "zip_code": place.zip_code,
        "tags": desk.some_of(words.CONTACT_TAGS, 2),
        "notes": desk.one_of(words.NOTES) if desk.chance(0.2) else None,
        "is_archived": archived is not None,
        "archived_at": clock_time(archived.replace(microsecond=0)) if archived else None,
    }
    if kind in {"agent", "lender", "inspector", "appraiser"}:
        fields["license_number"] = f"{desk.rng.randint(1_000_000, 2_199_999):08d}"
    desk.keep("contacts", fields, desk.days_ago(1200))


def add_client(desk: Desk, number: int) -> None:
    """Most clients are also a contact, under the same name."""
    contact = _client_contact(desk, number)
    person = desk.person()
    kind = desk.pick(_CLIENT_TYPES)
    fields: dict[str, Any] = {
        "first_name": person.first,
        "last_name": person.last,
        "email": person.email,
        "phone": person.phone,
        "client_type": kind,
        "status": desk.pick(_CLIENT_STATUSES),
        "source": desk.one_of(words.SOURCES),
        "tags": desk.some_of(words.CLIENT_TAGS, 3),
        "notes": desk.one_of(words.NOTES) if desk.chance(0.45) else None,
    }
    if contact is not None:
        fields |= {name: contact[name] for name in ("first_name", "last_name", "email", "phone")}
        fields["contact_id"] = contact["id"]
    if kind != "seller":
        fields |= _wishes(desk)
    desk.keep("clients", fields, desk.days_ago(700))


def _client_contact(desk: Desk, number: int) -> Record | None:
    if number == 0:
        desk.unclaimed_contacts = [one for one in desk.all("contacts") if one["contact_type"] == "client"]
    return desk.unclaimed_contacts.pop() if desk.unclaimed_contacts else None


def _wishes(desk: Desk) -> Record:
    low = desk.rng.randrange(180, 620) * 1000
    high = low + desk.rng.randrange(40, 200) * 1000
    approved = desk.chance(0.6)
    return {
        "budget_min": low,
        "budget_max": high,
        "preferred_locations": desk.rng.sample(words.CITIES, desk.rng.randint(1, 3)),
        "property_preferences": {
            "bedrooms_min": desk.rng.randint(2, 4),
            "bathrooms_min": desk.one_of((1, 2, 2.5, 3)),
            "square_feet_min": desk.rng.randrange(900, 2600, 100),
            "property_types": desk.rng.sample(words.PROPERTY_TYPES, desk.rng.randint(1, 2)),
        },
        "pre_approved": approved,
        "pre_approval_amount": (low + high) // 2 if approved else None,
    }


def add_lead(desk: Desk, number: int) -> None:  # noqa: ARG001
    person, created = desk.person(), desk.days_ago(500)
    status = desk.pick(_LEAD_STATUSES)
    fields: dict[str, Any] = {
        "name": person.full,
        "email": person.email if desk.chance(0.9) else None,
        "phone": person.phone if desk.chance(0.9) else None,
        "source": desk.one_of(words.SOURCES),
        "status": status,
        "lead_type": desk.pick(_CLIENT_TYPES),
        "interest_level": desk.pick(_INTEREST),
        "budget": desk.rng.randrange(190, 780, 5) * 1000,
        "timeline": desk.one_of(words.TIMELINES),
        "message": desk.one_of(words.MESSAGES) if desk.chance(0.5) else None,
        "notes": desk.one_of(words.NOTES) if desk.chance(0.3) else None,
    }
    if status != "new":
        contacted = created + (desk.today - created) * desk.rng.random()
        fields["last_contact_date"] = clock_time(contacted.replace(microsecond=0))
    if status in _OPEN_LEAD and desk.chance(0.75):
        hours = desk.rng.randint(-6 * 24, 20 * 24)
        fields["next_follow_up"] = clock_time(
            (desk.today + timedelta(hours=hours)).replace(minute=0, second=0, microsecond=0)
        )
    if status == "converted":
        fields |= _as_client(desk, fields)
    desk.keep("leads", fields, created)


def _as_client(desk: Desk, fields: Record) -> Record:
    clients = desk.all("clients")
    if not clients:
        return {"status": "qualified"}
    client = desk.one_of(clients)
    return {
        "converted_to_client_id": client["id"],
        "name": f"{client['first_name']} {client['last_name']}",
        "email": client["email"],
        "phone": client["phone"],
        "lead_type": client["client_type"],
        "budget": client["budget_max"] or fields["budget"],
    }
