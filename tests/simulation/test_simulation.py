"""Days of two agents and a web user in bad weather: in the evening nobody has anything to complain of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.many import Day, run
from tests.simulation.office_days import STEPS, complaints_of

pytestmark = pytest.mark.simulation

FIRST, BLOCK, BLOCKS = 40, 8, 8
"""Small blocks, that two processes may share them."""
ONCE_BAD = (
    *(14, 19, 23, 24, 64, 161, 220, 258, 265, 275, 290, 386),
    *(704, 827, 887, 1073, 1086, 1159, 1319, 1507, 1700, 1965),
)
"""Days that once ended badly."""
ALL_DAY = ("B1", "B3", "B4", "B6", "B8", "B9", "B11", "B13", "B15", "B18", "B20", "B22")
"""Not B2: a list that lacks records from morning to evening is a list without them."""


def ended_badly(*days: Day) -> list[str]:
    return [f"seed {seed} {faults}: {lines[0]}" for (seed, faults), lines in run(list(days), 1) if lines]


@pytest.mark.parametrize("block", range(BLOCKS))
def test_in_the_evening_nothing_is_lost_doubled_or_silently_overwritten(block: int) -> None:
    assert not ended_badly(*((FIRST + block * BLOCK + number, ()) for number in range(BLOCK)))


@pytest.mark.parametrize("seed", ONCE_BAD)
def test_a_day_that_once_ended_badly_ends_well(seed: int) -> None:
    assert not ended_badly((seed, ()))


@pytest.mark.parametrize(("number", "fault"), list(enumerate(ALL_DAY, start=1)))
def test_a_behaviour_that_stays_all_day_loses_nothing(number: int, fault: str) -> None:
    assert not ended_badly((number * 11, (fault,)))


def test_the_same_seed_is_the_same_day(tmp_path: Path) -> None:
    first, second = (complaints_of(7, tmp_path / name) for name in ("first", "second"))

    assert first == second
    assert len(first[1]) > STEPS
