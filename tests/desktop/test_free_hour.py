"""Which time is proposed for a new appointment."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.free_hour import Span, Working, free_span

PACIFIC = ZoneInfo("America/Los_Angeles")
WEDNESDAY, THURSDAY = date(2026, 7, 15), date(2026, 7, 16)
EIGHT_TO_SIX = Working(8, 18, 60, PACIFIC)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PACIFIC)


def from_to(day: date, first: int, last: int) -> Span:
    return at(day, first), at(day, last)


NOW = at(WEDNESDAY, 11, 20)


@pytest.mark.parametrize(
    ("day", "taken", "now", "proposed"),
    [
        pytest.param(THURSDAY, [], NOW, at(THURSDAY, 8), id="the first hour of another day"),
        pytest.param(THURSDAY, [(8, 10)], NOW, at(THURSDAY, 10), id="behind what is planned"),
        pytest.param(THURSDAY, [(9, 10)], NOW, at(THURSDAY, 8), id="just before what is planned"),
        pytest.param(THURSDAY, [(7, 9), (9, 10)], NOW, at(THURSDAY, 10), id="behind what began early"),
        pytest.param(WEDNESDAY, [], NOW, at(WEDNESDAY, 11, 30), id="the next half hour of today"),
        pytest.param(WEDNESDAY, [(11, 13)], NOW, at(WEDNESDAY, 13), id="the next free hour of today"),
        pytest.param(WEDNESDAY, [], at(WEDNESDAY, 19), at(THURSDAY, 8), id="tomorrow after work"),
        pytest.param(THURSDAY, [(7, 19)], NOW, at(THURSDAY, 8), id="a full day still has a morning"),
    ],
)
def test_a_free_hour_is_proposed(
    day: date, taken: list[tuple[int, int]], now: datetime, proposed: datetime
) -> None:
    start, end = free_span(day, [from_to(day, *hours) for hours in taken], now, EIGHT_TO_SIX)

    assert start == proposed
    assert (end - start).total_seconds() == 3600


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_on_the_days_when_clocks_change_the_clock_says_eight(day: date) -> None:
    start, _ = free_span(day, [], NOW, EIGHT_TO_SIX)

    assert start.astimezone(PACIFIC).hour == 8


def test_one_that_is_longer_than_the_working_day_begins_with_it() -> None:
    start, _ = free_span(THURSDAY, [], NOW, Working(9, 10, 120, PACIFIC))

    assert start == at(THURSDAY, 9)
