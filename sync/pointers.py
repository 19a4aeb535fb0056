"""Who refers to a record: led along when its identity changes, here or on the server."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Text, func, literal, select

from sync.decide.operations import OPEN, Kind, State
from sync.edits import operation
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.store import outbox, records
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.tables import table_of
from sync.store.unit_of_work import UnitOfWork

WATCHED = OPEN | {State.ACKNOWLEDGED}


@dataclass(frozen=True)
class Pointer:
    """This field of this record refers to the one in question: as it is shown, or as the server knows it."""

    entity: Entity
    local_id: str
    name: str


def pointers_to(connection: Connection, target: Entity, local_id: str) -> list[Pointer]:
    """Everything that shows it, and what the server still refers to it where something else is wished."""
    shown = records.referring(connection, REGISTRY.values(), target, local_id)
    found = [Pointer(*row) for row in shown]
    for entity in REGISTRY.values():
        names = [item.name for item in entity.references if item.to == target.name]
        table = table_of(entity)
        mentions = func.instr(table.c.base, literal(local_id, Text)) > 0
        query = select(table.c.local_id, table.c.base).where(table.c.state != "synced", mentions)
        for row in connection.execute(query) if names else ():
            found += [Pointer(entity, row.local_id, name) for name in names if row.base.get(name) == local_id]
    return list(dict.fromkeys(found))


def repoint(unit: UnitOfWork, target: Entity, old: str, new: str) -> None:
    """Whatever refers to the local record `old` refers to `new` from here on."""
    for pointer in pointers_to(unit.connection, target, old):
        child = unit.get(pointer.entity, pointer.local_id)
        if child is not None:
            _replace(unit, child, pointer.name, old, new)


def _replace(unit: UnitOfWork, child: Stored, name: str, old: str, new: str) -> None:
    if child.known.get(name) == old:
        child.base = child.known | {name: new}
    kept = child.laptop_only.get(name)
    if kept is not None:
        kept.value = new if kept.value == old else kept.value
        kept.before = new if kept.before == old else kept.before
    for op in _operations(unit, child):
        if old in (op.patch.get(name), op.before.get(name)):
            for values in (op.patch, op.before):
                values |= {name: new} if values.get(name) == old else {}
            unit.put(op)
    question = outbox.conflicts_of(unit.connection, [child.local_id]).get(child.local_id)
    if question is not None and name in question["fields"]:
        row = {side: new if value == old else value for side, value in question["fields"][name].items()}
        fields = question["fields"] | {name: row}
        more = {key: question[key] for key in ("theirs_version", "candidates")}
        unit.ask(child, question["kind"], fields, **more)
    unit.save(child)


def lead_along(unit: UnitOfWork, parent: Stored, server_id: str, gesture: str) -> None:
    """The record is made again on the server; what refers to it there as `server_id` is to follow.

    Each gets an ordinary edit of its reference, which waits for the new id. Where the server alone writes the
    field it stays as it is. The history tells of both.
    """
    pointers = pointers_to(unit.connection, parent.entity, parent.local_id)
    children = [(unit.get(item.entity, item.local_id), item.name) for item in pointers]
    there: str | None = None
    for child, name in children:
        if child is None or child.server_id is None or child.gone or child.known.get(name) != parent.local_id:
            continue
        if not child.entity.by_name[name].editable:
            unit.remember(child, "left behind", {"fields": {name: parent.local_id}})
            continue
        there = there or unit.placeholder(parent.entity, server_id)
        _lead(unit, child, name, there, gesture)


def _lead(unit: UnitOfWork, child: Stored, name: str, there: str, gesture: str) -> None:
    """`there` stands for the deleted record that the server still refers to."""
    here = str(child.known[name])
    child.base = child.known | {name: there}
    kept = child.laptop_only.get(name)
    decided = kept is not None
    if kept is not None and kept.before == here:
        kept.before = there
    for op in _operations(unit, child):
        sent = op.state is State.ACKNOWLEDGED
        decided = decided or (not sent and (op.kind is Kind.DELETE or name in op.patch))
        for values in (op.before, op.patch) if sent else (op.before,):
            values |= {name: there} if values.get(name) == here else {}
        unit.put(op)
    if not decided:
        unit.add(operation(unit, child, Kind.UPDATE, {name: here}, gesture))
        unit.remember(child, "led along", {"fields": {name: {"before": there, "after": here}}})
    unit.save(child)


def _operations(unit: UnitOfWork, child: Stored) -> list[Op]:
    return outbox.of_records(unit.connection, [child.local_id], WATCHED).get(child.local_id, [])
