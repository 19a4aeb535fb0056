"""A write of unknown outcome whose old value is back: ours may have come and been turned back."""

from __future__ import annotations

from sync.decide.operations import Event, Kind
from sync.entities import REGISTRY
from sync.entities.patch import Part
from sync.rebase import move
from sync.references import local_references, localised
from sync.remote.codec import RemoteRow
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.unit_of_work import UnitOfWork


def overtaken(unit: UnitOfWork, op: Op, row: RemoteRow) -> bool:
    """Asks where somebody may have turned our write back: the old value, more than one version later.

    Two laptops cannot tell this from two unrelated edits, so only the person can say what is to stand.
    """
    attempts = outbox.attempts_of(unit.connection, op.op)
    attempted = attempts[-1]["version"] if attempts else None
    if op.kind is not Kind.UPDATE or op.part is Part.OFFER or not op.tries:
        return False
    if attempted is None or row.version is None:
        return False
    entity = REGISTRY[op.entity]
    theirs = localised(entity, row.values, local_references(unit, entity, [row]))
    old = all(entity.same(name, theirs.get(name), op.before.get(name)) for name in op.patch)
    if not old or row.version <= attempted + 1:
        return False
    _ask(unit, op, row, theirs)
    return True


def _ask(unit: UnitOfWork, op: Op, row: RemoteRow, theirs: dict[str, object]) -> None:
    stored = unit.get(REGISTRY[op.entity], op.local_id)
    if stored is None:
        return
    questions = {
        name: {"base": op.before.get(name), "mine": value, "theirs": theirs.get(name)}
        for name, value in op.patch.items()
    }
    unit.ask(stored, "edit-edit", questions, theirs_version=row.version)
    move(unit, op, Event.ACCEPTED)
    move(unit, op, Event.VANISHED)
    stored.version = None
    unit.save(stored)
