"""A create whose answer was lost: how often it is looked for, and what became of it meanwhile."""

from __future__ import annotations

from datetime import timedelta

from sync import Engine
from sync.clock import ManualClock, iso
from sync.lineup import PROOF
from sync.report import Outcome, Report
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import at, buyer, lost_client, on_server, only, showing, sync

HOUR = 3600


def lists_of_clients_read(server: Sandbox) -> int:
    entries = server.world.log.entries
    return sum(entry.method == "GET" and entry.path.endswith("/clients") for entry in entries)


def after_both_looks(laptop: Engine, clock: ManualClock) -> Report:
    """The wait for the server's answer is over, and that between the two looks at nearly empty lists."""
    for seconds in (121, 61):
        clock.advance(seconds)
        report = sync(laptop)
    return report


def test_during_the_wait_it_is_looked_for_once_and_then_only_glances_are_taken(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    """A glance at the newest of a list belongs to every cycle."""
    lost_client(server, laptop)
    sync(laptop)
    before, glance = lists_of_clients_read(server), 1

    reports = []
    for _ in range(5):
        clock.advance(10)
        reports.append(sync(laptop))

    assert lists_of_clients_read(server) - before == 5 * glance
    assert {report.outcome for report in reports} == {Outcome.PARTIAL}


def test_until_it_is_over_the_end_of_the_wait_is_named(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    begun = clock.now()
    lost_client(server, laptop)
    named = set()
    for _ in range(3):
        named.add(sync(laptop).next_attempt_at)
        clock.advance(10)

    assert {iso(when) for when in named if when} == {iso(begun.replace(minute=begun.minute + 2))}
    assert laptop.reader.outbox()[0].next_attempt_at == iso(begun.replace(minute=begun.minute + 2))


def test_after_the_wait_it_is_looked_for_again_and_sent(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    lost_client(server, laptop)
    sync(laptop)

    report = after_both_looks(laptop, clock)

    assert report.outcome is Outcome.COMPLETE
    assert only(server, "clients")["last_name"] == "Lee"


def test_lists_that_are_short_for_a_moment_are_not_proof_that_it_never_arrived(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    """CONTRACT B2, on an account with nothing in it yet: no known record is missing from the empty lists."""
    server.faults.set("html-200=GET:/clients")
    client = lost_client(server, laptop, arrived=True)
    server.faults.clear()
    clock.advance(121)
    server.faults.set("B2=40")
    sync(laptop)
    server.faults.clear()
    assert laptop.reader.get("clients", client).state == "confirming"

    clock.advance(61)
    sync(laptop)

    assert laptop.reader.get("clients", client).server_id == only(server, "clients")["id"]


def test_a_clock_that_was_ahead_at_the_first_look_keeps_the_second_waiting_no_longer(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    lost_client(server, laptop)
    clock.advance(6 * HOUR)
    sync(laptop)
    clock.advance(-6 * HOUR)

    after_both_looks(laptop, clock)

    assert only(server, "clients")["last_name"] == "Lee"


def test_lists_that_show_all_of_many_are_believed_without_another_wait(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    for number in range(PROOF):
        laptop.create("clients", buyer(first_name=f"Known {number}"))
    sync(laptop)
    sync(laptop)
    lost_client(server, laptop)
    sync(laptop)
    clock.advance(121)

    sync(laptop)

    assert len(on_server(server, "clients")) == PROOF + 1


def test_every_attempt_has_its_own_early_look(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    client = lost_client(server, laptop)
    sync(laptop)
    server.faults.set("drop-after-commit=POST:/clients:1")
    after_both_looks(laptop, clock)

    sync(laptop)

    assert laptop.reader.get("clients", client).state == "synced"
    assert len(on_server(server, "clients")) == 1


def test_what_was_deleted_here_and_never_arrived_is_not_made_first_to_be_deleted(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    laptop.delete("clients", client)
    server.world.log.reset()

    after_both_looks(laptop, clock)

    asked = [entry for entry in server.world.log.entries if entry.path.startswith("/clients")]
    assert {entry.method for entry in asked} == {"GET"}
    assert laptop.reader.outbox() == []
    assert laptop.reader.find("clients", [client]) == {}


def test_a_copy_that_a_colleague_deleted_since_answers_the_create_that_made_it(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop, arrived=True)
    server.store.delete("clients", only(server, "clients")["id"])
    laptop.edit("clients", client, {"phone": "661 555 0100"})

    clock.advance(HOUR)
    laptop.run_cycle(deep=True)
    sync(laptop)

    assert on_server(server, "clients") == []
    assert laptop.reader.get("clients", client).conflict["kind"] == "edit-delete"


def test_what_a_colleague_wrote_into_it_is_not_deleted_unseen(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("html-200=GET:/clients")
    client = lost_client(server, laptop, arrived=True)
    laptop.delete("clients", client)
    server.faults.clear()
    clock.advance(HOUR)
    server.store.edit("clients", only(server, "clients")["id"], {"notes": "Wants a pool"})

    clock.advance(HOUR)
    sync(laptop)

    assert only(server, "clients")["notes"] == "Wants a pool"
    assert laptop.reader.get("clients", client).conflict["kind"] == "delete-edit"


def test_a_clock_that_is_set_between_attempt_and_look_makes_nothing_double(
    start_server: StartServer, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    """The twin was made an hour before the attempt, as the two clocks stand now."""
    ahead = [timedelta(0)]
    server = start_server(limits=False, clock=lambda: clock.now() + ahead[0])
    laptop = start_laptop(server)
    server.faults.set("drop-after-commit=POST:1")
    laptop.create("listings", {"address": "77 Oak Ave", "list_price": "450000"})
    sync(laptop)
    ahead[0] = timedelta(hours=1)
    clock.advance(1200)

    sync(laptop)
    clock.advance(1200)
    sync(laptop)

    assert len(on_server(server, "listings")) == 1
    assert list(laptop.reader.outbox()) == []


def test_a_twin_that_somebody_edited_on_a_server_that_escapes_is_asked_about(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    """Its name reads differently and its time is another one: nothing that is like it, and yet it is ours."""
    for fault in ("B13", "drop-after-commit=POST:1"):
        server.faults.set(fault)
    made = laptop.create("appointments", showing("Coffee & keys")).id
    sync(laptop)
    twin = on_server(server, "appointments")[0]
    server.store.edit("appointments", twin["id"], {"start_time": at(5), "end_time": at(6)})
    clock.advance(HOUR)

    sync(laptop)

    asked = laptop.reader.get("appointments", made).conflict
    assert asked is not None
    assert len(asked["candidates"]) == 1
    assert len(on_server(server, "appointments")) == 1
