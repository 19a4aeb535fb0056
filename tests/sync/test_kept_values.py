"""A value that the server did not take stays on the laptop and is offered again: seldom and in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import text

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.errors import InputError
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import colleague_edits, only, puts, sent, showing, sync

DAY = 24 * 3600.0
GATE = "Gate code 4411"


@pytest.fixture
def server(start_server: StartServer) -> Sandbox:
    """A server that drops undocumented fields, and says 200."""
    return start_server(undocumented="drop", limits=False)


@pytest.fixture
def visit(laptop: Engine) -> str:
    """A showing whose notes the server did not take."""
    visit = sent(laptop, "appointments", showing(notes=GATE))
    laptop.run_cycle(deep=True)
    assert laptop.reader.get("appointments", visit).laptop_only == {"notes": GATE}
    return visit


def told(laptop: Engine, visit: str) -> list[str]:
    """What the history says, oldest first."""
    return [row["what"] for row in reversed(laptop.reader.history(visit))]


def learns(server: Sandbox) -> None:
    """The next release of the server keeps the field."""
    server.world.undocumented = "store"


def test_it_is_offered_after_a_day_and_is_like_any_other_once_it_is_taken(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    clock.advance(DAY - 10)
    sync(laptop)
    assert only(server, "appointments")["notes"] is None

    clock.advance(10)
    report = sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert only(server, "appointments")["notes"] == GATE
    assert (record.state, record.laptop_only, record.fields["notes"]) == ("synced", {}, GATE)
    assert report.sent == 1
    assert told(laptop, visit) == ["kept", "taken"]


def test_what_is_not_taken_stays_as_it_was_and_nobody_is_told(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    before, asked = laptop.reader.get("appointments", visit), len(puts(server))
    clock.advance(DAY)

    report = sync(laptop)

    after = laptop.reader.get("appointments", visit)
    assert len(puts(server)) == asked + 1
    assert (after.state, after.laptop_only) == ("laptop_only", {"notes": GATE})
    assert after.fields == before.fields | {"updated_at": after.fields["updated_at"]}
    assert told(laptop, visit) == ["kept"]
    assert (report.outcome, report.sent, report.waiting) == (Outcome.COMPLETE, 0, 0)
    assert laptop.reader.outbox() == []


def test_it_is_offered_ever_more_seldom(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    before, days = len(puts(server)), []
    for day in range(1, 70):
        clock.advance(DAY)
        sync(laptop)
        if len(puts(server)) > before:
            before = len(puts(server))
            days.append(day)

    assert days == [1, 3, 7, 15, 31, 61]


def test_between_two_offers_nothing_is_sent_and_nothing_written(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    clock.advance(DAY)
    sync(laptop)
    sync(laptop)
    asked = len(puts(server))
    clock.advance(3600)

    report = sync(laptop)

    assert (len(puts(server)), report.database_writes) == (asked, 0)


@pytest.mark.parametrize("fault", ["B12", "B12=refuse", "B17", "error-502=PUT", "drop-before-commit=PUT"])
def test_an_offer_that_fails_is_never_shown_as_refused_and_stops_nothing(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock, fault: str
) -> None:
    server.faults.set(fault)
    clock.advance(DAY)

    for _ in range(3):
        report = sync(laptop)
        record = laptop.reader.get("appointments", visit)
        assert (record.state, record.laptop_only, record.error) == ("laptop_only", {"notes": GATE}, None)
        assert (report.rejected, report.waiting, report.conflicts) == (0, 0, 0)

    server.faults.clear()
    laptop.edit("appointments", visit, {"status": "completed"})
    sync(laptop)
    assert only(server, "appointments")["status"] == "completed"
    assert told(laptop, visit) == ["kept"]


def test_an_offer_whose_answer_is_lost_is_found_out(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    server.faults.set("drop-after-commit=PUT:1")
    clock.advance(DAY)

    sync(laptop)
    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert (record.state, record.fields["notes"]) == ("synced", GATE)
    assert told(laptop, visit)[:2] == ["kept", "taken"]


def test_offline_it_waits_without_being_seen_to_wait(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    server.pause()
    clock.advance(DAY)

    report = sync(laptop)

    assert (report.outcome, report.waiting, laptop.status().waiting) == (Outcome.OFFLINE, 0, 0)
    assert laptop.reader.get("appointments", visit).state == "laptop_only"
    server.resume()
    sync(laptop)
    assert only(server, "appointments")["notes"] == GATE


def test_it_is_not_offered_while_something_else_of_the_record_waits(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    clock.advance(DAY)
    server.faults.set("error-502=PUT")
    laptop.edit("appointments", visit, {"status": "completed"})
    sync(laptop)

    assert "notes" not in puts(server)[-1]
    assert laptop.reader.get("appointments", visit).pending == {"status": "completed"}


def test_an_offer_over_a_colleagues_value_asks_instead(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    colleague_edits(server, "appointments", notes="Beware of the dog")
    clock.advance(DAY)

    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert only(server, "appointments")["notes"] == "Beware of the dog"
    assert record.conflict is not None
    question = record.conflict["fields"]["notes"]
    assert (question["mine"], question["theirs"]) == (GATE, "Beware of the dog")
    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    sync(laptop)
    assert only(server, "appointments")["notes"] == GATE


def test_a_colleagues_change_of_something_else_is_no_reason_to_ask(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    colleague_edits(server, "appointments", location="12 Elm St")
    clock.advance(DAY)

    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert (record.state, record.fields["location"]) == ("synced", "12 Elm St")
    assert only(server, "appointments")["notes"] == GATE


def test_an_offer_that_the_server_loses_again_stays_here_and_asks_nothing(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    server.faults.set("B15=PUT:1")
    clock.advance(DAY)

    sync(laptop)
    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert (record.state, record.laptop_only) == ("laptop_only", {"notes": GATE})
    assert laptop.reader.conflicts() == []


def test_a_person_may_have_it_offered_at_once(server: Sandbox, laptop: Engine, visit: str) -> None:
    learns(server)

    laptop.wishes.offer_again("appointments", visit)
    sync(laptop)

    assert only(server, "appointments")["notes"] == GATE


def test_there_is_nothing_to_offer_where_nothing_is_kept(laptop: Engine) -> None:
    other = sent(laptop, "appointments", showing())

    with pytest.raises(InputError, match="Nothing of this is kept"):
        laptop.wishes.offer_again("appointments", other)


def test_what_is_typed_meanwhile_goes_instead(
    server: Sandbox, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    server.pause()
    clock.advance(DAY)
    sync(laptop)

    laptop.edit("appointments", visit, {"notes": "Gate code 5522"})
    server.resume()
    sync(laptop)

    assert only(server, "appointments")["notes"] == "Gate code 5522"
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_each_field_goes_alone_so_that_none_sinks_another(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing(notes=GATE))
    laptop.edit("appointments", visit, {"description": "Two storeys"})
    sync(laptop)
    server.world.log.reset()
    clock.advance(DAY)

    sync(laptop)

    assert [body.keys() - {"version"} for body in puts(server)] == [{"notes"}, {"description"}]


def test_what_an_older_program_kept_is_offered_too(server: Sandbox, laptop: Engine, visit: str) -> None:
    learns(server)
    as_before: dict[str, Any] = {"notes": {"value": GATE, "before": None}}
    with laptop.store.database.write() as connection:
        connection.execute(
            text("UPDATE appointments SET laptop_only = :kept"), {"kept": json.dumps(as_before)}
        )

    assert laptop.reader.get("appointments", visit).laptop_only == {"notes": GATE}
    sync(laptop)

    assert only(server, "appointments")["notes"] == GATE


def test_a_power_cut_in_mid_offer_loses_nothing(
    server: Sandbox, start_laptop: StartLaptop, laptop: Engine, visit: str, clock: ManualClock
) -> None:
    learns(server)
    server.faults.set("drop-after-commit=PUT:1")
    clock.advance(DAY)
    sync(laptop)
    laptop.close()

    again = start_laptop(server)
    assert again.reader.get("appointments", visit).fields["notes"] == GATE
    sync(again)

    assert again.reader.get("appointments", visit).state == "synced"
