"""Requests are a shared good: background reading leaves some for saving, and saving some for the person."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.decide.budget import RESERVE, Budget, Purpose
from tests.conftest import NOON

BACKGROUND, PUSH, PERSON = Purpose.BACKGROUND, Purpose.PUSH, Purpose.PERSON
HEADERS = {"ratelimit-limit": "500", "ratelimit-remaining": "499", "ratelimit-reset": "900"}


def later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("remaining", "may"),
    [(500, {BACKGROUND, PUSH, PERSON}), (201, {BACKGROUND, PUSH, PERSON}), (200, {PUSH, PERSON}),
     (51, {PUSH, PERSON}), (50, {PERSON}), (1, {PERSON}), (0, set())],
)  # fmt: skip
def test_each_purpose_stops_at_its_reserve(remaining: int, may: set[Purpose]) -> None:
    budget = Budget(500, remaining, later(60))

    assert {purpose for purpose in Purpose if budget.wait_until(purpose, NOON) is None} == may
    assert {budget.wait_until(purpose, NOON) for purpose in Purpose} <= {None, later(60)}


def test_a_window_that_is_over_is_full_again() -> None:
    spent = Budget(500, 0, later(60))

    assert spent.wait_until(BACKGROUND, later(59)) == later(60)
    assert spent.wait_until(BACKGROUND, later(60)) is None
    assert spent.at(later(60)).remaining == 500


def test_the_first_request_opens_a_window_of_a_quarter_hour() -> None:
    budget = Budget().spent(NOON)

    assert (budget.remaining, budget.resets_at) == (499, later(900))
    assert budget.spent(later(10)).resets_at == later(900)


def test_the_servers_numbers_replace_our_own_count() -> None:
    office = HEADERS | {"ratelimit-remaining": "120", "ratelimit-reset": "300"}

    budget = Budget().spent(NOON).told_by(office, NOON)

    assert (budget.limit, budget.remaining, budget.resets_at) == (500, 120, later(300))
    assert budget.wait_until(BACKGROUND, NOON) == later(300)
    assert budget.wait_until(PUSH, NOON) is None


@pytest.mark.parametrize(
    "nonsense",
    [
        {},
        {"ratelimit-limit": "500"},
        HEADERS | {"ratelimit-reset": ""},
        HEADERS | {"ratelimit-remaining": "-1"},
        HEADERS | {"ratelimit-remaining": "many"},
        HEADERS | {"ratelimit-limit": "0"},
        HEADERS | {"ratelimit-limit": "\N{SUPERSCRIPT TWO}"},
        HEADERS | {"ratelimit-reset": "9" * 12},
    ],
)
def test_numbers_that_make_no_sense_are_passed_over(nonsense: dict[str, str]) -> None:
    assert Budget().told_by(nonsense, NOON) == Budget()


def test_after_a_429_nobody_sends_before_the_servers_word_and_a_little_more() -> None:
    held = Budget().held(60, jitter=12.5, now=NOON)

    assert {held.wait_until(purpose, later(72)) for purpose in Purpose} == {later(72.5)}
    assert {held.wait_until(purpose, later(73)) for purpose in Purpose} == {None}


def test_a_friendly_header_does_not_shorten_the_wait() -> None:
    held = Budget().held(60, jitter=0, now=NOON).told_by(HEADERS, later(1))
    assert held.wait_until(PERSON, later(59)) == later(60)


@pytest.mark.parametrize("seconds", [-5.0, 10.0**9])
def test_a_wait_is_neither_negative_nor_longer_than_a_day(seconds: float) -> None:
    until = Budget().held(seconds, jitter=0, now=NOON).held_until
    assert until is not None
    assert NOON <= until <= NOON + timedelta(days=1)


windows = st.builds(
    Budget,
    limit=st.integers(1, 1000),
    remaining=st.integers(0, 1000),
    resets_at=st.integers(1, 10**6).map(later),
    held_until=st.none() | st.integers(1, 10**6).map(later),
    told=st.booleans(),
)
budgets = st.just(Budget()) | windows


@given(budgets)
def test_a_budget_survives_a_restart(budget: Budget) -> None:
    assert Budget.from_json(budget.as_json()) == budget


def test_a_database_without_a_budget_starts_with_the_documented_one() -> None:
    assert Budget.from_json({}) == Budget()


headers = st.fixed_dictionaries(
    {
        "ratelimit-limit": st.integers(0, 600).map(str),
        "ratelimit-remaining": st.integers(0, 600).map(str),
        "ratelimit-reset": st.integers(0, 1000).map(str),
    }
)
events = st.one_of(
    st.sampled_from(Purpose),
    st.integers(1, 1200).map(float),
    headers,
    st.tuples(st.just("429"), st.integers(0, 900)),
)


@given(budgets, st.lists(events, max_size=60))
def test_nothing_is_sent_below_its_reserve_nor_before_retry_after(
    budget: Budget, happenings: list[object]
) -> None:
    now, wait = NOON, NOON
    for event in happenings:
        if isinstance(event, float):
            now += timedelta(seconds=event)
        elif isinstance(event, dict):
            budget = budget.told_by(event, now)
        elif isinstance(event, tuple):
            budget = budget.held(event[1], 0.0, now)
            wait = now + timedelta(seconds=event[1])
        elif isinstance(event, Purpose) and budget.wait_until(event, now) is None:
            left = budget.at(now)
            assert left.remaining > left.limit * RESERVE[event]
            assert now >= wait
            budget = budget.spent(now)
            assert budget.remaining == left.remaining - 1


@given(budgets, st.sampled_from(Purpose))
def test_every_wait_ends(budget: Budget, purpose: Purpose) -> None:
    now = NOON
    for _ in range(3):
        until = budget.wait_until(purpose, now)
        if until is None:
            return
        assert until > now
        now = until
    assert budget.wait_until(purpose, now) is None
