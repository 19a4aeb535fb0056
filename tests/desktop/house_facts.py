"""Houses of which pages and lists are told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from desktop.controllers.property_kinds import PropertyKind
from desktop.controllers.property_text import PropertyFacts, property_of
from desktop.views.properties.rows import Property
from sync import Record

CALIFORNIA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)
"""Wednesday, July 15, 11:20 AM in California."""

TODAY = date(2026, 7, 15)


def record(resource: str, standing: str = "synced", **fields: Any) -> Record:
    more = {name: fields.pop(name) for name in ("server_id", "archived", "id") if name in fields}
    title = str(fields.get("address") or fields.get("property_address") or fields.get("title") or "")
    whole: dict[str, Any] = {"id": "p1", "server_id": "s1"} | more
    return Record(resource, state=cast("Any", standing), version=1, fields=fields, title=title, **whole)


def escrow(standing: str = "synced", **fields: Any) -> Record:
    usual = {
        "property_address": "1412 Curry St",
        "city": "Tehachapi",
        "state": "CA",
        "zip_code": "93561",
        "display_id": "ESC-2026-0042",
        "purchase_price": "462000.00",
        "escrow_status": "active",
        "acceptance_date": "2026-07-01",
        "closing_date": "2026-08-07",
        "my_commission": "8085.00",
        "contingencies": [
            {"type": "Home Inspection", "due_date": "2026-07-11", "status": "satisfied"},
            {"type": "Loan Contingency", "due_date": "2026-07-22", "status": "pending"},
            {"type": "Appraisal", "due_date": "2026-07-14", "status": "pending"},
        ],
    }
    return record("escrows", standing, **(usual | fields))


def listing(standing: str = "synced", **fields: Any) -> Record:
    usual = {
        "address": "7714 Calle Torcido",
        "city": "Bakersfield",
        "state": "CA",
        "zip_code": "93309",
        "list_price": "449900.00",
        "status": "active",
        "bedrooms": 3,
        "bathrooms": 2.5,
        "square_feet": 1840,
        "mls_number": "KC2601042",
        "listing_date": "2026-06-15",
        "expiration_date": "2026-12-12",
        "days_on_market": 12,
    }
    return record("listings", standing, **(usual | fields))


def page(one: Record, kind: PropertyKind, **more: Any) -> Property:
    return property_of(PropertyFacts(one, kind, CALIFORNIA, NOW, **more))
