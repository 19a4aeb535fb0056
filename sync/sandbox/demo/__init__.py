"""A believable office in Kern County, the same for the same seed and day."""

from __future__ import annotations

from datetime import datetime, time
from random import Random

from sync.sandbox.accounts import Accounts, ApiKey, User
from sync.sandbox.demo import calendar, houses, people
from sync.sandbox.demo.desk import KERN_TIME, Desk
from sync.sandbox.options import SandboxOptions
from sync.sandbox.store import Store
from sync.sandbox.times import stamp

PASSWORD = "Tehachapi-2026"  # noqa: S105 (opens made-up data on this machine only)
_USERS = (("Marisol", "Brandt"), ("Teodoro", "Ibarra"))
_OFFICE = {
    "listings": 80,
    "escrows": 60,
    "contacts": 1500,
    "clients": 200,
    "leads": 500,
    "appointments": 800,
}
_FILLERS = {
    "listings": houses.add_listing,
    "escrows": houses.add_escrow,
    "contacts": people.add_contact,
    "clients": people.add_client,
    "leads": people.add_lead,
}


def fill(store: Store, accounts: Accounts, options: SandboxOptions) -> str:
    """Adds users, the API key and the records; returns the key."""
    rng = Random(options.seed)
    local_now = store.clock().astimezone(KERN_TIME)
    day = options.anchor or local_now.date()
    today = datetime.combine(day, time(), KERN_TIME)
    desk = Desk(store, rng, today, local_now if day == local_now.date() else today.replace(hour=12))
    for first, last in _USERS:
        email = f"{first.lower()}@example.com"
        user = User(desk.new_id(), email, first.lower(), first, last, PASSWORD, created_at=stamp(today))
        accounts.users.append(user)
    desk.user_id = accounts.users[0].id
    api_key = f"{rng.getrandbits(256):064x}"
    accounts.keys[api_key] = ApiKey(accounts.users[0], None)
    counts = _counts(options.records)
    for resource, add in _FILLERS.items():
        for number in range(counts[resource]):
            add(desk, number)
    calendar.add_appointments(desk, counts["appointments"])
    return api_key


def _counts(records: int | None) -> dict[str, int]:
    if records is None:
        return dict(_OFFICE)
    whole = sum(_OFFICE.values())
    counts = {resource: records * share // whole for resource, share in _OFFICE.items()}
    counts["contacts"] += records - sum(counts.values())
    return counts
