"""Servers that fail, escape and forget in odd ways."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Refused, Reply
from sync.sandbox.faults import Fault, Trigger
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import buyer, colleague_edits, fields_of, only, sent, sync

LENDER = {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0100"}


class OddRefusal(Fault):
    """A read by id is refused with a status that no documentation gives it."""

    name = "odd-refusal"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("read"):
            raise Refused(400, "INVALID_INPUT", "Invalid id")
        return None


def test_the_lost_edit_of_a_text_that_the_server_escapes_is_recognised(
    server: Sandbox, laptop: Engine
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("B13")
    server.faults.set("drop-after-commit=PUT:1")
    laptop.edit("clients", client, {"source": "Jim's & Co"})

    sync(laptop)
    sync(laptop)

    assert laptop.reader.get("clients", client).state == "synced"
    assert fields_of(laptop, "clients", client)["source"] == "Jim's & Co"


def test_once_a_server_was_seen_to_escape_what_came_before_is_read_anew(
    server: Sandbox, laptop: Engine
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("B13")
    colleague_edits(server, "clients", last_name="O&#x27;Hara")
    sync(laptop)

    sent(laptop, "leads", {"name": "Jim & Co"})
    laptop.run_cycle(deep=True)

    assert fields_of(laptop, "clients", client)["last_name"] == "O'Hara"


def test_what_a_list_left_out_is_read_by_id_without_its_escapes(server: Sandbox, laptop: Engine) -> None:
    server.faults.set("B13")
    client = sent(laptop, "clients", buyer("Jim", "O'Hara"))

    server.faults.set("B2")
    laptop.run_cycle(deep=True)

    assert fields_of(laptop, "clients", client)["last_name"] == "O'Hara"


def test_a_version_that_breaks_every_put_is_left_out_though_the_person_presses_sync(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "456 Oak Ave"})
    server.faults.set("B8")
    laptop.edit("escrows", escrow, {"purchase_price": "500000"})

    for _ in range(6):
        sync(laptop)
        clock.advance(1000)

    assert only(server, "escrows")["purchase_price"] == 500000


def test_a_read_that_is_refused_oddly_keeps_no_other_record_waiting(server: Sandbox, laptop: Engine) -> None:
    contact = sent(laptop, "contacts", LENDER)
    server.faults._faults.append(OddRefusal(Trigger()))
    laptop.edit("contacts", contact, {"phone": "661 555 0101"})
    laptop.create("clients", buyer())

    sync(laptop)

    assert only(server, "clients")["last_name"] == "Lee"
    assert laptop.reader.get("contacts", contact).fields["phone"] == "661 555 0101"


def test_a_list_that_fails_while_a_create_is_in_doubt_keeps_no_other_record_waiting(
    server: Sandbox, laptop: Engine
) -> None:
    server.faults.set("drop-after-commit=POST:/leads:1")
    laptop.create("leads", {"name": "Max Berg"})
    sync(laptop)
    server.faults.set("error-500=GET:/leads")
    laptop.create("clients", buyer())

    sync(laptop)

    assert only(server, "clients")["last_name"] == "Lee"


def test_a_read_that_always_fails_is_tried_less_and_less(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    contact = sent(laptop, "contacts", LENDER)
    server.faults.set("error-500=GET:/contacts/")
    laptop.edit("contacts", contact, {"phone": "661 555 0101"})
    cycles, evening = 0, clock.now() + timedelta(hours=1)

    while clock.now() < evening:
        report = laptop.run_cycle()
        pause = report.next_attempt_at - clock.now() if report.next_attempt_at else timedelta(minutes=5)
        clock.advance(max(0.1, pause.total_seconds()))
        cycles += 1

    assert cycles < 60


@pytest.mark.parametrize(("fault", "field"), [("B5", "notes"), ("B6", "phone")])
def test_what_no_version_guards_is_compared_before_it_is_written(
    server: Sandbox, laptop: Engine, fault: str, field: str
) -> None:
    client = sent(laptop, "clients", buyer())
    laptop.edit("clients", client, {"status": "inactive"})
    sync(laptop)
    server.faults.set(fault)
    there = only(server, "clients")["id"]
    server.store.edit("clients", there, {field: "661 555 0103"}, raise_version=fault != "B5")
    laptop.edit("clients", client, {field: "661 555 0102"})

    sync(laptop)

    assert only(server, "clients")[field] == "661 555 0103"
    assert laptop.reader.get("clients", client).state == "conflict"


def test_suspects_that_the_lists_show_again_are_none(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(records=300, limits=False)
    laptop = start_laptop(server)
    sync(laptop)
    server.faults.set("B2")
    laptop.run_cycle(deep=True)
    assert laptop.status().suspects > 0

    server.faults.clear()
    laptop.run_cycle(deep=True)

    assert laptop.status().suspects == 0
