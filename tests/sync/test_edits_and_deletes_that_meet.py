"""Edits and deletes that meet lost replies and colleagues."""

from __future__ import annotations

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.errors import InputError, UnknownRecord
from sync.sandbox import Sandbox
from tests.sync.office import (
    buyer,
    colleague_edits,
    fields_of,
    on_server,
    only,
    sent,
    showing,
    sync,
    while_sending,
)

LENDER = {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0100"}


def deaf(server: Sandbox, laptop: Engine) -> None:
    """The next change arrives, but neither its answer nor any read comes back in this cycle."""
    server.faults.set("drop-after-commit=PUT:1")
    server.faults.set("html-200=GET")
    sync(laptop)
    server.faults.clear()


def test_what_was_edited_and_then_deleted_is_deleted_without_a_question(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    clock.advance(60)
    laptop.edit("appointments", visit, {"status": "no_show", "notes": "Nobody came"})
    laptop.delete("appointments", visit)

    sync(laptop)

    assert on_server(server, "appointments") == []
    assert laptop.reader.conflicts() == []


def test_news_that_the_server_made_itself_do_not_release_a_delete_that_asks(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.delete("appointments", visit)
    colleague_edits(server, "appointments", location="789 Pine St")
    sync(laptop)

    clock.advance(60)
    colleague_edits(server, "appointments", reminder_sent=True)
    sync(laptop)

    assert only(server, "appointments")["location"] == "789 Pine St"
    assert laptop.reader.get("appointments", visit).conflict is not None


@pytest.mark.parametrize("resource", ["contacts", "clients"])
def test_an_edit_taken_back_after_it_was_sent_was_not_lost_by_the_server(
    server: Sandbox, laptop: Engine, clock: ManualClock, resource: str
) -> None:
    person = sent(laptop, resource, LENDER if resource == "contacts" else buyer(phone="661 555 0100"))
    for phone in ("661 555 0101", "661 555 0100"):
        clock.advance(10)
        laptop.edit(resource, person, {"phone": phone})
        sync(laptop)

    clock.advance(10)
    colleague_edits(server, resource, notes="Prefers text messages")
    sync(laptop)

    assert laptop.reader.conflicts() == []


def test_an_edit_of_the_same_field_after_a_lost_reply_clashes_with_nobody(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    deaf(server, laptop)

    laptop.edit("appointments", visit, {"status": "completed"})
    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert only(server, "appointments")["status"] == "completed"


def test_an_edit_of_the_same_field_while_it_is_being_sent_clashes_with_nobody(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    while_sending(laptop, lambda: laptop.edit("appointments", visit, {"status": "completed"}))

    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert only(server, "appointments")["status"] == "completed"


def test_a_value_that_was_taken_is_not_hidden_by_an_older_one_that_was_not(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("B12=refuse:PUT:1")
    laptop.edit("appointments", visit, {"notes": "Gate code 4411"})
    while_sending(laptop, lambda: laptop.edit("appointments", visit, {"notes": "Gate code 4412"}))

    sync(laptop)

    assert only(server, "appointments")["notes"] == "Gate code 4412"
    assert fields_of(laptop, "appointments", visit)["notes"] == "Gate code 4412"
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_after_a_proxys_timeout_a_colleagues_return_to_the_old_value_stands(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("error-504=PUT:1")
    laptop.edit("appointments", visit, {"status": "no_show"})
    laptop.run_cycle()

    colleague_edits(server, "appointments", status="no_show")  # what the proxy gave up on came through
    clock.advance(5)
    colleague_edits(server, "appointments", status="scheduled")
    clock.advance(60)
    laptop.run_cycle()

    assert only(server, "appointments")["status"] == "scheduled"
    assert laptop.reader.get("appointments", visit).conflict is not None


def test_a_reference_that_a_colleague_turned_back_is_asked_about_too(server: Sandbox, laptop: Engine) -> None:
    first, second = sent(laptop, "clients", buyer()), sent(laptop, "clients", buyer("Ann", "Bo"))
    visit = sent(laptop, "appointments", showing(client_id=first))
    sync(laptop)
    before = only(server, "appointments")["client_id"]
    laptop.edit("appointments", visit, {"client_id": second})
    deaf(server, laptop)
    colleague_edits(server, "appointments", client_id=before)

    sync(laptop)

    assert only(server, "appointments")["client_id"] == before
    assert laptop.reader.get("appointments", visit).conflict is not None


def test_what_is_typed_while_a_question_is_open_becomes_mine(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    colleague_edits(server, "appointments", status="cancelled")
    sync(laptop)

    laptop.edit("appointments", visit, {"status": "completed"})
    conflict = laptop.reader.get("appointments", visit).conflict
    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    sync(laptop)

    assert conflict is not None
    assert conflict["fields"]["status"]["mine"] == "completed"
    assert only(server, "appointments")["status"] == "completed"


def test_edited_and_deleted_here_and_deleted_there_is_simply_gone(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    laptop.delete("appointments", visit)
    server.store.delete("appointments", only(server, "appointments")["id"])

    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert laptop.reader.outbox() == []


def test_letting_go_of_what_the_server_deleted_takes_its_waiting_edit_along(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    with pytest.raises(InputError):
        laptop.let_go("appointments", visit)
    laptop.edit("appointments", visit, {"status": "no_show"})
    server.store.delete("appointments", only(server, "appointments")["id"])
    sync(laptop)

    laptop.let_go("appointments", visit)

    assert laptop.reader.outbox() == []
    assert laptop.status().needs_person == 0
    with pytest.raises(UnknownRecord):
        laptop.reader.get("appointments", visit)


def test_an_escrow_is_archived_restored_and_deleted(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "456 Oak Ave"})
    laptop.archive("escrows", escrow)
    sync(laptop)
    assert only(server, "escrows")["is_archived"]
    assert laptop.reader.get("escrows", escrow).archived

    laptop.restore("escrows", escrow)
    sync(laptop)
    assert not only(server, "escrows")["is_archived"]
    assert not laptop.reader.get("escrows", escrow).archived

    laptop.delete("escrows", escrow)
    sync(laptop)
    assert on_server(server, "escrows") == []


def test_the_reply_to_the_archiving_of_an_escrow_is_lost(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "456 Oak Ave"})
    server.faults.set("drop-after-commit=PATCH:1")
    laptop.archive("escrows", escrow)

    sync(laptop)
    sync(laptop)

    record = laptop.reader.get("escrows", escrow)
    assert (record.archived, record.conflict, laptop.reader.outbox()) == (True, None, [])


@pytest.mark.parametrize(("side", "left"), [(Side.MINE, 0), (Side.THEIRS, 1)])
def test_a_clash_about_an_edit_of_what_is_being_deleted_can_be_answered(
    server: Sandbox, laptop: Engine, side: Side, left: int
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    deaf(server, laptop)
    colleague_edits(server, "appointments", status="scheduled")
    laptop.delete("appointments", visit)
    sync(laptop)
    assert len(laptop.reader.conflicts()) == 1

    laptop.resolve("appointments", visit, Resolution(every=side))
    sync(laptop)

    assert len(on_server(server, "appointments")) == left
    assert laptop.reader.outbox() == []
    assert laptop.reader.conflicts() == []
