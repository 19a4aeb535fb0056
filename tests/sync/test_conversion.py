"""A lead that becomes a client in a basement: once on the server, with all that was done to it since."""

from __future__ import annotations

import pytest

from sync import Deletion, Engine
from sync.clock import ManualClock
from sync.errors import InputError
from sync.sandbox import Sandbox
from tests.sync.office import fields_of, on_server, only, sent, showing, sync


def lead(laptop: Engine) -> str:
    fields = {"name": "Rachel Kim", "phone": "(661) 555-0198", "lead_type": "seller"}
    return sent(laptop, "leads", fields)


def test_the_client_is_here_at_once_and_becomes_the_servers(server: Sandbox, laptop: Engine) -> None:
    _, client = laptop.convert(lead(laptop))
    laptop.edit("clients", client.id, {"phone": "(661) 555-0100"})
    laptop.create("appointments", showing(client_id=client.id))
    assert client.title == "Rachel Kim"

    sync(laptop)
    sync(laptop)

    there = only(server, "clients")
    assert laptop.reader.get("clients", client.id).server_id == there["id"]
    assert (there["phone"], there["client_type"]) == ("(661) 555-0100", "seller")
    assert only(server, "appointments")["client_id"] == there["id"]
    assert laptop.reader.outbox() == []


def test_a_lost_answer_makes_no_second_client(server: Sandbox, laptop: Engine) -> None:
    _, client = laptop.convert(lead(laptop))
    server.faults.set("drop-after-commit=POST:1")
    sync(laptop)

    sync(laptop)

    assert laptop.reader.get("clients", client.id).server_id == only(server, "clients")["id"]


def test_a_conversion_that_never_arrived_goes_again_after_the_wait(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    laptop.convert(lead(laptop))
    server.faults.set("drop-before-commit=POST:1")
    sync(laptop)
    sync(laptop)
    assert on_server(server, "clients") == []

    clock.advance(121)
    sync(laptop)

    assert only(server, "clients")["first_name"] == "Rachel"


def test_a_lead_that_a_colleague_converted_is_not_converted_again(server: Sandbox, laptop: Engine) -> None:
    lead_id = lead(laptop)
    theirs = server.store.create(
        "clients", {"first_name": "Rachel", "last_name": "Kim", "client_type": "both"}, None
    )
    _, client = laptop.convert(lead_id)
    server.store.edit(
        "leads", only(server, "leads")["id"], {"status": "converted", "converted_to_client_id": theirs["id"]}
    )

    sync(laptop)

    assert only(server, "clients")["id"] == theirs["id"]
    assert laptop.reader.get("clients", client.id).server_id == theirs["id"]


def test_a_status_of_converted_alone_asks(server: Sandbox, laptop: Engine) -> None:
    lead_id = lead(laptop)
    laptop.convert(lead_id)
    server.store.edit("leads", only(server, "leads")["id"], {"status": "converted"})

    report = sync(laptop)

    assert report.rejected == 1
    assert on_server(server, "clients") == []


def test_taking_a_conversion_back_takes_its_client_along(laptop: Engine) -> None:
    lead_id = lead(laptop)
    laptop.convert(lead_id)
    laptop.discard(laptop.reader.outbox()[0].op)

    assert laptop.status().resources["clients"].records == 0
    assert fields_of(laptop, "leads", lead_id)["status"] == "new"


def test_nobody_converts_twice(laptop: Engine) -> None:
    lead_id = lead(laptop)
    laptop.convert(lead_id)

    with pytest.raises(InputError, match="client already"):
        laptop.convert(lead_id)


def test_a_lead_that_is_being_deleted_becomes_no_client(laptop: Engine) -> None:
    lead_id = lead(laptop)
    sync(laptop)
    laptop.delete("leads", lead_id, Deletion(hold=10))

    with pytest.raises(InputError, match="is being deleted"):
        laptop.convert(lead_id)


def test_deleting_the_client_to_come_takes_the_conversion_back(server: Sandbox, laptop: Engine) -> None:
    lead_id = lead(laptop)
    _, client = laptop.convert(lead_id)

    laptop.delete("clients", client.id)
    sync(laptop)

    assert on_server(server, "clients") == []
    assert only(server, "leads")["status"] == "new"
    assert laptop.reader.outbox() == []
    assert "discarded" in [row["what"] for row in laptop.reader.history(lead_id)]


def test_deleting_the_client_of_a_conversion_that_left_deletes_it_on_the_server(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    lead_id = lead(laptop)
    _, client = laptop.convert(lead_id)
    server.faults.set("drop-after-commit=POST:/convert:1")
    sync(laptop)

    laptop.delete("clients", client.id)
    for _ in range(3):
        clock.advance(121)
        sync(laptop)

    assert on_server(server, "clients") == []
    assert laptop.reader.outbox() == []


def test_deleting_a_lead_behind_its_own_conversion_is_no_conflict(server: Sandbox, laptop: Engine) -> None:
    lead = sent(laptop, "leads", {"name": "Jordan Lee"})
    laptop.convert(lead)
    laptop.delete("leads", lead, Deletion(hold=0))

    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert on_server(server, "leads") == []
    assert len(on_server(server, "clients")) == 1
