"""Save: the record and its operation in one transaction, before any dialog closes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sync.decide.operations import Event, Kind, State, foldable
from sync.decide.projection import Facts, project
from sync.entities import REGISTRY, entity_named
from sync.entities.patch import Part, Patch, checked, part_of, split
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.errors import InputError, UnknownRecord
from sync.rebase import move
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork

ARCHIVED = "ARCHIVED"
"""The code of an edit that the server does not take for as long as the record is in its archive."""


def locate(unit: UnitOfWork, entity: Entity, given: str) -> Stored:
    """The record with this local or server id. Raises UnknownRecord."""
    stored = unit.get(entity, given) or unit.by_server_id(entity, [given]).get(given)
    if stored is None or stored.placeholder:
        raise UnknownRecord(f"No {entity.singular.lower()} on this laptop has the id {given}.")
    return stored


def open_operations(unit: UnitOfWork, local_id: str) -> list[Op]:
    return outbox.of_records(unit.connection, [local_id]).get(local_id, [])


def create(store: Store, resource: str, fields: Patch) -> str:
    """Queues a create and returns the new record's permanent local id. Raises InputError."""
    entity = entity_named(resource)
    with store.work() as unit:
        patch = _with_local_references(unit, entity, checked(entity, fields, creating=True))
        patch = {name: value for name, value in patch.items() if value is not None}
        _check(entity, patch)
        stored = unit.new(entity)
        stored.base = {item.name: item.initial for item in entity.fields if item.initial is not None}
        gesture = unit.clock.new_id()
        making = split(entity, patch, creating=True).get(Part.DOCUMENTED, {})
        unit.add(operation(unit, stored, Kind.CREATE, making, gesture))
        rest = {name: value for name, value in patch.items() if name not in making}
        for values in split(entity, rest).values():
            unit.add(operation(unit, stored, Kind.UPDATE, values, gesture))
        return stored.local_id


def make_anew(unit: UnitOfWork, stored: Stored, fields: Mapping[str, Value], gesture: str) -> Op:
    """Queues a create of a record that is here and that the server does not have; returns the create."""
    entity = stored.entity
    wanted = {
        name: value
        for name, value in fields.items()
        if name in entity.by_name and entity.by_name[name].editable and value is not None
    }
    stored.server_id = stored.version = stored.list_hash = stored.raw = None
    stored.base = {item.name: item.initial for item in entity.fields if item.initial is not None}
    stored.gone, stored.laptop_only = False, {}
    making = operation(
        unit, stored, Kind.CREATE, split(entity, wanted, creating=True).get(Part.DOCUMENTED, {}), gesture
    )
    unit.add(making)
    known = making.patch | stored.base
    rest = {name: value for name, value in wanted.items() if name not in known or known[name] != value}
    for values in split(entity, rest).values():
        unit.add(operation(unit, stored, Kind.UPDATE, values, gesture))
    return making


def edit(store: Store, resource: str, record_id: str, patch: Patch, *, gesture: str | None = None) -> str:
    """Queues an edit, folding it into what has not left yet; returns the local id. Raises InputError."""
    entity = entity_named(resource)
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        wanted = _with_local_references(unit, entity, checked(entity, patch, creating=False))
        change(unit, stored, wanted, gesture or unit.clock.new_id())
        return stored.local_id


def refuse_deleting(entity: Entity, ops: Sequence[Op]) -> None:
    """Raises InputError while one of them deletes the record."""
    if any(op.kind is Kind.DELETE for op in ops):
        raise InputError(
            f"This {entity.singular.lower()} is being deleted; undo that first.", code="DELETING"
        )


def change(unit: UnitOfWork, stored: Stored, wanted: Patch, gesture: str) -> None:
    """An edit inside an open transaction. Raises InputError where the record refuses it."""
    entity = stored.entity
    ops = open_operations(unit, stored.local_id)
    refuse_deleting(entity, ops)
    now = shown(stored, ops)
    news = {name: value for name, value in wanted.items() if not entity.same(name, now.get(name), value)}
    if news:  # what the server has may be taken as it is, however odd
        _check(entity, now | news)
    making = next((op for op in ops if op.kind is Kind.CREATE and foldable(op.state, op.tries)), None)
    if making is not None:
        _fold_into_create(unit, making, news)
    for values in split(entity, news).values():
        _place(unit, stored, ops, operation(unit, stored, Kind.UPDATE, values, gesture))
    _drop_emptied(unit, ops)
    _tell_question(unit, stored, news)


