"""How values are told: money, choices, people, days and times, as one would say them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.wording.moments import age_text, day_name, instant, moment_text, span_text, zone_text
from desktop.wording.values import choice_text, money_text, structure_text, value_text
from sync.entities import REGISTRY

ZONE = ZoneInfo("America/Los_Angeles")
NAMES = {"c1": "Elena Torres"}
ONE, TWO = "2026-07-15T20:00:00Z", "2026-07-15T21:00:00Z"
NOW = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "said"),
    [("475000.00", "$475,000"), ("475000.50", "$475,000.50"), ("-12", "−$12"), (0, "$0")],
)
def test_money_has_cents_only_where_there_are_some(value: object, said: str) -> None:
    assert money_text(value) == said


@pytest.mark.parametrize(
    ("resource", "name", "value", "said"),
    [
        ("clients", "pre_approved", True, "Yes"),
        ("clients", "tags", ["VA loan", "First home"], "VA loan, First home"),
        ("clients", "notes", "", ""),
        ("appointments", "start_time", ONE, "Wed, July 15, 1:00 PM"),
        ("appointments", "client_id", "c1", "Elena Torres"),
        ("appointments", "client_id", "c2", "not on this laptop yet"),
        ("contacts", "contact_type", "title_officer", "Title officer"),
        (
            "clients",
            "property_preferences",
            {"bedrooms_min": 3, "bathrooms_min": 2, "square_feet_min": 1800, "property_types": ["condo"]},
            "3 bedrooms, 2 baths, from 1,800 sq ft, condo",
        ),
        (
            "clients",
            "property_preferences",
            {"bedrooms_min": 1, "bathrooms_min": 1.5},
            "1 bedroom, 1.5 baths",
        ),
        ("clients", "property_preferences", {"bedrooms_min": None, "pool": True}, "Pool yes"),
        ("clients", "property_preferences", {"bedrooms_min": "three or four"}, "Bedrooms min three or four"),
        ("clients", "property_preferences", {"square_feet_min": [1800]}, "Square feet min 1800"),
        ("clients", "property_preferences", {"bedrooms_min": 2.5}, "Bedrooms min 2.5"),
        ("clients", "property_preferences", {"property_types": "condo"}, "Property types condo"),
        ("clients", "property_preferences", {"bedrooms_min": True}, "Bedrooms min yes"),
    ],
)
def test_values_read_as_a_person_says_them(resource: str, name: str, value: object, said: str) -> None:
    assert value_text(REGISTRY[resource].by_name[name], value, ZONE, NAMES) == said


def test_structures_of_the_server_are_told_in_one_line() -> None:
    assert structure_text({"bedroomsMin": 3, "property_types": ["single_family"]}) == (
        "Bedrooms min 3, property types single family"
    )
    assert structure_text([{"name": "Elena Torres", "phone": "1"}]) == "Elena Torres"
    assert choice_text("no_show") == "No-show"


def test_days_and_times_are_told_as_near_as_they_are() -> None:
    today = NOW.astimezone(ZONE).date()
    assert [day_name(today + timedelta(days=days), today) for days in (-1, 0, 1, 2)] == [
        "Yesterday",
        "Today",
        "Tomorrow",
        "Fri, July 17",
    ]
    assert span_text(instant(ONE), instant(TWO), ZONE) == "1:00 – 2:00 PM"
    assert span_text(NOW - timedelta(hours=1), NOW + timedelta(hours=1), ZONE) == "11:00 AM – 1:00 PM"
    assert moment_text(NOW - timedelta(days=2), ZONE, NOW) == "July 13, 12:00 PM"
    assert [
        age_text(NOW - age, NOW) for age in (timedelta(seconds=9), timedelta(minutes=1), timedelta(days=3))
    ] == [
        "a moment ago",
        "1 minute ago",
        "3 days ago",
    ]
    assert (zone_text(ZONE), zone_text(ZoneInfo("Europe/Berlin"))) == ("Pacific time", "Berlin time")
