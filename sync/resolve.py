"""The person's answer to a question: which value is right, or which record is to stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sync.adopt import adopt, bury, made_here
from sync.decide.operations import ASKING, Event, Kind, State
from sync.edits import change, locate, open_operations, operation, shown
from sync.entities import entity_named
from sync.entities.patch import Part, checked, split
from sync.entities.values import Value
from sync.errors import InputError
from sync.rebase import move
from sync.remote.codec import decode
from sync.store import outbox, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork


class Side(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Resolution:
    """`every` decides all fields; `fields` single ones; `values` are new; `keep` where no fields clash."""

    every: Side | None = None
    fields: Mapping[str, Side] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    keep: Side | None = None


def resolve(store: Store, resource: str, record_id: str, answer: Resolution) -> str:
    """Settles the open question of a record. Raises InputError where none is, or a field is left open."""
    entity = entity_named(resource)
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        question = outbox.conflicts_of(unit.connection, [stored.local_id]).get(stored.local_id)
        if question is None:
            raise InputError("There is nothing to decide here.", code="NO_CONFLICT")
        if question["kind"] == "edit-edit":
            _resolve_fields(unit, stored, question["fields"], answer)
        else:
            _resolve_whole(unit, stored, question, _side(answer))
        return stored.local_id


def _side(answer: Resolution) -> Side:
    side = answer.keep or answer.every
    if side is None:
        raise InputError("Say what to keep: mine, theirs or both.", code="CHOICE_NEEDED")
    return side


def _resolve_fields(unit: UnitOfWork, stored: Stored, fields: Mapping[str, Any], answer: Resolution) -> None:
    chosen = _chosen(stored, fields, answer)
    for op in open_operations(unit, stored.local_id):
        if op.state in (State.CONFLICT, State.LOST):
            _release(unit, stored, op, set(fields))
    for name in fields:
        if name in stored.laptop_only:
            del stored.laptop_only[name]
    unit.close_question(stored)
    unit.remember(
        stored, "resolved", {"fields": {name: row | {"chosen": chosen[name]} for name, row in fields.items()}}
    )
    change(unit, stored, chosen, unit.clock.new_id())


def _chosen(stored: Stored, fields: Mapping[str, Any], answer: Resolution) -> dict[str, Value]:
    given = checked(stored.entity, answer.values, creating=False)
    stray = [name for name in (*answer.fields, *given) if name not in fields]
    if stray:
        raise InputError(f"Not in question here: {', '.join(stray)}.", code="NOT_IN_CONFLICT")
    chosen: dict[str, Value] = dict(given)
    for name, row in fields.items():
        side = answer.fields.get(name) or answer.every or answer.keep
        if name not in chosen and side is None:
            raise InputError(f"Still open: {name}. Choose mine or theirs for it.", code="CHOICE_NEEDED")
        if name not in chosen:
            chosen[name] = stored.known.get(name) if side is Side.THEIRS else row["mine"]
    return chosen


def _release(unit: UnitOfWork, stored: Stored, op: Op, names: set[str]) -> None:
    op.patch = {name: value for name, value in op.patch.items() if name not in names}
    op.before = {name: stored.known.get(name) for name in op.patch}
    move(unit, op, Event.RESUMED if op.patch else Event.DROPPED)


def _resolve_whole(unit: UnitOfWork, stored: Stored, question: Mapping[str, Any], side: Side) -> None:
    ops = [op for op in open_operations(unit, stored.local_id) if op.state in ASKING]
    unit.remember(stored, "resolved", {"fields": question["fields"], "kept": str(side)})
    unit.close_question(stored)
    if question["kind"] == "edit-delete":
        _edited_but_deleted(unit, stored, side)
    elif question["kind"] == "delete-edit":
        _deleted_but_edited(unit, stored, ops, side)
    else:
        _possible_twin(unit, question, ops, side)


def _edited_but_deleted(unit: UnitOfWork, stored: Stored, side: Side) -> None:
    """Keep it: as a new one, with everything that is shown. Let it go: the history keeps it for 90 days."""
    entity = stored.entity
    fields = shown(stored, open_operations(unit, stored.local_id))
    for op in open_operations(unit, stored.local_id):
        move(unit, op, Event.DROPPED)
    if side is Side.THEIRS:
        bury(unit, stored, "let go")
        return
    wanted = {
        name: value
        for name, value in fields.items()
        if name in entity.by_name and entity.by_name[name].editable and value is not None
    }
    stored.server_id = stored.version = stored.list_hash = stored.raw = None
    stored.base = {item.name: item.initial for item in entity.fields if item.initial is not None}
    stored.gone, stored.laptop_only = False, {}
    gesture = unit.clock.new_id()
    making = split(entity, wanted, creating=True).get(Part.DOCUMENTED, {})
    unit.add(operation(unit, stored, Kind.CREATE, making, gesture))
    known = making | stored.base
    rest = {name: value for name, value in wanted.items() if name not in known or known[name] != value}
    for values in split(entity, rest).values():
        unit.add(operation(unit, stored, Kind.UPDATE, values, gesture))


def _deleted_but_edited(unit: UnitOfWork, stored: Stored, ops: list[Op], side: Side) -> None:
    for op in ops:
        if side is Side.MINE:
            move(unit, op, Event.RESUMED, before=stored.known)
        else:
            move(unit, op, Event.DROPPED)


def _possible_twin(unit: UnitOfWork, question: Mapping[str, Any], ops: list[Op], side: Side) -> None:
    """Theirs: the server's record is the one that was made here. Mine or both: it is another, send ours."""
    making = next((op for op in ops if op.kind is Kind.CREATE), None)
    if making is None:
        return
    if side is Side.THEIRS:
        _adopt_candidate(unit, making, question["candidates"])
    else:
        move(unit, making, Event.RESUMED, next_attempt_at=None)


def _adopt_candidate(unit: UnitOfWork, making: Op, candidates: Sequence[Any]) -> None:
    """Raises InputError where the server's record has become another one of this laptop meanwhile."""
    entity = entity_named(making.entity)
    unescape = bool(settings.get(unit.connection, settings.Name.SERVER_ESCAPES, False))
    rows = [decode(entity, raw, unescape=unescape) for raw in candidates]
    held = unit.by_server_id(entity, [row.server_id for row in rows])
    taken = made_here(unit.connection, [item.local_id for item in held.values()])
    free = [row for row in rows if row.server_id not in held or held[row.server_id].local_id not in taken]
    if not free:
        raise InputError("That one is another record of yours by now; keep mine.", code="TWIN_TAKEN")
    adopt(unit, making, free[0])
