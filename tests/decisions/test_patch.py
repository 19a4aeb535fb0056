"""What a person may change, in which request it travels, and what is said about a mistake."""

from __future__ import annotations

from typing import Any

import pytest

from sync.entities import REGISTRY
from sync.entities.patch import Part, checked, split
from sync.errors import InputError

VISIT = {"title": "Showing", "start_time": "2026-07-16T17:00:00Z", "end_time": "2026-07-16T18:00:00Z"}
APPOINTMENTS, CLIENTS, CONTACTS = (REGISTRY[name] for name in ("appointments", "clients", "contacts"))


def test_an_edit_travels_in_up_to_four_requests() -> None:
    patch = {"status": "completed", "title": "Tour", "location": None, "notes": "Loved it"}
    contact = {"phone": None, "company": "Oak Realty", "license_number": None}

    assert split(APPOINTMENTS, patch) == {
        Part.DOCUMENTED: {"status": "completed"},
        Part.UNDOCUMENTED: {"title": "Tour", "notes": "Loved it"},
        Part.CLEARING_UNDOCUMENTED: {"location": None},
    }
    assert split(CONTACTS, contact) == {
        Part.DOCUMENTED: {"company": "Oak Realty"},
        Part.CLEARING: {"phone": None},
        Part.CLEARING_UNDOCUMENTED: {"license_number": None},
    }


def test_what_is_documented_goes_first() -> None:
    patch = {"license_number": None, "phone": None, "notes": "x"}
    assert list(split(CONTACTS, patch)) == [Part.DOCUMENTED, Part.CLEARING, Part.CLEARING_UNDOCUMENTED]


def test_a_create_carries_what_a_create_may_carry() -> None:
    parts = split(APPOINTMENTS, VISIT | {"location": "456 Oak Ave", "status": "completed"}, creating=True)

    assert parts[Part.DOCUMENTED] == VISIT | {"location": "456 Oak Ave"}
    assert parts[Part.UNDOCUMENTED] == {"status": "completed"}


def test_nothing_to_change_is_no_request() -> None:
    assert split(APPOINTMENTS, {}) == {}


def problems(entity: Any, patch: dict[str, Any], *, creating: bool = False) -> dict[str, str]:
    with pytest.raises(InputError) as caught:
        checked(entity, patch, creating=creating)
    assert all(row["message"] in str(caught.value) for row in caught.value.details)
    return {row["field"]: row["message"] for row in caught.value.details}


def test_every_mistake_is_named_at_once() -> None:
    found = problems(
        CLIENTS,
        {"colour": "red", "contact_id": "x", "client_type": "landlord", "budget_min": "a lot"},
        creating=True,
    )

    assert found == {
        "colour": "colour is not a field of clients.",
        "contact_id": "contact_id is set by the server.",
        "client_type": "Type: must be one of: buyer, seller, both.",
        "budget_min": "Budget from: a number is needed.",
        "first_name": "First name is needed.",
        "last_name": "Last name is needed.",
    }


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("title", None, "Title is needed."),
        ("title", "", "Title is needed."),
        ("title", "null", "Title is needed."),
        ("title", ["a"], "Title: a text is needed."),
        ("title", "\ud83d", "Title: it holds half a character, which nothing can store."),
        ("start_time", None, "Starts is needed."),
        ("start_time", "tomorrow", "Starts: Invalid isoformat string: 'tomorrow'."),
        ("status", "asleep", "Status: must be one of: scheduled, completed, cancelled, no_show."),
        ("attendees", "Ana", "Attendees: a list or an object is needed."),
        ("attendees", "[" * 5000, "Attendees: it is nested too deeply."),
        ("attendees", "[" * 300 + "]" * 300, "Attendees: it is nested too deeply."),
        ("reminder_sent", True, "reminder_sent is set by the server."),
        ("id", "1", "id is not a field of appointments."),
        ("version", 3, "version is not a field of appointments."),
    ],
)
def test_a_mistake_is_named(name: str, value: Any, message: str) -> None:
    assert problems(APPOINTMENTS, {name: value}) == {name: message}


@pytest.mark.parametrize(
    ("entity", "name", "given", "canonical"),
    [
        (APPOINTMENTS, "title", "Tour of AT&amp;T", "Tour of AT&amp;T"),
        (APPOINTMENTS, "notes", "null", None),
        (APPOINTMENTS, "notes", "NULL", "NULL"),
        (APPOINTMENTS, "start_time", "2026-07-16T10:00:00-07:00", "2026-07-16T17:00:00Z"),
        (APPOINTMENTS, "status", "No Show", "no_show"),
        (APPOINTMENTS, "attendees", '[{"name": "Ana"}]', [{"name": "Ana"}]),
        (CLIENTS, "budget_min", "$350,000", "350000.00"),
        (CLIENTS, "pre_approved", "yes", True),
        (CLIENTS, "tags", "warm, vip ,warm", ["warm", "vip"]),
        (CLIENTS, "tags", '["warm, very", "vip"]', ["warm, very", "vip"]),
        (REGISTRY["escrows"], "closing_date", "2026-08-20", "2026-08-20"),
        (REGISTRY["listings"], "bathrooms", "2.5", 2.5),
        (REGISTRY["listings"], "year_built", "1987", 1987),
    ],
)
def test_what_a_person_types_is_read_by_the_type_of_its_field(
    entity: Any, name: str, given: Any, canonical: Any
) -> None:
    assert checked(entity, {name: given}, creating=False) == {name: canonical}
