"""Faults of time: a change that is undone later, or that takes effect when nobody waits for it any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults.fault import Fault, Trigger
from sync.sandbox.resources import Record


class RolledBack(Fault):
    """An acknowledged write is undone before the next request, or after some seconds (CONTRACT B15)."""

    name = "B15"
    timed = True

    def __init__(self, trigger: Trigger) -> None:
        super().__init__(trigger)
        self._before: Record | None = None
        self._due: datetime | None = None
        self._place = ("", "")

    def meets(self, call: Call) -> bool:
        return self._due is not None or super().meets(call)

    async def arriving(self, call: Call) -> Reply | None:
        if self._due is not None and call.world.clock() >= self._due:
            self._due = None
            if self._before is not None:
                call.world.store.put_back(self._place[0], self._before)
            elif call.world.store.get(*self._place) is not None:
                call.world.store.delete(*self._place)
        return None

    def handling(self, call: Call) -> Reply | None:
        if self._due is None and call.is_on("update"):
            self._before = dict(call.world.store.get(call.spec.name, call.record_id) or {})
        elif self._due is None and call.is_on("create"):
            self._before = None
        return None

    def replying(self, call: Call, reply: Reply) -> Reply:
        answered = reply.ok and reply.payload is not None
        written = answered and (call.is_on("update") or call.is_on("create"))
        if written and self._due is None and self.strike(call):
            self._place = (call.spec.name, reply.data["id"])
            self._due = call.world.clock() + timedelta(seconds=self.trigger.seconds or 0)
        return reply


class LateCommit(Fault):
    """No answer comes; the change takes effect after that, before the next request or after some seconds.

    With `held` the connection stays open, and the change takes effect when the client has given up.
    """

    name = "late-commit"
    words = frozenset({"held"})
    timed = True

    def handling(self, call: Call) -> Reply | None:
        if not call.changes_something or call.endpoint.spec is None or not self.strike(call):
            return None

        def commit() -> object:
            return call.endpoint.handler(call)

        if self.trigger.word == "held":
            return Reply(504, wire="held", afterwards=lambda: call.world.do_late(commit))
        call.world.postpone(timedelta(seconds=self.trigger.seconds or 0), commit)
        return Reply(504, wire="dropped")


FAULTS: tuple[type[Fault], ...] = (RolledBack, LateCommit)
