"""Demo listings and escrows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sync.sandbox.demo import words
from sync.sandbox.demo.desk import KERN_TIME, Desk, Person
from sync.sandbox.resources import Record
from sync.sandbox.times import stamp

_LISTING_STATUSES = {"active": 50, "pending": 16, "sold": 22, "withdrawn": 6, "expired": 6}
_ESCROW_STATUSES = {"active": 45, "pending": 15, "closed": 32, "cancelled": 8}
_PROPERTY_TYPES = {"single_family": 74, "condo": 8, "townhouse": 7, "multi_family": 5, "land": 6}
_CONTINGENCIES = (("Home Inspection", 10), ("Appraisal", 14), ("Loan Contingency", 21))


def add_listing(desk: Desk, number: int) -> None:
    listed = desk.days_ago(420)
    day = listed.astimezone(KERN_TIME).date()
    fields: dict[str, Any] = _building(desk) | {
        "mls_number": f"KC{desk.today.year % 100}{1000 + number:05d}",
        "list_price": desk.rng.randrange(165, 890, 5) * 1000 - 100,
        "status": desk.pick(_LISTING_STATUSES),
        "description": desk.one_of(words.DESCRIPTIONS),
        "listing_date": day.isoformat(),
        "expiration_date": (day + timedelta(days=180)).isoformat(),
        "showing_instructions": "Call first; lockbox on the gas meter." if desk.chance(0.6) else None,
        "days_on_market": min((desk.today - listed).days, 180),
    }
    desk.keep("listings", fields, listed)


def add_escrow(desk: Desk, number: int) -> None:
    """A running number in the id, as `ESC-2026-0042`."""
    opened = desk.days_ago(300)
    hidden = desk.today if desk.chance(0.25) else None
    day, status = opened.astimezone(KERN_TIME).date(), desk.pick(_ESCROW_STATUSES)
    price = desk.rng.randrange(180, 850, 5) * 1000
    name = f"ESC-{desk.today.year}-{number + 1:04d}"
    building = _building(desk)
    address = building.pop("address")
    fields: dict[str, Any] = building | {
        "id": name,
        "display_id": name,
        "property_address": address,
        "county": "Kern",
        "purchase_price": price,
        "escrow_status": status,
        "representation_type": desk.one_of(("buyer", "seller", "seller", "dual")),
        "acceptance_date": day.isoformat(),
        "closing_date": (day + timedelta(days=desk.one_of((30, 35, 45)))).isoformat(),
        "buyers": [_party(desk.person())],
        "sellers": [_party(desk.person()) for _ in range(desk.rng.randint(1, 2))],
        "escrow_company": desk.one_of(words.FIRMS["title_officer"]),
        "escrow_officer": desk.person().full,
        "contingencies": _contingencies(day, desk),
        "earnest_money": price // 100,
        "commission_rate": 2.5,
        "commission_percentage": 2.5,
        "gross_commission": price // 40,
        "my_commission": price // 40 * 7 // 10,
    }
    if hidden and status in {"closed", "cancelled"}:
        fields |= {"is_archived": True, "archived_at": stamp(hidden)}
    desk.keep("escrows", fields, opened)


def _building(desk: Desk) -> Record:
    place, kind = desk.place(), desk.pick(_PROPERTY_TYPES)
    land = kind == "land"
    return {
        "address": place.street,
        "city": place.city,
        "state": "CA",
        "zip_code": place.zip_code,
        "property_type": kind,
        "bedrooms": None if land else desk.rng.randint(2, 5),
        "bathrooms": None if land else desk.one_of((1, 1.5, 2, 2.5, 3)),
        "square_feet": None if land else desk.rng.randrange(900, 3400, 10),
        "lot_size": round(desk.rng.uniform(0.1, 2.6), 2),
        "year_built": None if land else desk.rng.randint(1938, desk.today.year - 1),
    }


def _party(person: Person) -> dict[str, str]:
    return {"name": person.full, "email": person.email, "phone": person.phone}


def _contingencies(accepted: date, desk: Desk) -> list[dict[str, str]]:
    due = {name: accepted + timedelta(days=days) for name, days in _CONTINGENCIES}
    today = desk.today.date()
    return [
        {"type": name, "due_date": day.isoformat(), "status": "satisfied" if day < today else "pending"}
        for name, day in due.items()
    ]
