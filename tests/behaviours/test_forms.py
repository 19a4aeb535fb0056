"""B10 to B14, B21 and B22: answers that are partial, silent, escaped, differently written or named."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.sandbox import Sandbox
from tests.behaviours.conftest import LookAt
from tests.behaviours.glass import Glass
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import buyer, colleague_edits, fields_of, on_server, only, sent, showing

TYPED = 'O\'Brien & Sons <AT&amp;T> "quoted" / \\ 🏡'


def test_b10_what_an_answer_leaves_out_stays_as_it_was(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    client = sent(laptop, "clients", buyer(phone="661 555 0101"))
    server.faults.set("B10")
    laptop.edit("clients", client, {"status": "inactive"})
    escrow = laptop.create("escrows", {"property_address": "456 Oak Ave", "purchase_price": "500000"})

    glass.sync()

    here = fields_of(laptop, "clients", client)
    assert (here["first_name"], here["phone"], here["status"]) == ("Jordan", "661 555 0101", "inactive")
    assert only(server, "clients")["phone"] == "661 555 0101"
    assert laptop.reader.get("escrows", escrow.id).server_id == only(server, "escrows")["id"]
    assert fields_of(laptop, "escrows", escrow.id)["purchase_price"] == "500000.00"
    assert glass.second == "Nothing is waiting."


def test_b11_a_field_that_is_silently_dropped_stays_on_the_laptop(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    server.faults.set("B11")
    visit = sent(laptop, "appointments", showing(notes="Gate code 4411"))

    glass.sync(deep=True)

    assert fields_of(laptop, "appointments", visit)["notes"] == "Gate code 4411"
    assert laptop.reader.get("appointments", visit).state == "laptop_only"
    assert "The server does not keep notes; it stays on this laptop" in glass.news


@pytest.mark.parametrize("fault", ["B12", "B12=refuse"])
def test_b12_a_field_that_sinks_the_write_does_not_take_the_others_along(
    server: Sandbox, laptop: Engine, glass: Glass, fault: str
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set(fault)
    laptop.edit("appointments", visit, {"status": "completed", "notes": "Loved it"})

    for _ in range(6):
        glass.sync()
        glass.clock.advance(1000)

    assert only(server, "appointments")["status"] == "completed"
    assert fields_of(laptop, "appointments", visit)["notes"] == "Loved it"
    assert glass.news[0] == "The server does not keep notes; it stays on this laptop"


def test_b12_what_was_wished_for_later_stays_behind_the_fields_that_are_sent_one_by_one(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    server.faults.set("error-500=PUT")
    laptop.edit("leads", lead, {"timeline": "3 months", "name": "Rachel Kimura"})
    glass.sync()
    laptop.delete("leads", lead)

    for _ in range(8):
        glass.sync()
        glass.clock.advance(1000)

    assert on_server(server, "leads") == []
    assert list(laptop.reader.outbox()) == []


@pytest.mark.parametrize("fault", ["", "B13"])
def test_b13_typed_text_survives_any_number_of_edits(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt, fault: str
) -> None:
    server = start_server(limits=False, faults=(fault,) if fault else ())
    first, second = start_laptop(server, "office"), start_laptop(server, "car")
    glass = look_at(first)
    contact = sent(first, "contacts", {"first_name": "Ana", "contact_type": "lender", "company": TYPED})
    for number in range(3):
        first.edit("contacts", contact, {"company": f"{TYPED} {number}"})
        glass.sync()
    second.run_cycle(deep=True)
    there = second.reader.get("contacts", only(server, "contacts")["id"]).id

    assert fields_of(first, "contacts", contact)["company"] == f"{TYPED} 2"
    assert fields_of(second, "contacts", there)["company"] == f"{TYPED} 2" if fault == "" else True
    assert glass.title == "All sent at 12:00 PM"


def test_b14_the_same_values_in_other_clothes_are_no_news(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    escrow = sent(
        laptop,
        "escrows",
        {"property_address": "456 Oak Ave", "purchase_price": "350000", "closing_date": "2026-08-01"},
    )
    visit = sent(laptop, "appointments", showing(appointment_type="inspection"))
    glass.sync(deep=True)
    before, seen = laptop.reader.get("escrows", escrow), laptop.reader.get("appointments", visit)
    server.faults.set("B14")

    glass.sync(deep=True)

    after = laptop.reader.get("escrows", escrow)
    assert (after.fields, after.version) == (before.fields, before.version)
    assert laptop.reader.get("appointments", visit).fields == seen.fields
    assert glass.news == []
    laptop.edit("escrows", escrow, {"purchase_price": "360000"})
    glass.sync()
    assert only(server, "escrows")["purchase_price"] == 360000
    assert glass.calm


def test_b21_what_the_server_changes_by_itself_is_nobodys_conflict(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim"})
    server.faults.set("B21")
    laptop.edit("leads", lead, {"status": "contacted"})
    glass.sync()
    laptop.edit("leads", lead, {"status": "qualified"})

    glass.sync(deep=True)

    assert only(server, "leads")["status"] == "qualified"
    assert fields_of(laptop, "leads", lead)["last_contact_date"] == "2026-07-15T19:00:00Z"
    assert glass.news == []
    assert glass.second == "Nothing is waiting."


def test_b22_older_names_carry_the_same_values(server: Sandbox, laptop: Engine, glass: Glass) -> None:
    lead = sent(laptop, "leads", {"name": "Rachel Kim", "interest_level": "hot"})
    client = sent(laptop, "clients", buyer(budget_min="350000", budget_max="450000"))
    listing = sent(laptop, "listings", {"address": "456 Oak Ave", "list_price": "500000"})
    glass.sync(deep=True)
    server.faults.set("B22")
    colleague_edits(server, "leads", status="contacted")

    glass.sync(deep=True)

    here = fields_of(laptop, "leads", lead)
    assert (here["name"], here["interest_level"], here["status"]) == ("Rachel Kim", "hot", "contacted")
    assert fields_of(laptop, "clients", client)["budget_max"] == "450000.00"
    assert fields_of(laptop, "listings", listing)["address"] == "456 Oak Ave"
    assert glass.news == ["From the server: status is now Contacted"]
    laptop.edit("leads", lead, {"interest_level": "cold"})
    glass.sync()
    assert only(server, "leads")["interest_level"] == "cold"
    assert glass.calm
