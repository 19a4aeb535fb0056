"""A server that does not take a change, blames a field for it, and says why."""

from __future__ import annotations

from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply, failure, invalid
from sync.sandbox.faults.fault import Fault, Trigger


class Refusing(Fault):
    """An edit is refused only if it is of that field, any other action in any case."""

    name = "refusing"

    def __init__(self, field: str, why: str, actions: tuple[str, ...]) -> None:
        super().__init__(Trigger())
        self.field, self.why, self.actions = field, why, actions

    def handling(self, call: Call) -> Reply | None:
        done = next((action for action in self.actions if call.is_on(action)), None)
        if done is None or (done == "update" and self.field not in call.body):
            return None
        return failure(invalid([{"field": self.field, "message": self.why}]), call.world.clock())


def refuse(server: Sandbox, field: str, why: str, *actions: str) -> None:
    """From now on; of edits, if no other action is named."""
    server.faults._faults.append(Refusing(field, why, actions or ("update",)))
