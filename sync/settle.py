"""Finding out what became of writes whose answer was lost, before anything else is sent or read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sync.absorb import Intake, Source
from sync.adopt import adopt, bury, gone, made_here
from sync.clock import moment
from sync.decide.budget import Purpose
from sync.decide.operations import Event, Kind, State
from sync.decide.twin import Adopt, Ask, Candidate, find_twin
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.errors import BadReply, Forbidden, NotThere, ServerFault
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode
from sync.remote.gateway import Page
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.unit_of_work import UnitOfWork
from sync.walk import walk

LOOKS = 2
"""Complete walks after the wait that must show nothing before a create is sent again."""

MOST_READS = 5


class Settlement:
    def __init__(self, course: Course) -> None:
        self.course = course
        with course.store.read() as connection:
            self.unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
            self.offset = timedelta(seconds=float(settings.get(connection, settings.Name.CLOCK_OFFSET, 0.0)))

    def run(self) -> None:
        """Settles what can be settled now; what must wait is named in the report."""
        with self.course.store.read() as connection:
            ops = outbox.in_states(connection, [State.UNKNOWN])
        for op in ops:
            if op.kind is not Kind.CREATE:
                self._settle_by_read(op)
        creates: dict[str, list[Op]] = {}
        for op in ops:
            if op.kind is Kind.CREATE:
                creates.setdefault(op.entity, []).append(op)
        for name, waiting in creates.items():
            self._settle_creates(REGISTRY[name], waiting)

    def _settle_by_read(self, op: Op) -> None:
        """An update, a delete or an archive of unknown outcome: the server's copy tells."""
        entity = REGISTRY[op.entity]
        with self.course.store.read() as connection:
            server_id = records.server_ids(connection, entity, [op.local_id]).get(op.local_id)
        try:
            reply = self.course.gateway.read(entity, str(server_id), purpose=Purpose.PUSH)
            row = decode(entity, reply.data, unescape=self.unescape)
        except (NotThere, Forbidden):
            self._gone(op)
            return
        except (ServerFault, BadReply) as fault:
            self.course.report.trouble(fault.code)
            return
        with self.course.store.work(background=True) as unit:
            self._compare(unit, op.op, row)

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
        if self._overtaken(unit, op, row):
            self._ask_about_overtaken(unit, op, row)
            return
        intake = Intake(unit, entity, Source.READ)
        self.course.report.add(intake.take([row]))
        self.course.report.conflicts += intake.result.conflicts
        fresh = outbox.get(unit.connection, op_id)
        if fresh is None or fresh.state is not State.UNKNOWN:
            return
        archived = row.values.get("is_archived")
        wanted = {Kind.ARCHIVE: True, Kind.RESTORE: False}.get(fresh.kind)
        took = wanted is not None and archived is wanted
        move(unit, fresh, Event.ACCEPTED if took else Event.NOT_SENT)

    def _overtaken(self, unit: UnitOfWork, op: Op, row: RemoteRow) -> bool:
        """Ours may have come and been reverted: the old value is back, and more than one version later."""
        attempts = outbox.attempts_of(unit.connection, op.op)
        attempted = attempts[-1]["version"] if attempts else None
        if op.kind is not Kind.UPDATE or attempted is None or row.version is None:
            return False
        old = all(row.values.get(name) == op.before.get(name) for name in op.patch)
        return old and row.version > attempted + 1

    def _ask_about_overtaken(self, unit: UnitOfWork, op: Op, row: RemoteRow) -> None:
        stored = unit.get(REGISTRY[op.entity], op.local_id)
        if stored is None:
            return
        questions = {
            name: {"base": op.before.get(name), "mine": value, "theirs": row.values.get(name)}
            for name, value in op.patch.items()
        }
        unit.ask(stored, "edit-edit", questions, theirs_version=row.version)
        move(unit, op, Event.CLASHED)
        stored.version = None
        unit.save(stored)
        self.course.report.conflicts += 1

    def _settle_creates(self, entity: Entity, ops: list[Op]) -> None:
        """One walk looks for all of them; only walks begun after the wait may conclude that there is nothing."""
        for _ in range(LOOKS):
            now = self.course.clock.now()
            rows, closed = self._walk(entity)
            pending: list[Op] = []
            for op in ops:
                begun, ready = self._begun(op)
                waited = now >= ready
                if not waited:
                    self.course.report.wait_for(ready)
                if not self._settle_one(entity, op, rows, begun, conclusive=waited and closed):
                    pending.append(op)
            ops = [op for op in pending if self._begun(op)[1] <= self.course.clock.now()]
            if not ops:
                return

    def _begun(self, op: Op) -> tuple[datetime, datetime]:
        with self.course.store.read() as connection:
            attempts = outbox.attempts_of(connection, op.op)
        begun = moment(attempts[-1]["begun_at"] if attempts else op.saved_at)
        return begun, begun + timedelta(seconds=self.course.settle_seconds)

    def _walk(self, entity: Entity) -> tuple[dict[str, RemoteRow], bool]:
        rows: dict[str, RemoteRow] = {}

        def take(page: Page) -> list[str]:
            ids = []
            for raw in page.rows:
                try:
                    row = decode(entity, raw, unescape=self.unescape)
                except BadReply:
                    continue
                rows[row.server_id] = row
                ids.append(row.server_id)
            return ids

        log = walk(self.course, entity, take, purpose=Purpose.PUSH)
        return rows, log.closed

    def _settle_one(
        self, entity: Entity, op: Op, rows: Mapping[str, RemoteRow], begun: datetime, *, conclusive: bool
    ) -> bool:
        """True when the operation needs no further look in this cycle."""
        with self.course.store.read() as connection:
            sent = self._sent(entity, outbox.attempts_of(connection, op.op), op)
            rivals = self._like_creates(connection, entity, op, sent)
            candidates = self._candidates(connection, entity, rows, begun)
        candidates = self._dated(entity, sent, candidates, rows)
        verdict = find_twin(entity, sent, begun + self.offset, candidates, like_creates=rivals)
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is None or fresh.state is not State.UNKNOWN:
                return True
            if isinstance(verdict, Adopt):
                adopt(unit, fresh, rows[verdict.server_id])
                self.course.report.sent += 1
                self.course.report.created += 1
                return True
            if isinstance(verdict, Ask) and conclusive:
                self._ask(unit, entity, fresh, [rows[key].raw for key in verdict.server_ids])
                return True
            return self._count_look(unit, fresh, conclusive=conclusive and not isinstance(verdict, Ask))

    def _count_look(self, unit: UnitOfWork, op: Op, *, conclusive: bool) -> bool:
        if not conclusive:
            self.course.report.trouble("UNKNOWN_OUTCOME")
            return False
        op.looks += 1
        if op.looks < LOOKS:
            unit.put(op)
            return False
        move(unit, op, Event.NOT_SENT, looks=0, next_attempt_at=None)
        return True

    def _ask(self, unit: UnitOfWork, entity: Entity, op: Op, raws: Sequence[Any]) -> None:
        stored = unit.get(entity, op.local_id)
        if stored is not None:
            unit.ask(stored, "duplicate", {}, candidates=list(raws))
            move(unit, op, Event.CLASHED)
            self.course.report.conflicts += 1

    def _sent(self, entity: Entity, attempts: Sequence[Any], op: Op) -> dict[str, Value]:
        body = attempts[-1]["body"] if attempts else op.patch
        return dict(decode(entity, {"id": op.op, **(body or {})}).values)

    def _like_creates(self, connection: Any, entity: Entity, op: Op, sent: Mapping[str, Value]) -> int:
        others = [
            other
            for other in outbox.in_states(connection, [State.UNKNOWN])
            if other.kind is Kind.CREATE and other.entity == entity.name
        ]
        same = [o for o in others if self._sent(entity, outbox.attempts_of(connection, o.op), o) == sent]
        return max(1, len(same))

    def _candidates(
        self, connection: Any, entity: Entity, rows: Mapping[str, RemoteRow], begun: datetime
    ) -> list[Candidate]:
        """Rows that we did not know before the attempt, that no create of ours has claimed, and not a colleague's."""
        held = {}
        ids = list(rows)
        for start in range(0, len(ids), records.CHUNK):
            held |= records.by_server_id(connection, entity, ids[start : start + records.CHUNK])
        claimed = made_here(connection, [item.local_id for item in held.values()])
        mine = self.course.user_id
        return [
            Candidate(server_id, row.values)
            for server_id, row in rows.items()
            if not (
                (
                    server_id in held
                    and not held[server_id].placeholder
                    and moment(held[server_id].arrived_at) < begun
                )
                or (server_id in held and held[server_id].local_id in claimed)
                or (mine and row.values.get("user_id") not in (None, mine))
            )
        ]

    def _dated(
        self,
        entity: Entity,
        sent: Mapping[str, Value],
        candidates: list[Candidate],
        rows: Mapping[str, RemoteRow],
    ) -> list[Candidate]:
        """Reads by id what lacks its creation time, where that decides."""
        undated = [
            item
            for item in candidates
            if item.values.get("created_at") is None
            and isinstance(find_twin(entity, sent, _LONG_AGO, [item]), Ask)
        ]
        dated = {item.server_id: item for item in candidates}
        for item in undated[:MOST_READS]:
            try:
                reply = self.course.gateway.read(entity, item.server_id, purpose=Purpose.PUSH)
                values = decode(entity, reply.data, unescape=self.unescape).values
            except (NotThere, Forbidden, ServerFault, BadReply):
                continue
            dated[item.server_id] = Candidate(item.server_id, {**rows[item.server_id].values, **values})
        return list(dated.values())


_LONG_AGO = moment("2000-01-01T00:00:00Z")
