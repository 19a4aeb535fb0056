"""What was read before the laptop saw that its server escapes text is nobody's change afterwards."""

from __future__ import annotations

from sync import Engine
from sync.reading.reader import Query
from sync.sandbox import Sandbox
from tests.sync.office import on_server, showing, sync

STREET = "O&#x27;Brien &amp; Co Lane"


def test_a_partner_of_an_edited_field_that_only_reads_differently_now_is_no_conflict(
    server: Sandbox, laptop: Engine
) -> None:
    server.faults.set("B13")
    server.store.create("listings", {"address": STREET, "list_price": 450000.0}, "colleague")
    sync(laptop)
    listing = laptop.reader.list(Query("listings")).records[0]
    laptop.create("leads", {"name": "Max & Moritz"})
    laptop.edit("listings", listing.id, {"city": "Tehachapi"})

    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert laptop.reader.get("listings", listing.id).fields["address"] == "O'Brien & Co Lane"
    assert on_server(server, "listings")[0]["address"] == STREET
    assert on_server(server, "listings")[0]["city"] == "Tehachapi"


def test_a_field_that_the_server_does_not_take_stays_here_although_its_old_text_reads_differently_now(
    server: Sandbox, laptop: Engine
) -> None:
    server.store.create("appointments", showing(title="Tom &lt; Co"), "colleague")
    sync(laptop)
    for fault in ("B13", "B11"):
        server.faults.set(fault)
    visit = laptop.reader.list(Query("appointments")).records[0]
    laptop.create("leads", {"name": "Max & Moritz"})
    laptop.edit("appointments", visit.id, {"title": "Open house"})

    sync(laptop)
    sync(laptop)

    shown = laptop.reader.get("appointments", visit.id)
    assert (shown.title, shown.state) == ("Open house", "laptop_only")
