"""The life of an operation, written down once more and independently: what may happen when."""

from __future__ import annotations

import pytest

from sync.decide.operations import (
    ASKING,
    FINAL,
    OPEN,
    SENDABLE,
    SETTLED,
    TRANSITIONS,
    Event,
    IllegalTransition,
    Kind,
    State,
    advance,
    droppable,
    foldable,
    parked,
)

LIFE = """
    queued          sent → in_flight, accepted → acknowledged, clashed → conflict, refused → rejected,
                    resumed → queued, dropped → discarded
    in_flight       accepted → acknowledged, failed → retry, uncertain → unknown, not_sent → queued,
                    clashed → conflict, refused → rejected, unauthorised → sign_in_needed,
                    lock_taken → unknown
    retry           sent → in_flight, accepted → acknowledged, clashed → conflict, refused → rejected,
                    resumed → queued, dropped → discarded
    unknown         accepted → acknowledged, uncertain → unknown, not_sent → queued, clashed → conflict,
                    refused → rejected
    conflict        accepted → acknowledged, clashed → conflict, resumed → queued, dropped → discarded
    rejected        accepted → acknowledged, clashed → conflict, resumed → queued, dropped → discarded
    sign_in_needed  sent → in_flight, accepted → acknowledged, clashed → conflict, refused → rejected,
                    resumed → queued, dropped → discarded
    lost            accepted → acknowledged, clashed → conflict, resumed → queued, dropped → discarded
    acknowledged    shown → done, vanished → lost
    done
    discarded
"""


def life() -> dict[tuple[State, Event], State]:
    rows: dict[tuple[State, Event], State] = {}
    state = ""
    for line in LIFE.splitlines():
        if line.strip() and line[4] != " ":
            state, _, line = line.strip().partition(" ")
        for step in filter(None, (part.strip() for part in line.split(","))):
            event, _, following = step.partition(" → ")
            rows[State(state), Event(event)] = State(following)
    return rows


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", Event)
def test_a_step_is_in_the_table_or_impossible(state: State, event: Event) -> None:
    following = life().get((state, event))

    if following is None:
        with pytest.raises(IllegalTransition, match=f"{state} does not know {event}"):
            advance(state, event)
    else:
        assert advance(state, event) is following


def reachable(start: State) -> set[State]:
    found, new = {start}, {start}
    while new:
        new = {after for (before, _), after in TRANSITIONS.items() if before in new} - found
        found |= new
    return found


@pytest.mark.parametrize("state", sorted(frozenset(State) - FINAL))
def test_every_state_has_a_way_to_an_end(state: State) -> None:
    assert reachable(state) & FINAL


def test_every_state_can_come_about_and_the_end_is_the_end() -> None:
    assert reachable(State.QUEUED) == set(State)
    assert all(reachable(state) == {state} for state in FINAL)


def test_what_may_have_reached_the_server_is_never_simply_dropped() -> None:
    assert {state for state in State if not droppable(state)} == {
        State.IN_FLIGHT,
        State.UNKNOWN,
        State.ACKNOWLEDGED,
        State.DONE,
        State.DISCARDED,
    }


def test_only_what_is_surely_not_on_the_server_is_sent() -> None:
    assert {State.QUEUED, State.RETRY, State.SIGN_IN_NEEDED} == SENDABLE
    assert (State.UNKNOWN, Event.SENT) not in TRANSITIONS


def test_a_person_waits_for_everything_but_what_is_settled() -> None:
    assert {State.ACKNOWLEDGED, State.DONE, State.DISCARDED} == SETTLED
    assert frozenset(State) == OPEN | SETTLED


@pytest.mark.parametrize(
    ("state", "tries", "folds"),
    [
        (State.QUEUED, 0, True),
        (State.QUEUED, 1, False),
        (State.REJECTED, 0, True),
        (State.REJECTED, 3, True),
        *((state, 0, False) for state in State if state not in (State.QUEUED, State.REJECTED)),
    ],
)
def test_an_edit_folds_only_into_what_cannot_have_taken_effect(state: State, tries: int, folds: bool) -> None:
    assert foldable(state, tries) is folds


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tries", [0, 1])
def test_what_is_settled_or_asks_stays_as_it_is_when_it_is_parked(kind: Kind, tries: int) -> None:
    assert all(parked(kind, state, tries) is state for state in SETTLED | ASKING)


@pytest.mark.parametrize(
    ("kind", "state", "tries", "place"),
    [
        (Kind.CREATE, State.QUEUED, 0, State.REJECTED),
        (Kind.CREATE, State.QUEUED, 1, State.UNKNOWN),
        (Kind.CREATE, State.SIGN_IN_NEEDED, 0, State.REJECTED),
        (Kind.CREATE, State.IN_FLIGHT, 0, State.UNKNOWN),
        (Kind.CREATE, State.UNKNOWN, 1, State.UNKNOWN),
        (Kind.CONVERT, State.IN_FLIGHT, 0, State.UNKNOWN),
        (Kind.CONVERT, State.QUEUED, 0, State.REJECTED),
        (Kind.UPDATE, State.IN_FLIGHT, 0, State.REJECTED),
        (Kind.UPDATE, State.UNKNOWN, 1, State.REJECTED),
        (Kind.UPDATE, State.RETRY, 3, State.REJECTED),
        (Kind.DELETE, State.IN_FLIGHT, 0, State.REJECTED),
        (Kind.ARCHIVE, State.QUEUED, 0, State.REJECTED),
        (Kind.RESTORE, State.UNKNOWN, 1, State.REJECTED),
    ],
)
def test_what_met_the_impossible_is_shown_unless_that_could_double_it(
    kind: Kind, state: State, tries: int, place: State
) -> None:
    assert parked(kind, state, tries) is place


@pytest.mark.parametrize("state", sorted(OPEN))
@pytest.mark.parametrize("tries", [0, 1])
def test_no_edit_folds_into_a_create_that_was_parked_after_it_left(state: State, tries: int) -> None:
    left = tries > 0 or state in (State.IN_FLIGHT, State.UNKNOWN)
    place = parked(Kind.CREATE, state, tries)

    assert not (left and state is not State.REJECTED and foldable(place, tries))
