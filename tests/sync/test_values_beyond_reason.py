"""A value that no field can hold costs at most its own field: of every resource, in lists and in answers."""

from __future__ import annotations

from typing import Any

import pytest

from sync import Engine
from sync.entities import REGISTRY
from sync.reading.reader import Query
from sync.reading.search import search
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from sync.sandbox.faults.answers import rows_of
from tests.sync.office import TEN, sync

VALUES: dict[str, Any] = {
    "the year 0": "0000-01-01T00:00:00Z",
    "before the first day": "0001-01-01T00:00:00+14:00",
    "after the last day": "9999-12-31T23:59:59-12:00",
    "a day that is none": "2026-02-30",
    "digits without end": "9" * 5000,
    "a number without end": 10**300,
    "beyond a float": "1e400",
    "no number": "NaN",
    "a list": [[]],
    "an object": {"a": {"b": None}},
    "a truth": True,
    "nothing": "",
    "a null character": "a\u0000b",
    "other digits": "\u0662\u0660\u0662\u0666-\u0660\u0667-\u0661\u0665",
    "letters without end": "x" * 300_000,
}
NEW: dict[str, dict[str, Any]] = {
    "appointments": {"title": "Showing", "start_time": TEN.isoformat(), "end_time": TEN.isoformat()},
    "clients": {"first_name": "Jordan", "last_name": "Lee", "client_type": "buyer"},
    "contacts": {"first_name": "Ana", "contact_type": "lender"},
    "escrows": {"property_address": "456 Oak Ave"},
    "leads": {"name": "Rachel Kim"},
    "listings": {"address": "456 Oak Ave", "list_price": 500000},
}


class Unreasonable(Fault):
    """Every field of every row holds one value, but for what tells which row it is."""

    name = "unreasonable"

    def __init__(self, value: Any) -> None:
        super().__init__(Trigger())
        self.value = value

    def replying(self, call: Call, reply: Reply) -> Reply:
        for row in rows_of(call, reply):
            for name in row.keys() - {"id"}:
                row[name] = self.value
        return reply


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_an_office_full_of_it_is_read_and_gets_well(server: Sandbox, laptop: Engine, value: Any) -> None:
    agent = server.world.accounts.users[0].id
    for resource, fields in NEW.items():
        server.store.create(resource, fields, agent)
    sick = Unreasonable(value)
    server.faults._faults.append(sick)

    sync(laptop)

    assert [row.records for row in laptop.status().resources.values()] == [1] * len(REGISTRY)
    for resource in REGISTRY:
        laptop.reader.list(Query(resource))
    search(laptop.store, "jordan")
    server.faults._faults.remove(sick)
    laptop.run_cycle(deep=True)
    titles = [laptop.reader.list(Query(resource)).records[0].title for resource in ("leads", "clients")]
    assert titles == ["Rachel Kim", "Jordan Lee"]
