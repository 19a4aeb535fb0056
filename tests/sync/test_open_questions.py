"""A question stays open until the person answers it or the server takes back what raised it."""

from __future__ import annotations

from typing import Any

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.errors import InputError
from sync.sandbox import Sandbox
from tests.sync.office import at, buyer, colleague_edits, fields_of, on_server, only, sent, showing, sync


def question(laptop: Engine, visit: str) -> set[str]:
    record = laptop.reader.get("appointments", visit)
    return set(record.conflict["fields"]) if record.conflict else set()


def test_news_of_another_field_do_not_answer_it(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"end_time": at(0.5)})
    colleague_edits(server, "appointments", start_time=at(0.25))
    sync(laptop)

    colleague_edits(server, "appointments", location="789 Pine St")
    sync(laptop)

    assert question(laptop, visit) == {"start_time", "end_time"}
    assert only(server, "appointments")["end_time"].startswith(at(1)[:16])


def test_a_cancelled_visit_is_not_moved_because_something_else_changed(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", status="cancelled")
    sync(laptop)

    colleague_edits(server, "appointments", location="789 Pine St")
    sync(laptop)

    assert question(laptop, visit) == {"status", "start_time", "end_time"}
    assert only(server, "appointments")["start_time"].startswith(at(0)[:16])


def test_every_edit_of_what_is_to_be_deleted_is_named(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing(location="456 Oak Ave"))
    laptop.delete("appointments", visit)
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))
    sync(laptop)

    colleague_edits(server, "appointments", location="789 Pine St")
    sync(laptop)

    assert question(laptop, visit) == {"start_time", "end_time", "location"}


def test_a_write_that_a_colleague_turned_back_is_not_sent_again_unasked(
    server: Sandbox, laptop: Engine
) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("drop-after-commit=PUT:1")
    server.faults.set("html-200=GET")
    laptop.edit("appointments", visit, {"status": "no_show"})
    sync(laptop)
    server.faults.clear()
    colleague_edits(server, "appointments", status="scheduled")
    sync(laptop)

    colleague_edits(server, "appointments", location="789 Pine St")
    sync(laptop)

    assert question(laptop, visit) == {"status"}
    assert only(server, "appointments")["status"] == "scheduled"


def test_it_closes_when_the_colleague_takes_the_change_back(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", status="cancelled")
    sync(laptop)

    colleague_edits(server, "appointments", status="scheduled")
    sync(laptop)
    sync(laptop)

    assert question(laptop, visit) == set()
    assert only(server, "appointments")["start_time"].startswith(at(2)[:16])


def test_it_closes_when_both_want_the_same_in_the_end(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))
    sync(laptop)

    colleague_edits(server, "appointments", start_time=at(2), end_time=at(3))
    sync(laptop)

    assert laptop.reader.get("appointments", visit).state == "synced"
    assert laptop.reader.outbox() == []


@pytest.mark.parametrize(
    ("resource", "fields", "later"),
    [
        ("leads", {"name": "Rachel Kim"}, {"interest_level": "hot", "status": "qualified"}),
        ("contacts", {"first_name": "Ana", "contact_type": "lender"}, {"contact_status": "past_client"}),
        ("listings", {"address": "456 Oak Ave", "list_price": "350000"}, {"state": "NV"}),
        ("appointments", showing(), {"status": "completed"}),
    ],
)
def test_what_the_server_fills_in_by_itself_raises_none(
    server: Sandbox, laptop: Engine, resource: str, fields: dict[str, Any], later: dict[str, Any]
) -> None:
    """These fields travel after the create, and until then the server has chosen for them."""
    made = laptop.create(resource, fields | later)

    report = sync(laptop)

    assert (report.conflicts, laptop.reader.outbox()) == (0, [])
    assert only(server, resource).items() >= later.items()
    assert laptop.reader.get(resource, made.id).state == "synced"


def test_what_may_be_on_the_server_twice_is_not_deleted_before_the_answer(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("drop-before-commit=POST:1")
    client = laptop.create("clients", buyer(email="ana@example.com"))
    sync(laptop)
    clock.advance(121)
    server.store.create("clients", buyer("Ana", email="ana@example.com"), laptop.account.user["id"])
    sync(laptop)

    with pytest.raises(InputError, match="First decide"):
        laptop.delete("clients", client.id)
    laptop.resolve("clients", client.id, Resolution(keep=Side.THEIRS))
    laptop.delete("clients", client.id)
    sync(laptop)
    sync(laptop)

    assert on_server(server, "clients") == []


def test_theirs_can_be_taken_however_odd_it_is(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"end_time": at(0.5)})
    colleague_edits(server, "appointments", start_time=at(1))
    sync(laptop)

    laptop.resolve("appointments", visit, Resolution(every=Side.THEIRS))
    sync(laptop)

    assert fields_of(laptop, "appointments", visit)["end_time"] == at(1)
    assert laptop.reader.outbox() == []
    assert laptop.reader.conflicts() == []
