"""B1 to B4 and B18: lists that shift, shrink, leave things out, and cost a budget that others spend."""

from __future__ import annotations

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.behaviours.conftest import LookAt
from tests.behaviours.glass import Glass
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import buyer, fields_of, on_server, only, puts, sent, showing, sync


def test_b1_pages_that_shift_remove_nothing(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt
) -> None:
    server = start_server(records=900, limits=False)
    laptop = start_laptop(server)
    glass = look_at(laptop)
    glass.sync()
    here = laptop.status().resources["leads"].records
    server.faults.set("B1")

    report = glass.sync(deep=True)

    assert (report.removed, laptop.status().resources["leads"].records) == (0, here)
    assert glass.second == "Nothing is waiting. Some news from the server will be read later."


def test_b1_a_colleague_who_adds_entries_in_mid_walk_is_seen_in_full_in_the_end(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt
) -> None:
    server = start_server(records=900, limits=False, faults=("B1=/leads:insert:1",))
    laptop = start_laptop(server)
    glass = look_at(laptop)
    glass.sync()

    glass.sync(deep=True)

    assert laptop.status().resources["leads"].records == len(on_server(server, "leads"))
    assert glass.calm


def test_b2_a_list_that_shrinks_by_much_is_not_believed(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt
) -> None:
    server = start_server(records=300, limits=False)
    laptop = start_laptop(server)
    glass = look_at(laptop)
    glass.sync()
    here = laptop.status().resources["contacts"].records
    server.faults.set("B2=/contacts")

    report = glass.sync(deep=True)

    assert (report.removed, laptop.status().resources["contacts"].records) == (0, here)
    assert glass.banner == (
        "Entries are missing from the server’s list. Nothing was removed from this laptop."
    )


def test_b3_an_edit_of_what_answers_403_is_kept_and_asked_about(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("B3")
    laptop.edit("appointments", visit, {"location": "Gate 4"})
    server.store.delete("appointments", only(server, "appointments")["id"])

    glass.sync(deep=True)

    assert fields_of(laptop, "appointments", visit)["location"] == "Gate 4"
    assert glass.banner == (
        "“Showing – 456 Oak Ave” was deleted on the server after you changed it. "
        "Nothing is lost; choose whether to keep it."
    )
    laptop.resolve("appointments", visit, Resolution(keep=Side.MINE))
    glass.sync()
    assert only(server, "appointments")["location"] == "Gate 4"


def test_b3_what_a_colleague_archived_is_not_taken_for_deleted(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    contact = sent(laptop, "contacts", {"first_name": "Ana", "contact_type": "lender"})
    server.faults.set("B3")
    laptop.edit("contacts", contact, {"phone": "661 555 0101"})
    server.store.archive("contacts", only(server, "contacts")["id"])

    glass.sync(deep=True)

    assert fields_of(laptop, "contacts", contact)["phone"] == "661 555 0101"
    assert glass.banner == (
        "“Ana” was not accepted: it is in the server’s archive; bring it back from there first. "
        "It is safe on this laptop."
    )


def test_b4_versions_that_lists_leave_out_are_learnt_before_a_write(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    server.faults.set("B4")
    client = sent(laptop, "clients", buyer())
    glass.sync(deep=True)
    laptop.edit("clients", client, {"status": "inactive"})

    glass.sync()

    assert [body.keys() for body in puts(server)] == [{"status", "version"}]
    assert only(server, "clients")["status"] == "inactive"
    assert glass.title == "All sent at 12:00 PM"


def test_b18_a_window_that_colleagues_spend_stops_reading_before_it_stops_sending(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt, clock: ManualClock
) -> None:
    server = start_server(records=300)
    laptop = start_laptop(server)
    glass = look_at(laptop)
    glass.sync()
    server.faults.set("B18=/leads")
    clock.advance(60)
    while laptop.run_cycle(deep=True).outcome is not Outcome.THROTTLED:
        clock.advance(1)
    visit = laptop.create("appointments", showing("Open house"))

    report = glass.sync()

    assert (report.outcome, report.sent) == (Outcome.THROTTLED, 1)
    assert laptop.reader.get("appointments", visit.id).server_id is not None
    assert all(entry.status != 429 for entry in server.world.log.entries)
    assert glass.title == "The server asks for a pause"
    assert glass.second.startswith("Everything is saved on this laptop. It goes on by itself at 12:")


def test_b18_after_the_pause_everything_goes_on(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt, clock: ManualClock
) -> None:
    server = start_server(records=0)
    laptop = start_laptop(server)
    glass = look_at(laptop)
    server.world.limits.spend("127.0.0.1", 495)
    sync(laptop)
    visit = laptop.create("appointments", showing())
    glass.sync()

    clock.advance(901)
    glass.sync()

    assert only(server, "appointments")["id"] == laptop.reader.get("appointments", visit.id).server_id
    assert glass.calm
