"""B16 and B19: limiters, proxies and portals that answer for the server, and sessions that end."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.behaviours.conftest import LookAt
from tests.behaviours.glass import Glass
from tests.conftest import StartLaptop
from tests.sync.office import buyer, fields_of, only, sent, showing, sync


def test_b16_a_captive_portal_is_no_connection_and_no_empty_list(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    sent(laptop, "clients", buyer())
    server.faults.set("html-200")
    visit = laptop.create("appointments", showing())

    report = glass.sync(deep=True)

    assert report.outcome is Outcome.OFFLINE
    assert laptop.status().resources["clients"].records == 1
    assert fields_of(laptop, "appointments", visit.id)["title"] == "Showing – 456 Oak Ave"
    assert glass.title == "Offline since 12:00 PM"
    assert glass.second == ("Everything is saved on this laptop. It is sent when the network comes back.")


def test_b16_limiter_proxy_and_portal_in_turn_lose_and_double_nothing(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("B16=6")
    laptop.edit("appointments", visit, {"status": "completed"})
    client = laptop.create("clients", buyer())
    said = set()
    for _ in range(12):
        glass.sync()
        said.add(glass.title)
        clock.advance(130)

    assert only(server, "appointments")["status"] == "completed"
    assert only(server, "clients")["id"] == laptop.reader.get("clients", client.id).server_id
    assert "The server asks for a pause" in said
    assert glass.calm


def test_b16_a_page_in_text_that_asks_to_wait_is_waited_for(
    server: Sandbox, laptop: Engine, glass: Glass, clock: ManualClock
) -> None:
    server.faults.set("text-429=5s:1")
    laptop.create("clients", buyer())

    report = glass.sync()

    assert report.outcome is Outcome.THROTTLED
    assert glass.second == "Everything is saved on this laptop. It goes on by itself at 12:00 PM."
    clock.advance(36)
    glass.sync()
    assert only(server, "clients")["last_name"] == "Lee"


def test_b19_a_token_that_ends_in_mid_cycle_is_renewed_and_nobody_notices(
    server: Sandbox, laptop: Engine, glass: Glass
) -> None:
    server.faults.set("B19")
    server.faults.set("expired-token=every:2")
    visits = [laptop.create("appointments", showing(f"Showing {number}")) for number in range(4)]

    report = glass.sync()

    assert (report.outcome, report.created) == (Outcome.COMPLETE, 4)
    assert len(server.store.all("appointments")) == len(visits)
    assert glass.calm


def test_b19_two_laptops_behind_one_address_do_not_sign_each_other_out(
    server: Sandbox, start_laptop: StartLaptop, look_at: LookAt, clock: ManualClock
) -> None:
    server.faults.set("B19")
    office, car = start_laptop(server, "office"), start_laptop(server, "car")
    office.create("clients", buyer())
    clock.advance(3600)
    car.create("leads", {"name": "Rachel Kim"})

    outcomes = [sync(laptop).outcome for laptop in (office, car, office)]

    assert outcomes == [Outcome.COMPLETE] * 3
    assert look_at(office).second == "Nothing is waiting."


@pytest.mark.parametrize("fault", ["expired-token=session:1"])
def test_b19_a_session_that_the_server_ended_keeps_the_work_and_says_so(
    server: Sandbox, laptop: Engine, glass: Glass, fault: str
) -> None:
    server.faults.set(fault)
    visit = laptop.create("appointments", showing())

    report = glass.sync()

    assert report.outcome is Outcome.SIGN_IN
    assert fields_of(laptop, "appointments", visit.id)["title"] == "Showing – 456 Oak Ave"
    assert glass.banner == "The server asks you to sign in again. Your work is safe on this laptop."
