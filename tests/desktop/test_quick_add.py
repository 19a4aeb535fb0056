"""A typed line and the appointment that it means; today is Wednesday, July 15, 2026, 11:20."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.quick_add import ENGLISH, SPANISH, Draft, read, span_of

TODAY = date(2026, 7, 15)
NOW = datetime.combine(TODAY, time(11, 20))


def clock(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("showing today", (7, 15)),
        ("showing tomorrow", (7, 16)),
        ("showing friday", (7, 17)),
        ("showing on fri", (7, 17)),
        ("showing this friday", (7, 17)),
        ("showing wednesday", (7, 22)),
        ("showing next friday", (7, 24)),
        ("showing next monday", (7, 20)),
        ("showing sunday", (7, 19)),
        ("showing jul 18", (7, 18)),
        ("showing July 18th", (7, 18)),
        ("showing 18 july", (7, 18)),
        ("showing 7/18", (7, 18)),
        ("showing 7/18/26", (7, 18)),
        ("showing 2026-07-18", (7, 18)),
        ("showing in 3 days", (7, 18)),
        ("showing in 2 weeks", (7, 29)),
    ],
)
def test_a_day(typed: str, day: tuple[int, int]) -> None:
    assert read(typed, TODAY).day == date(2026, *day)


def test_a_day_without_its_year_is_the_next_one_of_that_name() -> None:
    assert read("showing jan 4", TODAY).day == date(2027, 1, 4)
    assert read("showing 7/14", TODAY).day == date(2027, 7, 14)
    assert read("showing 7/14/2026", TODAY).day == date(2026, 7, 14)


@pytest.mark.parametrize("typed", ["showing 13/45", "showing feb 30", "see may torres", "march in"])
def test_what_is_no_day(typed: str) -> None:
    assert read(typed, TODAY).day is None


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("showing 3pm", "15:00", None),
        ("showing 3 pm", "15:00", None),
        ("showing 3:30", "15:30", None),
        ("showing 9:30", "09:30", None),
        ("showing 9:30 am", "09:30", None),
        ("showing 15:00", "15:00", None),
        ("showing at 4", "16:00", None),
        ("showing at 10", "10:00", None),
        ("showing noon", "12:00", None),
        ("showing 12pm", "12:00", None),
        ("showing 12am", "00:00", None),
        ("showing friday 10", "10:00", None),
        ("showing 1-3", "13:00", "15:00"),
        ("showing 1-3pm", "13:00", "15:00"),
        ("showing 1 - 3 pm", "13:00", "15:00"),
        ("showing 11-1pm", "11:00", "13:00"),
        ("showing 11-1", "11:00", "13:00"),
        ("showing 9-11", "09:00", "11:00"),
        ("showing 10am-2", "10:00", "14:00"),
        ("showing 9:30–10:15", "09:30", "10:15"),
        ("showing from 2 to 3:30", "14:00", "15:30"),
        ("showing at 2-3", "14:00", "15:00"),
        ("showing 14:00-15:30", "14:00", "15:30"),
        ("showing 10pm-1am", "22:00", "01:00"),
    ],
)
def test_hours(typed: str, start: str, end: str | None) -> None:
    draft = read(typed, TODAY)

    assert (draft.start, draft.end) == (clock(start), clock(end) if end else None)
    assert (draft.title, draft.kind) == ("", "showing")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("call 45 min", 45),
        ("call for 45 minutes", 45),
        ("call 90m", 90),
        ("call 1h", 60),
        ("call 1h30", 90),
        ("call 1.5h", 90),
        ("call for 2 hours", 120),
    ],
)
def test_a_duration(typed: str, minutes: int) -> None:
    assert read(typed, TODAY) == Draft(kind="call", minutes=minutes)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("showing 9900 Stockdale Hwy", "9900 Stockdale Hwy"),
        ("showing at 9900 Stockdale Hwy", "9900 Stockdale Hwy"),
        ("showing at 456 Oak Ave, Tehachapi tomorrow 3pm", "456 Oak Ave, Tehachapi"),
        ("showing 12 Elm St at 3", "12 Elm St"),
        ("showing at 3 at 12 Elm St", "12 Elm St"),
        ("meeting at 7 Eleven", "7 Eleven"),
        ("meeting at Bean There friday 2-3", "Bean There"),
        ("signing at 100 Main St Suite 3 monday", "100 Main St Suite 3"),
        ("meeting @ office", "office"),
    ],
)
def test_a_place_is_no_time(typed: str, where: str) -> None:
    draft = read(typed, TODAY)

    assert draft.where == where
    assert draft.start in (None, clock("15:00"), clock("14:00"))
    assert draft.title == ""


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (
            "open house sunday 1-3",
            {
                "title": "open house",
                "kind": "showing",
                "day": date(2026, 7, 19),
                "start": clock("13:00"),
                "end": clock("15:00"),
            },
        ),
        (
            "Showing 456 Oak Ave with Jordan Lee tomorrow 3pm for 45 min",
            {
                "kind": "showing",
                "where": "456 Oak Ave",
                "who": "Jordan Lee",
                "day": date(2026, 7, 16),
                "start": clock("15:00"),
                "minutes": 45,
            },
        ),
        ("with May Torres friday", {"who": "May Torres", "day": date(2026, 7, 17)}),
        ("Price review meeting", {"title": "Price review meeting", "kind": "meeting"}),
        ("Call Omar Castellane", {"title": "Call Omar Castellane", "kind": "call", "who": "Omar Castellane"}),
        ("pick up keys", {"title": "pick up keys"}),
        ("", {}),
    ],
)
def test_a_whole_line(typed: str, known: dict[str, Any]) -> None:
    assert read(typed, TODAY) == Draft(**known)


def test_spanish() -> None:
    draft = read("visita con Ana Ruiz el viernes a las 3 pm en 456 Oak Ave", TODAY, SPANISH)

    assert (draft.kind, draft.who, draft.where) == ("showing", "Ana Ruiz", "456 Oak Ave")
    assert draft.day == date(2026, 7, 17)
    assert draft.start == clock("15:00")


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("showing", "2026-07-15 11:30", "2026-07-15 12:30"),
        ("call", "2026-07-15 11:30", "2026-07-15 12:00"),
        ("showing friday", "2026-07-17 09:00", "2026-07-17 10:00"),
        ("showing 3pm", "2026-07-15 15:00", "2026-07-15 16:00"),
        ("showing 9am", "2026-07-16 09:00", "2026-07-16 10:00"),
        ("showing today 9am", "2026-07-15 09:00", "2026-07-15 10:00"),
        ("showing 3pm 90 min", "2026-07-15 15:00", "2026-07-15 16:30"),
        ("party 10pm-1am", "2026-07-15 22:00", "2026-07-16 01:00"),
    ],
)
def test_what_was_not_said_is_guessed(typed: str, start: str, end: str) -> None:
    span = span_of(read(typed, TODAY), NOW)

    assert (f"{span.start:%Y-%m-%d %H:%M}", f"{span.end:%Y-%m-%d %H:%M}") == (start, end)


WORDS = [
    *("at", "with", "for", "from", "to", "-", "3", "3pm", "1-3", "in", "next", "fri", "july", "2", "h"),
    *("Oak", "St", "con", "a", "las"),
]


@pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=["english", "spanish"])
@given(typed=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)))
def test_every_line_means_something(language: Any, typed: str) -> None:
    span = span_of(read(typed, TODAY, language), NOW)

    assert span.start < span.end
