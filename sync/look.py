"""Reading the server's copy just before a write, and what it means when it is not there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sync.absorb import Intake, Source
from sync.adopt import gone
from sync.clock import iso, moment
from sync.decide import retry
from sync.decide.budget import Purpose
from sync.decide.operations import Kind
from sync.entities import REGISTRY
from sync.errors import BadReply, Forbidden, NotThere, Refused, RemoteFault, ServerFault
from sync.remote.codec import decode
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork


class Look:
    def __init__(self, course: Course) -> None:
        self.course = course

    def before(self, op: Op) -> bool:
        """Reads the server's copy before a write; False when there is nothing left to write to."""
        entity = REGISTRY[op.entity]
        with self.course.store.read() as connection:
            unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
            server_id = records.server_ids(connection, entity, [op.local_id]).get(op.local_id)
        try:
            reply = self.course.gateway.read(entity, str(server_id), purpose=Purpose.PUSH)
        except (NotThere, Forbidden) as fault:
            self._vanished(op.op, fault)
            return False
        except (ServerFault, BadReply) as fault:
            self._look_failed(op.op, fault)
            return False
        with self.course.store.work(background=True) as unit:
            intake = Intake(unit, entity, Source.READ)
            self.course.report.add(intake.take([decode(entity, reply.data, unescape=unescape)]))
            self.course.report.conflicts += intake.result.conflicts
        return True

    def _vanished(self, op_id: str, fault: RemoteFault) -> None:
        with self.course.store.work(background=True) as unit:
            op, stored = pair(unit, op_id)
            if stored is not None and gone(unit, stored):
                self.course.report.removed += 1
                self.course.report.sent += op.kind is Kind.DELETE
            elif stored is not None:
                self.course.report.conflicts += 1
        self.course.report.troubles.append(fault.code)

    def _look_failed(self, op_id: str, fault: RemoteFault) -> None:
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            op.next_attempt_at = after_failure(self.course, op)
            op.error = error_of(fault)
            unit.put(op)
        self.course.report.trouble(fault.code)


def after_failure(course: Course, op: Op) -> str:
    """When an operation that failed `tries` times may go again; the report knows of it."""
    when = iso(course.clock.now() + timedelta(seconds=retry.delay(op.tries, course.clock.between)))
    course.report.wait_for(moment(when))
    return when


def pair(unit: UnitOfWork, op_id: str) -> tuple[Op, Stored | None]:
    op = outbox.get(unit.connection, op_id)
    if op is None:
        raise LookupError(f"operation {op_id} is not in the outbox")
    return op, unit.get(REGISTRY[op.entity], op.local_id)


def error_of(fault: RemoteFault) -> dict[str, Any]:
    if isinstance(fault, Refused):
        return fault.refusal.as_json()
    return {"code": fault.code, "message": str(fault)}
