"""Creates whose answer or effect was lost."""

from __future__ import annotations

from dataclasses import replace

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from tests.sync.office import (
    buyer,
    colleague_edits,
    fields_of,
    lost_client,
    miss_it,
    on_server,
    only,
    showing,
    sync,
)

LENDER = {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0100"}


class OneOfTwo(Fault):
    """Of two requests the first takes effect and the second does not; neither is answered."""

    name = "one-of-two"
    met = 0

    async def arriving(self, call: Call) -> Reply | None:
        self.met += 1
        return Reply(503, wire="dropped") if self.met == 2 else None

    def replying(self, call: Call, reply: Reply) -> Reply:
        return replace(reply, wire="dropped")


def test_what_was_typed_into_a_field_of_a_lost_create_is_no_clash(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop, arrived=True, phone="661 555 0100")

    laptop.edit("clients", client, {"phone": "661 555 0199", "last_name": "Yu"})
    clock.advance(130)
    sync(laptop)

    assert laptop.reader.conflicts() == []
    assert only(server, "clients")["phone"] == "661 555 0199"
    assert only(server, "clients")["last_name"] == "Yu"


def test_of_two_equal_creates_and_one_arrival_neither_is_guessed(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    made = [laptop.create("clients", buyer()), laptop.create("clients", buyer())]
    server.faults._faults.append(OneOfTwo(Trigger(method="POST", path="/clients")))
    sync(laptop)
    server.faults.clear()
    clock.advance(130)

    sync(laptop)

    assert [laptop.reader.get("clients", item.id).state for item in made] == ["conflict", "conflict"]
    for item in made:
        laptop.resolve("clients", item.id, Resolution(keep=Side.MINE if item is made[1] else Side.THEIRS))
    sync(laptop)
    assert len(on_server(server, "clients")) == 2
    assert laptop.reader.outbox() == []


def test_a_lost_create_that_a_colleague_archived_at_once_is_found(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    sync(laptop)
    server.faults.set("drop-after-commit=POST:/contacts:1")
    server.faults.set("html-200=GET")
    contact = laptop.create("contacts", LENDER)
    sync(laptop)
    server.faults.clear()
    server.store.archive("contacts", only(server, "contacts")["id"])

    for _ in range(2):
        clock.advance(130)
        sync(laptop)

    assert len(on_server(server, "contacts")) == 1
    assert laptop.reader.get("contacts", contact.id).archived


def test_a_lost_create_with_a_name_alone_that_a_colleague_edited_is_asked_about(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("drop-after-commit=POST:/contacts:1")
    server.faults.set("html-200=GET")
    contact = laptop.create(
        "contacts", {"first_name": "Ana", "contact_type": "lender", "notes": "Calls late"}
    )
    sync(laptop)
    server.faults.clear()
    colleague_edits(server, "contacts", notes="Calls early")

    for _ in range(2):
        clock.advance(130)
        sync(laptop)

    assert len(on_server(server, "contacts")) == 1
    assert laptop.reader.get("contacts", contact.id).state == "conflict"


def test_discarding_a_later_edit_does_not_answer_what_became_of_a_lost_create(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    sync(laptop)
    server.faults.set("B15=POST:1")
    contact = laptop.create("contacts", LENDER)
    sync(laptop)
    miss_it(laptop, clock)
    laptop.edit("contacts", contact.id, {"city": "Bakersfield"})

    laptop.discard(laptop.reader.outbox()[0].op)

    assert laptop.reader.get("contacts", contact.id).conflict is not None


def test_a_create_that_always_fails_is_shown_at_last(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("B17=POST")
    client = laptop.create("clients", buyer())

    for _ in range(12):
        sync(laptop)
        clock.advance(200)

    assert laptop.reader.get("clients", client.id).state == "rejected"


def test_an_accepted_create_that_the_server_lost_is_asked_about(server: Sandbox, laptop: Engine) -> None:
    sync(laptop)
    server.faults.set("B15=POST:1")
    visit = laptop.create("appointments", showing())
    sync(laptop)

    laptop.run_cycle(deep=True)
    laptop.resolve("appointments", visit.id, Resolution(keep=Side.MINE))
    sync(laptop)

    assert only(server, "appointments")["title"] == visit.title


def test_a_field_that_a_create_with_a_short_answer_dropped_stays_on_the_laptop(
    server: Sandbox, laptop: Engine
) -> None:
    server.faults.set("B10")
    escrow = laptop.create("escrows", {"property_address": "456 Oak Ave", "closing_date": "2026-09-01"})

    def lose_it(event: object) -> None:
        for row in on_server(server, "escrows"):
            stop()
            server.store.edit("escrows", row["id"], {"closing_date": None}, raise_version=False)

    stop = laptop.subscribe(lose_it)
    sync(laptop)

    record = laptop.reader.get("escrows", escrow.id)
    assert record.fields["closing_date"] == "2026-09-01"
    assert record.state == "laptop_only"


def test_the_lost_create_of_a_name_that_the_server_escapes_is_found(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("B13")
    server.faults.set("drop-after-commit=POST:/leads:1")
    lead = laptop.create("leads", {"name": "Jim O'Hara & Co"})

    for _ in range(3):
        sync(laptop)
        clock.advance(130)

    assert len(on_server(server, "leads")) == 1
    assert fields_of(laptop, "leads", lead.id)["name"] == "Jim O'Hara & Co"


def test_a_create_that_is_taken_back_takes_its_question_along(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    made = [laptop.create("clients", buyer()), laptop.create("clients", buyer())]
    server.faults._faults.append(OneOfTwo(Trigger(method="POST", path="/clients")))
    sync(laptop)
    server.faults.clear()
    clock.advance(130)
    sync(laptop)

    laptop.discard(next(item.op for item in laptop.reader.outbox() if item.id == made[0].id))

    assert [record.id for record in laptop.reader.conflicts()] == [made[1].id]
    assert sync(laptop).conflicts == 1
