"""What is shown of a record: the server's word, under what stays here, under what waits."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest

from sync.decide.operations import Kind, State
from sync.decide.projection import Facts, Shown, Standing, project

BASE = {"location": "456 Oak Ave", "notes": None, "title": "Showing"}
IN_ORDER = (
    "conflict", "rejected", "gone", "sending", "confirming", "held", "waiting", "laptop_only", "synced",
)  # fmt: skip


def facts(*words: str) -> Facts:
    """A record of which all of these are true at once."""
    states = {
        "rejected": State.REJECTED,
        "sending": State.IN_FLIGHT,
        "confirming": State.UNKNOWN,
        "held": State.RETRY,
        "waiting": State.QUEUED,
    }
    return Facts(
        BASE,
        {"notes": "Gate 44"} if "laptop_only" in words else {},
        [Standing(Kind.UPDATE, states[word], {"title": word}) for word in words if word in states],
        in_conflict="conflict" in words,
        gone="gone" in words,
    )


@pytest.mark.parametrize("word", IN_ORDER)
def test_each_word_has_its_facts(word: str) -> None:
    assert project(facts(word)).state == word


@pytest.mark.parametrize(("urgent", "other"), list(combinations(IN_ORDER, 2)))
def test_when_two_are_true_the_more_urgent_one_is_shown(urgent: str, other: str) -> None:
    assert project(facts(other, urgent)).state == urgent


@pytest.mark.parametrize(
    ("operation", "word"),
    [
        (Standing(Kind.UPDATE, State.CONFLICT, {}), Shown.CONFLICT),
        (Standing(Kind.UPDATE, State.LOST, {}), Shown.REJECTED),
        (Standing(Kind.UPDATE, State.SIGN_IN_NEEDED, {}), Shown.WAITING),
        (Standing(Kind.DELETE, State.QUEUED, {}, held=True), Shown.HELD),
        (Standing(Kind.UPDATE, State.IN_FLIGHT, {}, held=True), Shown.SENDING),
        (Standing(Kind.UPDATE, State.ACKNOWLEDGED, {}), Shown.SYNCED),
        (Standing(Kind.UPDATE, State.DONE, {}), Shown.SYNCED),
        (Standing(Kind.UPDATE, State.DISCARDED, {}), Shown.SYNCED),
    ],
)
def test_the_state_of_an_operation_in_the_words_of_the_screen(operation: Standing, word: Shown) -> None:
    assert project(Facts(BASE, operations=[operation])).state is word


def shown(kept: Mapping[str, str], *operations: Standing) -> dict[str, object]:
    return dict(project(Facts(BASE, kept, operations)).fields)


def test_the_persons_last_word_is_on_top() -> None:
    first = Standing(Kind.UPDATE, State.QUEUED, {"location": "1 Elm St", "title": "Tour"})
    second = Standing(Kind.UPDATE, State.QUEUED, {"location": "2 Elm St"})

    fields = shown({"notes": "Gate 44"}, first, second)

    assert fields == {"location": "2 Elm St", "notes": "Gate 44", "title": "Tour"}
    assert project(Facts(BASE, operations=[first, second])).pending == {
        "location": "2 Elm St",
        "title": "Tour",
    }


def test_clearing_a_field_shows_it_empty() -> None:
    assert shown({}, Standing(Kind.UPDATE, State.QUEUED, {"location": None}))["location"] is None


@pytest.mark.parametrize("state", [State.CONFLICT, State.REJECTED, State.UNKNOWN, State.RETRY, State.LOST])
def test_what_was_typed_stays_visible_whatever_became_of_it(state: State) -> None:
    assert shown({}, Standing(Kind.UPDATE, state, {"location": "1 Elm St"}))["location"] == "1 Elm St"


@pytest.mark.parametrize("state", [State.ACKNOWLEDGED, State.DONE, State.DISCARDED])
def test_what_is_settled_shows_no_more(state: State) -> None:
    assert shown({}, Standing(Kind.UPDATE, state, {"location": "1 Elm St"})) == BASE


def test_a_record_on_its_way_out_says_so() -> None:
    assert project(Facts(BASE, operations=[Standing(Kind.DELETE, State.QUEUED, {})])).pending_delete
    assert not project(Facts(BASE, operations=[Standing(Kind.DELETE, State.DISCARDED, {})])).pending_delete


def test_the_last_archive_or_restore_counts() -> None:
    archive, restore = (Standing(kind, State.QUEUED, {}) for kind in (Kind.ARCHIVE, Kind.RESTORE))

    assert project(Facts(BASE)).archived is None
    assert project(Facts(BASE, operations=[archive])).archived is True
    assert project(Facts(BASE, operations=[archive, restore])).archived is False
