"""Notes in one text: each is found again under the day and time at which it was written."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.wording.notes import Note, notes_in, with_note

PACIFIC = ZoneInfo("America/Los_Angeles")
TODAY = datetime(2026, 7, 15, 23, 52, tzinfo=UTC)
AT_4_52 = datetime(2026, 7, 15, 16, 52, tzinfo=PACIFIC)
TEXTS = "July 15, 2026 4:52 PM: Prefers texts after 6 PM"


def test_a_note_begins_with_the_day_and_time_in_words() -> None:
    assert with_note("", "Prefers texts after 6 PM\n", TODAY, PACIFIC) == TEXTS


def test_what_was_there_stays_below_as_it_was() -> None:
    before = "Likes yards.\n  Two dogs.\n"

    assert with_note(before, "Prefers texts after 6 PM", TODAY, PACIFIC) == f"{TEXTS}\n\n{before}"


def test_a_saved_note_is_found_again_whole_and_what_has_no_date_comes_last() -> None:
    typed = "Rate lock ends July 24.\n\nWants to sign: before 5:00 PM: Friday"

    saved = with_note("Likes yards.\n\nTwo dogs.", typed, TODAY, PACIFIC)

    first, last = notes_in(saved, PACIFIC)
    assert first.written == AT_4_52
    assert first.text.replace(" \n", "\n") == typed
    assert last == Note("Likes yards.\n\nTwo dogs.")


@pytest.mark.parametrize(
    "line",
    [
        TEXTS,
        "15 de julio de 2026 16:52: Prefers texts after 6 PM",
        "15 de julio de 2026 4:52 p.\u00a0m.: Prefers texts after 6 PM",
        "July 15, 2026, 4:52\u202fPM: Prefers texts after 6 PM",
    ],
)
def test_a_date_is_understood_in_both_languages(line: str) -> None:
    assert notes_in(line, PACIFIC) == (Note("Prefers texts after 6 PM", AT_4_52),)


@pytest.mark.parametrize(
    "text",
    [
        "Call back: 4:52 PM: about the yard",
        "Met on July 15, 2026 4:52 PM: wants a yard",
        "February 30, 2026 4:52 PM: never was",
        "July 15, 2026 25:00: never was",
        "July 2026 4:52 PM: no day",
    ],
)
def test_what_only_looks_like_a_date_is_kept_as_text(text: str) -> None:
    assert notes_in(text, PACIFIC) == (Note(text),)


def test_notes_of_two_laptops_that_were_both_kept_are_both_told_and_what_they_share_once() -> None:
    mine = with_note("Likes yards.", "Called, no answer", TODAY, PACIFIC)
    theirs = with_note("Likes yards.", "Prefers texts after 6 PM", TODAY, PACIFIC)

    found = notes_in(f"{mine}\n{theirs}", PACIFIC)

    assert [note.text for note in found] == ["Called, no answer", "Prefers texts after 6 PM", "Likes yards."]


@pytest.mark.parametrize("text", ["", "\n\n", "  \n "])
def test_nothing_is_no_note(text: str) -> None:
    assert notes_in(text, PACIFIC) == ()
