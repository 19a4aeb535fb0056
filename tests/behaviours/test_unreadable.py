"""Rows and answers that cannot be read: set aside, told, and in nobody's way."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.behaviours.conftest import LookAt
from tests.behaviours.glass import Glass
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import buyer, fields_of, on_server, only, sent, showing


def test_rows_that_cannot_be_read_are_set_aside_and_told(
    start_server: StartServer, start_laptop: StartLaptop, look_at: LookAt
) -> None:
    server = start_server(records=300, limits=False)
    for resource in ("leads", "listings"):
        server.faults.set(f"unreadable-rows=/{resource}")
    laptop = start_laptop(server)
    glass = look_at(laptop)

    glass.sync()

    here = laptop.status().resources["leads"].records
    assert here == len(on_server(server, "leads")) - 1
    assert laptop.status().unreadable == 2
    assert glass.second == "2 entries from the server could not be read; they are left as they are."
    server.faults.clear()
    glass.sync(deep=True)
    assert laptop.status().resources["leads"].records == here + 1
    assert glass.second == "Nothing is waiting."


def test_a_known_entry_that_can_no_longer_be_read_stays_as_it_is(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("unreadable-rows=/clients")

    report = glass.sync(deep=True)

    assert (report.removed, report.suspects) == (0, 0)
    assert fields_of(laptop, "clients", client)["last_name"] == "Lee"
    assert glass.second == "1 entry from the server could not be read; it is left as it is."


def test_a_row_that_cannot_be_read_does_not_make_every_cycle_a_complete_one(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(records=900, limits=False, faults=("unreadable-rows=/leads",))
    laptop = start_laptop(server)
    laptop.run_cycle()
    first = server.world.log.counts["GET /leads"]
    laptop.run_cycle()

    assert server.world.log.counts["GET /leads"] <= first + 1


@pytest.mark.parametrize("fault", ["truncated-json", "malformed-json", "reset-mid-body", "error-500"])
def test_answers_that_cannot_be_read_lose_and_double_nothing(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock, fault: str
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set(f"{fault}=every:2:12")
    laptop.edit("appointments", visit, {"status": "completed"})
    client = laptop.create("clients", buyer())
    for _ in range(12):
        glass.sync()
        clock.advance(130)

    assert only(server, "appointments")["status"] == "completed"
    assert only(server, "clients")["id"] == laptop.reader.get("clients", client.id).server_id
    assert glass.calm
