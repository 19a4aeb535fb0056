"""What is about to be sent: frozen, and committed before the socket is touched."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from sync.decide import retry
from sync.decide.operations import SENDABLE, Event, Kind, State
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Kind as ValueKind
from sync.entities.values import Value
from sync.rebase import move
from sync.remote.codec import encode
from sync.report import Course
from sync.store import outbox, records
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork

SERVER_FAULT = 500
"""The server's own fault, not that of a proxy in front of it."""
METHODS = {
    Kind.CREATE: "POST",
    Kind.UPDATE: "PUT",
    Kind.DELETE: "DELETE",
    Kind.ARCHIVE: "PATCH",
    Kind.RESTORE: "PATCH",
    Kind.CONVERT: "POST",
}

Body = dict[str, Value] | None


@dataclass(frozen=True, slots=True)
class Frozen:
    """One request as it will leave, with its operation and record as they were then.

    `attempt` is the number under which it was committed.
    """

    op: Op
    stored: Stored
    body: Body
    attempt: int


def freeze(course: Course, op_ids: Iterable[str], *, looked: bool = False) -> list[Frozen]:
    """Commits what is about to be sent of these operations, in one transaction, oldest first.

    Left out is what may not go now: a child whose parent's create waits, and what must be `looked` at first.
    """
    with course.store.work(background=True) as unit:
        ops = [op for op in outbox.by_id(unit.connection, op_ids) if op.state in SENDABLE]
        load_records(unit, ops)
        ahead = round(course.offset().total_seconds())
        if not looked:
            unshown = outbox.after_unshown(unit.connection, [op.op for op in ops])
            ops = [op for op in ops if not _must_look(unit, op, unshown)]
        found = [_frozen(unit, op, ahead) for op in ops]
    return [frozen for frozen in found if frozen is not None]


def load_records(unit: UnitOfWork, ops: Iterable[Op]) -> None:
    """Reads the records of several operations, one question for each resource."""
    wanted: dict[str, list[str]] = {}
    for op in ops:
        wanted.setdefault(op.entity, []).append(op.local_id)
    for name, local_ids in wanted.items():
        unit.load(REGISTRY[name], local_ids)


def needs_look(op: Op, stored: Stored, unshown: Container[str] = ()) -> bool:
    """CONTRACT B4, B5, B6, B20: read before it is written: what no version guards, what may have come
    already, and every delete; B15: what follows an edit that nothing has shown since, whose version
    the server may have taken back and given to somebody else. `unshown`: see `outbox.after_unshown`.
    """
    if op.kind is Kind.CREATE or stored.server_id is None:
        return False
    unguarded = not stored.entity.unguarded.isdisjoint(op.patch)
    given_again = op.op in unshown and stored.list_hash is None
    doubtful = stored.version is None or op.tries > 0 or given_again
    return op.kind is not Kind.UPDATE or doubtful or unguarded


def _must_look(unit: UnitOfWork, op: Op, unshown: Container[str]) -> bool:
    stored = unit.get(REGISTRY[op.entity], op.local_id)
    return stored is not None and needs_look(op, stored, unshown)


def _frozen(unit: UnitOfWork, op: Op, ahead: int) -> Frozen | None:
    entity = REGISTRY[op.entity]
    stored = unit.get(entity, op.local_id)
    if stored is None or (stored.server_id is None and op.kind is not Kind.CREATE):
        return None
    parents = _parents(unit.connection, entity, op)
    if None in parents.values():
        return None
    body = _body(op, stored, {key: str(value) for key, value in parents.items()})
    move(unit, op, Event.SENT)
    if op.state is not State.IN_FLIGHT:
        return None
    number = outbox.begin_attempt(
        unit.connection,
        op=op.op,
        method=METHODS[op.kind],
        path=entity.path,
        body=body,
        version=stored.version,
        begun_at=unit.now,
        ahead=ahead,
    )
    return Frozen(op, stored, body, number)


def _body(op: Op, stored: Stored, server_ids: dict[str, str]) -> Body:
    """What goes along; `server_ids` translates every local id that the patch refers to."""
    if op.kind is Kind.CONVERT:
        return {"client_type": op.before["client_type"]}
    if op.kind not in (Kind.CREATE, Kind.UPDATE):
        return None
    body = encode(stored.entity, op.patch, server_ids)
    if op.kind is Kind.UPDATE and stored.entity.versioned and stored.version is not None and not _bare(op):
        body["version"] = stored.version
    return body


def _bare(op: Op) -> bool:
    """CONTRACT B8: after repeated faults of a versioned PUT, once more compared by us and without it."""
    refused = op.error is not None and op.error.get("status") == SERVER_FAULT
    return refused and op.tries >= retry.GIVE_UP_AFTER - 1


def waits_for_parent(connection: Connection, op: Op) -> bool:
    """Whether something that it refers to is not on the server yet."""
    return None in _parents(connection, REGISTRY[op.entity], op).values()


def _parents(connection: Connection, entity: Entity, op: Op) -> dict[str, str | None]:
    """local id → server id of every record that the patch refers to; None while its create waits."""
    parents: dict[str, str | None] = {}
    for item in entity.references:
        value = op.patch.get(item.name)
        if value and item.to in REGISTRY and item.kind is ValueKind.REFERENCE:
            target = REGISTRY[item.to]
            parents[value] = records.server_ids(connection, target, [value]).get(value)
    return parents
