"""What a server's news does to the operations that wait: rebase, grant, hold, move on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

from sync.decide.merge import Merge, Wish
from sync.decide.operations import Event, IllegalTransition, Kind, State, advance, parked
from sync.entities.patch import Part
from sync.entities.values import Value
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

PARKED = "ILLEGAL_TRANSITION"


def move(unit: UnitOfWork, op: Op, event: Event, **changes: Any) -> None:
    """Takes the operation through the table and writes it; what the table does not know parks it.

    A parked operation carries the diagnosis in `error` and keeps no other record waiting. Whoever sends after
    a move looks at the state first. An offer is never refused and clashes with nothing: it is withdrawn.
    """
    if op.part is Part.OFFER and event in (Event.REFUSED, Event.FAILED, Event.CLASHED):
        withdraw(unit, op)
        return
    try:
        following = advance(op.state, event)
    except IllegalTransition as fault:
        log.error("operation %s (%s of %s) is parked: %s", op.op, op.kind, op.entity, fault)
        _park(unit, op, event, int(changes.get("tries", op.tries)))
        return
    op.state = following
    for name, value in changes.items():
        setattr(op, name, value)
    if event is Event.ACCEPTED:
        op.settled_at = unit.now
    unit.put(op)


def withdraw(unit: UnitOfWork, op: Op) -> None:
    """An offer that came to nothing: what stays here does so as before, and nobody is told."""
    if op.state in (State.IN_FLIGHT, State.UNKNOWN):
        op.state = advance(op.state, Event.NOT_SENT)
    move(unit, op, Event.DROPPED)


def _park(unit: UnitOfWork, op: Op, event: Event, tries: int) -> None:
    """None of the changes that belong to the event is made, but for the count of what was sent."""
    may_be_there = op.state in (State.IN_FLIGHT, State.UNKNOWN)
    op.error = {
        "code": PARKED,
        "message": "this program lost track of this change; it is kept as you made it",
        "state": str(op.state),
        "event": str(event),
    }
    op.tries = max(tries, 1) if may_be_there else tries
    op.state = parked(op.kind, op.state, op.tries)
    unit.put(op)


def wishes_of(ops: Iterable[Op]) -> dict[str, Wish]:
    """What the waiting operations want together: the latest value, against the earliest base."""
    wishes: dict[str, Wish] = {}
    for op in ops:
        for name, value in op.patch.items():
            first = wishes.get(name)
            wishes[name] = Wish(value, first.before if first else op.before.get(name))
    return wishes


def settle_wishes(unit: UnitOfWork, ops: Iterable[Op], outcome: Merge, arrived: Callable[[Op], bool]) -> int:
    """Rebases the operations on the server's new values, and ends those that are granted or have arrived.

    Returns how many of the ended ones had an unknown outcome.
    """
    confirmed = 0
    for op in ops:
        if op.kind is not Kind.UPDATE or not op.patch:
            continue
        if arrived(op) or all(name in outcome.granted for name in op.patch):
            confirmed += op.state is State.UNKNOWN
            move(unit, op, Event.ACCEPTED)
            continue
        before = {name: outcome.wishes[name].before for name in op.patch if name in outcome.wishes}
        patch = _rebased_patch(op, outcome)
        if before != op.before or patch != op.patch:
            op.before, op.patch = op.before | before, patch
            unit.put(op)
    return confirmed


def _rebased_patch(op: Op, outcome: Merge) -> dict[str, Value]:
    if op.state is State.UNKNOWN:
        return op.patch
    wanted = {name: wish.value for name, wish in outcome.wishes.items() if isinstance(wish.value, list)}
    return {name: wanted.get(name, value) for name, value in op.patch.items() if name not in outcome.granted}


def settle_kept(unit: UnitOfWork, stored: Stored, names: Container[str]) -> None:
    """The server has these values now: they are like all others, and the history says so."""
    taken = {name: kept.value for name, kept in stored.laptop_only.items() if name in names}
    if taken:
        stored.laptop_only = {name: kept for name, kept in stored.laptop_only.items() if name not in taken}
        unit.remember(stored, "taken", {"fields": taken})
        unit.save(stored)


def hold(unit: UnitOfWork, ops: Iterable[Op], questions: Mapping[str, Any], kind: str) -> None:
    for op in ops:
        concerned = (
            op.kind is Kind.DELETE if kind == "delete-edit" else bool(op.patch.keys() & questions.keys())
        )
        if concerned and op.state not in (State.CONFLICT, State.LOST):
            move(unit, op, Event.CLASHED)


def lost(ops: Iterable[Op], outcome: Merge) -> dict[str, Any]:
    """An accepted write that the server lost is a question: to be sent again, or let be."""
    return {
        name: {"base": value, "mine": value, "theirs": op.before.get(name)}
        for op in ops
        if op.state is State.LOST
        for name, value in op.patch.items()
        if name not in outcome.granted
    }
