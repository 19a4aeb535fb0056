"""Servers that refuse, drop, forget or are somebody else's: what was typed stays."""

from __future__ import annotations

from sync import Engine, Resolution, Side
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import (
    buyer,
    colleague_edits,
    only,
    sent,
    showing,
    sync,
)


def test_contacts_have_no_version_and_are_compared_before_they_are_written(
    server: Sandbox, laptop: Engine
) -> None:
    contact = sent(
        laptop, "contacts", {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0101"}
    )
    laptop.edit("contacts", contact, {"phone": "661 555 0102"})
    colleague_edits(server, "contacts", phone="661 555 0103")

    sync(laptop)

    assert laptop.reader.get("contacts", contact).state == "conflict"
    assert only(server, "contacts")["phone"] == "661 555 0103"


def test_a_refused_change_is_shown_kept_and_can_be_corrected(server: Sandbox, laptop: Engine) -> None:
    contact = laptop.create("contacts", {"first_name": "Ana", "contact_type": "lender", "email": "ana@"})
    report = sync(laptop)
    record = laptop.reader.get("contacts", contact.id)
    assert (report.rejected, record.state) == (1, "rejected")
    assert record.error is not None
    assert record.error["code"] == "VALIDATION_ERROR"

    laptop.edit("contacts", contact.id, {"email": "ana@example.com"})
    sync(laptop)

    assert only(server, "contacts")["email"] == "ana@example.com"


def test_one_refused_change_delays_no_other_record(server: Sandbox, laptop: Engine) -> None:
    laptop.create("contacts", {"first_name": "Ana", "contact_type": "lender", "email": "ana@"})
    laptop.create("clients", buyer())

    sync(laptop)

    assert only(server, "clients")["last_name"] == "Lee"


def test_fields_that_the_server_drops_stay_on_the_laptop(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(undocumented="drop", limits=False)
    laptop = start_laptop(server)
    visit = laptop.create("appointments", showing(notes="Gate code 4411"))

    sync(laptop)

    record = laptop.reader.get("appointments", visit.id)
    assert record.state == "laptop_only"
    assert record.laptop_only == {"notes": "Gate code 4411"}
    assert record.fields["notes"] == "Gate code 4411"
    assert sync(laptop).waiting == 0


def test_fields_that_the_server_refuses_sink_no_other(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(undocumented="reject", limits=False)
    laptop = start_laptop(server)
    visit = sent(laptop, "appointments", showing())
    laptop.edit(
        "appointments", visit, {"status": "completed", "notes": "Loved it", "title": "Second showing"}
    )

    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert only(server, "appointments")["status"] == "completed"
    assert record.laptop_only == {"notes": "Loved it", "title": "Second showing"}


def test_a_captive_portal_is_offline_and_never_no_records(server: Sandbox, laptop: Engine) -> None:
    sent(laptop, "appointments", showing())
    server.faults.set("html-200")

    report = laptop.run_cycle(deep=True)

    assert report.outcome is Outcome.OFFLINE
    assert laptop.status().resources["appointments"].records == 1


def test_an_accepted_write_that_the_server_lost_is_asked_about(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    server.faults.set("B15=PUT:1")

    sync(laptop)
    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["fields"]["status"]["mine"] == "no_show"
    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    sync(laptop)
    assert only(server, "appointments")["status"] == "no_show"
