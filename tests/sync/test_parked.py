"""A step that the table of operations does not know parks that operation and stops nothing else."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from sync import Engine, Waiting
from sync.decide.operations import TRANSITIONS, Event, State
from sync.sandbox import Sandbox
from tests.sync.office import (
    at,
    buyer,
    colleague_edits,
    fields_of,
    lost_client,
    on_server,
    only,
    sent,
    showing,
    sync,
)

LENDER = {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0100"}


def impossible(monkeypatch: pytest.MonkeyPatch, state: State, event: Event) -> None:
    monkeypatch.delitem(TRANSITIONS, (state, event))


def waiting_for(laptop: Engine, record_id: str) -> Waiting:
    return next(item for item in laptop.reader.outbox() if item.id == record_id)


def diagnosis(laptop: Engine, resource: str, record_id: str) -> tuple[Any, ...]:
    error = laptop.reader.get(resource, record_id).error or {}
    return error.get("code"), error.get("state"), error.get("event")


def test_an_edit_is_shown_with_its_diagnosis_and_the_others_are_sent(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    contact = sent(laptop, "contacts", LENDER)
    impossible(monkeypatch, State.IN_FLIGHT, Event.REFUSED)
    laptop.edit("contacts", contact, {"email": "ana@"})
    laptop.create("leads", {"name": "Max Berg"})

    with caplog.at_level(logging.ERROR, "sync"):
        report = sync(laptop)

    assert only(server, "leads")["name"] == "Max Berg"
    assert laptop.reader.get("contacts", contact).state == "rejected"
    assert diagnosis(laptop, "contacts", contact) == ("ILLEGAL_TRANSITION", "in_flight", "refused")
    errors = [one for one in caplog.records if one.levelno >= logging.ERROR]
    assert (report.rejected, len(errors)) == (1, 1)
    assert "ana@" not in caplog.text


def test_what_is_taken_back_or_sent_again_is_as_before(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits = [sent(laptop, "appointments", showing()), sent(laptop, "appointments", showing("Tour", 3))]
    with monkeypatch.context() as planted:
        impossible(planted, State.IN_FLIGHT, Event.FAILED)
        server.faults.set("error-500=PUT:2")
        for visit in visits:
            laptop.edit("appointments", visit, {"location": "789 Pine St"})
        sync(laptop)

    laptop.discard(waiting_for(laptop, visits[0]).op)
    laptop.retry(waiting_for(laptop, visits[1]).op)
    sync(laptop)

    assert {row["title"]: row["location"] for row in on_server(server, "appointments")} == {
        showing()["title"]: None,
        "Tour": "789 Pine St",
    }


def test_a_create_that_left_is_never_sent_again_for_it(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as planted:
        impossible(planted, State.IN_FLIGHT, Event.UNCERTAIN)
        client = lost_client(server, laptop, arrived=True, phone="661 555 0100")
    assert laptop.reader.get("clients", client).state == "confirming"
    assert diagnosis(laptop, "clients", client) == ("ILLEGAL_TRANSITION", "in_flight", "uncertain")

    laptop.edit("clients", client, {"phone": "661 555 0199"})
    sync(laptop)

    assert only(server, "clients")["phone"] == "661 555 0199"
    assert laptop.reader.outbox() == []


def test_a_create_that_cannot_be_marked_as_sent_does_not_leave(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as planted:
        impossible(planted, State.QUEUED, Event.SENT)
        client = laptop.create("clients", buyer()).id
        sync(laptop)
    assert on_server(server, "clients") == []
    assert laptop.reader.get("clients", client).state == "rejected"

    laptop.edit("clients", client, {"last_name": "Yu"})
    sync(laptop)

    assert only(server, "clients")["last_name"] == "Yu"


def test_news_that_meet_the_impossible_arrive_all_the_same(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5), location="789 Pine St")
    impossible(monkeypatch, State.QUEUED, Event.CLASHED)

    sync(laptop)

    assert fields_of(laptop, "appointments", visit)["location"] == "789 Pine St"
    assert fields_of(laptop, "appointments", visit)["start_time"] == at(2)
    assert only(server, "appointments")["start_time"].startswith(at(4)[:16])
    assert laptop.reader.get("appointments", visit).conflict is not None
