"""What an answer to a write means for its operation and its record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync import conversion
from sync.absorb import Intake, Source
from sync.adopt import adopt, bury, gone
from sync.decide import retry
from sync.decide.operations import OPEN, SENDABLE, Event, Kind, State
from sync.edits import operation
from sync.entities import REGISTRY
from sync.entities.patch import MAY_STAY_HERE
from sync.errors import (
    BadReply,
    NotThere,
    Offline,
    Refused,
    RemoteFault,
    ServerFault,
    Throttled,
    VersionConflict,
)
from sync.escaping import undone
from sync.look import after_failure, error_of, pair
from sync.ours import keep_here
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode
from sync.remote.gateway import Reply
from sync.report import Course
from sync.store import outbox, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork


class Answers:
    """One object per cycle; every method is one or two transactions."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def unauthorised(self, op_id: str, attempt: int) -> None:
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            unit.end_attempt(attempt, outcome="unauthorised")
            move(unit, op, Event.UNAUTHORISED)

    def accepted(self, op_id: str, attempt: int, reply: Reply) -> None:
        """The server took it; its answer is merged, and what did not stick stays on the laptop (B10, B11)."""
        with self.course.store.work(background=True) as unit:
            op, stored = pair(unit, op_id)
            if stored is None:
                return
            unit.end_attempt(attempt, outcome="accepted", status=reply.status)
            if op.kind is Kind.CONVERT:
                self._converted(unit, op, stored, reply)
                return
            row = self._row(unit, op, stored, reply)
            if op.kind is Kind.CREATE:
                self._created(unit, op, row)
                return
            self.course.report.sent += 1
            if op.kind is Kind.DELETE:
                move(unit, op, Event.ACCEPTED)
                bury(unit, stored, "deleted")
            else:
                self._changed(unit, op, stored, row)

    def converted_already(self, op_id: str) -> bool:
        """After a look at the lead; True when nothing is left to send."""
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            return op.state not in SENDABLE or conversion.already(unit, op)

    def _converted(self, unit: UnitOfWork, op: Op, lead: Stored, reply: Reply) -> None:
        try:
            client, row = conversion.told(reply.data)
        except BadReply as fault:
            move(unit, op, Event.UNCERTAIN, tries=op.tries + 1, error=error_of(fault))
            self.course.report.trouble(fault.code)
            return
        conversion.finish(unit, op, client.server_id, client)
        self.course.report.sent += 1
        self.course.report.created += 1
        if row is not None:
            rest = outbox.of_records(unit.connection, [op.local_id], OPEN).get(op.local_id, [])
            Intake(unit, lead.entity, Source.WRITE).take_one(lead, row, rest)
            lead.version = None

    def _row(self, unit: UnitOfWork, op: Op, stored: Stored, reply: Reply) -> RemoteRow | None:
        """The record in the reply, if there is one; the first sight of escaping is remembered (B13)."""
        data = reply.data
        if not isinstance(data, dict) or not data:
            return None
        raw = data if op.kind is Kind.CREATE else {"id": stored.server_id, **data}
        unescape = bool(settings.get(unit.connection, settings.Name.SERVER_ESCAPES, False))
        entity = REGISTRY[op.entity]
        try:
            return undone(unit, entity, [op.patch], decode(entity, raw, unescape=unescape))
        except BadReply:
            return None

    def _created(self, unit: UnitOfWork, op: Op, row: RemoteRow | None) -> None:
        if row is None:
            move(unit, op, Event.UNCERTAIN, tries=op.tries + 1, error={"code": "BAD_REPLY"})
            self.course.report.trouble("BAD_REPLY")
            return
        self.course.report.sent += 1
        self.course.report.created += 1
        sent = dict(op.patch)
        adopt(unit, op, row)
        stored = unit.get(REGISTRY[op.entity], op.local_id)
        if stored is not None:
            self._keep_what_did_not_stick(unit, op, stored, row, sent)

    def _changed(self, unit: UnitOfWork, op: Op, stored: Stored, row: RemoteRow | None) -> None:
        attempted = stored.version
        sent = dict(op.patch)
        for name in sent:
            stored.laptop_only.pop(name, None)
        move(unit, op, Event.ACCEPTED, version=row.version if row else None, error=None)
        if op.kind in (Kind.ARCHIVE, Kind.RESTORE):
            stored.archived = op.kind is Kind.ARCHIVE
            sent |= {"is_archived": stored.archived}
        before = dict(stored.known)
        stored.base = before | {
            name: value for name, value in sent.items() if row is None or name not in row.values
        }
        rest = outbox.of_records(unit.connection, [op.local_id], OPEN).get(op.local_id, [])
        if row is None:
            stored.version = stored.list_hash = None
            unit.save(stored)
            return
        intake = Intake(unit, stored.entity, Source.WRITE, sent=sent)
        intake.take_one(stored, row, rest)
        if row.version is None or attempted is None or row.version != attempted + 1:
            stored.version = None
        self._keep_what_did_not_stick(unit, op, stored, row, sent)

    def _keep_what_did_not_stick(
        self, unit: UnitOfWork, op: Op, stored: Stored, row: RemoteRow, sent: Mapping[str, Any]
    ) -> None:
        missed = {
            name: value
            for name, value in sent.items()
            if name in row.values
            and not stored.entity.same(name, stored.known.get(name), value)
            and stored.entity.same(name, stored.known.get(name), op.before.get(name))
        }
        if missed:
            keep_here(unit, stored, missed)
            op.patch = {name: value for name, value in op.patch.items() if name not in missed}
            unit.put(op)

    def failed(self, op_id: str, attempt: int, fault: RemoteFault) -> None:
        """Sorts a failed write by what is known of its outcome."""
        with self.course.store.work(background=True) as unit:
            op, stored = pair(unit, op_id)
            refusal = fault.refusal if isinstance(fault, Refused) else None
            unit.end_attempt(
                attempt,
                outcome=fault.code.lower(),
                status=refusal.status if refusal else None,
                error_id=refusal.error_id if refusal else None,
                correlation_id=refusal.correlation_id if refusal else None,
            )
            self._sort(unit, op, stored, fault)

    def _sort(self, unit: UnitOfWork, op: Op, stored: Stored | None, fault: RemoteFault) -> None:
        if isinstance(fault, Throttled) or (isinstance(fault, Offline) and not fault.sent):
            move(unit, op, Event.NOT_SENT)
        elif isinstance(fault, VersionConflict):
            move(unit, op, Event.NOT_SENT)
            if stored is not None:
                stored.version = None
                unit.save(stored)
        elif isinstance(fault, NotThere) and stored is not None and op.kind is not Kind.CREATE:
            move(unit, op, Event.NOT_SENT)
            if stored.entity.archive and op.kind is not Kind.DELETE:
                stored.version = None
                unit.save(stored)
            else:
                self._gone_on_write(unit, op, stored)
        elif isinstance(fault, Refused) and not isinstance(fault, ServerFault):
            self._refused(unit, op, stored, fault)
        elif isinstance(fault, ServerFault) and op.kind is not Kind.CREATE:
            self._server_fault(unit, op, stored, fault)
        else:
            move(unit, op, Event.UNCERTAIN, tries=op.tries + 1, error=error_of(fault))
            self.course.report.trouble(fault.code)

    def _gone_on_write(self, unit: UnitOfWork, op: Op, stored: Stored) -> None:
        self.course.report.sent += op.kind is Kind.DELETE
        if gone(unit, stored):
            self.course.report.removed += 1
        else:
            self.course.report.conflicts += 1

    def _refused(self, unit: UnitOfWork, op: Op, stored: Stored | None, fault: Refused) -> None:
        if op.part in MAY_STAY_HERE and op.kind is Kind.UPDATE and stored is not None:
            self._stays_here(unit, op, stored)
            return
        move(unit, op, Event.REFUSED, error=error_of(fault))
        self.course.report.rejected += 1

    def _stays_here(self, unit: UnitOfWork, op: Op, stored: Stored) -> None:
        """CONTRACT B12: one field that the server will not have must not sink the others."""
        if len(op.patch) > 1:
            names = list(op.patch)
            for name in names[1:]:
                unit.add(operation(unit, stored, Kind.UPDATE, {name: op.patch[name]}, op.gesture))
            move(unit, op, Event.NOT_SENT, patch={names[0]: op.patch[names[0]]})
            return
        values = dict(op.patch)
        op.state = State.REJECTED
        move(unit, op, Event.DROPPED)
        keep_here(unit, stored, values)

    def _server_fault(self, unit: UnitOfWork, op: Op, stored: Stored | None, fault: ServerFault) -> None:
        tries = op.tries + 1
        self.course.report.trouble(fault.code)
        if (
            retry.give_up(tries)
            and op.part in MAY_STAY_HERE
            and stored is not None
            and op.kind is Kind.UPDATE
        ):
            self._stays_here(unit, op, stored)
        elif retry.give_up(tries):
            move(unit, op, Event.REFUSED, tries=tries, error=error_of(fault))
            self.course.report.rejected += 1
        else:
            op.tries = tries
            when = after_failure(self.course, op.tries)
            move(unit, op, Event.FAILED, next_attempt_at=when, error=error_of(fault))
