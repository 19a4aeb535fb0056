"""Demo appointments: full working days around today, thinning out in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from sync.sandbox.demo import words
from sync.sandbox.demo.desk import KERN_TIME, Desk, Person
from sync.sandbox.resources import Record
from sync.sandbox.times import clock_time

_FIRST_HOUR, _WORKING_MINUTES = 8, 600
_LONGEST_REACH = 1000
_REGULARS = 60
_DASH = "\N{EN DASH}"
_KINDS = {"showing": 40, "meeting": 18, "inspection": 12, "call": 14, "signing": 8, "other": 8}
_MINUTES = {"showing": (30, 45, 60), "inspection": (90, 120), "signing": (45, 60), "call": (15, 30)}
_PAST = {"completed": 84, "cancelled": 8, "no_show": 5, "scheduled": 3}
_FUTURE = {"scheduled": 96, "cancelled": 4}


def add_appointments(desk: Desk, count: int) -> None:
    today = desk.today.date()
    usual = max(4, -(-count // _LONGEST_REACH))
    left = count
    for day in _working_days(today):
        busy = desk.rng.randint(4, 6) if _in_these_two_weeks(day, today) else usual + desk.rng.randint(-1, 1)
        for start, minutes, kind in _day_plan(desk, min(busy, left), day):
            _add(desk, start, minutes, kind)
        left -= min(busy, left)
        if left == 0:
            return


def _working_days(today: date) -> Iterator[date]:
    """These two weeks first, then outwards: three days back for each day ahead."""
    monday = today - timedelta(days=today.weekday())
    yield from (monday + timedelta(days=offset) for offset in range(12) if offset % 7 < 5)
    back, ahead = monday, monday + timedelta(days=13)
    while True:
        for _ in range(3):
            back = _next_working_day(back, -1)
            yield back
        ahead = _next_working_day(ahead, 1)
        yield ahead


def _next_working_day(day: date, step: int) -> date:
    day += timedelta(days=step)
    while day.weekday() > 4:
        day += timedelta(days=step)
    return day


def _in_these_two_weeks(day: date, today: date) -> bool:
    return 0 <= (day - (today - timedelta(days=today.weekday()))).days < 14


def _day_plan(desk: Desk, count: int, day: date) -> Iterator[tuple[datetime, int, str]]:
    """One appointment in each equal part of the day; now and then one starts before the last has ended."""
    part = _WORKING_MINUTES // max(count, 1)
    for number in range(count):
        kind = desk.pick(_KINDS)
        minutes = min(desk.one_of(_MINUTES.get(kind, (30, 60))), max(15, part // 15 * 15))
        spare = max(0, part - minutes) // 15
        offset = number * part // 15 * 15 + desk.rng.randint(0, spare) * 15
        if number and desk.chance(0.07):
            offset -= 30
        yield datetime.combine(day, time(_FIRST_HOUR), KERN_TIME) + timedelta(minutes=offset), minutes, kind


def _add(desk: Desk, start: datetime, minutes: int, kind: str) -> None:
    past = start < desk.now
    fields: dict[str, Any] = {
        "start_time": clock_time(start),
        "end_time": clock_time(start + timedelta(minutes=minutes)),
        "appointment_type": kind,
        "status": desk.pick(_PAST if past else _FUTURE),
        "reminder_sent": past,
    }
    fields |= _subject(desk, kind, past)
    created = min(start, desk.today) - timedelta(minutes=desk.rng.randint(90, 14 * 1440))
    desk.keep("appointments", fields, created)


def _subject(desk: Desk, kind: str, past: bool) -> Record:
    if kind in {"showing", "other"}:
        return _at_listing(desk, kind, past)
    if kind in {"inspection", "signing"}:
        return _at_escrow(desk, kind, past)
    return _with_client(desk, kind)


def _at_listing(desk: Desk, kind: str, past: bool) -> Record:
    listings, visitor = desk.on_market("listings", past), _client(desk, "buyer")
    if not listings:
        return _elsewhere(desk, "Showing")
    listing = desk.one_of(listings)
    what = "Showing" if kind == "showing" else desk.one_of(("Open house", "Photo shoot", "Lockbox pickup"))
    fields: Record = {
        "title": f"{what} {_DASH} {listing['address']}",
        "location": f"{listing['address']}, {listing['city']}, CA {listing['zip_code']}",
        "listing_id": listing["id"],
    }
    return fields | (_attended_by(visitor) if visitor and kind == "showing" else {})


def _at_escrow(desk: Desk, kind: str, past: bool) -> Record:
    escrows = desk.on_market("escrows", past)
    what = "Home inspection" if kind == "inspection" else "Signing"
    if not escrows:
        return _elsewhere(desk, what)
    escrow = desk.one_of(escrows)
    return {
        "title": f"{what} {_DASH} {escrow['property_address']}",
        "location": f"{escrow['property_address']}, {escrow['city']}, CA {escrow['zip_code']}",
        "escrow_id": escrow["id"],
        "attendees": list(escrow["buyers"]),
    }


def _with_client(desk: Desk, kind: str) -> Record:
    client = _client(desk, desk.one_of(("buyer", "seller")))
    if client is None:
        return _elsewhere(desk, "Call" if kind == "call" else "Meeting")
    consultation = "Listing presentation" if client["client_type"] == "seller" else "Buyer consultation"
    topic = "Call" if kind == "call" else consultation
    place = None if kind == "call" else desk.one_of(("118 Mill St, Tehachapi, CA 93561", words.OFFICE))
    return {"title": f"{topic} {_DASH} {client['last_name']}", "location": place} | _attended_by(client)


def _elsewhere(desk: Desk, what: str) -> Record:
    place = desk.place()
    return {"title": f"{what} {_DASH} {place.street}", "location": place.line}


def _client(desk: Desk, kind: str) -> Record | None:
    fitting = [one for one in desk.all("clients")[:_REGULARS] if one["client_type"] in {kind, "both"}]
    return desk.one_of(fitting or desk.all("clients")) if desk.all("clients") else None


def _attended_by(client: Record) -> Record:
    person = Person(client["first_name"], client["last_name"], client["email"], client["phone"])
    guest = {"name": person.full, "email": person.email, "phone": person.phone}
    return {"client_id": client["id"], "attendees": [guest]}
