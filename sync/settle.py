"""Finding out what became of writes whose answer was lost, before anything else is sent or read."""

from __future__ import annotations

from datetime import timedelta

from sync import conversion
from sync.absorb import Intake, Source
from sync.adopt import bury, gone
from sync.clock import moment
from sync.decide.budget import Purpose
from sync.decide.operations import Event, Kind, State
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused
from sync.look import Look
from sync.overtaken import overtaken
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode_copy
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.unit_of_work import UnitOfWork
from sync.twins import TwinSearch


class Settlement:
    def __init__(self, course: Course) -> None:
        self.course = course
        with course.store.read() as connection:
            self.unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))

    def run(self) -> None:
        """Settles what can be settled now; what must wait is named in the report."""
        with self.course.store.read() as connection:
            ops = outbox.in_states(connection, [State.UNKNOWN])
        for op in ops:
            if op.kind is not Kind.CREATE:
                self._settle_by_read(op)
        creates = [op for op in ops if op.kind is Kind.CREATE]
        for name in dict.fromkeys(op.entity for op in creates):
            search = TwinSearch(self.course, REGISTRY[name], unescape=self.unescape)
            search.run([op for op in creates if op.entity == name])

    def _settle_by_read(self, op: Op) -> None:
        """An update, a delete or an archive of unknown outcome: the server's copy tells."""
        entity = REGISTRY[op.entity]
        with self.course.store.read() as connection:
            server_id = records.server_ids(connection, entity, [op.local_id]).get(op.local_id)
        try:
            row = self._row(entity, str(server_id))
            archived = row is None and entity.archive and self._archived(entity, str(server_id))
        except (Refused, BadReply) as fault:
            self.course.report.trouble(fault.code)
            return
        if archived:
            self._settle_archived(op.op)
            return
        if row is None:
            # A deletion is what was wished: of that alone the first absence is enough.
            if op.kind is not Kind.DELETE and Look(self.course).in_doubt(op.op, entity, str(server_id)):
                self.course.report.trouble(f"DOUBTED:{entity.name}")
            else:
                self._gone(op)
            return
        with self.course.store.work(background=True) as unit:
            self._compare(unit, op.op, row)

    def _row(self, entity: Entity, server_id: str) -> RemoteRow | None:
        """None where the server has no such record by id. Raises BadReply or Refused."""
        try:
            reply = self.course.gateway.read(entity, server_id, purpose=Purpose.PUSH)
        except (NotThere, Forbidden):
            return None
        return decode_copy(entity, reply.data, server_id, unescape=self.unescape)

    def _archived(self, entity: Entity, server_id: str) -> bool:
        return Look(self.course).among_the_archived(entity, server_id)

    def _settle_archived(self, op_id: str) -> None:
        """CONTRACT B3: it is in the archive, where an id may not find it."""
        with self.course.store.work(background=True) as unit:
            op = outbox.get(unit.connection, op_id)
            if op is not None and op.state is State.UNKNOWN:
                move(unit, op, Event.ACCEPTED if op.kind is Kind.ARCHIVE else Event.NOT_SENT)

    def _gone(self, op: Op) -> None:
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            stored = unit.get(REGISTRY[op.entity], op.local_id)
            if fresh is None or stored is None or fresh.state is not State.UNKNOWN:
                return
            if fresh.kind is Kind.DELETE:
                move(unit, fresh, Event.ACCEPTED)
                bury(unit, stored, "deleted")
                self.course.report.sent += 1
            elif gone(unit, stored):
                self.course.report.removed += 1
            else:
                self.course.report.conflicts += 1

    def _compare(self, unit: UnitOfWork, op_id: str, row: RemoteRow) -> None:
        op = outbox.get(unit.connection, op_id)
        if op is None or op.state is not State.UNKNOWN:
            return
        entity = REGISTRY[op.entity]
        if overtaken(unit, op, row):
            self.course.report.conflicts += 1
            return
        intake = Intake(unit, entity, Source.READ)
        self.course.report.add(intake.take([row]))
        self.course.report.conflicts += intake.result.conflicts
        fresh = outbox.get(unit.connection, op_id)
        if fresh is None or fresh.state is not State.UNKNOWN:
            return
        if fresh.kind is Kind.CONVERT:
            self._settle_conversion(unit, fresh)
            return
        archived = row.values.get("is_archived")
        wanted = {Kind.ARCHIVE: True, Kind.RESTORE: False}.get(fresh.kind)
        took = wanted is not None and archived is wanted
        move(unit, fresh, Event.ACCEPTED if took else Event.NOT_SENT)

    def _settle_conversion(self, unit: UnitOfWork, op: Op) -> None:
        """A second conversion makes a second client: it is sent again only when the wait is over (B9)."""
        if conversion.already(unit, op):
            self.course.report.sent += op.state is State.ACKNOWLEDGED
            return
        attempts = outbox.attempts_of(unit.connection, op.op)
        ready = moment(attempts[-1]["begun_at"]) + timedelta(seconds=self.course.settle_seconds)
        if self.course.clock.now() >= ready:
            move(unit, op, Event.NOT_SENT)
        else:
            self.course.report.wait_for(ready)
