"""How a local record meets its server record: identity after a create, and goodbye after a removal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from sync.absorb import Intake, Source
from sync.decide.operations import OPEN, Event, Kind, State, droppable
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Kind as ValueKind
from sync.entities.values import Value
from sync.orphans import on_its_own
from sync.pointers import repoint
from sync.rebase import move
from sync.remote.codec import RemoteRow
from sync.store import outbox, records, settings
from sync.store.outbox import HISTORY, OPERATIONS, Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork


def take_identity(unit: UnitOfWork, stored: Stored, server_id: str) -> None:
    """The local record gets its server id; one that was read under that id meanwhile is folded into it.

    What the person did to that copy goes on here: what waits, what stays on the laptop, what is asked. Only
    its deletion does not: who deletes a second one that came up by itself wants to keep the first. And who
    deleted the first, and went on with the second, wants to keep that.
    """
    other = unit.by_server_id(stored.entity, [server_id]).get(server_id)
    if other is not None and other.local_id != stored.local_id:
        _fold(unit, other, stored)
        unit.remove(other)
    stored.server_id = server_id
    unit.save(stored)


def _fold(unit: UnitOfWork, other: Stored, stored: Stored) -> None:
    repoint(unit, stored.entity, other.local_id, stored.local_id)
    ops = outbox.of_records(unit.connection, [other.local_id]).get(other.local_id, [])
    if any(op.kind is Kind.DELETE for op in ops):
        _keep(unit, other, ops)
    elif ops:
        _keep(unit, stored, outbox.of_records(unit.connection, [stored.local_id]).get(stored.local_id, []))
    for name, kept in other.laptop_only.items():
        stored.laptop_only.setdefault(name, kept)
    stored.gone = stored.gone or other.gone
    _move_question(unit, other, stored)
    no_suspect(unit, stored)
    for table in (OPERATIONS, HISTORY, settings.SUSPECTS):
        mine = table.c.local_id == other.local_id
        unit.connection.execute(table.update().where(mine).values(local_id=stored.local_id))


def _keep(unit: UnitOfWork, stored: Stored, ops: list[Op]) -> None:
    """Takes back its deletion, and the archiving that a deletion may need."""
    if not any(op.kind is Kind.DELETE for op in ops):
        return
    for op in ops:
        if op.kind in (Kind.ARCHIVE, Kind.DELETE) and droppable(op.state):
            unit.remember(stored, "discarded", {}, op.op)
            move(unit, op, Event.DROPPED)


def _move_question(unit: UnitOfWork, other: Stored, stored: Stored) -> None:
    """The question about the copy, unless it was whether to delete it; one that is open here is answered."""
    question = outbox.conflicts_of(unit.connection, [other.local_id]).get(other.local_id)
    unit.close_question(other)
    if question is not None and question["kind"] != "delete-edit":
        more = {key: question[key] for key in ("theirs_version", "candidates")}
        unit.ask(stored, question["kind"], question["fields"], **more)


def adopt(unit: UnitOfWork, op: Op, remote: RemoteRow) -> Intake:
    """The create has this server record: it is acknowledged, and what was typed since stays waiting."""
    entity = REGISTRY[op.entity]
    stored = unit.get(entity, op.local_id) or unit.new(entity)
    unit.close_question(stored)
    take_identity(unit, stored, remote.server_id)
    move(unit, op, Event.ACCEPTED, version=remote.version, error=None)
    stored.base = _as_it_began(entity, remote) | op.patch
    intake = Intake(unit, entity, Source.WRITE, sent=op.patch)
    rest = outbox.of_records(unit.connection, [stored.local_id], OPEN).get(stored.local_id, [])
    later = [other for other in rest if other.op != op.op]
    _know_defaults(unit, op, later, remote)
    intake.take_one(stored, remote, later)
    return intake


def _know_defaults(unit: UnitOfWork, making: Op, later: list[Op], remote: RemoteRow) -> None:
    """What the server filled in when it made the record is nobody's edit; what came afterwards may be."""
    if not _as_made(remote):
        return
    for op in later:
        names = op.patch.keys() & remote.values.keys() - making.patch.keys()
        op.before |= {name: remote.values[name] for name in _plain(REGISTRY[making.entity], names)}
        unit.put(op)


