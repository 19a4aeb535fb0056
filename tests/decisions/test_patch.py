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
        "contact_id": "contact_id is set by the server of clients.",
        "client_type": "Type: must be one of: buyer, seller, both.",
        "budget_min": "Budget from: a number is needed.",
        "first_name": "First name is needed.",
        "last_name": "Last name is needed.",
    }
