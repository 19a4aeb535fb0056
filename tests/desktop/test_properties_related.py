"""What belongs to a house: people, appointments, other entries; and its size and days in short."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.controllers.dropping import fields_about
from desktop.controllers.property_kinds import ESCROWS, LISTINGS
from desktop.controllers.property_related import is_there, same_house
from desktop.wording.properties import address_of, away_text, read_text, rooms_text, size_text
from tests.desktop.house_facts import CALIFORNIA, NOW, TODAY, escrow, listing, page, record


def test_whoever_is_on_this_laptop_too_can_be_opened() -> None:
    buyers = [{"name": "Elena Torres", "email": "Elena@example.com", "phone": "(661) 555-0142"}, "odd"]
    elena = record("clients", id="c1", client_type="buyer")

    shown = page(escrow(buyers=buyers), ESCROWS, people={"elena@example.com": elena})

    groups = {group.heading: group for group in shown.related}
    assert [(e.title, e.second, e.aside, e.id) for e in groups["Buyers"].entries] == [
        ("Elena Torres", "(661) 555-0142", "Client, buyer", "c1")
    ]
    assert groups["Sellers"].entries == ()
    assert groups["Sellers"].empty == "No seller is named yet."


def test_clients_of_its_appointments_are_named_once_with_the_last_visit() -> None:
    visits = [
        record(
            "appointments",
            id=key,
            title="Showing",
            client_id="c1",
            appointment_type="showing",
            start_time=f"2026-07-{day}T17:00:00Z",
            end_time=f"2026-07-{day}T17:30:00Z",
            location=place,
        )
        for key, day, place in (("a1", "08", "The office"), ("a2", "17", "7714 Calle Torcido"))
    ]
    elena = record("clients", id="c1", title="Elena Torres")

    shown = page(listing(), LISTINGS, related=visits, clients={"c1": elena})

    entry = shown.related[0].entries[0]
    assert shown.related[0].heading == "Shown to"
    assert (entry.id, entry.second, entry.aside) == ("c1", "Showing, Fri, July 17", "2 visits")
    assert [line.second for line in shown.timeline] == [
        "Fri, July 17, 10:00 – 10:30 AM · Elena Torres",
        "10:00 – 10:30 AM · The office",
    ]


@pytest.mark.parametrize(
    ("street", "more", "same"),
    [
        ("1412 Curry St", {"zip_code": "93561"}, True),
        ("1412 curry st.", {"zip_code": None, "city": None}, True),
        ("1412 Curry St", {"zip_code": "93301"}, False),
        ("141 Curry St", {}, False),
    ],
)
def test_two_entries_of_the_same_house(street: str, more: dict[str, Any], same: bool) -> None:
    other = listing(**({"address": street, "city": "Tehachapi", "id": "l1"} | more))

    assert same_house(escrow(), other) is same


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("1412 Curry St", True),
        ("1412 Curry St., Tehachapi, CA 93561", True),
        ("1412 Curry St, Bakersfield", False),
        ("1412 Curry Stables, Tehachapi", False),
        ("Office", False),
        (None, False),
    ],
)
def test_an_appointment_at_that_address(place: str | None, there: bool) -> None:
    assert is_there(escrow(), record("appointments", location=place)) is there


def test_a_new_appointment_there_is_about_the_house() -> None:
    assert fields_about(listing()) == {
        "title": "Showing – 7714 Calle Torcido",
        "appointment_type": "showing",
        "listing_id": "p1",
        "location": "7714 Calle Torcido, Bakersfield, CA 93309",
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"bedrooms": 3, "bathrooms": 2}, "3 bd · 2 ba"),
        ({"bedrooms": None, "bathrooms": 1.5}, "1.5 ba"),
        ({}, ""),
    ],
)
def test_rooms_in_short(fields: dict[str, Any], said: str) -> None:
    assert rooms_text(fields) == said


def test_land_has_a_size_too() -> None:
    assert size_text({"lot_size": 2.4}) == "2.4 acres"
    assert size_text({}) == ""
    assert address_of({"city": "Taft"}) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-07-15", "today"),
        ("2026-07-16", "tomorrow"),
        ("2026-07-14", "yesterday"),
        ("2026-07-17", "in 2 days"),
        ("2026-07-05", "10 days ago"),
    ],
)
def test_how_far_away_a_day_is(day: str, said: str) -> None:
    assert away_text(date.fromisoformat(day), TODAY) == said


def test_what_is_older_than_a_day_says_its_date() -> None:
    assert read_text("2026-07-14T18:19:00Z", NOW, CALIFORNIA) == "as of July 14, 11:19 AM, 1 day ago"
