"""What the server has before a window opens: visits, people and houses, each as most of them are."""

from __future__ import annotations

from typing import Any

from sync.sandbox import Sandbox


class ServerRows:
    """Puts rows on the server, as its first agent's; each comes back as the server keeps it."""

    def __init__(self, server: Sandbox) -> None:
        self.server = server

    def put(self, resource: str, **fields: Any) -> dict[str, Any]:
        return self.server.store.create(resource, fields, self.server.world.accounts.users[0].id)

    def visit(self, title: str = "Escrow papers – Torres", **more: Any) -> dict[str, Any]:
        usual = {
            "title": title,
            "appointment_type": "signing",
            "start_time": "2026-07-15T20:00:00.000Z",
            "end_time": "2026-07-15T21:00:00.000Z",
            "location": "9900 Stockdale Hwy",
        }
        return self.put("appointments", **(usual | more))

    def person(self, first: str = "Elena", last: str = "Torres", **more: Any) -> dict[str, Any]:
        usual = {
            "first_name": first,
            "last_name": last,
            "phone": "(661) 555-0142",
            "email": f"{first}.{last}@example.com".lower(),
            "client_type": "buyer",
            "budget_min": 350000,
            "budget_max": 450000,
        }
        return self.put("clients", **(usual | more))

    def lead(self, name: str = "Ines Varga", status: str = "contacted", **more: Any) -> dict[str, Any]:
        usual = {
            "name": name,
            "status": status,
            "email": f"{name.split(maxsplit=1)[0]}@example.com".lower(),
            "phone": "(661) 555-0142",
            "source": "Referral",
            "lead_type": "buyer",
            "interest_level": "warm",
            "budget": 475000,
        }
        return self.put("leads", **(usual | more))

    def contact(self, first: str = "Nora", last: str = "Quist", **more: Any) -> dict[str, Any]:
        usual = {"first_name": first, "last_name": last, "contact_type": "lender", "tags": []}
        return self.put("contacts", **(usual | more))

    def listing(self, address: str = "7714 Calle Torcido", **more: Any) -> dict[str, Any]:
        usual = {
            "address": address,
            "city": "Bakersfield",
            "state": "CA",
            "zip_code": "93309",
            "list_price": 449900,
            "status": "active",
            "bedrooms": 3,
            "bathrooms": 2.5,
            "mls_number": "KC2601042",
            "listing_date": "2026-06-15",
            "expiration_date": "2026-12-12",
        }
        return self.put("listings", **(usual | more))

    def escrow(self, address: str = "1412 Curry St", **more: Any) -> dict[str, Any]:
        usual = {
            "property_address": address,
            "city": "Tehachapi",
            "state": "CA",
            "zip_code": "93561",
            "purchase_price": 462000,
            "escrow_status": "active",
            "acceptance_date": "2026-07-01",
            "closing_date": "2026-08-07",
            "buyers": [{"name": "Elena Torres", "email": "elena.torres@example.com"}],
            "contingencies": [{"type": "Loan Contingency", "due_date": "2026-07-22", "status": "pending"}],
        }
        return self.put("escrows", **(usual | more))
