"""The person's answer to a question: which value is right, or which record is to stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sync.adopt import adopt, bury, made_here, no_suspect
from sync.decide.operations import ASKING, Event, Kind, State, droppable
from sync.edits import change, locate, make_anew, open_operations, operation, shown
from sync.entities import entity_named
from sync.entities.patch import checked
from sync.entities.values import Value
from sync.errors import InputError
from sync.orphans import on_its_own
from sync.ours import note_reply
from sync.pointers import lead_along
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode
from sync.removal import Deletion, forget_unsent, settle_references
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
    """`every` decides all fields; `fields` single ones; `values` are new; `keep` where no fields clash.

    `candidate` is the server's id of the one that is the same, where several look alike and theirs is kept.
    """

    every: Side | None = None
    fields: Mapping[str, Side] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    keep: Side | None = None
    candidate: str | None = None


def resolve(store: Store, resource: str, record_id: str, answer: Resolution) -> str:
    """Settles the open question of a record. Raises InputError where none is, or a field is left open.

    Raises StillReferenced where a create would be let go that other unsent work refers to.
    """
    entity = entity_named(resource)
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        question = outbox.conflicts_of(unit.connection, [stored.local_id]).get(stored.local_id)
        if question is None:
            raise InputError("There is nothing to decide here.", code="NO_CONFLICT")
        deleting = any(op.kind is Kind.DELETE for op in open_operations(unit, stored.local_id))
        if question["kind"] == "edit-edit" and not deleting:
            _resolve_fields(unit, stored, question["fields"], answer)
        else:
            _resolve_whole(unit, stored, question, answer)
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


def _resolve_whole(unit: UnitOfWork, stored: Stored, question: Mapping[str, Any], answer: Resolution) -> None:
    side = _side(answer)
    unit.remember(stored, "resolved", {"fields": question["fields"], "kept": str(side)})
    unit.close_question(stored)
    if question["kind"] == "edit-delete":
        _edited_but_deleted(unit, stored, side)
    elif question["kind"] in ("delete-edit", "edit-edit"):
        _deleted_but_edited(unit, stored, side)
    else:
        _possible_twin(unit, stored, question["candidates"] or (), answer)


def _edited_but_deleted(unit: UnitOfWork, stored: Stored, side: Side) -> None:
    """Keep it: as a new one, with everything that is shown. Let it go: the history keeps it for 90 days."""
    ops = open_operations(unit, stored.local_id)
    fields = shown(stored, ops)
    for op in ops:
        move(unit, op, Event.DROPPED)
    if side is Side.THEIRS:
        for op in ops:
            on_its_own(unit, op)
        bury(unit, stored, "let go")
        return
    gesture, former = unit.clock.new_id(), stored.server_id
    no_suspect(unit, stored)
    make_anew(unit, stored, fields, gesture)
    for op in ops:
        if op.kind is Kind.CONVERT:
            again = operation(unit, stored, Kind.CONVERT, {}, gesture)
            again.before = op.before
            unit.add(again)
    if former is not None:
        lead_along(unit, stored, former, gesture)


def _deleted_but_edited(unit: UnitOfWork, stored: Stored, side: Side) -> None:
    """Mine: it goes, and with it the edits that ask. Theirs: it stays, as the server has it."""
    for op in open_operations(unit, stored.local_id):
        deletes = op.kind is Kind.DELETE
        if op.state in ASKING and deletes and side is Side.MINE:
            move(unit, op, Event.RESUMED, before=stored.known)
        elif deletes and side is Side.MINE:
            op.before = stored.known
            unit.put(op)
        elif op.state in ASKING or (deletes and droppable(op.state)):
            unit.remember(stored, "discarded", {"fields": op.patch}, op.op)
            move(unit, op, Event.DROPPED)


def _possible_twin(unit: UnitOfWork, stored: Stored, candidates: Sequence[Any], answer: Resolution) -> None:
    """Theirs: the server's record is the one that was made here. Mine or both: it is another, send ours.

    Theirs without a candidate: the person knows that the server has it, and this laptop never found it. Then
    nothing is sent again; what was made here goes to the history, and the server's comes with the next walk.
    """
    ops = open_operations(unit, stored.local_id)
    making = next((op for op in ops if op.kind is Kind.CREATE and op.state in ASKING), None)
    if making is None:
        return
    if _side(answer) is not Side.THEIRS:
        move(unit, making, Event.RESUMED, next_attempt_at=None, looks=0)
    elif candidates:
        _adopt_candidate(unit, making, candidates, answer.candidate)
    else:
        settle_references(unit, stored, Deletion())
        forget_unsent(unit, stored, ops, "let go")


def _adopt_candidate(unit: UnitOfWork, making: Op, candidates: Sequence[Any], wanted: str | None) -> None:
    """The one that is wanted, else the likeliest.

    Raises InputError where it is none of them, or has become another record of this laptop meanwhile.
    """
    entity = entity_named(making.entity)
    unescape = bool(settings.get(unit.connection, settings.Name.SERVER_ESCAPES, False))
    rows = [decode(entity, raw, unescape=unescape) for raw in candidates]
    held = unit.by_server_id(entity, [row.server_id for row in rows])
    if wanted is not None:
        rows = [row for row in rows if wanted in (row.server_id, _local_id(held, row))]
        if not rows:
            raise InputError("That one is not among those that look the same.", code="NOT_A_CANDIDATE")
    taken = made_here(unit.connection, [item.local_id for item in held.values()])
    free = [row for row in rows if _local_id(held, row) not in taken]
    if not free:
        raise InputError("That one is another record of yours by now; keep mine.", code="TWIN_TAKEN")
    sent = dict(making.patch)
    adopt(unit, making, free[0])
    stored = unit.get(entity, making.local_id)
    if stored is not None:
        note_reply(unit, stored, sent, {})


def _local_id(held: Mapping[str, Stored], row: RemoteRow) -> str | None:
    return held[row.server_id].local_id if row.server_id in held else None
