"""Creates of unknown outcome: looking for the record that each may have made (CONTRACT B9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sync.adopt import adopt, bury
from sync.clock import iso, moment
from sync.decide import retry
from sync.decide.operations import Event, Kind, State
from sync.decide.twin import Adopt, Ask
from sync.edits import open_operations
from sync.entities.spec import Entity
from sync.errors import BadReply, Refused
from sync.lineup import Lineup, begun_at
from sync.orphans import on_its_own
from sync.rebase import move
from sync.report import Course
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.unit_of_work import UnitOfWork

LOOKS = 2
"""Complete walks after the wait that must show nothing before a create is sent again."""
APART = 0.5
"""So many waits of a lost create lie between two looks at lists with too little in them to be proven."""
PATIENCE = timedelta(hours=24)
"""Since the attempt: a create that no complete walk could settle until then is put to the person."""
IN_VAIN = "unsettled_since"
"""Names in an operation's error when a look after the wait first could not read the lists to their end."""
SERVER_FAULT = 500


class TwinSearch:
    """One walk of the resource looks for all of its creates; only after the wait may it conclude anything."""

    def __init__(self, course: Course, entity: Entity, *, unescape: bool) -> None:
        self.course = course
        self.entity = entity
        self.lineup = Lineup(course, entity, unescape=unescape)

    def run(self, ops: list[Op]) -> None:
        """Settles what can be settled. Lists that cannot be read keep nothing else waiting."""
        left = [op for op in ops if not self._rests(op)]
        try:
            for _ in range(LOOKS):
                if not left:
                    return
                left = self._look(left)
        except (Refused, BadReply) as fault:
            self.course.report.trouble(f"{fault.code}:{self.entity.name}")
        for op in left:
            begun, ready = self._begun(op)
            if self.course.clock.now() < ready:
                self.course.report.wait_for(ready)
            elif not self.course.cancelled() and not self._first_in_vain(op, begun):
                self._ask_at_last(op, begun)

    @property
    def _apart(self) -> timedelta:
        return timedelta(seconds=APART * self.course.settle_seconds)

    def _rests(self, op: Op) -> bool:
        """After a look that settled nothing the next one comes in time: before, it costs requests only.

        A time that lies further ahead than any wait was written by a clock that has been set since.
        """
        begun, ready = self._begun(op)
        now = self.course.clock.now()
        until = moment(op.next_attempt_at) if op.next_attempt_at else begun
        if until <= begun or now >= until or until > max(ready, now + self._apart):
            return False
        self.course.report.wait_for(until)
        self.course.report.trouble("UNKNOWN_OUTCOME")
        return True

    def _look(self, ops: list[Op]) -> list[Op]:
        """One complete walk, if it closes; returns those that another one may settle."""
        now = self.course.clock.now()
        closed = self.lineup.walk(ops)
        pending: list[Op] = []
        for op in ops:
            begun, ready = self._begun(op)
            if self._settle_one(op, begun, conclusive=closed and now >= ready):
                continue
            if now < ready:
                self._rest_until(op, ready)
            else:
                pending.append(op)
        return pending

    def _rest_until(self, op: Op, ready: datetime) -> None:
        self.course.report.wait_for(ready)
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is not None and fresh.state is State.UNKNOWN:
                fresh.next_attempt_at = iso(ready)
                unit.put(fresh)

    def _begun(self, op: Op) -> tuple[datetime, datetime]:
        """When its last attempt began, and when its wait is over."""
        with self.course.store.read() as connection:
            begun = begun_at(connection, op)
        return begun, begun + timedelta(seconds=self.course.settle_seconds)

    def _settle_one(self, op: Op, begun: datetime, *, conclusive: bool) -> bool:
        """True when the operation needs no further look in this cycle."""
        verdict = self.lineup.verdict(op, begun)
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is None or fresh.state is not State.UNKNOWN:
                return True
            if isinstance(verdict, Adopt):
                adopt(unit, fresh, self.lineup.rows[verdict.server_id])
                self.course.report.sent += 1
                self.course.report.created += 1
                return True
            if isinstance(verdict, Ask) and conclusive:
                self._ask(unit, fresh, self.lineup.raws(verdict.server_ids))
                return True
            return self._count_look(unit, fresh, conclusive=conclusive and not isinstance(verdict, Ask))

    def _first_in_vain(self, op: Op, begun: datetime) -> bool:
        """Whether no look at this attempt was in vain before; that this one was is remembered.

        The first such look is never the last: after a weekend it may be one bad moment of the server.
        """
        since = (op.error or {}).get(IN_VAIN)
        if since is not None and moment(since) >= begun:
            return False
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is not None and fresh.state is State.UNKNOWN:
                fresh.error = {"code": "UNKNOWN_OUTCOME"} | (fresh.error or {}) | {IN_VAIN: unit.now}
                unit.put(fresh)
        return True

    def _ask_at_last(self, op: Op, begun: datetime) -> None:
        """No list closes: after a day the person decides, who can look elsewhere; nothing is sent unasked."""
        if self.course.clock.now() < begun + PATIENCE:
            return
        verdict = self.lineup.verdict(op, begun)
        alike = verdict.server_ids if isinstance(verdict, Ask) else ()
        with self.course.store.work(background=True) as unit:
            fresh = outbox.get(unit.connection, op.op)
            if fresh is not None and fresh.state is State.UNKNOWN:
                self._ask(unit, fresh, self.lineup.raws(alike))

    def _count_look(self, unit: UnitOfWork, op: Op, *, conclusive: bool) -> bool:
        if not conclusive:
            self.course.report.trouble("UNKNOWN_OUTCOME")
            return False
        op.looks += 1
        if op.looks < LOOKS:
            return self._look_again(unit, op)
        if retry.give_up(op.tries) and op.error is not None and op.error.get("status") == SERVER_FAULT:
            move(unit, op, Event.REFUSED, looks=0)
            self.course.report.rejected += 1
        else:
            move(unit, op, Event.NOT_SENT, looks=0, next_attempt_at=None)
            self._let_go(unit, op)
        return True

    def _look_again(self, unit: UnitOfWork, op: Op) -> bool:
        """Where little was there to prove the lists, both looks could fall into one bad moment of theirs."""
        if not self.lineup.proven:
            later = self.course.clock.now() + self._apart
            op.next_attempt_at = iso(later)
            self.course.report.wait_for(later)
        unit.put(op)
        return not self.lineup.proven

    def _let_go(self, unit: UnitOfWork, op: Op) -> None:
        """It was deleted here meanwhile: what the server does not have is not made first to be deleted."""
        stored = unit.get(self.entity, op.local_id)
        ops = open_operations(unit, op.local_id)
        if stored is None or not any(other.kind is Kind.DELETE for other in ops):
            return
        for other in ops:
            move(unit, other, Event.DROPPED)
            on_its_own(unit, other)
        bury(unit, stored, "discarded")

    def _ask(self, unit: UnitOfWork, op: Op, raws: Sequence[Any]) -> None:
        stored = unit.get(self.entity, op.local_id)
        if stored is not None:
            unit.ask(stored, "duplicate", {}, candidates=list(raws))
            move(unit, op, Event.CLASHED)
            self.course.report.conflicts += 1
