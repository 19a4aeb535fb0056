"""When something is tried again: soon, then later, never later than a quarter of an hour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.clock import ManualClock
from sync.decide import retry
from tests.conftest import NOON


def longest(low: float, high: float) -> float:
    return high


@pytest.mark.parametrize(
    ("tries", "seconds"), [(0, 2), (1, 4), (2, 8), (5, 64), (8, 512), (9, 900), (50, 900), (10**6, 900)]
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(tries: int, seconds: float) -> None:
    assert retry.delay(tries, longest) == seconds


@given(st.integers(0, 2000), st.integers(0, 2**32))
def test_laptops_do_not_come_back_as_one(tries: int, seed: int) -> None:
    """Full jitter: anywhere between at once and the whole wait."""
    seconds = retry.delay(tries, ManualClock(NOON, seed).between)
    assert 0 <= seconds <= retry.delay(tries, longest)


def test_after_five_faults_a_person_is_shown_the_change() -> None:
    assert [tries for tries in range(8) if retry.give_up(tries)] == [5, 6, 7]
