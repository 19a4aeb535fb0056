"""The milestones of an escrow: read when somebody looks and now and then, shown with their age."""

from __future__ import annotations

from typing import Any

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.errors import BadReply, InputError
from sync.events import Changed, Event
from sync.remote.milestones import milestones
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import colleague_edits, on_server, sent, sync
from tests.sync.shell import Shell

HOUR = 3600.0
DAY = 24 * HOUR
OAK = {
    "property_address": "456 Oak Ave",
    "purchase_price": "500000",
    "escrow_status": "active",
    "acceptance_date": "2026-07-01",
    "closing_date": "2026-08-14",
}
DATES = [("Acceptance", "2026-07-01", True), ("Close of Escrow", "2026-08-14", False)]


def read(laptop: Engine, escrow: str) -> list[tuple[Any, ...]]:
    items, _ = laptop.reader.timeline(escrow)
    return [(item["label"], item["date"], item["completed"]) for item in items]


def asked(server: Sandbox) -> int:
    return sum(entry.path.endswith("/timeline") for entry in server.world.log.entries)


@pytest.fixture
def escrow(laptop: Engine) -> str:
    return sent(laptop, "escrows", OAK)


def test_it_is_read_by_itself_for_what_is_not_closed(server: Sandbox, laptop: Engine, escrow: str) -> None:
    assert read(laptop, escrow) == DATES
    assert laptop.reader.timeline(escrow)[1] == "2026-07-15T19:00:00Z"


def test_a_closed_escrow_is_read_only_when_somebody_looks(server: Sandbox, laptop: Engine) -> None:
    closed = sent(laptop, "escrows", OAK | {"escrow_status": "closed"})
    sync(laptop)
    assert laptop.reader.timeline(closed) == ([], None)

    laptop.wishes.timeline("escrows", closed)
    sync(laptop)

    assert read(laptop, closed) == DATES


def test_looking_does_not_wait_for_the_server(server: Sandbox, laptop: Engine, escrow: str) -> None:
    server.pause()

    laptop.wishes.timeline("escrows", escrow)

    assert read(laptop, escrow) == DATES


def test_what_changed_meanwhile_is_shown_and_announced(
    server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock
) -> None:
    heard: list[Event] = []
    laptop.subscribe(heard.append)
    clock.advance(HOUR)
    server.world.store.edit("escrows", on_server(server, "escrows")[0]["id"], {"closing_date": "2026-09-01"})

    laptop.wishes.timeline("escrows", escrow)
    sync(laptop)

    assert read(laptop, escrow)[-1] == ("Close of Escrow", "2026-09-01", False)
    assert any(isinstance(event, Changed) and escrow in event.ids.get("escrows", ()) for event in heard)


def test_what_is_as_it_was_is_announced_to_nobody_and_only_its_age_is_written(
    server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock
) -> None:
    sync(laptop)
    heard: list[Event] = []
    laptop.subscribe(heard.append)
    clock.advance(HOUR)

    laptop.wishes.timeline("escrows", escrow)
    report = sync(laptop)

    assert report.database_writes == 0
    assert not any(isinstance(event, Changed) for event in heard)
    assert laptop.reader.timeline(escrow)[1] == "2026-07-15T20:00:00Z"


def test_who_looks_twice_asks_once(server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock) -> None:
    clock.advance(HOUR)
    server.world.log.reset()

    laptop.wishes.timeline("escrows", escrow)
    laptop.wishes.timeline("escrows", escrow)
    sync(laptop)
    laptop.wishes.timeline("escrows", escrow)
    sync(laptop)

    assert asked(server) == 1


