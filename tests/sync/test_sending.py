"""Edits that leave together: few commits on a quick server, one by one on a slow one, no shared trouble."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import httpx
import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.events import Event, OutboxChanged
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.sync.departures import (
    VISITS,
    Happening,
    Wire,
    cut_off,
    edited_visits,
    no_answer,
    says,
    states,
    statuses,
    tries,
    versions,
    watched_wire,
)
from tests.sync.office import fields_of, on_server, sync


@pytest.fixture
def wire() -> Iterator[Wire]:
    with watched_wire() as wire:
        yield wire


@pytest.fixture
def visits(laptop: Engine) -> list[str]:
    return edited_visits(laptop)


def test_the_first_edit_goes_alone_and_the_others_share_their_commits(
    laptop: Engine, wire: Wire, visits: list[str]
) -> None:
    told: list[Event] = []
    laptop.subscribe(told.append)

    sync(laptop)

    commits = [event for event in told if isinstance(event, OutboxChanged)]
    assert (len(wire.changes), len(commits)) == (VISITS, 4)


def test_every_request_was_committed_before_it_left(laptop: Engine, wire: Wire, visits: list[str]) -> None:
    seen: list[Counter[str]] = []
    wire.always = lambda: seen.append(states(laptop))

    sync(laptop)

    assert [counted["in_flight"] for counted in seen] == [1, *[VISITS - 1] * (VISITS - 1)]


def test_a_slow_server_is_handed_one_edit_at_a_time(
    laptop: Engine, wire: Wire, visits: list[str], clock: ManualClock
) -> None:
    seen: list[Counter[str]] = []

    def dawdle() -> None:
        seen.append(states(laptop))
        clock.advance(0.3)

    wire.always = dawdle

    sync(laptop)

    assert [counted["in_flight"] for counted in seen] == [1] * VISITS


def test_where_the_server_suddenly_is_slow_the_others_go_back_and_can_be_undone(
    laptop: Engine, wire: Wire, visits: list[str], clock: ManualClock, server: Sandbox
) -> None:
    seen: list[Counter[str]] = []
    wire.at[2] = lambda _: clock.advance(5)
    wire.at[3] = lambda _: seen.append(states(laptop))

    report = sync(laptop)

    assert seen == [{"in_flight": 1, "queued": VISITS - 3}]
    assert (report.sent, statuses(server)) == (VISITS, {"completed": VISITS})
    assert set(Counter(wire.changes).values()) == {1}


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [(cut_off, Outcome.OFFLINE), (says(429, "TOO_MANY"), Outcome.THROTTLED)],
)
def test_what_was_not_sent_when_the_network_went_is_in_its_place_again_and_goes_once(
    trouble: Happening,
    outcome: Outcome,
    laptop: Engine,
    wire: Wire,
    visits: list[str],
    clock: ManualClock,
    server: Sandbox,
) -> None:
    wire.at[3] = trouble

    report = sync(laptop)

    assert (report.outcome, report.sent, len(wire.changes)) == (outcome, 2, 3)
    assert (states(laptop), tries(laptop)) == ({"queued": VISITS - 2}, {0})
    assert [item.id for item in laptop.reader.outbox()] == visits[2:]

    clock.advance(120)
    assert sync(laptop).sent == VISITS - 2
    assert (statuses(server), versions(server)) == ({"completed": VISITS}, {2})


def test_where_the_session_ends_in_between_only_one_edit_waits_for_the_person(
    laptop: Engine, wire: Wire, visits: list[str]
) -> None:
    def end(request: httpx.Request) -> httpx.Response | None:
        wire.ended = says(401, "EXPIRED")
        return wire.ended(request)

    wire.at[3] = end

    report = sync(laptop)

    assert report.outcome is Outcome.SIGN_IN
    assert (states(laptop), tries(laptop)) == ({"sign_in_needed": 1, "queued": VISITS - 3}, {0})


def test_a_refused_edit_is_parked_and_the_others_go(
    laptop: Engine, wire: Wire, visits: list[str], server: Sandbox
) -> None:
    wire.at[3] = says(400, "VALIDATION_ERROR")

    report = sync(laptop)

    assert (report.sent, report.rejected, states(laptop)) == (VISITS - 1, 1, {"rejected": 1})
    assert laptop.reader.get("appointments", visits[2]).state == "rejected"
    assert statuses(server) == {"completed": VISITS - 1, "scheduled": 1}


def test_an_edit_without_an_answer_is_in_doubt_and_the_others_go(
    laptop: Engine, wire: Wire, visits: list[str], server: Sandbox
) -> None:
    wire.at[3] = no_answer

    assert sync(laptop).sent == VISITS - 1
    assert states(laptop) == {"unknown": 1}

    sync(laptop)
    assert (statuses(server), versions(server)) == ({"completed": VISITS}, {2})


def test_answers_that_came_before_a_failure_are_on_the_screen_when_it_is(
    laptop: Engine, wire: Wire, visits: list[str]
) -> None:
    shown: list[str] = []
    wire.at[3] = says(400, "VALIDATION_ERROR")
    wire.at[4] = lambda _: shown.extend(laptop.reader.get("appointments", key).state for key in visits[:4])

    sync(laptop)

    assert shown == ["synced", "synced", "rejected", "sending"]


def test_a_quick_answer_is_on_the_screen_before_a_slow_one_is_waited_for_again(
    laptop: Engine, wire: Wire, visits: list[str], clock: ManualClock
) -> None:
    shown: list[str] = []
    wire.at[3] = lambda _: clock.advance(0.06)
    wire.at[4] = lambda _: shown.extend(laptop.reader.get("appointments", key).state for key in visits[:4])

    sync(laptop)

    assert shown == ["synced", "synced", "synced", "sending"]


def test_a_person_who_saves_while_edits_leave_waits_for_none_of_them(
    laptop: Engine, wire: Wire, visits: list[str], server: Sandbox
) -> None:
    def save(_: httpx.Request) -> None:
        laptop.edit("appointments", visits[1], {"status": "cancelled"})
        laptop.edit("appointments", visits[4], {"status": "no_show"})

    wire.at[3] = save

    sync(laptop)

    assert laptop.reader.outbox() == []
    assert statuses(server) == {"completed": VISITS - 2, "cancelled": 1, "no_show": 1}
    assert fields_of(laptop, "appointments", visits[4])["status"] == "no_show"
    assert versions(server) == {2, 3}


def test_the_edits_of_one_record_go_in_the_order_in_which_they_were_made(
    laptop: Engine, wire: Wire, visits: list[str], server: Sandbox
) -> None:
    for visit in visits:
        laptop.edit("appointments", visit, {"location": "456 Oak Ave"})

    sync(laptop)

    of_each = [
        [name for key, name in wire.changes if key == row["id"]] for row in on_server(server, "appointments")
    ]
    assert of_each == [["status", "location"]] * VISITS
    assert {row["location"] for row in on_server(server, "appointments")} == {"456 Oak Ave"}


def test_closing_the_window_in_between_sends_nothing_more_and_loses_nothing(
    laptop: Engine, wire: Wire, visits: list[str], server: Sandbox
) -> None:
    wire.at[3] = lambda _: setattr(laptop.cycles, "cancelled", True)

    sync(laptop)

    assert (len(wire.changes), states(laptop), tries(laptop)) == (3, {"queued": VISITS - 3}, {0})

    laptop.cycles.cancelled = False
    sync(laptop)
    assert (statuses(server), versions(server)) == ({"completed": VISITS}, {2})
