"""Sending what is frozen, one request after the other; answers that come quickly share a commit."""

from __future__ import annotations

from collections.abc import Sequence

from sync.answer import Answers
from sync.decide.operations import Kind
from sync.errors import Offline, RemoteFault, SignInNeeded, Throttled
from sync.failure import Failures
from sync.freeze import Frozen
from sync.look import Look
from sync.remote.gateway import Reply
from sync.report import Course

LARGEST = 16
PATIENCE = 0.2
"""Seconds that frozen operations may wait for their turn: what is frozen cannot be undone."""
AIM = PATIENCE / 2
"""Seconds that they should take at the pace of the last ones: no server is even."""
FEEDBACK = 0.05
"""Seconds after which a person should see that an answer has come."""


class Sending:
    def __init__(self, course: Course) -> None:
        self.course = course
        self.answers = Answers(course)
        self.failures = Failures(course)
        self.look = Look(course)
        self._pace: float | None = None
        """Seconds for one of those that were sent last."""
        self._answered: list[tuple[Frozen, Reply]] = []
        self._first_at = 0.0

    @property
    def room(self) -> int:
        """How many operations to freeze at once: as many as this server takes in no time.

        One, until a first request has told whether there is a server at all, and how quick it is.
        """
        if self._pace is None:
            return 1
        return LARGEST if not self._pace else max(1, min(LARGEST, int(AIM / self._pace)))

    def send(self, waiting: Sequence[Frozen]) -> int:
        """Sends until the patience is over, and puts the rest back in its place; returns how many were sent.

        Raises what ends the whole push: Offline where nothing left, Throttled, SignInNeeded.
        """
        began, sent = self._time(), 0
        for frozen in waiting:
            if sent and (self.course.cancelled() or self._time() - began > PATIENCE):
                break
            sent += 1
            try:
                reply = self._call(frozen)
            except (RemoteFault, SignInNeeded) as fault:
                self._take_in()
                self._failed(frozen, fault, waiting[sent:])
            else:
                self._hold(frozen, self.look.completed(frozen.op, frozen.stored, reply))
        if sent:
            self._pace = (self._time() - began) / sent
        self._take_in()
        self.failures.not_sent(waiting[sent:])
        return sent

    def _hold(self, frozen: Frozen, reply: Reply) -> None:
        now = self._time()
        if not self._answered:
            self._first_at = now
        self._answered.append((frozen, reply))
        if now - self._first_at > FEEDBACK:
            self._take_in()

    def _take_in(self) -> None:
        answered, self._answered = self._answered, []
        if answered:
            self.answers.accepted(answered)

    def _failed(self, frozen: Frozen, fault: RemoteFault | SignInNeeded, rest: Sequence[Frozen]) -> None:
        """A failure is written down at once; where nothing more can be sent it goes on."""
        if isinstance(fault, SignInNeeded):
            self.failures.unauthorised(frozen)
        else:
            self.failures.failed(frozen, fault)
        unsent = isinstance(fault, Offline) and not fault.sent
        if unsent or isinstance(fault, Throttled | SignInNeeded):
            self.failures.not_sent(rest)
            raise fault

    def _call(self, frozen: Frozen) -> Reply:
        gateway, entity, server_id = self.course.gateway, frozen.stored.entity, str(frozen.stored.server_id)
        kind, body = frozen.op.kind, frozen.body or {}
        if kind is Kind.CREATE:
            return gateway.create(entity, body)
        if kind is Kind.UPDATE:
            return gateway.update(entity, server_id, body)
        if kind is Kind.DELETE:
            return gateway.delete(entity, server_id)
        if kind is Kind.CONVERT:
            return gateway.convert(server_id, str(body["client_type"]))
        call = gateway.archive if kind is Kind.ARCHIVE else gateway.restore
        return call(entity, server_id)

    def _time(self) -> float:
        return self.course.clock.monotonic()
