"""Colleagues, other laptops and other programs at a bad moment."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.errors import EngineBusy, StillReferenced
from sync.reading.reader import Query
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.office import (
    at,
    buyer,
    colleague_edits,
    fields_of,
    on_server,
    only,
    sent,
    showing,
    sync,
    while_sending,
)

LENDER = {"first_name": "Ana", "contact_type": "lender"}
WALK = 130
"""More than a page of a list."""


def contacts_on(laptop: Engine, *, archived: bool) -> int:
    return laptop.reader.list(Query("contacts", archived=archived)).total


def test_a_command_line_that_starts_while_the_window_sends_sends_nothing_itself(
    server: Sandbox, start_laptop: StartLaptop
) -> None:
    window = start_laptop(server)
    window.create("clients", buyer())

    def command_line() -> None:
        command = start_laptop(server)
        command.create("clients", buyer("Ana", "Silva"))
        with pytest.raises(EngineBusy):
            sync(command)

    while_sending(window, command_line)
    sync(window)
    sync(window)

    assert sorted(row["first_name"] for row in on_server(server, "clients")) == ["Ana", "Jordan"]
    assert window.reader.outbox() == []


def test_a_command_line_that_takes_over_from_a_window_that_died_while_sending_makes_no_double(
    server: Sandbox, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    window = start_laptop(server)
    window.create("clients", buyer())

    class Died(BaseException):
        """The process is gone: nothing is tidied up."""

    def die() -> None:
        server.store.create("clients", buyer(email=None), server.world.accounts.users[0].id)
        raise Died

    while_sending(window, die)
    with pytest.raises(Died):
        sync(window)

    command = start_laptop(server)
    for _ in range(2):
        clock.advance(130)
        sync(command)

    assert only(server, "clients")["first_name"] == "Jordan"
    assert command.reader.outbox() == []


def test_the_version_of_a_reply_without_names_does_not_cover_the_names(
    server: Sandbox, laptop: Engine
) -> None:
    client = sent(laptop, "clients", buyer())
    server.faults.set("B6")
    server.faults.set("B10")

    def colleague() -> None:
        colleague_edits(server, "clients", first_name="Jo")
        server.faults.set("html-200=GET")

    laptop.edit("clients", client, {"phone": "661 555 0100"})
    while_sending(laptop, colleague)
    sync(laptop)
    server.faults.clear()
    assert fields_of(laptop, "clients", client)["first_name"] == "Jordan"

    laptop.edit("clients", client, {"first_name": "Jordana"})
    sync(laptop)

    question = laptop.reader.get("clients", client).conflict or {}
    assert question["fields"]["first_name"] == {"base": "Jordan", "mine": "Jordana", "theirs": "Jo"}
    assert only(server, "clients")["phone"] == "661 555 0100"
    assert only(server, "clients")["first_name"] == "Jo"


def test_we_shorten_the_end_while_they_move_the_start(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"end_time": at(0.5)})
    colleague_edits(server, "appointments", start_time=at(-1))

    sync(laptop)

    question = laptop.reader.get("appointments", visit).conflict or {}
    assert sorted(question["fields"]) == ["end_time", "start_time"]
    assert only(server, "appointments")["end_time"] == at(1)


def test_a_contact_that_a_colleague_archives_in_mid_walk_hides_no_other(
    server: Sandbox, laptop: Engine
) -> None:
    owner = server.world.accounts.users[0].id
    for number in range(WALK):
        server.store.create("contacts", LENDER | {"last_name": f"Berg {number}"}, owner)
    laptop.run_cycle(deep=True)
    server.faults.set("B1=remove:1")

    laptop.run_cycle(deep=True)

    assert contacts_on(laptop, archived=False) + contacts_on(laptop, archived=True) == WALK
    assert laptop.reader.conflicts() == []
    server.faults.clear()
    laptop.run_cycle(deep=True)
    assert (contacts_on(laptop, archived=False), contacts_on(laptop, archived=True)) == (WALK - 1, 1)


def test_an_unsent_client_is_not_taken_back_while_an_appointment_with_it_waits(laptop: Engine) -> None:
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id))
    making = next(item for item in laptop.reader.outbox() if item.id == client.id)

    with pytest.raises(StillReferenced):
        laptop.discard(making.op)

    assert fields_of(laptop, "appointments", visit.id)["client_id"] == client.id
    assert laptop.reader.get("clients", client.id).state == "waiting"


def test_what_the_same_agent_typed_on_another_laptop_too_is_asked_about_where_it_differs(
    server: Sandbox, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    office, car = start_laptop(server, "office"), start_laptop(server, "car")
    server.faults.set("drop-before-commit=POST:1")
    server.faults.set("html-200=GET")
    client = office.create("clients", buyer(email="jordan@example.com"))
    sync(office)
    server.faults.clear()
    sent(car, "clients", buyer("Jordan", "Leigh", email="jordan@example.com"))

    for _ in range(2):
        clock.advance(130)
        sync(office)

    assert office.reader.get("clients", client.id).state == "conflict"
    assert only(server, "clients")["last_name"] == "Leigh"


def test_two_laptops_of_one_agent_move_one_visit_and_the_second_is_asked(
    server: Sandbox, start_laptop: StartLaptop
) -> None:
    office, car = start_laptop(server, "office"), start_laptop(server, "car")
    visit = sent(office, "appointments", showing())
    sync(car)
    same = car.reader.get("appointments", str(office.reader.get("appointments", visit).server_id))
    office.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    car.edit("appointments", same.id, {"start_time": at(4), "end_time": at(5)})

    sync(office)
    sync(car)

    assert only(server, "appointments")["start_time"] == at(2)
    assert car.reader.get("appointments", same.id).state == "conflict"
    assert fields_of(car, "appointments", same.id)["start_time"] == at(4)
