"""Sending what waits: at most one operation of each record at a time, in the order in which it was wished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sync.answer import Answers
from sync.clock import iso, moment
from sync.decide.operations import OPEN, SENDABLE, Kind
from sync.entities import REGISTRY
from sync.freeze import freeze, needs_look, waits_for_parent
from sync.look import Look
from sync.report import Course
from sync.sending import Sending
from sync.store import outbox, records
from sync.store.outbox import Op
from sync.store.records import Stored

ROUNDS = 4
"""How often one operation may meet a newer server copy in one cycle before it waits its turn again."""


class Push:
    def __init__(self, course: Course) -> None:
        self.course = course
        self.answers = Answers(course)
        self.look = Look(course)
        self.sending = Sending(course)
        self._rounds: dict[str, int] = {}

    def run(self) -> None:
        """Sends all that may go. Raises Offline, Throttled or SignInNeeded when nothing more can."""
        progress = True
        while progress and not self.course.cancelled():
            progress = False
            for group in self._groups(self._due()):
                if self.course.cancelled():
                    return
                progress = self._send(group) or progress

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

    def _groups(self, ops: Iterable[Op]) -> Iterator[list[Op]]:
        """What may share its commits: neighbours that one read settles, should the power fail."""
        group: list[Op] = []
        for op in ops:
            plain = op.kind is Kind.UPDATE and not op.tries
            if group and (not plain or len(group) >= self.sending.room):
                yield group
                group = []
            if plain:
                group.append(op)
            else:
                yield [op]
        if group:
            yield group

    def _send(self, group: list[Op]) -> bool:
        """One round for each of them; True when something moved that may let others go."""
        frozen = freeze(self.course, [op.op for op in group])
        for item in frozen[: self.sending.send(frozen)]:
            self._count(item.op.op)
        together = {item.op.op for item in frozen}
        progress = bool(frozen)
        for op in group:
            if op.op not in together and not self.course.cancelled():
                progress = self._look_and_send(op.op) or progress
        return progress

    def _look_and_send(self, op_id: str) -> bool:
        op, stored = self._fresh(op_id)
        if op is None or stored is None or self._behind_parent(op):
            return False
        if not needs_look(op, stored, self._unshown(op_id)):
            return False
        self._count(op_id)
        if not self.look.before(op):
            return False
        if op.kind is Kind.CONVERT and self.answers.converted_already(op_id):
            return True
        if self._fresh(op_id)[0] is None:
            return True
        return self.sending.send(freeze(self.course, [op_id], looked=True)) > 0

    def _unshown(self, op_id: str) -> set[str]:
        with self.course.store.read() as connection:
            return outbox.after_unshown(connection, [op_id])

    def _behind_parent(self, op: Op) -> bool:
        with self.course.store.read() as connection:
            return waits_for_parent(connection, op)

    def _count(self, op_id: str) -> None:
        self._rounds[op_id] = self._rounds.get(op_id, 0) + 1

    def _fresh(self, op_id: str) -> tuple[Op | None, Stored | None]:
        with self.course.store.read() as connection:
            op = outbox.get(connection, op_id)
            if op is None or op.state not in SENDABLE:
                return None, None
            entity = REGISTRY[op.entity]
            return op, records.by_local_id(connection, entity, [op.local_id]).get(op.local_id)
