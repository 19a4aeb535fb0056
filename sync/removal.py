"""Deleting, archiving, and taking waiting changes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sync.adopt import bury
from sync.clock import iso
from sync.decide.operations import ASKING, OPEN, Event, Kind, State, droppable, foldable
from sync.edits import (
    ARCHIVED,
    change,
    locate,
    open_operations,
    operation,
    refuse_deleting,
    shown,
    to_the_end,
)
from sync.entities import REGISTRY, entity_named
from sync.entities.spec import Entity
from sync.errors import InputError, StillReferenced
from sync.orphans import on_its_own
from sync.rebase import move
from sync.store import outbox, records
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork

NOT_ARCHIVED = "NOT_ARCHIVED"
"""What the server says of a record that is to be archived before it can be deleted."""


class References(StrEnum):
    """What becomes of unsent work that refers to a record to be deleted."""

    REFUSE = "refuse"
    DETACH = "detach"
    CASCADE = "cascade"


@dataclass(frozen=True, slots=True)
class Deletion:
    """How a delete is to go: held back for an undo (seconds), and what happens to references."""

    hold: float = 0.0
    references: References = References.REFUSE


def delete(store: Store, resource: str, record_id: str, how: Deletion) -> str:
    """Queues a delete; what was never sent simply goes. Raises StillReferenced with what refers to it."""
    entity = entity_named(resource)
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        settle_references(unit, stored, how)
        _take_away(unit, stored, how)
        return stored.local_id


def _take_away(unit: UnitOfWork, stored: Stored, how: Deletion) -> None:
    """Forgets what surely never left; what the server has, or may have, it is asked to delete."""
    ops = open_operations(unit, stored.local_id)
    if any(op.kind is Kind.CREATE and op.state is State.CONFLICT for op in ops):
        raise InputError("First decide whether the server has it; then it can be deleted.", code="UNDECIDED")
    surely_unsent = stored.server_id is None and all(foldable(op.state, op.tries) for op in ops)
    if surely_unsent and not _may_come(unit, stored):
        forget_unsent(unit, stored, ops)
    elif not any(op.kind is Kind.DELETE for op in ops):
        _queue_delete(unit, stored, ops, how)


def _may_come(unit: UnitOfWork, client: Stored) -> bool:
    """Whether a conversion may still make this client. One that never left is given up with it."""
    waiting = [op for op in outbox.in_states(unit.connection, OPEN) if op.kind is Kind.CONVERT]
    making = next((op for op in waiting if op.before.get("client") == client.local_id), None)
    if making is None:
        return False
    lead = unit.get(REGISTRY[making.entity], making.local_id)
    if making.tries or not droppable(making.state):
        return True
    if lead is not None:
        unit.remember(lead, "discarded", {}, making.op)
    move(unit, making, Event.DROPPED)
    return False


def _queue_delete(unit: UnitOfWork, stored: Stored, ops: list[Op], how: Deletion) -> None:
    for op in ops:
        if op.state in ASKING and op.kind is not Kind.CREATE:
            unit.remember(stored, "discarded", {"fields": op.patch}, op.op)
            move(unit, op, Event.DROPPED)
            on_its_own(unit, op)
    unit.close_question(stored)
    if stored.entity.archive_before_delete and not stored.archived:
        unit.add(_held(unit, operation(unit, stored, Kind.ARCHIVE, {}), how))
    wish = _held(unit, operation(unit, stored, Kind.DELETE, {}), how)
    wish.before = stored.known
    unit.add(wish)


def _held(unit: UnitOfWork, wish: Op, how: Deletion) -> Op:
    """The operation as it is, or held back for so long that the person can still undo it."""
    if how.hold > 0:
        wish.next_attempt_at = iso(unit.clock.now() + timedelta(seconds=how.hold))
    return wish


def forget_unsent(unit: UnitOfWork, stored: Stored, ops: list[Op], why: str = "discarded") -> None:
    """Takes what the server does not have off the laptop; the history keeps it as it was shown."""
    unit.remember(stored, why, {"fields": shown(stored, ops)})
    for op in ops:
        move(unit, op, Event.DROPPED)
        on_its_own(unit, op)
    unit.remove(stored)


def settle_references(unit: UnitOfWork, stored: Stored, how: Deletion) -> None:
    """Raises StillReferenced where unsent work refers to it and the person did not say what to do."""
    referring = _unsent_referrers(unit, stored)
    if referring and how.references is References.REFUSE:
        rows = [{"resource": entity.name, "id": key, "field": name} for entity, key, name in referring]
        raise StillReferenced("Unsent changes refer to it: detach them or take them along.", details=rows)
    for entity, local_id, name in referring:
        child = unit.get(entity, local_id)
        if child is None:
            continue
        if how.references is References.CASCADE and child.server_id is None:
            _take_away(unit, child, how)
        else:
            change(unit, child, {name: None}, unit.clock.new_id())


def _unsent_referrers(unit: UnitOfWork, stored: Stored) -> list[tuple[Entity, str, str]]:
    found = records.referring(unit.connection, REGISTRY.values(), stored.entity, stored.local_id)
    ops = outbox.of_records(unit.connection, [local_id for _, local_id, _ in found])
    return [
        (entity, local_id, name)
        for entity, local_id, name in found
        if any(op.patch.get(name) == stored.local_id for op in ops.get(local_id, []))
    ]


def discard(store: Store, op_id: str) -> None:
    """Takes a waiting operation back; what is then shown is exactly the base.

    Raises InputError while the server may have it: then only an edit back is honest.
    """
    with store.work() as unit:
        op = outbox.get(unit.connection, op_id)
        if op is None or op.state not in OPEN:
            raise InputError("This change is not waiting any more.", code="NOT_WAITING")
        if not droppable(op.state) or (op.tries and op.state is State.RETRY):
            raise InputError(
                "This change may have reached the server already. It can be undone once that is known.",
                code="OUTCOME_UNKNOWN",
            )
        stored = unit.get(REGISTRY[op.entity], op.local_id)
        if stored is None:
            move(unit, op, Event.DROPPED)
            return
        ops = open_operations(unit, op.local_id)
        if op.kind is Kind.CREATE and stored.server_id is None:
            settle_references(unit, stored, Deletion())
            forget_unsent(unit, stored, ops)
            return
        if op.kind is Kind.CONVERT:
            _forget_client_to_come(unit, op)
        if op.kind in (Kind.ARCHIVE, Kind.RESTORE):
            stored.archived = bool(op.before.get("archived", op.kind is Kind.RESTORE))
        unit.remember(stored, "discarded", {"fields": op.patch}, op.op)
        move(unit, op, Event.DROPPED)
        rest = [other for other in ops if other.op != op.op]
        if not stored.gone and not any(other.state in ASKING for other in rest):
            unit.close_question(stored)


def _forget_client_to_come(unit: UnitOfWork, op: Op) -> None:
    client = unit.get(REGISTRY["clients"], str(op.before["client"]))
    if client is not None and client.server_id is None:
        settle_references(unit, client, Deletion())
        forget_unsent(unit, client, open_operations(unit, client.local_id))


def let_go(store: Store, resource: str, record_id: str) -> None:
    """Takes a record off the laptop, and what waits for it along; the history keeps both.

    Raises InputError while the server still has it.
    """
    with store.work() as unit:
        stored = locate(unit, entity_named(resource), record_id)
        if not stored.gone:
            raise InputError("The server still has this; delete it instead.", code="NOT_GONE")
        for op in open_operations(unit, stored.local_id):
            unit.remember(stored, "discarded", {"fields": op.patch}, op.op)
            move(unit, op, Event.DROPPED)
            on_its_own(unit, op)
        bury(unit, stored, "let go")


def retry(store: Store, op_id: str) -> None:
    """Makes an operation ready at once. Raises InputError where waiting is what protects from a double."""
    with store.work() as unit:
        op = outbox.get(unit.connection, op_id)
        if op is None or op.state not in OPEN:
            raise InputError("This change is not waiting any more.", code="NOT_WAITING")
        if op.state in (State.CONFLICT, State.LOST, State.UNKNOWN, State.IN_FLIGHT):
            raise InputError(
                "This change cannot simply be sent again; see what it waits for.", code="NOT_READY"
            )
        refused = (op.error or {}).get("code")
        move(unit, op, Event.RESUMED, next_attempt_at=None, error=None)
        if op.kind is Kind.DELETE and refused == NOT_ARCHIVED and REGISTRY[op.entity].archive:
            _archive_first(unit, op)


def _archive_first(unit: UnitOfWork, deletion: Op) -> None:
    """Somebody brought it back before it could be deleted: asked once more, it goes the whole way again."""
    stored = unit.get(REGISTRY[deletion.entity], deletion.local_id)
    if stored is not None:
        unit.add(operation(unit, stored, Kind.ARCHIVE, {}, deletion.gesture))
        outbox.put_behind(unit.connection, deletion.op)


def archive(store: Store, resource: str, record_id: str, kind: Kind) -> str:
    """Queues an archive or a restore, which what was refused for being archived then waits for.

    Raises InputError for a resource that knows neither, and for what is being deleted: whatever were to wait
    behind that would never leave.
    """
    entity = entity_named(resource)
    if not entity.archive:
        raise InputError(f"A {entity.singular.lower()} cannot be archived.", code="NOT_ARCHIVABLE")
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        refuse_deleting(entity, open_operations(unit, stored.local_id))
        wish = operation(unit, stored, kind, {})
        wish.before = {"archived": stored.archived}
        unit.add(wish)
        for op in open_operations(unit, stored.local_id) if kind is Kind.RESTORE else ():
            if op.state is State.REJECTED and (op.error or {}).get("code") == ARCHIVED:
                to_the_end(unit, op)
        return stored.local_id
