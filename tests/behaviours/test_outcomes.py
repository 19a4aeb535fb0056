"""B9, B15, B17, B20: answers that are lost, writes that are undone, refused for ever, or unwelcome."""

from __future__ import annotations

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.errors import UnknownRecord
from sync.sandbox import Sandbox
from tests.behaviours.glass import Glass
from tests.sync.office import buyer, colleague_edits, fields_of, on_server, only, puts, sent, showing


def test_b9_a_create_without_an_answer_is_looked_for_and_never_doubled(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    server.faults.set("B9=1")
    server.faults.set("B2=/clients:1")
    laptop.create("clients", buyer())
    glass.sync()
    assert glass.steps == ["Checking whether it arrived"]

    clock.advance(121)
    glass.sync()

    assert len(on_server(server, "clients")) == 1
    assert glass.second == "Nothing is waiting."


def test_b9_a_create_that_takes_effect_long_after_we_gave_up_is_not_doubled(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    server.faults.set("late-commit=POST:/clients:100s:1")
    client = laptop.create("clients", buyer())
    for _ in range(3):
        glass.sync()
        clock.advance(60)
    glass.sync()

    assert only(server, "clients")["id"] == laptop.reader.get("clients", client.id).server_id
    assert glass.calm


def test_b9_a_conversion_without_an_answer_makes_one_client(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    server.faults.set("B9=1")
    laptop.convert(lead)
    glass.sync()
    clock.advance(121)

    glass.sync()

    assert len(on_server(server, "clients")) == 1
    assert glass.calm


def test_b9_one_that_only_looks_the_same_is_asked_about(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    server.faults.set("drop-before-commit=POST:/clients:1")
    client = laptop.create("clients", buyer(email="lee@example.com"))
    glass.sync()
    twin = buyer("Jon", email="lee@example.com")
    server.store.create("clients", twin, server.world.accounts.users[0].id)
    clock.advance(121)

    glass.sync()

    assert len(on_server(server, "clients")) == 1
    assert fields_of(laptop, "clients", client.id)["email"] == "lee@example.com"
    assert glass.banner == (
        "“Jordan Lee” may be on the server already. Nothing is lost; say whether both are the same."
    )


def test_b15_a_write_that_the_server_loses_again_is_asked_about(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    server.faults.set("B15=PUT:1")
    glass.sync()

    glass.sync()

    assert fields_of(laptop, "appointments", visit)["status"] == "no_show"
    assert glass.waiting == ["Sent, but the server has the old status again"]
    assert glass.banner == (
        "“Showing – 456 Oak Ave” was sent, but the server has the old status again. "
        "Yours is kept here; choose which one is right."
    )
    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    glass.sync()
    assert only(server, "appointments")["status"] == "no_show"


def test_b15_a_write_that_the_server_lost_is_missed_although_the_clock_was_set_back(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    """The last walk seems to have been made after the write, and shows nothing of it."""
    client = sent(laptop, "clients", buyer(phone="661 555 0100"))
    glass.sync(deep=True)
    clock.advance(-90)
    laptop.edit("clients", client, {"phone": "661 555 0199"})
    server.faults.set("B15=PUT:1")

    for _ in range(3):
        glass.sync(deep=True)

    assert fields_of(laptop, "clients", client)["phone"] == "661 555 0199"
    assert glass.waiting == ["Sent, but the server has the old phone again"]


def test_b15_a_version_that_the_server_gave_twice_overwrites_nobody(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    """Our write is taken back with its version, and a colleague's write gets the same one."""
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    glass.sync(deep=True)
    for fault in ("B15=PUT:1", "error-502=GET"):
        server.faults.set(fault)
    laptop.edit("leads", lead, {"name": "Rachel Kimura"})
    glass.sync()
    colleague_edits(server, "leads", timeline="6 months")
    server.faults.clear()

    laptop.edit("leads", lead, {"timeline": "3 months"})
    glass.sync()

    assert only(server, "leads")["timeline"] == "6 months"
    assert fields_of(laptop, "leads", lead)["name"] == "Rachel Kimura"
    assert fields_of(laptop, "leads", lead)["timeline"] == "3 months"
    assert laptop.reader.conflicts()


def test_b15_a_create_that_the_server_loses_again_is_kept_and_asked_about(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    server.faults.set("B15=POST:/clients:1")
    client = laptop.create("clients", buyer()).id

    glass.sync(deep=True)

    assert on_server(server, "clients") == []
    assert fields_of(laptop, "clients", client)["last_name"] == "Lee"
    assert glass.banner == (
        "“Jordan Lee” was deleted on the server after you changed it. "
        "Nothing is lost; choose whether to keep it."
    )


def test_b17_a_write_that_always_fails_is_shown_and_delays_nobody(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("B17=PUT:/clients")
    laptop.edit("clients", client, {"status": "inactive"})
    laptop.create("leads", {"name": "Rachel Kim"})

    for _ in range(6):
        glass.sync()
        clock.advance(1000)

    assert only(server, "leads")["name"] == "Rachel Kim"
    assert fields_of(laptop, "clients", client)["status"] == "inactive"
    assert len(puts(server)) < 7
    assert glass.banner == (
        "“Jordan Lee” was not accepted: the server fails whenever this is sent; "
        "change it, or try again later. It is safe on this laptop."
    )


def test_b20_a_delete_that_wants_the_archive_first_is_shown(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("B20")
    laptop.delete("clients", client)

    glass.sync()

    assert only(server, "clients")["last_name"] == "Lee"
    assert glass.banner == (
        "“Jordan Lee” was not accepted: the server deletes only what is in its archive. "
        "It is safe on this laptop."
    )


def test_b20_an_escrow_goes_by_way_of_the_archive(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "456 Oak Ave"})
    server.faults.set("B20")
    laptop.delete("escrows", escrow)

    glass.sync()

    assert on_server(server, "escrows") == []
    assert glass.calm


def test_b20_a_delete_whose_first_answer_was_lost_counts_as_done_at_403(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    server.faults.set("drop-after-commit=DELETE:1")
    for fault in ("B20=forbidden", "B3"):
        server.faults.set(fault)
    laptop.delete("leads", lead)
    glass.sync()

    glass.sync()

    assert on_server(server, "leads") == []
    with pytest.raises(UnknownRecord):
        laptop.reader.get("leads", lead)
    assert "Deleted lead" in glass.news
    assert glass.calm


def test_b20_a_contact_that_went_with_its_client_keeps_its_unsent_work(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    """It may be among the archived, whose list may be wrong: it has to be missing several times."""
    lead = sent(laptop, "leads", {"name": "Rachel Kim", "email": "rachel@example.com"})
    _, client = laptop.convert(lead)
    glass.sync()
    glass.sync(deep=True)
    contact = laptop.reader.get("contacts", only(server, "contacts")["id"]).id
    server.faults.set("B20=cascade")
    laptop.delete("clients", client.id)
    laptop.edit("contacts", contact, {"phone": "661 555 0102"})

    glass.sync(deep=True)
    assert not laptop.reader.conflicts()
    for _ in range(2):
        clock.advance(660)
        glass.sync(deep=True)

    assert on_server(server, "contacts") == []
    assert fields_of(laptop, "contacts", contact)["phone"] == "661 555 0102"
    assert glass.banner == (
        "“Rachel Kim” was deleted on the server after you changed it. "
        "Nothing is lost; choose whether to keep it."
    )
