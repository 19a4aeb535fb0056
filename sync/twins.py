"""Creates of unknown outcome: looking for the record that each may have made (CONTRACT B9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from sync.adopt import adopt, made_here
from sync.clock import moment
from sync.decide import retry
from sync.decide.budget import Purpose
from sync.decide.operations import Event, Kind, State
from sync.decide.twin import Adopt, Ask, Candidate, find_twin
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.errors import BadReply, Refused
from sync.escaping import learn, wholly
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode
from sync.remote.gateway import Page
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork
from sync.walk import Reach, walk

LOOKS = 2
"""Complete walks after the wait that must show nothing before a create is sent again."""
MOST_READS = 5
SERVER_FAULT = 500


class TwinSearch:
    """One walk of the resource looks for all of its creates; only after the wait may it conclude anything."""

    def __init__(self, course: Course, entity: Entity, *, unescape: bool) -> None:
        self.course = course
        self.entity = entity
        self.unescape = unescape
        with course.store.read() as connection:
            seconds = settings.get(connection, settings.Name.CLOCK_OFFSET, 0.0)
        self.offset = timedelta(seconds=float(seconds))

    def run(self, ops: list[Op]) -> None:
        """One walk looks for all of them; only after the wait may a walk conclude anything."""
        for _ in range(LOOKS):
            now = self.course.clock.now()
            rows, closed = self._walk()
            rows = self._unescaped(ops, rows)
            pending: list[Op] = []
            for op in ops:
                begun, ready = self._begun(op)
                waited = now >= ready
                if not waited:
                    self.course.report.wait_for(ready)
                if not self._settle_one(op, rows, begun, conclusive=waited and closed):
                    pending.append(op)
            ops = [op for op in pending if self._begun(op)[1] <= self.course.clock.now()]
            if not ops:
                return

    def _begun(self, op: Op) -> tuple[datetime, datetime]:
        with self.course.store.read() as connection:
            attempts = outbox.attempts_of(connection, op.op)
        begun = moment(attempts[-1]["begun_at"] if attempts else op.saved_at)
        return begun, begun + timedelta(seconds=self.course.settle_seconds)

    def _walk(self) -> tuple[dict[str, RemoteRow], bool]:
        rows: dict[str, RemoteRow] = {}

        def take(page: Page) -> list[str]:
            ids = []
            for raw in page.rows:
                try:
                    row = decode(self.entity, raw, unescape=self.unescape)
                except BadReply:
                    continue
                rows[row.server_id] = row
                ids.append(row.server_id)
            return ids

        lists = (Reach(filters, purpose=Purpose.PUSH) for filters in self._lists())
        logs = [walk(self.course, self.entity, take, reach) for reach in lists]
        return rows, all(log.closed for log in logs)

    def _lists(self) -> list[dict[str, str]]:
        """Every list in which it could be: somebody may have archived or closed it meanwhile."""
        entity = self.entity
        lists: list[dict[str, str]] = [{}]
        if entity.archive:
            lists.append({"archived": "true"})
        with self.course.store.read() as connection:
            parted = settings.get(connection, settings.Name.PARTITIONED, {}).get(entity.name)
        if parted:
            lists += [{entity.partition: value} for value in entity.by_name[entity.partition].choices]
        return lists

    def _unescaped(self, ops: list[Op], rows: dict[str, RemoteRow]) -> dict[str, RemoteRow]:
        """A row that is one of ours but for its escapes tells that this server escapes (CONTRACT B13)."""
        if self.unescape:
            return rows
        with self.course.store.read() as connection:
            sent = [self._sent(outbox.attempts_of(connection, op.op), op) for op in ops]
        if not any(wholly(values, row) for values in sent for row in rows.values()):
            return rows
        self.unescape = True
        with self.course.store.work(background=True) as unit:
            learn(unit)
        return {key: decode(self.entity, row.raw, unescape=True) for key, row in rows.items()}

    def _settle_one(
        self, op: Op, rows: Mapping[str, RemoteRow], begun: datetime, *, conclusive: bool
    ) -> bool:
        """True when the operation needs no further look in this cycle."""
        with self.course.store.read() as connection:
            sent = self._sent(outbox.attempts_of(connection, op.op), op)
            rivals = self._like_creates(connection, sent)
            candidates = self._candidates(connection, rows, begun)
        candidates = self._dated(sent, candidates, rows)
        verdict = find_twin(self.entity, sent, begun + self.offset, candidates, like_creates=rivals)
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
                self._ask(unit, fresh, [rows[key].raw for key in verdict.server_ids])
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
        if retry.give_up(op.tries) and op.error is not None and op.error.get("status") == SERVER_FAULT:
            move(unit, op, Event.REFUSED, looks=0)
            self.course.report.rejected += 1
        else:
            move(unit, op, Event.NOT_SENT, looks=0, next_attempt_at=None)
        return True

    def _ask(self, unit: UnitOfWork, op: Op, raws: Sequence[Any]) -> None:
        stored = unit.get(self.entity, op.local_id)
        if stored is not None:
            unit.ask(stored, "duplicate", {}, candidates=list(raws))
            move(unit, op, Event.CLASHED)
            self.course.report.conflicts += 1

    def _sent(self, attempts: Sequence[Any], op: Op) -> dict[str, Value]:
        body = attempts[-1]["body"] if attempts else op.patch
        return dict(decode(self.entity, {"id": op.op, **(body or {})}).values)

    def _like_creates(self, connection: Connection, sent: Mapping[str, Value]) -> int:
        others = [
            other
            for other in outbox.in_states(connection, [State.UNKNOWN, State.CONFLICT])
            if other.kind is Kind.CREATE and other.entity == self.entity.name
        ]
        same = [o for o in others if self._sent(outbox.attempts_of(connection, o.op), o) == sent]
        return max(1, len(same))

    def _candidates(
        self, connection: Connection, rows: Mapping[str, RemoteRow], begun: datetime
    ) -> list[Candidate]:
        """Rows unknown before the attempt, claimed by no create of ours, and not a colleague's."""
        held: dict[str, Stored] = {}
        ids = list(rows)
        for start in range(0, len(ids), records.CHUNK):
            held |= records.by_server_id(connection, self.entity, ids[start : start + records.CHUNK])
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
        sent: Mapping[str, Value],
        candidates: list[Candidate],
        rows: Mapping[str, RemoteRow],
    ) -> list[Candidate]:
        """Reads by id what lacks its creation time, where that decides."""
        undated = [
            item
            for item in candidates
            if item.values.get("created_at") is None
            and isinstance(find_twin(self.entity, sent, _LONG_AGO, [item]), Ask)
        ]
        dated = {item.server_id: item for item in candidates}
        for item in undated[:MOST_READS]:
            try:
                reply = self.course.gateway.read(self.entity, item.server_id, purpose=Purpose.PUSH)
                values = decode(self.entity, reply.data, unescape=self.unescape).values
            except (Refused, BadReply):
                continue
            dated[item.server_id] = Candidate(item.server_id, {**rows[item.server_id].values, **values})
        return list(dated.values())


_LONG_AGO = moment("2000-01-01T00:00:00Z")
