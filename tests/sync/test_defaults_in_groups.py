"""What the server fills in when it makes a record is nobody's edit, not even in fields that go together."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.sandbox import Sandbox
from tests.sync.office import only, sync


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
