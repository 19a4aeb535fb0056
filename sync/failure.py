"""What it means for an operation and its record that a write failed, or never left."""

from __future__ import annotations

from collections.abc import Sequence

from sync.adopt import gone
from sync.decide import retry
from sync.decide.operations import Event, Kind, State
from sync.edits import open_operations, operation
from sync.entities.patch import MAY_STAY_HERE, Part
from sync.errors import NotThere, Offline, Refused, RemoteFault, ServerFault, Throttled, VersionConflict
from sync.freeze import Frozen, load_records
from sync.look import after_failure, error_of, pair
from sync.ours import keep_here
from sync.rebase import move, withdraw
from sync.report import Course
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork


class Failures:
    """One object per cycle; every method is one transaction."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def not_sent(self, waiting: Sequence[Frozen]) -> None:
        """Nothing of these left: each goes back to its place, and it was no try."""
        if not waiting:
            return
        with self.course.store.work(background=True) as unit:
            ops = outbox.by_id(unit.connection, [frozen.op.op for frozen in waiting])
            load_records(unit, ops)
            for op in ops:
                if op.state is State.IN_FLIGHT:
                    move(unit, op, Event.NOT_SENT)
            outbox.withdraw_attempts(unit.connection, [frozen.attempt for frozen in waiting])

    def unauthorised(self, frozen: Frozen) -> None:
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, frozen.op.op)
            outbox.end_attempt(unit.connection, frozen.attempt, outcome="unauthorised")
            move(unit, op, Event.UNAUTHORISED)

    def failed(self, frozen: Frozen, fault: RemoteFault) -> None:
        """Sorts a failed write by what is known of its outcome."""
        with self.course.store.work(background=True) as unit:
            op, stored = pair(unit, frozen.op.op)
            refusal = fault.refusal if isinstance(fault, Refused) else None
            outbox.end_attempt(
                unit.connection,
                frozen.attempt,
                outcome=fault.code.lower(),
                status=refusal.status if refusal else None,
                error_id=refusal.error_id if refusal else None,
                correlation_id=refusal.correlation_id if refusal else None,
            )
            final = isinstance(fault, Refused) and not isinstance(fault, VersionConflict)
            if op.part is Part.OFFER and final:
                withdraw(unit, op)
            else:
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
        """CONTRACT B12: one field that the server will not have must not sink the others.

        What was wished for after them stays behind them all.
        """
        if len(op.patch) > 1:
            names = list(op.patch)
            behind = [one for one in open_operations(unit, op.local_id) if (one.seq or 0) > (op.seq or 0)]
            for name in names[1:]:
                unit.add(operation(unit, stored, Kind.UPDATE, {name: op.patch[name]}, op.gesture))
            move(unit, op, Event.NOT_SENT, patch={names[0]: op.patch[names[0]]})
            for later in behind:
                outbox.put_behind(unit.connection, later.op)
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