def _tell_question(unit: UnitOfWork, stored: Stored, news: Patch) -> None:
    """What is typed while a question is open becomes the person's side of it."""
    question = outbox.conflicts_of(unit.connection, [stored.local_id]).get(stored.local_id)
    if question is None or not news.keys() & question["fields"].keys():
        return
    fields = {name: row | {"mine": news.get(name, row["mine"])} for name, row in question["fields"].items()}
    unit.ask(
        stored,
        question["kind"],
        fields,
        theirs_version=question["theirs_version"],
        candidates=question["candidates"],
    )


def _fold_into_create(unit: UnitOfWork, making: Op, news: dict[str, Value]) -> None:
    """A create that has not left takes along what its request may carry; the rest stays in `news`."""
    entity = REGISTRY[making.entity]
    carried = split(entity, news, creating=True).get(Part.DOCUMENTED, {})
    cleared = [name for name, value in news.items() if value is None and name in making.patch]
    for name in (*carried, *cleared):
        value = news.pop(name)
        making.patch.pop(name, None)
        making.patch |= {} if value is None else {name: value}
    _reopen(unit, making)


def _place(unit: UnitOfWork, stored: Stored, ops: list[Op], wish: Op) -> None:
    """Puts a wish where it belongs: into the last unsent operation of its part, or behind everything."""
    for op in ops:
        if op.kind is Kind.UPDATE and foldable(op.state, op.tries):
            wish.before |= {name: op.before.get(name) for name in op.patch.keys() & wish.patch.keys()}
            op.patch = {name: value for name, value in op.patch.items() if name not in wish.patch}
    for name in wish.patch:
        stored.laptop_only.pop(name, None)
    unit.save(stored)
    on_the_way = {name for op in ops for name in op.patch}
    wish.patch = {
        name: value
        for name, value in wish.patch.items()
        if name in on_the_way or not stored.entity.same(name, stored.known.get(name), value)
    }
    last = ops[-1] if ops else None
    if last and last.kind is Kind.UPDATE and last.part is wish.part and foldable(last.state, last.tries):
        last.patch |= wish.patch
        last.before = wish.before | last.before
        last.gesture = wish.gesture
        _reopen(unit, last)
    elif wish.patch:
        unit.add(wish)
        ops.append(wish)


def _reopen(unit: UnitOfWork, op: Op) -> None:
    """An operation that the server refused goes again once it was edited."""
    if op.state is State.REJECTED:
        move(unit, op, Event.RESUMED, error=None, next_attempt_at=None)
    else:
        unit.put(op)


def _drop_emptied(unit: UnitOfWork, ops: list[Op]) -> None:
    for op in ops:
        if op.kind is Kind.UPDATE and foldable(op.state, op.tries):
            if op.patch:
                unit.put(op)
            else:
                move(unit, op, Event.DROPPED)


def operation(unit: UnitOfWork, stored: Stored, kind: Kind, patch: Patch, gesture: str | None = None) -> Op:
    """A new wish, made against what the server last said. The patch of an update is of one part."""
    parts = {part_of(stored.entity.by_name[name], value, creating=False) for name, value in patch.items()}
    return Op(
        op=unit.clock.new_id(),
        gesture=gesture or unit.clock.new_id(),
        entity=stored.entity.name,
        local_id=stored.local_id,
        kind=kind,
        part=parts.pop() if kind is Kind.UPDATE and parts else Part.DOCUMENTED,
        patch=dict(patch),
        before={} if kind is Kind.CREATE else {name: stored.known.get(name) for name in patch},
        saved_at=unit.now,
    )


def to_the_end(unit: UnitOfWork, op: Op) -> None:
    """The same wish behind everything else that waits for its record."""
    again = replace(
        op, op=unit.clock.new_id(), seq=None, state=State.QUEUED, error=None, next_attempt_at=None
    )
    move(unit, op, Event.DROPPED)
    unit.add(again)


def shown(stored: Stored, ops: list[Op]) -> dict[str, Value]:
    """The fields as the person sees them at this moment."""
    kept = {name: item.value for name, item in stored.laptop_only.items()}
    return dict(project(Facts(stored.known, kept, [op.standing for op in ops])).fields)


def _check(entity: Entity, fields: Mapping[str, Value]) -> None:
    for check in entity.checks:
        problem = check(fields)
        if problem:
            raise InputError(problem)


def _with_local_references(unit: UnitOfWork, entity: Entity, patch: dict[str, Value]) -> dict[str, Value]:
    """References may be given as local or server ids; inside they are always local. Raises UnknownRecord."""
    for item in entity.references:
        value = patch.get(item.name)
        if value and item.to in REGISTRY:
            patch[item.name] = locate(unit, REGISTRY[item.to], str(value)).local_id
    return patch