def _as_it_began(entity: Entity, remote: RemoteRow) -> dict[str, Value]:
    """What the server filled in when it made it; nothing where that cannot be told from somebody's edit.

    What a colleague has written into it since is then news, which no deletion may sweep away.
    """
    if not _as_made(remote):
        return {item.name: item.initial for item in entity.fields if item.name in remote.values}
    return {name: remote.values[name] for name in _plain(entity, remote.values.keys())}


def _plain(entity: Entity, names: Iterable[str]) -> set[str]:
    fields = entity.by_name
    return {name for name in names if name in fields and fields[name].kind is not ValueKind.REFERENCE}


def _as_made(remote: RemoteRow) -> bool:
    """Whether nobody has changed it since it was made."""
    stamps = [remote.values.get(name) for name in ("created_at", "updated_at")]
    return remote.version <= 1 if remote.version is not None else stamps[0] == stamps[1]


def gone(unit: UnitOfWork, stored: Stored) -> bool:
    """The server no longer has it, confirmed by id. Unsent work stays and asks; True when it was removed."""
    ops = outbox.of_records(unit.connection, [stored.local_id]).get(stored.local_id, [])
    if any(op.kind is Kind.DELETE for op in ops):
        for op in ops:
            move(unit, op, Event.ACCEPTED)
            on_its_own(unit, op)
    elif ops or stored.laptop_only or _never_shown(unit, stored):
        _keep_as_gone(unit, stored, ops)
        return False
    bury(unit, stored, "gone")
    return True


def _never_shown(unit: UnitOfWork, stored: Stored) -> bool:
    """CONTRACT B15: a create that was accepted and that no list has shown since may have been lost."""
    accepted = outbox.of_records(unit.connection, [stored.local_id], [State.ACKNOWLEDGED])
    made = any(op.kind is Kind.CREATE for op in accepted.get(stored.local_id, []))
    return made and stored.list_hash is None


def _keep_as_gone(unit: UnitOfWork, stored: Stored, ops: list[Op]) -> None:
    if stored.gone and all(op.state is State.CONFLICT for op in ops):
        return
    stored.gone = True
    stored.version = stored.list_hash = None
    unit.remember(stored, "gone", {"fields": dict(stored.known), "raw": stored.raw})
    questions: dict[str, Any] = {}
    for op in ops:
        for name, value in op.patch.items():
            questions[name] = {"base": op.before.get(name), "mine": value, "theirs": None}
        if op.state is not State.CONFLICT:
            move(unit, op, Event.CLASHED)
    for name, kept in stored.laptop_only.items():
        questions.setdefault(name, {"base": kept.before, "mine": kept.value, "theirs": None})
    unit.ask(stored, "edit-delete", questions)


def bury(unit: UnitOfWork, stored: Stored, why: str) -> None:
    """Takes a record off the laptop; the history keeps its last state, references its identity."""
    unit.remember(stored, why, {"fields": dict(stored.known), "raw": stored.raw})
    unit.close_question(stored)
    no_suspect(unit, stored)
    if records.referring(unit.connection, REGISTRY.values(), stored.entity, stored.local_id):
        stored.placeholder, stored.base, stored.raw = True, None, None
        stored.version = stored.list_hash = None
        stored.gone = False
        unit.save(stored)
    else:
        unit.remove(stored)


def no_suspect(unit: UnitOfWork, stored: Stored) -> None:
    """The deletion brake holds it no longer."""
    mine = settings.SUSPECTS.c.local_id == stored.local_id
    unit.connection.execute(settings.SUSPECTS.delete().where(mine))


def made_here(connection: Connection, local_ids: list[str]) -> set[str]:
    """Those of these records that a create on this laptop has made."""
    query = select(OPERATIONS.c.local_id).where(
        OPERATIONS.c.local_id.in_(local_ids), OPERATIONS.c.kind == str(Kind.CREATE)
    )
    return {row.local_id for row in connection.execute(query)}
