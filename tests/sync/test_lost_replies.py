"""A reply that never came: found out, sent once, and never doubled."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.errors import UnknownRecord
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.office import (
    buyer,
    colleague_edits,
    fields_of,
    lost_client,
    on_server,
    only,
    sent,
    showing,
    sync,
)


def test_the_reply_to_a_create_is_lost_and_there_is_still_one(server: Sandbox, laptop: Engine) -> None:
    server.faults.set("drop-after-commit=POST:/clients:1")
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id))
    sync(laptop)

    sync(laptop)

    assert laptop.reader.get("clients", client.id).server_id == only(server, "clients")["id"]
    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]
    assert fields_of(laptop, "appointments", visit.id)["client_id"] == client.id
    assert laptop.reader.get("clients", client.id).state == "synced"


def test_a_create_that_never_arrived_is_sent_again_only_after_the_wait(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    assert on_server(server, "clients") == []

    early = sync(laptop)
    assert early.outcome is Outcome.PARTIAL
    assert early.next_attempt_at is not None
    assert laptop.reader.get("clients", client).state == "confirming"

    clock.advance(121)
    sync(laptop)
    assert on_server(server, "clients") == []
    clock.advance(61)
    late = sync(laptop)
    assert late.outcome is Outcome.COMPLETE
    assert only(server, "clients")["first_name"] == "Jordan"


def test_a_lost_create_that_was_deleted_meanwhile_is_deleted_on_the_server_too(
    server: Sandbox, laptop: Engine
) -> None:
    client = lost_client(server, laptop, arrived=True)

    laptop.delete("clients", client)
    sync(laptop)
    sync(laptop)

    assert on_server(server, "clients") == []
    with pytest.raises(UnknownRecord):
        laptop.reader.get("clients", client)


def test_what_was_typed_after_a_lost_create_is_sent_as_well(server: Sandbox, laptop: Engine) -> None:
    client = lost_client(server, laptop, arrived=True)

    laptop.edit("clients", client, {"phone": "(661) 555-0142"})
    sync(laptop)

    assert only(server, "clients")["phone"] == "(661) 555-0142"


def test_two_equal_creates_of_unknown_outcome_become_two(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("drop-after-commit=POST:/clients:2")
    twins = [laptop.create("clients", buyer()), laptop.create("clients", buyer())]
    sync(laptop)

    sync(laptop)
    clock.advance(121)
    sync(laptop)

    ids = {laptop.reader.get("clients", twin.id).server_id for twin in twins}
    assert ids == {row["id"] for row in on_server(server, "clients")}
    assert len(ids) == 2


def test_the_reply_to_an_update_is_lost(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("drop-after-commit=PUT:1")
    laptop.edit("appointments", visit, {"status": "no_show"})
    sync(laptop)

    sync(laptop)

    assert only(server, "appointments")["version"] == 2
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_a_lost_update_that_a_colleague_turned_back_is_asked_about(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("drop-after-commit=PUT:1")
    server.faults.set("html-200=GET")
    laptop.edit("appointments", visit, {"status": "no_show"})
    assert sync(laptop).outcome is Outcome.OFFLINE
    server.faults.clear()
    colleague_edits(server, "appointments", status="scheduled")

    sync(laptop)

    assert laptop.reader.get("appointments", visit).state == "conflict"
    assert only(server, "appointments")["status"] == "scheduled"


def test_an_edit_survives_a_restart_in_the_middle_of_a_request(
    server: Sandbox, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    laptop = start_laptop(server)
    lost_client(server, laptop, arrived=True)
    laptop.close()

    again = start_laptop(server)
    clock.advance(300)
    sync(again)

    assert only(server, "clients")["last_name"] == "Lee"
    assert again.reader.outbox() == []
