"""Sending what waits: one frozen attempt at a time per record, in the order in which it was wished."""

from __future__ import annotations

from collections.abc import Iterator

from sync.answer import Answers
from sync.clock import iso, moment
from sync.decide import retry
from sync.decide.operations import OPEN, SENDABLE, Event, Kind
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Kind as ValueKind
from sync.entities.values import Value
from sync.errors import Offline, RemoteFault, SignInNeeded, Throttled
from sync.look import Look
from sync.rebase import move
from sync.remote.codec import encode
from sync.remote.gateway import Reply
from sync.report import Course
from sync.store import outbox, records
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork

ROUNDS = 4
"""How often one operation may meet a newer server copy in one cycle before it waits its turn again."""
SERVER_FAULT = 500
"""The server's own fault, not that of a proxy in front of it."""


Body = dict[str, Value] | None


class Push:
    def __init__(self, course: Course) -> None:
        self.course = course
        self.answers = Answers(course)
        self.look = Look(course)
        self._rounds: dict[str, int] = {}

    def run(self) -> None:
        """Sends all that may go. Raises Offline, Throttled or SignInNeeded when nothing more can."""
        progress = True
        while progress and not self.course.cancelled():
            progress = False
            for op in list(self._due()):
                if self.course.cancelled():
                    return
                progress = self._send(op.op) or progress

    def _due(self) -> Iterator[Op]:
        """The first open operation of every record, if its time has come and what it refers to is known."""
        now = iso(self.course.clock.now())
        with self.course.store.read() as connection:
            ops = outbox.in_states(connection, OPEN)
        seen: set[str] = set()
        for op in ops:
            first = op.local_id not in seen
            seen.add(op.local_id)
            if not first or op.state not in SENDABLE or self._rounds.get(op.op, 0) >= ROUNDS:
                continue
            if op.next_attempt_at and op.next_attempt_at > now:
                self.course.report.wait_for(moment(op.next_attempt_at))
                continue
            yield op

    def _send(self, op_id: str) -> bool:
        """One round for one operation; True when something moved that may let others go."""
        self._rounds[op_id] = self._rounds.get(op_id, 0) + 1
        op, stored = self._fresh(op_id)
        if op is None or stored is None:
            return False
        if self._needs_look(op, stored):
            self.look.before(op)
            if op.kind is Kind.CONVERT and self.answers.converted_already(op_id):
                return True
            op, stored = self._fresh(op_id)
            if op is None or stored is None or (op.next_attempt_at or "") > iso(self.course.clock.now()):
                return True
        frozen = self._freeze(op)
        if frozen is None:
            return False
        self._attempt(op, stored, *frozen)
        return True

    def _attempt(self, op: Op, stored: Stored, number: int, body: Body) -> None:
        """Sends the frozen attempt. Raises only what ends the whole push."""
        try:
            reply = self._call(REGISTRY[op.entity], op, stored, body)
        except RemoteFault as fault:
            self.answers.failed(op.op, number, fault)
            if isinstance(fault, Throttled) or (isinstance(fault, Offline) and not fault.sent):
                raise
        except SignInNeeded:
            self.answers.unauthorised(op.op, number)
            raise
        else:
            self.answers.accepted(op.op, number, reply)

    def _fresh(self, op_id: str) -> tuple[Op | None, Stored | None]:
        with self.course.store.read() as connection:
            op = outbox.get(connection, op_id)
            if op is None or op.state not in SENDABLE:
                return None, None
            entity = REGISTRY[op.entity]
            return op, records.by_local_id(connection, entity, [op.local_id]).get(op.local_id)

    def _needs_look(self, op: Op, stored: Stored) -> bool:
        """CONTRACT B4, B5, B6, B20: read before it is written: what no version guards, what may have come
        already, and every delete."""
        if op.kind is Kind.CREATE or stored.server_id is None:
            return False
        unguarded = not stored.entity.unguarded.isdisjoint(op.patch)
        return op.kind is not Kind.UPDATE or stored.version is None or op.tries > 0 or unguarded

    def _bare(self, op: Op) -> bool:
        """CONTRACT B8: after repeated faults of a versioned PUT, once more compared by us and without it."""
        refused = op.error is not None and op.error.get("status") == SERVER_FAULT
        return refused and op.tries >= retry.GIVE_UP_AFTER - 1

    def _freeze(self, op: Op) -> tuple[int, Body] | None:
        """Commits what is about to be sent, before the socket is touched; None while a parent is unknown."""
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            entity = REGISTRY[op.entity]
            stored = unit.get(entity, op.local_id)
            if fresh is None or stored is None or fresh.state not in SENDABLE:
                return None
            if stored.server_id is None and fresh.kind is not Kind.CREATE:
                return None
            parents = _parents(unit, entity, fresh)
            if None in parents.values():
                return None
            body = _body(entity, fresh, {key: str(value) for key, value in parents.items()})
            with_version = entity.versioned and stored.version is not None and not self._bare(fresh)
            if body is not None and fresh.kind is Kind.UPDATE and with_version:
                body["version"] = stored.version
            move(unit, fresh, Event.SENT)
            number = unit.attempt(
                op=fresh.op,
                method=_METHODS[fresh.kind],
                path=entity.path,
                body=body,
                version=stored.version,
                begun_at=unit.now,
            )
            return number, body

    def _call(self, entity: Entity, op: Op, stored: Stored, body: Body) -> Reply:
        gateway, server_id = self.course.gateway, str(stored.server_id)
        if op.kind is Kind.CREATE:
            return gateway.create(entity, body or {})
        if op.kind is Kind.UPDATE:
            return gateway.update(entity, server_id, body or {})
        if op.kind is Kind.DELETE:
            return gateway.delete(entity, server_id)
        if op.kind is Kind.CONVERT:
            return gateway.convert(server_id, str(op.before["client_type"]))
        call = gateway.archive if op.kind is Kind.ARCHIVE else gateway.restore
        return call(entity, server_id)


_METHODS = {
    Kind.CREATE: "POST",
    Kind.UPDATE: "PUT",
    Kind.DELETE: "DELETE",
    Kind.ARCHIVE: "PATCH",
    Kind.RESTORE: "PATCH",
    Kind.CONVERT: "POST",
}


def _body(entity: Entity, op: Op, server_ids: dict[str, str]) -> Body:
    return encode(entity, op.patch, server_ids) if op.kind in (Kind.CREATE, Kind.UPDATE) else None


def _parents(unit: UnitOfWork, entity: Entity, op: Op) -> dict[str, str | None]:
    """local id → server id of every record that the patch refers to; None while its create waits."""
    parents: dict[str, str | None] = {}
    for item in entity.references:
        value = op.patch.get(item.name)
        if value and item.to in REGISTRY and item.kind is ValueKind.REFERENCE:
            target = REGISTRY[item.to]
            parents[value] = records.server_ids(unit.connection, target, [value]).get(value)
    return parents
