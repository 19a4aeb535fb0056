"""Reading the server's copy just before a write, and what it means when it is not there."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sync import doubts
from sync.absorb import Intake, Source, absorb_rows
from sync.adopt import gone
from sync.clock import iso, moment
from sync.decide import retry
from sync.decide.budget import Purpose
from sync.decide.operations import SENDABLE, Event, Kind
from sync.edits import ARCHIVED, open_operations, to_the_end
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused, RemoteFault, SignInNeeded
from sync.overtaken import overtaken
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode, decode_copy
from sync.remote.gateway import Page, Reply
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork
from sync.walk import Reach, walk


class Look:
    def __init__(self, course: Course) -> None:
        self.course = course

    def before(self, op: Op) -> bool:
        """Reads the server's copy before a write, and settles the operation where that says enough.

        False where it could not be read: without it nothing is sent.
        """
        entity = REGISTRY[op.entity]
        with self.course.store.read() as connection:
            unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
            server_id = records.server_ids(connection, entity, [op.local_id]).get(op.local_id)
        try:
            reply = self.course.gateway.read(entity, str(server_id), purpose=Purpose.PUSH)
            row = decode_copy(entity, reply.data, str(server_id), unescape=unescape)
        except (NotThere, Forbidden) as fault:
            return self._not_by_id(op.op, entity, str(server_id), fault)
        except (Refused, BadReply) as fault:
            return self._look_failed(op.op, fault)
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is not None and fresh.state in SENDABLE and overtaken(unit, fresh, row):
                self.course.report.conflicts += 1
                return True
            intake = Intake(unit, entity, Source.READ)
            self.course.report.add(intake.take([row]))
            self.course.report.conflicts += intake.result.conflicts
            self._put_away_already(unit, op.op, row)
        return True

    def _put_away_already(self, unit: UnitOfWork, op_id: str, row: RemoteRow) -> None:
        """An archive or a restore of what is so already is done: the server would answer 404 (2.7)."""
        op = outbox.get(unit.connection, op_id)
        wanted = {Kind.ARCHIVE: True, Kind.RESTORE: False}.get(op.kind) if op is not None else None
        if (
            op is not None
            and op.state in SENDABLE
            and wanted is not None
            and row.values.get("is_archived") is wanted
        ):
            move(unit, op, Event.ACCEPTED, error=None)
            self.course.report.sent += 1

    def completed(self, op: Op, stored: Stored, reply: Reply) -> Reply:
        """CONTRACT B6: what no version guards is read once more where the answer lacks a field of the record.

        A read that fails leaves the answer as it is: the write stands, and the next walk tells the rest.
        """
        entity = stored.entity
        guarded = entity.versioned and entity.unguarded.isdisjoint(op.patch)
        if op.kind is not Kind.UPDATE or guarded or _shows_all(stored, op, reply):
            return reply
        try:
            read = self.course.gateway.read(entity, str(stored.server_id), purpose=Purpose.PUSH)
        except (RemoteFault, SignInNeeded) as fault:
            self.course.report.trouble(fault.code)
            return reply
        return replace(reply, data=read.data) if isinstance(read.data, dict) else reply

    def _not_by_id(self, op_id: str, entity: Entity, server_id: str, fault: RemoteFault) -> bool:
        try:
            archived = entity.archive and self.among_the_archived(entity, server_id)
        except (Refused, BadReply) as trouble:
            return self._look_failed(op_id, trouble)
        if archived:
            self._archived_there(op_id)
        elif self.in_doubt(op_id, entity, server_id):
            return self._look_failed(op_id, fault)
        else:
            self._vanished(op_id, fault)
        return True

    def in_doubt(self, op_id: str, entity: Entity, server_id: str) -> bool:
        """What was archived is not there by id, and the list of it may lack something (CONTRACT B2, B3)."""
        with self.course.store.work(background=True) as unit:
            _, stored = pair(unit, op_id)
            if stored is None or not entity.archive:
                return False
            return not doubts.missing(unit, entity, server_id, self.course.settle_seconds)

    def among_the_archived(self, entity: Entity, server_id: str) -> bool:
        """Whether it is there; see `archived_among`."""
        return bool(self.archived_among(entity, {server_id}))

    def archived_among(self, entity: Entity, server_ids: Set[str]) -> set[str]:
        """CONTRACT B3: what was archived may not be there by id; only the archived list tells (2.7).

        Takes in those that it shows. Raises BadReply where the list could not be read to its end.
        """
        found: dict[str, object] = {}

        def search(page: Page) -> list[str] | None:
            rows = [(str(row.get("id")), row) for row in page.rows if isinstance(row, dict)]
            found.update({key: row for key, row in rows if key in server_ids})
            return [key for key, _ in rows] if found.keys() < server_ids else None

        log = walk(self.course, entity, search, Reach({"archived": "true"}, purpose=Purpose.PUSH))
        if found:
            absorb_rows(self.course.store, entity, list(found.values()), archived=True)
        if found.keys() < server_ids and not log.closed:
            raise BadReply(f"the archived {entity.name} could not be read to their end")
        return set(found)

    def _archived_there(self, op_id: str) -> None:
        """It is in the archive: fine for a delete or a restore, done for an archive; an edit is shown."""
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            if op.state not in SENDABLE or op.kind in (Kind.DELETE, Kind.RESTORE):
                return
            if op.kind is Kind.ARCHIVE:
                move(unit, op, Event.ACCEPTED)
                self.course.report.sent += 1
            elif any(other.kind is Kind.RESTORE for other in open_operations(unit, op.local_id)):
                to_the_end(unit, op)
            else:
                move(unit, op, Event.REFUSED, error={"code": ARCHIVED, "message": "archived on the server"})
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

    def _look_failed(self, op_id: str, fault: RemoteFault) -> bool:
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            op.looks += 1
            op.next_attempt_at = after_failure(self.course, op.tries + op.looks)
            op.error = error_of(fault)
            unit.put(op)
        self.course.report.trouble(fault.code)
        return False


def _shows_all(stored: Stored, op: Op, reply: Reply) -> bool:
    """Whether no editable field that the record has is missing; some servers leave out what is empty."""
    if not isinstance(reply.data, dict):
        return False
    shown = decode(stored.entity, {**reply.data, "id": stored.server_id}).values.keys()
    has = {name for name, value in (stored.known | op.patch).items() if value is not None}
    return has & stored.entity.editable_names <= shown


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
