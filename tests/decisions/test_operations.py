"""The life of an operation, written down once more and independently: what may happen when."""

from __future__ import annotations

import pytest

from sync.decide.operations import (
    FINAL,
    OPEN,
    SENDABLE,
    SETTLED,
    TRANSITIONS,
    Event,
    IllegalTransition,
    State,
    advance,
    droppable,
    first_open,
    foldable,
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


@pytest.mark.parametrize(
    ("states", "turn"),
    [
        ([], None),
        ([State.DONE, State.DISCARDED, State.ACKNOWLEDGED], None),
        ([State.QUEUED, State.QUEUED], 0),
        ([State.DONE, State.IN_FLIGHT, State.QUEUED], 1),
        ([State.ACKNOWLEDGED, State.DISCARDED, State.CONFLICT, State.QUEUED], 2),
    ],
)
def test_operations_of_a_record_take_turns(states: list[State], turn: int | None) -> None:
    assert first_open(states) == turn
