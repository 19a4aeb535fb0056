"""Complete walks are spread over time: one list a cycle, each laptop at its own hour, within the budget."""

from __future__ import annotations

from datetime import timedelta

from sync import Engine
from sync.clock import ManualClock
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import buyer, only, sent, sync

HOUR = 3600.0
DAY = 24 * HOUR
FIVE_MINUTES = 300.0
LISTS = {"appointments", "clients", "leads", "contacts", "escrows", "listings"}


def walked_at(laptop: Engine) -> dict[str, str | None]:
    return {name: row.last_complete_walk for name, row in laptop.status().resources.items()}


def walked_since(laptop: Engine, before: dict[str, str | None]) -> set[str]:
    return {name for name, when in walked_at(laptop).items() if when != before[name]}


def test_a_first_sync_reads_everything_at_once(server: Sandbox, laptop: Engine) -> None:
    sync(laptop)

    assert None not in walked_at(laptop).values()


def test_after_a_weekend_one_list_is_walked_in_each_cycle(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    sync(laptop)
    clock.advance(3 * DAY)

    turns: list[set[str]] = []
    for _ in range(7):
        before = walked_at(laptop)
        clock.advance(FIVE_MINUTES)
        sync(laptop)
        turns.append(walked_since(laptop, before))

    assert [len(turn) for turn in turns] == [1, 1, 1, 1, 1, 1, 0]
    assert set().union(*turns) == LISTS


def test_a_deep_sync_reads_everything_at_once(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    sync(laptop)
    before = walked_at(laptop)
    clock.advance(60)

    laptop.run_cycle(deep=True)

    assert walked_since(laptop, before) == LISTS


def test_what_a_colleague_deleted_is_noticed_within_a_day_without_a_deep_sync(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    sent(laptop, "clients", buyer())
    server.store.delete("clients", only(server, "clients")["id"])
    clock.advance(17 * HOUR)

    for _ in range(8):
        clock.advance(HOUR)
        sync(laptop)

    assert laptop.status().resources["clients"].records == 0


def test_laptops_that_began_together_do_not_walk_together(
    server: Sandbox, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    laptops = [start_laptop(server, name) for name in ("desk", "car")]
    for laptop in laptops:
        sync(laptop)
    clock.advance(18 * HOUR)

    together: list[int] = []
    for _ in range(13):
        clock.advance(HOUR / 2)
        before = [walked_at(laptop) for laptop in laptops]
        for laptop in laptops:
            sync(laptop)
        together.append(
            sum(len(walked_since(laptop, then)) for laptop, then in zip(laptops, before, strict=True))
        )

    assert sum(together) == 2 * len(LISTS)
    assert max(together) <= 2


def test_a_list_that_cannot_be_read_keeps_the_others_from_nothing(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    sync(laptop)
    before = walked_at(laptop)
    server.faults.set("error-500=/clients")
    clock.advance(2 * DAY)

    for _ in range(8):
        clock.advance(FIVE_MINUTES)
        sync(laptop)

    assert walked_since(laptop, before) == LISTS - {"clients"}


def test_a_walk_for_which_the_budget_has_no_room_waits_and_the_report_says_until_when(
    start_server: StartServer, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    server = start_server(records=3000)
    laptop = start_laptop(server)
    sync(laptop)
    clock.advance(2 * DAY)
    server.world.limits.spend("127.0.0.1", 286)
    before = walked_at(laptop)

    report = laptop.run_cycle()

    assert report.outcome is Outcome.COMPLETE
    assert walked_since(laptop, before) == set()
    assert report.next_attempt_at is not None
    assert clock.now() < report.next_attempt_at <= clock.now() + timedelta(minutes=15)
    clock.advance(900)
    laptop.run_cycle()
    assert len(walked_since(laptop, before)) == 1
