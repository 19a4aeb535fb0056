"""The days of a repeat, and what a copy on another day is like."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.copies import days_of
from desktop.wording.reminders import lead_text, usual_text

CALIFORNIA = ZoneInfo("America/Los_Angeles")


@pytest.mark.parametrize(
    ("picked", "weeks", "days"),
    [
        ([], 3, []),
        (["2026-07-16"], 0, ["2026-07-16"]),
        (["2026-07-17", "2026-07-16"], 0, ["2026-07-16", "2026-07-17"]),
        (["2026-07-16"], 2, ["2026-07-16", "2026-07-23", "2026-07-30"]),
        (["2026-07-16", "2026-07-23"], 1, ["2026-07-16", "2026-07-23", "2026-07-30"]),
    ],
)
def test_the_days_of_a_repeat_are_each_there_once(picked: list[str], weeks: int, days: list[str]) -> None:
    found = days_of([date.fromisoformat(day) for day in picked], weeks)

    assert [day.isoformat() for day in found] == days


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (None, "No reminder"),
        (10, "10 minutes before"),
        (60, "1 hour before"),
        (90, "90 minutes before"),
        (1440, "1 day before"),
    ],
)
def test_how_long_before_is_said(minutes: int | None, words: str) -> None:
    assert lead_text(minutes) == words


def test_what_is_usual_is_said_with_it() -> None:
    assert usual_text(15) == "As usual (15 minutes before)"
    assert usual_text(None) == "As usual (no reminder)"
