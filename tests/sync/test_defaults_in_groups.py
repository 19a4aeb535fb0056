"""What the server fills in when it makes a record is nobody's edit, not even in fields that go together."""

from __future__ import annotations

import pytest

from sync import Engine, Resolution
from sync.sandbox import Sandbox
from tests.sync.office import colleague_edits, only, sent, sync


@pytest.mark.parametrize("resource", ["listings", "escrows"])
def test_a_city_without_a_state_is_no_conflict_with_the_state_that_the_server_adds(
    server: Sandbox, laptop: Engine, resource: str
) -> None:
    fields = {
        "listings": {"address": "1412 Curry St", "list_price": "450000", "city": "Tehachapi"},
        "escrows": {"property_address": "1412 Curry St", "purchase_price": "450000", "city": "Tehachapi"},
    }
    made = laptop.create(resource, fields[resource])

    sync(laptop)
    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert laptop.reader.outbox() == []
    assert laptop.reader.get(resource, made.id).fields["state"] == "CA"
    assert only(server, resource)["city"] == "Tehachapi"


def test_fields_that_go_together_and_need_two_requests_are_asked_about_once(
    server: Sandbox, laptop: Engine
) -> None:
    """A field is emptied in a request of its own: the first answer shows our own city beside their street."""
    home = {"street_address": "1412 Curry St", "city": "Tehachapi"}
    made = sent(laptop, "contacts", {"first_name": "Ana", "contact_type": "lender"} | home)
    laptop.edit("contacts", made, {"city": "Bakersfield"})
    colleague_edits(server, "contacts", street_address="77 Oak Ave", city="Mojave")
    sync(laptop)

    laptop.resolve("contacts", made, Resolution(values={"city": "Arvin", "street_address": None}))
    sync(laptop)
    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert laptop.reader.outbox() == []
    there = only(server, "contacts")
    assert (there["city"], there["street_address"]) == ("Arvin", None)
