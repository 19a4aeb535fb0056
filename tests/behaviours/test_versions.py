"""B5 to B8: versions that do not rise, guard nothing, answer 409, or break the write."""

from __future__ import annotations

from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.behaviours.glass import Glass
from tests.sync.office import buyer, colleague_edits, fields_of, on_server, only, sent


def test_b5_a_quiet_change_under_the_same_version_is_found_and_asked_about(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    there = only(server, "leads")["id"]
    server.faults.set("B5")
    server.store.edit("leads", there, {"notes": "Called twice"}, raise_version=False)
    laptop.edit("leads", lead, {"notes": "Prefers mornings"})

    glass.sync(deep=True)

    assert only(server, "leads")["notes"] == "Called twice"
    assert fields_of(laptop, "leads", lead)["notes"] == "Prefers mornings"
    assert glass.banner == (
        "“Rachel Kim” was changed here and on the server. Nothing is lost; choose which notes is right."
    )


def test_b5_our_own_quiet_write_is_nobodys_news(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    server.faults.set("B5")
    laptop.edit("leads", lead, {"notes": "Prefers mornings"})
    glass.sync()

    report = glass.sync(deep=True)

    assert (report.received, only(server, "leads")["notes"]) == (0, "Prefers mornings")
    assert glass.calm


def test_b6_a_phone_that_no_version_guards_is_compared_before_it_is_written(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    client = sent(laptop, "clients", buyer(phone="661 555 0101"))
    server.faults.set("B6")
    laptop.edit("clients", client, {"phone": "661 555 0102"})
    colleague_edits(server, "clients", phone="661 555 0103")

    glass.sync()

    assert only(server, "clients")["phone"] == "661 555 0103"
    assert glass.waiting == ["Yours 661 555 0102, server 661 555 0103"]


def test_b6_contacts_have_no_version_at_all(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    contact = sent(laptop, "contacts", {"first_name": "Ana", "contact_type": "lender"})
    laptop.edit("contacts", contact, {"phone": "661 555 0102"})
    colleague_edits(server, "contacts", company="Oak Bank")

    glass.sync()

    there = only(server, "contacts")
    assert (there["phone"], there["company"]) == ("661 555 0102", "Oak Bank")
    assert glass.calm


def test_b7_a_stale_write_is_merged_field_by_field(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    glass.sync(deep=True)
    laptop.edit("leads", lead, {"interest_level": "hot"})
    colleague_edits(server, "leads", status="contacted")

    glass.sync()

    there = only(server, "leads")
    assert (there["interest_level"], there["status"]) == ("hot", "contacted")
    assert [entry.status for entry in server.world.log.entries if entry.method == "PUT"] == [409, 200]
    assert glass.news == ["Changed on the server while yours waited: status"]
    assert glass.second == "Nothing is waiting."


def test_b7_a_second_client_with_the_same_address_is_refused_and_kept(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    server.faults.set("B7")
    sent(laptop, "clients", buyer(email="lee@example.com"))
    again = laptop.create("clients", buyer("Kim", "Lee", email="lee@example.com"))

    glass.sync()

    assert len(on_server(server, "clients")) == 1
    assert fields_of(laptop, "clients", again.id)["first_name"] == "Kim"
    assert glass.banner == (
        "“Kim Lee” was not accepted: the server has another client with this e-mail address. "
        "It is safe on this laptop."
    )
    laptop.edit("clients", again.id, {"email": "kim@example.com"})
    glass.sync()
    assert {one["email"] for one in on_server(server, "clients")} == {"lee@example.com", "kim@example.com"}


def test_b8_a_version_that_breaks_the_write_is_left_out_in_the_end(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "456 Oak Ave"})
    server.faults.set("B8")
    laptop.edit("escrows", escrow, {"purchase_price": "500000"})
    glass.sync()
    assert glass.title == "1 change waits to be sent"

    for _ in range(5):
        clock.advance(1000)
        glass.sync()

    assert only(server, "escrows")["purchase_price"] == 500000
    assert glass.calm
