"""Real processes, killed dead over and over: what was saved is there once, and the laptops agree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.simulation.kills import run

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(not os.environ.get("NIGHTLY"), reason="takes long: NIGHTLY=1 runs it"),
]

KILLS = 6
"""`python -m tests.simulation.kills 200` is the whole of it."""


def test_programs_that_are_killed_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    assert run(KILLS, seed=3, folder=tmp_path) == []
