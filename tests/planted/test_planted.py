"""The tests would notice: bugs planted in the engine are caught, each for its own reason."""

from __future__ import annotations

import os

import pytest

from tests.planted.hunt import hunt

pytestmark = [
    pytest.mark.simulation,
    pytest.mark.skipif(not os.environ.get("NIGHTLY"), reason="takes long: NIGHTLY=1 runs it"),
]

QUICK = {"version": range(3), "absence": range(4), "account": range(4)}
"""Three of the twelve, and the days within which they are caught; `make planted` hunts them all."""


@pytest.mark.parametrize("name", QUICK)
def test_a_planted_bug_is_caught_for_its_own_reason(name: str) -> None:
    catch = hunt(name, QUICK[name])

    assert catch.seed is not None, f"{name} survived {catch.days} days, {catch.effects} times wrong"
