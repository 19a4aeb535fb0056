"""How each field of a record stands: waiting, sending, not accepted, kept here, or asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.wording.errors import Problem, rejection
from desktop.wording.moments import instant
from desktop.wording.states import held_until
from sync import Record, Waiting

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "queued": "waiting",
        "sign_in_needed": "waiting",
        "in_flight": "sending",
        "unknown": "confirming",
        "retry": "waiting",
        "rejected": "rejected",
        "lost": "conflict",
        "conflict": "conflict",
        "acknowledged": "sent",
        "done": "sent",
    }
)
State = tuple[str, str]


def state_of(op: Waiting, zone: ZoneInfo, now: datetime) -> State:
    """The state word of an operation, and its detail."""
    word = WORDS.get(op.state, "waiting")
    if word == "waiting" and op.next_attempt_at and instant(op.next_attempt_at) > now:
        return "held", held_until(op.next_attempt_at, zone, now)
    if word == "rejected":
        return word, rejection(op.error, op.resource).sentence
    return word, ""


def deletion_state(record: Record, ops: Sequence[Waiting], zone: ZoneInfo, now: datetime) -> State:
    """How the deletion of something that is to go has come along."""
    deleting = next((op for op in ops if op.id == record.id and op.kind == "delete"), None)
    return state_of(deleting, zone, now) if deleting is not None else ("held", "")


def held_word(ops: Sequence[Waiting], zone: ZoneInfo, now: datetime) -> str:
    """Until when the first of these is held; empty where none is."""
    states = (state_of(op, zone, now) for op in ops)
    return next((detail for word, detail in states if word == "held"), "")


def field_states(record: Record, ops: Sequence[Waiting], zone: ZoneInfo, now: datetime) -> dict[str, State]:
    """field → state, for those that are not simply in step."""
    states: dict[str, State] = dict.fromkeys(record.laptop_only, ("laptop_only", ""))
    for op in ops:
        word, detail = state_of(op, zone, now)
        problem = rejection(op.error, op.resource) if word == "rejected" else Problem("")
        blamed = problem.field
        for name in op.fields:
            waits = word == "rejected" and blamed in op.fields and name != blamed
            states[name] = ("waiting", "") if waits else (word, problem.reason or detail)
    if record.conflict:
        states |= dict.fromkeys(record.conflict.get("fields") or (), ("conflict", ""))
    return states
