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
_LISTED_FOR = 180
_SLACK = 4
"""So many days a closing may be late."""
_CONTINGENCIES = (("Home Inspection", 10), ("Appraisal", 14), ("Loan Contingency", 21))


def add_listing(desk: Desk, number: int) -> None:
    listed = desk.days_ago(420)
    day = listed.astimezone(KERN_TIME).date()
    ends = day + timedelta(days=_LISTED_FOR)
    fields: dict[str, Any] = _building(desk) | {
        "mls_number": f"KC{desk.today.year % 100}{1000 + number:05d}",
        "list_price": desk.rng.randrange(165, 890, 5) * 1000 - 100,
        "status": _on_the_market(desk.pick(_LISTING_STATUSES), ends < desk.today.date(), number),
        "description": desk.one_of(words.DESCRIPTIONS),
        "listing_date": day.isoformat(),
        "expiration_date": ends.isoformat(),
        "showing_instructions": "Call first; lockbox on the gas meter." if desk.chance(0.6) else None,
        "days_on_market": min((desk.today - listed).days, _LISTED_FOR),
    }
    desk.keep("listings", fields, listed)


def _on_the_market(status: str, over: bool, number: int) -> str:
    """Nothing is for sale longer than it was listed for, and nothing expires before."""
    if over and status in {"active", "pending"}:
        return "sold" if number % 3 else "expired"
    return "active" if status == "expired" and not over else status


def add_escrow(desk: Desk, number: int) -> None:
    """A running number in the id, as `ESC-2026-0042`."""
    opened = desk.days_ago(300)
    hidden = desk.today if desk.chance(0.25) else None
    day, wished = opened.astimezone(KERN_TIME).date(), desk.pick(_ESCROW_STATUSES)
    price = desk.rng.randrange(180, 850, 5) * 1000
    name = f"ESC-{desk.today.year}-{number + 1:04d}"
    building = _building(desk)
    address = building.pop("address")
    side = desk.one_of(("buyer", "seller", "seller", "dual"))
    closes = day + timedelta(days=desk.one_of((30, 35, 45)))
    status = _in_course(wished, (desk.today.date() - closes).days)
    listing = _listed(desk, number) if side != "buyer" and status in {"active", "pending"} else None
    if listing:
        address, building = listing["address"], {name: listing[name] for name in building}
        price = int(listing["list_price"]) // 5000 * 5000
    fields: dict[str, Any] = (
        building
        | {
            "id": name,
            "display_id": name,
            "property_address": address,
            "county": "Kern",
            "escrow_status": status,
            "representation_type": side,
            "acceptance_date": day.isoformat(),
            "closing_date": closes.isoformat(),
            "buyers": [_party(desk.person())],
            "sellers": [_party(desk.person()) for _ in range(desk.rng.randint(1, 2))],
            "escrow_company": desk.one_of(words.FIRMS["title_officer"]),
            "escrow_officer": desk.person().full,
            "contingencies": _contingencies(day, desk),
        }
        | _money(price)
    )
    if hidden and status in {"closed", "cancelled"}:
        fields |= {"is_archived": True, "archived_at": stamp(hidden)}
    desk.keep("escrows", fields, opened)


def _money(price: int) -> Record:
    return {
        "purchase_price": price,
        "earnest_money": price // 100,
        "commission_rate": 2.5,
        "commission_percentage": 2.5,
        "gross_commission": price // 40,
        "my_commission": price // 40 * 7 // 10,
    }


def _listed(desk: Desk, number: int) -> Record | None:
    """A house that was on the market here before it was sold."""
    sold = [one for one in desk.all("listings") if one["status"] == "pending"]
    return sold[number] if number < len(sold) else None


def _in_course(status: str, days_over: int) -> str:
    """A deal is open until it closes, now and then a few days longer; nothing is closed before its time."""
    if days_over > _SLACK and status in {"active", "pending"}:
        return "closed"
    return "active" if days_over < 0 and status == "closed" else status


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
