"""Days of two agents and a web user in bad weather: in the evening nobody has anything to complain of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.office_days import complaints_of

pytestmark = pytest.mark.simulation

SEEDS = (9, 48, 55, 70, 2022, 2100, 5007, 5019)
"""Days that once ended badly, and one on a server that escapes."""
ALL_DAY = ("B3", "B8", "B9", "B11", "B12", "B15", "B16", "B17", "B20", "B22")


@pytest.mark.parametrize("seed", SEEDS)
def test_in_the_evening_nothing_is_lost_doubled_or_silently_overwritten(seed: int, tmp_path: Path) -> None:
    complaints, told = complaints_of(seed, tmp_path)

    assert not complaints, "\n".join([*complaints, *told])


@pytest.mark.parametrize("fault", ALL_DAY)
def test_a_server_that_misbehaves_all_day_changes_nothing_of_that(fault: str, tmp_path: Path) -> None:
    complaints, told = complaints_of(2, tmp_path, fault)

    assert not complaints, "\n".join([*complaints, *told])
