"""A large office for the sandbox, the same for the same day: 100,000 people, 20,000 appointments."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from sync.clock import Clock
from sync.sandbox import SandboxOptions, Store
from sync.sandbox.demo import houses, people, words
from sync.sandbox.demo.desk import KERN_TIME, Desk
from sync.sandbox.resources import Record
from sync.sandbox.times import clock_time
from sync.sandbox.world import World

KINDS = ("showing", "showing", "meeting", "inspection", "call", "signing", "other")
WORKING_QUARTERS = 40
SEED = 11


@dataclass(frozen=True)
class Size:
    """How many of each; `full` is how many appointments this week and the next one have."""

    contacts: int = 70_000
    clients: int = 10_000
    leads: int = 20_000
    listings: int = 2_000
    escrows: int = 500
    appointments: int = 20_000
    full: int = 300
    weeks: int = 104


def fill(store: Store, user_id: str, day: str, size: Size | None = None) -> None:
    """`day` (YYYY-MM-DD) is the one around which the appointments lie."""
    size = size or Size()
    today = datetime.combine(datetime.fromisoformat(day).date(), time(), KERN_TIME)
    desk = Desk(store, Random(SEED), today, today + timedelta(hours=12))
    desk.user_id = user_id
    for count, add in (
        (size.listings, houses.add_listing),
        (size.escrows, houses.add_escrow),
        (size.contacts, people.add_contact),
        (size.clients, people.add_client),
        (size.leads, people.add_lead),
    ):
        for number in range(count):
            add(desk, number)
    _fill_calendar(desk, size)


def newcomer_pages(count: int, size: int) -> list[bytes]:
    """Contacts that another laptop has entered, as pages of the server's list."""
    world = World(SandboxOptions(records=0))
    now = Clock().now()
    desk = Desk(world.store, Random(SEED + 1), now, now)
    desk.user_id = world.accounts.users[0].id
    for number in range(count):
        people.add_contact(desk, number)
    table = world.store.tables["contacts"]
    rows = [table.row(record) for record in table.records.values()]
    return [
        json.dumps({"data": {"contacts": rows[start : start + size]}}).encode()
        for start in range(0, count, size)
    ]


def _fill_calendar(desk: Desk, size: Size) -> None:
    """A year back and a year ahead, the weeks around today full."""
    monday = desk.today - timedelta(days=desk.today.weekday())
    usual = (size.appointments - 3 * size.full) // (size.weeks - 3)
    for week in range(-size.weeks // 2, size.weeks // 2):
        for _ in range(size.full if week in (-1, 0, 1) else usual):
            _add(desk, monday + timedelta(weeks=week, days=desk.rng.randrange(7)))


def _add(desk: Desk, day: datetime) -> None:
    start = day + timedelta(hours=8, minutes=15 * desk.rng.randrange(WORKING_QUARTERS))
    kind = desk.one_of(KINDS)
    fields: Record = {
        "title": f"{kind.capitalize()} with {desk.one_of(words.LAST_NAMES)}",
        "appointment_type": kind,
        "start_time": clock_time(start),
        "end_time": clock_time(start + timedelta(minutes=desk.one_of((15, 30, 45, 60, 90)))),
        "status": "scheduled" if start > desk.now else "completed",
        "client_id": desk.one_of(desk.all("clients"))["id"],
    }
    house = desk.one_of(desk.all("listings"))
    if kind in ("showing", "inspection", "other"):
        fields |= {"listing_id": house["id"], "location": f"{house['address']}, {house['city']}, CA"}
    desk.keep("appointments", fields, day - timedelta(days=20))
