"""Two entries that may be one person, field by field; without a window."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.duplicates import alike
from desktop.controllers.merge_plan import comparison, patch_of, ranked, rows
from sync import Record
from sync.entities import REGISTRY

ZONE = ZoneInfo("America/Los_Angeles")


def person(resource: str = "clients", key: str = "1", **more: Any) -> Record:
    entity = REGISTRY[resource]
    fields = {field.name: None for field in entity.fields} | more
    return Record(resource, key, f"s{key}", "synced", 1, fields, title=entity.name_of(fields))  # type: ignore[arg-type]


ELENA = person(
    first_name="Elena", last_name="Torres", phone="(661) 555-0142", tags=["VIP"], notes="Likes yards."
)


def test_what_is_empty_is_filled_and_what_differs_stays_unless_picked() -> None:
    other = person(key="2", first_name="E.", last_name="Torres", email="elena@example.com")
    found = rows(ELENA, other)

    assert {row.field.name: row.pick for row in found} == {"first_name": "mine", "email": "theirs"}
    assert patch_of(found, {}) == {"email": "elena@example.com"}
    assert patch_of(found, {"first_name": "theirs", "email": "mine"}) == {"first_name": "E."}


def test_tags_and_notes_are_put_together() -> None:
    other = person(
        key="2", first_name="Elena", last_name="Torres", tags=["vip", "first home"], notes="Two dogs."
    )

    assert patch_of(rows(ELENA, other), {}) == {
        "tags": ["VIP", "first home"],
        "notes": "Likes yards.\nTwo dogs.",
    }


def test_a_lead_gives_its_name_in_two_parts_and_its_budget_under_the_clients_name() -> None:
    lead = person("leads", "2", name="Elena Maria Torres", budget="475000.00", status="qualified")

    assert {row.field.name: row.theirs for row in rows(ELENA, lead)} == {
        "first_name": "Elena Maria",
        "budget_max": "475000.00",
    }


def test_a_client_stays_before_a_contact_before_a_lead() -> None:
    contact, lead = person("contacts", "2", first_name="E"), person("leads", "3", name="E")

    assert ranked(lead, ELENA) == (ELENA, lead)
    assert ranked(lead, contact) == (contact, lead)
    assert ranked(contact, ELENA) == (ELENA, contact)


@pytest.mark.parametrize(
    ("resource", "fate"),
    [
        ("contacts", "“E Torres” (Contact) goes into the archive."),
        ("clients", "“E Torres” (Client) is deleted."),
    ],
)
def test_it_is_said_what_becomes_of_the_other_and_that_sent_merges_stay(resource: str, fate: str) -> None:
    other = person(resource, "2", first_name="E", last_name="Torres")
    shown = comparison(ELENA, other, 2, ZONE)

    assert shown.fate == fate
    assert shown.visits == "2 appointments move along."
    assert "once it was sent, it stays" in shown.promise


@pytest.mark.parametrize(
    ("more", "same"),
    [
        ({"phone": "661-555-0142", "last_name": "Torres"}, True),
        ({"phone": "+1 661 555 0142", "last_name": "Torres"}, True),
        ({"phone": "(661) 555-0142", "last_name": "Quist"}, False),
        ({"email": "ELENA@example.com", "last_name": "Quist"}, True),
        ({"last_name": "Torres"}, False),
    ],
)
def test_who_may_be_the_same(more: dict[str, Any], same: bool) -> None:
    one = person(first_name="Elena", last_name="Torres", phone="(661) 555-0142", email="elena@example.com")

    assert alike(one, person("contacts", "2", first_name="E", **more)) is same
