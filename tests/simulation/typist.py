"""What people type: every value once, so that each can be found again."""

from __future__ import annotations

import random
from typing import Any

from tests.simulation.ledger import MINT
from tests.sync.office import at

TEXTS = (
    "Ann & Bob's <{}>",
    'AT&amp;T "{}" / \\',
    "Zoë 🏡 {} &lt;",
    "O'Brien/{} &amp;amp; sons",
)
# No e-mail address is valid with the sign of `MINT` in it: those edits are refused, and must stay in sight.
EDITABLE = {
    "clients": ("phone", "notes", "source", "first_name"),
    "contacts": ("company", "notes", "street_address", "city", "email"),
    "leads": ("notes", "timeline", "name"),
    "appointments": ("location", "notes", "title", "description"),
    "escrows": ("notes", "county", "escrow_officer", "escrow_company"),
    "listings": ("description", "city", "showing_instructions", "mls_number"),
}


class Typist:
    """Types for the agents and for their colleagues in the browser."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.typed = 0

    def mint(self) -> str:
        self.typed += 1
        text = TEXTS[self.typed % len(TEXTS)].format(self.typed)
        return f"{text} {MINT}{self.typed}{MINT}"

    def editable(self, resource: str) -> tuple[str, ...]:
        return EDITABLE[resource]

    def fields(self, resource: str) -> dict[str, Any]:
        self.typed += 1
        start, price = at(self.typed), f"{100 + self.typed}000.00"
        usual: dict[str, dict[str, Any]] = {
            "clients": {"first_name": "", "last_name": "", "client_type": "buyer"},
            "contacts": {"first_name": "", "contact_type": "lender"},
            "leads": {"name": ""},
            "appointments": {"title": "", "start_time": start, "end_time": at(self.typed + 1)},
            "escrows": {"property_address": "", "purchase_price": price},
            "listings": {"address": "", "list_price": price},
        }
        made = {name: value or self.mint() for name, value in usual[resource].items()}
        if resource in ("clients", "leads") and self.chance.random() < 0.2:
            made["email"] = f"friend{self.chance.randrange(3)}@example.com"
        return made