def test_it_is_read_again_after_a_day_and_one_at_a_time(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    for number in range(4):
        laptop.create("escrows", OAK | {"property_address": f"{number} Oak Ave"})
    counts = []
    for _ in range(6):
        before = asked(server)
        laptop.run_cycle()
        counts.append(asked(server) - before)
        clock.advance(300)
    assert counts == [1, 1, 1, 1, 0, 0]

    clock.advance(DAY)
    before = asked(server)
    laptop.run_cycle()

    assert asked(server) == before + 1


def test_a_person_who_syncs_twice_gets_a_second_cycle_without_a_write(
    server: Sandbox, laptop: Engine
) -> None:
    for number in range(3):
        laptop.create("escrows", OAK | {"property_address": f"{number} Oak Ave"})
    sync(laptop)

    again = sync(laptop)

    assert (again.sent, again.received, again.database_writes) == (0, 0, 0)


@pytest.mark.parametrize(
    "fault", ["error-500", "error-502", "html-200", "malformed-json", "drop-before-commit", "B3", "text-429"]
)
def test_a_server_without_timelines_ends_no_cycle(
    server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock, fault: str
) -> None:
    clock.advance(HOUR)
    server.faults.set(f"{fault}=/timeline")
    laptop.wishes.timeline("escrows", escrow)
    laptop.edit("escrows", escrow, {"purchase_price": "510000"})

    report = sync(laptop)

    assert read(laptop, escrow) == DATES
    if fault != "text-429":
        assert report.outcome is Outcome.COMPLETE
        assert on_server(server, "escrows")[0]["purchase_price"] == 510000


def test_a_server_that_cannot_answer_is_not_asked_in_every_cycle(
    server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock
) -> None:
    clock.advance(HOUR)
    server.faults.set("html-200=/timeline")
    laptop.wishes.timeline("escrows", escrow)
    server.world.log.reset()
    for _ in range(6):
        clock.advance(300)
        sync(laptop)
    assert asked(server) == 1

    server.faults.clear()
    clock.advance(HOUR)
    sync(laptop)

    assert asked(server) == 2
    assert read(laptop, escrow) == DATES


def test_one_that_is_gone_takes_its_timeline_along(
    server: Sandbox, laptop: Engine, escrow: str, clock: ManualClock
) -> None:
    server.store.delete("escrows", on_server(server, "escrows")[0]["id"])

    for _ in range(3):
        laptop.run_cycle(deep=True)
        clock.advance(HOUR)

    assert laptop.reader.timeline(escrow) == ([], None)


def test_what_is_not_on_the_server_yet_is_not_asked_about(server: Sandbox, laptop: Engine) -> None:
    escrow = laptop.create("escrows", OAK).id

    laptop.wishes.timeline("escrows", escrow)

    server.pause()
    assert sync(laptop).outcome is Outcome.OFFLINE
    server.resume()
    sync(laptop)
    assert read(laptop, escrow) == DATES


def test_other_resources_have_none(laptop: Engine) -> None:
    with pytest.raises(InputError, match="has no timeline"):
        laptop.wishes.timeline("clients", "any")


def test_a_look_is_served_although_background_reading_must_wait(
    start_server: StartServer, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    server = start_server()
    laptop = start_laptop(server)
    escrow = sent(laptop, "escrows", OAK)
    clock.advance(HOUR)
    sync(laptop)
    server.world.limits.spend("127.0.0.1", 440)
    sync(laptop)
    colleague_edits(server, "escrows", closing_date="2026-09-01")

    laptop.wishes.timeline("escrows", escrow)
    report = sync(laptop)

    assert report.outcome is Outcome.THROTTLED
    assert read(laptop, escrow)[-1] == ("Close of Escrow", "2026-09-01", False)


def test_the_command_line_shows_it_with_its_age(shell: Shell, clock: ManualClock) -> None:
    pairs = [word for name, value in OAK.items() for word in ("--set", f"{name}={value}")]
    escrow = shell.ok("create", "escrows", *pairs)["id"]
    assert shell.ok("show", "escrows", escrow)["timeline"] == {"read_at": None, "items": []}
    assert "not read yet" in shell.said("show", "escrows", escrow)[1]
    shell.ok("sync")
    clock.advance(3 * HOUR)

    shown = shell.ok("show", "escrows", escrow)

    assert shown["timeline"]["read_at"] == "2026-07-15T19:00:00Z"
    assert [item["label"] for item in shown["timeline"]["items"]] == ["Acceptance", "Close of Escrow"]
    said = shell.said("show", "escrows", escrow)[1]
    assert "Timeline, as it was 3 hours ago:" in said
    assert "2026-08-14  Close of Escrow" in said
    client = shell.ok("create", "clients", "--set", "first_name=A", "--set", "last_name=B", "--set",
                      "client_type=buyer")["id"]  # fmt: skip
    assert "timeline" not in shell.ok("show", "clients", client)


FIRST = {"label": "Acceptance", "date": "2026-07-01", "completed": True}


@pytest.mark.parametrize(
    ("told", "items", "unreadable"),
    [
        ([FIRST], [FIRST], 0),
        ([], [], 0),
        ([FIRST | {"who": "Ana", "files": [1]}], [FIRST | {"who": "Ana", "files": [1]}], 0),
        ({"timeline": [FIRST], "escrowId": "e-1"}, [FIRST], 0),
        ({"entries": [FIRST]}, [FIRST], 0),
        ([{"title": "Acceptance", "dueDate": "2026-07-01T07:00:00Z", "isCompleted": "true"}], [FIRST], 0),
        ([FIRST | {"date": None, "completed": None}], [FIRST | {"date": None, "completed": None}], 0),
        ([FIRST | {"completed": "in a way"}], [FIRST | {"completed": None}], 0),
        ([FIRST, "Appraisal", None, {"date": "2026-07-01"}, FIRST | {"date": "soon"}], [FIRST], 4),
        ([FIRST | {"label": {"en": "Acceptance"}}, FIRST | {"label": ""}], [], 2),
    ],
)
def test_a_timeline_is_read_in_whatever_shape_it_comes(
    told: Any, items: list[dict[str, Any]], unreadable: int
) -> None:
    found = milestones(told)

    assert (found.items, found.unreadable) == (items, unreadable)


@pytest.mark.parametrize("told", [None, "soon", 7, {}, {"label": "Acceptance"}, {"a": [], "b": []}])
def test_what_holds_no_list_is_no_timeline(told: Any) -> None:
    with pytest.raises(BadReply):
        milestones(told)
