"""Whose turn it is to be walked, and when a value that was not taken is offered again: one table each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from sync.decide.schedule import (
    WALK_AGAIN,
    WALK_EVERY,
    WALK_SPREAD,
    Walked,
    offer_due,
    share,
    turn,
    walk_due,
)
from tests.conftest import NOON

Hours = float | None


def ago(hours: Hours) -> datetime | None:
    return None if hours is None else NOON - timedelta(hours=hours)


@pytest.mark.parametrize(
    ("complete", "chosen"),
    [
        ({"clients": None, "leads": None}, {"clients", "leads"}),  # a first sync reads everything at once
        ({"clients": 1, "leads": 17}, set()),
        ({"clients": 1, "leads": 24}, {"leads"}),
        ({"clients": 30, "leads": 31, "contacts": 29}, {"leads"}),  # one at a time, the oldest first
        ({"clients": 30, "leads": None}, {"clients", "leads"}),
        ({"clients": -9000, "leads": 1}, {"clients"}),  # the clock was a year ahead
    ],
)
def test_whose_turn_it_is(complete: Mapping[str, Hours], chosen: set[str]) -> None:
    walks = [Walked(name, ago(hours)) for name, hours in complete.items()]

    assert turn(walks, "laptop", NOON) == chosen


@pytest.mark.parametrize(
    ("tried", "chosen"),
    [
        (0.1, "leads"),  # tried six minutes ago in vain
        (26.0, "clients"),  # the last try is longer ago than that of the leads
    ],
)
def test_a_walk_that_does_not_close_keeps_no_other_waiting(tried: float, chosen: str) -> None:
    walks = [Walked("clients", ago(60), ago(tried)), Walked("leads", ago(25), ago(25))]

    assert turn(walks, "laptop", NOON) == {chosen}


def test_a_walk_that_did_not_close_has_another_try_soon() -> None:
    walked = Walked("clients", ago(60), NOON)

    assert walk_due(walked, "laptop") == NOON + WALK_AGAIN
    assert turn([walked], "laptop", NOON + WALK_AGAIN) == {"clients"}


def test_every_laptop_and_every_list_has_a_time_of_its_own() -> None:
    names = ("appointments", "clients", "leads", "contacts", "escrows", "listings")
    times = {walk_due(Walked(name, NOON), f"laptop {number}") for number in range(10) for name in names}

    assert len(times) == 60
    assert all(
        time is not None and NOON + WALK_EVERY - WALK_SPREAD <= time <= NOON + WALK_EVERY for time in times
    )
    assert walk_due(Walked("leads", NOON), "laptop 1") == walk_due(Walked("leads", NOON), "laptop 1")
    assert 0.3 < sum(share("laptop", str(number)) for number in range(100)) / 100 < 0.7


@pytest.mark.parametrize(
    ("offers", "days"), [(0, 1), (1, 2), (2, 4), (3, 8), (4, 16), (5, 30), (6, 30), (5000, 30)]
)
def test_a_value_is_offered_ever_more_seldom(offers: int, days: int) -> None:
    pause = timedelta(days=days)

    assert not offer_due(NOON, offers, NOON + pause - timedelta(seconds=1))
    assert offer_due(NOON, offers, NOON + pause)


def test_a_value_is_offered_at_once_where_the_person_asked_or_nobody_knows() -> None:
    assert offer_due(None, 3, NOON)
    assert offer_due(NOON + timedelta(days=400), 0, NOON)
