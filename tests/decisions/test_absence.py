"""What may be concluded from a record that a list did not show (CONTRACT B1, B2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.decide.absence import WalkLog, brake, suspects

KNOWN = ("ana", "ben", "cleo")


def walked(*pages: tuple[list[str], int | None]) -> WalkLog:
    log = WalkLog()
    for ids, total in pages:
        log.add(ids, total)
    return log


COMPLETE = walked((["ana", "ben"], 2))


def test_what_a_complete_walk_did_not_show_is_a_suspect() -> None:
    assert suspects(KNOWN, COMPLETE) == {"cleo"}


@pytest.mark.parametrize(
    ("story", "log"),
    [
        ("the total moved between two pages", walked((["ana"], 2), (["ben"], 3))),
        ("fewer came than the total said", walked((["ana"], 2))),
        ("more came than the total said", walked((["ana", "ben"], 1))),
        ("one came twice, as rows shifted", walked((["ana", "ben"], 2), (["ben"], 2))),
        ("no page named a total", walked((["ana", "ben"], None))),
        ("nothing was read at all", WalkLog()),
        ("it was left before the end", WalkLog({"ana", "ben"}, {2}, cut=True)),
        ("a row could not be read", WalkLog({"ana", "ben"}, {2}, unreadable=1)),
    ],
)
def test_nothing_is_concluded_when(story: str, log: WalkLog) -> None:
    assert not log.closed
    assert suspects(KNOWN, log) == frozenset()


def test_an_empty_list_that_says_so_is_complete() -> None:
    assert suspects(KNOWN, walked(([], 0))) == set(KNOWN)


def test_what_another_list_shows_is_not_missing() -> None:
    archived = walked((["cleo"], 1))
    assert suspects(KNOWN, COMPLETE, archived) == frozenset()


def test_one_open_list_spoils_the_conclusion_of_all() -> None:
    assert suspects(KNOWN, COMPLETE, walked((["dan"], 2))) == frozenset()


@pytest.mark.parametrize(
    ("missing", "of", "stops"),
    [(0, 0, False), (20, 20, False), (21, 21, True), (20, 10_000, False), (21, 100, True),
     (1000, 10_000, False), (1001, 10_000, True)],
)  # fmt: skip
def test_the_brake_holds_above_twenty_and_a_tenth(missing: int, of: int, stops: bool) -> None:
    assert brake(missing, of) is stops


@given(st.sets(st.text(max_size=3)), st.lists(st.lists(st.text(max_size=3), max_size=5), max_size=4))
def test_a_record_that_was_seen_is_never_a_suspect(known: set[str], pages: list[list[str]]) -> None:
    log = walked(*((page, sum(map(len, pages))) for page in pages))
    assert not suspects(known, log) & {item for page in pages for item in page}
