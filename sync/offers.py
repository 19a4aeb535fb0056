"""What a server did not take is offered to it again: seldom, in silence, in nobody's way (CONTRACT B11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, select, text

from sync.absorb import Intake, Source
from sync.clock import moment
from sync.decide.operations import OPEN, SENDABLE, Event, Kind
from sync.decide.projection import Shown
from sync.decide.schedule import offer_due
from sync.edits import locate, open_operations, operation
from sync.entities import REGISTRY, entity_named
from sync.entities.patch import Part, split
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.errors import InputError
from sync.rebase import move, settle_kept, withdraw
from sync.references import local_references, localised
from sync.remote.codec import RemoteRow
from sync.report import Course
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.records import Kept, Stored
from sync.store.tables import table_of
from sync.store.unit_of_work import Store, UnitOfWork

RECORDS = 5
"""So many records are offered in one cycle."""


def offer_again(store: Store, resource: str, record_id: str) -> str:
    """The next cycle in which nothing else of the record waits offers what stays here; returns the local id.

    Raises InputError where nothing does.
    """
    with store.work() as unit:
        stored = locate(unit, entity_named(resource), record_id)
        if not stored.laptop_only or stored.gone:
            raise InputError("Nothing of this is kept on this laptop only.", code="NOTHING_KEPT")
        for kept in stored.laptop_only.values():
            kept.offered_at = None
        unit.save(stored)
        return stored.local_id


class Offers:
    """An offer is an update of its own part: the outbox sends it, and nobody waits for it."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.now = course.clock.now()

    def run(self) -> None:
        """Before anything is sent: takes back what is in the way, and queues what is due."""
        with self.course.store.read() as connection:
            spoilt = _spoilt(outbox.in_states(connection, OPEN))
            due = [(entity, key) for entity in REGISTRY.values() for key in self._due(connection, entity)]
        if not spoilt and not due:
            return
        with self.course.store.work(background=True) as unit:
            for op in outbox.by_id(unit.connection, spoilt):
                withdraw(unit, op)
            for entity, key in due[:RECORDS]:
                self._queue(unit, entity, key)

    def _due(self, connection: Connection, entity: Entity) -> Iterator[str]:
        """Records of which nothing else waits, and of which the server has not had the choice for long."""
        table = table_of(entity)
        # Word for word as in the index.
        query = select(table.c.local_id, table.c.laptop_only).where(
            text("state <> 'synced'"),
            table.c.state == str(Shown.LAPTOP_ONLY),
            table.c.server_id.is_not(None),
            ~table.c.placeholder,
            ~table.c.archived,
        )
        rows = [row for row in connection.execute(query) if row.laptop_only]
        waiting = outbox.of_records(connection, [row.local_id for row in rows]) if rows else {}
        for row in rows:
            kept = {name: Kept.from_json(told) for name, told in row.laptop_only.items()}
            if row.local_id not in waiting and self._ripe(entity, kept):
                yield row.local_id

    def _ripe(self, entity: Entity, kept: Mapping[str, Kept]) -> list[str]:
        return [
            name
            for name, item in kept.items()
            if name in entity.editable_names
            and offer_due(moment(item.offered_at) if item.offered_at else None, item.offers, self.now)
        ]

    def _queue(self, unit: UnitOfWork, entity: Entity, local_id: str) -> None:
        stored = unit.get(entity, local_id)
        if stored is None or open_operations(unit, local_id):
            return
        ripe = self._ripe(entity, stored.laptop_only)
        for patch in _requests(entity, {name: stored.laptop_only[name].value for name in ripe}):
            offer = operation(unit, stored, Kind.UPDATE, patch)
            offer.part = Part.OFFER
            offer.before = {name: stored.laptop_only[name].before for name in patch}
            unit.add(offer)
        for name in ripe:
            kept = stored.laptop_only[name]
            kept.offered_at, kept.offers = unit.now, kept.offers + 1


def _requests(entity: Entity, values: Mapping[str, Value]) -> Iterator[dict[str, Value]]:
    """One field each, so that none sinks another; what means something only together goes together (B12)."""
    for part in split(entity, values).values():
        for group in dict.fromkeys(entity.group_of(name) for name in part):
            yield {name: value for name, value in part.items() if name in group}


def _spoilt(ops: Sequence[Op]) -> list[str]:
    """Offers behind or before which something else waits, or that did not come through once."""
    busy = {op.local_id for op in ops if op.part is not Part.OFFER}
    offers = (op for op in ops if op.part is Part.OFFER and op.state in SENDABLE)
    return [op.op for op in offers if op.local_id in busy or op.tries or op.looks]


def answered(unit: UnitOfWork, op: Op, stored: Stored, row: RemoteRow | None) -> bool:
    """What the answer to an offer shows: a field that is no longer as it was has been taken."""
    attempted = stored.version
    entity = stored.entity
    theirs = localised(entity, row.values, local_references(unit, entity, [row])) if row else {}
    taken = {
        name: value
        for name, value in op.patch.items()
        if name in theirs and not entity.same(name, theirs[name], stored.known.get(name))
    }
    settle_kept(unit, stored, taken)
    if taken:
        move(unit, op, Event.ACCEPTED, patch=taken, version=row.version if row else None, error=None)
    else:
        withdraw(unit, op)
    if row is None:
        stored.list_hash = None
        unit.save(stored)
    else:
        rest = open_operations(unit, op.local_id)
        Intake(unit, entity, Source.WRITE, sent=taken).take_one(stored, row, rest)
    if row is None or row.version is None or attempted is None or row.version != attempted + 1:
        stored.version = None
    return bool(taken)
