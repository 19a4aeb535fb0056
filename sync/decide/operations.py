"""The life of an operation as one table: (state, what happened) → next state."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    ARCHIVE = "archive"
    RESTORE = "restore"
    CONVERT = "convert"


class State(StrEnum):
    QUEUED = "queued"
    IN_FLIGHT = "in_flight"
    RETRY = "retry"
    UNKNOWN = "unknown"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    SIGN_IN_NEEDED = "sign_in_needed"
    LOST = "lost"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    DISCARDED = "discarded"


class Event(StrEnum):
    SENT = "sent"
    ACCEPTED = "accepted"
    SHOWN = "shown"
    VANISHED = "vanished"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    NOT_SENT = "not_sent"
    CLASHED = "clashed"
    REFUSED = "refused"
    UNAUTHORISED = "unauthorised"
    RESUMED = "resumed"
    DROPPED = "dropped"
    LOCK_TAKEN = "lock_taken"


_WAITING = (State.QUEUED, State.RETRY, State.SIGN_IN_NEEDED)
_ASKING = (State.CONFLICT, State.REJECTED, State.LOST)


def _table() -> dict[tuple[State, Event], State]:
    table: dict[tuple[State, Event], State] = {
        (State.IN_FLIGHT, Event.ACCEPTED): State.ACKNOWLEDGED,
        (State.IN_FLIGHT, Event.FAILED): State.RETRY,
        (State.IN_FLIGHT, Event.UNCERTAIN): State.UNKNOWN,
        (State.IN_FLIGHT, Event.NOT_SENT): State.QUEUED,
        (State.IN_FLIGHT, Event.CLASHED): State.CONFLICT,
        (State.IN_FLIGHT, Event.REFUSED): State.REJECTED,
        (State.IN_FLIGHT, Event.UNAUTHORISED): State.SIGN_IN_NEEDED,
        (State.IN_FLIGHT, Event.LOCK_TAKEN): State.UNKNOWN,
        (State.UNKNOWN, Event.ACCEPTED): State.ACKNOWLEDGED,
        (State.UNKNOWN, Event.NOT_SENT): State.QUEUED,
        (State.UNKNOWN, Event.CLASHED): State.CONFLICT,
        (State.UNKNOWN, Event.REFUSED): State.REJECTED,
        (State.UNKNOWN, Event.UNCERTAIN): State.UNKNOWN,
        (State.ACKNOWLEDGED, Event.SHOWN): State.DONE,
        (State.ACKNOWLEDGED, Event.VANISHED): State.LOST,
    }
    for state in _WAITING:
        table[state, Event.SENT] = State.IN_FLIGHT
        table[state, Event.ACCEPTED] = State.ACKNOWLEDGED
        table[state, Event.CLASHED] = State.CONFLICT
        table[state, Event.REFUSED] = State.REJECTED
        table[state, Event.DROPPED] = State.DISCARDED
        table[state, Event.RESUMED] = State.QUEUED
    for state in _ASKING:
        table[state, Event.RESUMED] = State.QUEUED
        table[state, Event.DROPPED] = State.DISCARDED
        table[state, Event.CLASHED] = State.CONFLICT
        table[state, Event.ACCEPTED] = State.ACKNOWLEDGED
    return table


TRANSITIONS = _table()
FINAL = frozenset({State.DONE, State.DISCARDED})
SETTLED = FINAL | {State.ACKNOWLEDGED}
"""States in which the person waits for nothing."""
OPEN = frozenset(State) - SETTLED
ASKING = frozenset(_ASKING)
SENDABLE = frozenset(_WAITING)
DOUBLING = frozenset({Kind.CREATE, Kind.CONVERT})
"""What makes a second record when it is sent twice (CONTRACT B9)."""


class IllegalTransition(Exception):
    """The table has no such row: a bug, to be parked and reported rather than to stop the queue."""


def advance(state: State, event: Event) -> State:
    """The next state. Raises IllegalTransition for a pair that the table does not know."""
    try:
        return TRANSITIONS[state, event]
    except KeyError as error:
        raise IllegalTransition(f"{state} does not know {event}") from error


def parked(kind: Kind, state: State, tries: int) -> State:
    """Where an operation stays that met an event for which its state has no row.

    What is settled and what asks already stays as it is: neither is sent again by itself. What may have made
    a record stays under question, for a rejected create takes edits along and goes out once more. All else is
    rejected: the person sees it and sends it again or takes it back. An update that arrived all the same is
    read before it is repeated, so that it costs a question at most.
    """
    if state in SETTLED or state in ASKING:
        return state
    may_be_there = tries > 0 or state in (State.IN_FLIGHT, State.UNKNOWN)
    return State.UNKNOWN if kind in DOUBLING and may_be_there else State.REJECTED


def foldable(state: State, tries: int) -> bool:
    """Edits fold into an operation only while nothing of it can have taken effect on the server.

    `tries` counts sends that may have reached it; a refused one is known to have changed nothing.
    """
    return (state is State.QUEUED and tries == 0) or state is State.REJECTED


def droppable(state: State) -> bool:
    """Whether undo may take it back without knowing what the server did."""
    return (state, Event.DROPPED) in TRANSITIONS
