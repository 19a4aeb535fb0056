"""Reading the server's copy just before a write, and what it means when it is not there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sync.absorb import Intake, Source, absorb_rows
from sync.adopt import gone
from sync.clock import iso, moment
from sync.decide import retry
from sync.decide.budget import Purpose
from sync.decide.operations import SENDABLE, Event, Kind
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused, RemoteFault
from sync.overtaken import overtaken
from sync.rebase import move
from sync.remote.codec import decode
from sync.remote.gateway import Page
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork
from sync.walk import Reach, walk


class Look:
    def __init__(self, course: Course) -> None:
        self.course = course

    def before(self, op: Op) -> None:
        """Reads the server's copy before a write, and settles the operation where that says enough."""
        entity = REGISTRY[op.entity]
        with self.course.store.read() as connection:
            unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
            server_id = records.server_ids(connection, entity, [op.local_id]).get(op.local_id)
        try:
            reply = self.course.gateway.read(entity, str(server_id), purpose=Purpose.PUSH)
        except (NotThere, Forbidden) as fault:
            self._not_by_id(op.op, entity, str(server_id), fault)
            return
        except (Refused, BadReply) as fault:
            self._look_failed(op.op, fault)
            return
        row = decode(entity, reply.data, unescape=unescape)
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is not None and fresh.state in SENDABLE and overtaken(unit, fresh, row):
                self.course.report.conflicts += 1
                return
            intake = Intake(unit, entity, Source.READ)
            self.course.report.add(intake.take([row]))
            self.course.report.conflicts += intake.result.conflicts

    def _not_by_id(self, op_id: str, entity: Entity, server_id: str, fault: RemoteFault) -> None:
        try:
            archived = entity.archive and self.among_the_archived(entity, server_id)
        except (Refused, BadReply) as trouble:
            self._look_failed(op_id, trouble)
            return
        if archived:
            self._archived_there(op_id)
        else:
            self._vanished(op_id, fault)

    def among_the_archived(self, entity: Entity, server_id: str) -> bool:
        """CONTRACT B3: what was archived may not be there by id; only the archived list tells (2.7).

        Raises BadReply where that list could not be read to its end.
        """
        found: list[object] = []

        def search(page: Page) -> list[str] | None:
            found.extend(
                row for row in page.rows if isinstance(row, dict) and str(row.get("id")) == server_id
            )
            return None if found else [str(row.get("id")) for row in page.rows if isinstance(row, dict)]

        log = walk(self.course, entity, search, Reach({"archived": "true"}, purpose=Purpose.PUSH))
        if found:
            absorb_rows(self.course.store, entity, found, archived=True)
        elif not log.closed:
            raise BadReply(f"the archived {entity.name} could not be read to their end")
        return bool(found)

    def _archived_there(self, op_id: str) -> None:
        """It is in the archive: fine for a delete or a restore, done for an archive; an edit is shown."""
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            if op.state not in SENDABLE or op.kind in (Kind.DELETE, Kind.RESTORE):
                return
            if op.kind is Kind.ARCHIVE:
                move(unit, op, Event.ACCEPTED)
                self.course.report.sent += 1
            else:
                move(unit, op, Event.REFUSED, error={"code": "ARCHIVED", "message": "archived on the server"})
                self.course.report.rejected += 1

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
            op.looks += 1
            op.next_attempt_at = after_failure(self.course, op.tries + op.looks)
            op.error = error_of(fault)
            unit.put(op)
        self.course.report.trouble(fault.code)


def after_failure(course: Course, failures: int) -> str:
    """When an operation that failed so many times may go again; the report knows of it."""
    when = iso(course.clock.now() + timedelta(seconds=retry.delay(failures, course.clock.between)))
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
