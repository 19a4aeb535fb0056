"""The faults that are in force, and how a text becomes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random
from types import MappingProxyType

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import answers, lists, network, sessions, unmaking, wire, writes
from sync.sandbox.faults.fault import BadFault, Fault, Trigger

FAULTS: Mapping[str, type[Fault]] = MappingProxyType(
    {
        kind.name: kind
        for module in (network, wire, sessions, lists, answers, writes, unmaking)
        for kind in module.FAULTS
    }
)


class FaultBoard:
    """Asks every fault in force, in the order in which they were set."""

    def __init__(self, texts: Iterable[str] = (), seed: int = 0) -> None:
        """`seed` decides what a probability draws. Raises BadFault."""
        self._faults: list[Fault] = []
        self._seed = seed
        self._set_so_far = 0
        for text in texts:
            self.set(text)

    def set(self, text: str) -> None:
        """Raises BadFault."""
        name, _, argument = text.partition("=")
        kind = FAULTS.get(name)
        if kind is None:
            raise BadFault(f"no fault is called {name!r}; `sandbox --list-faults` names them all")
        trigger = Trigger.parse(argument)
        trigger.chance = Random(f"{self._seed}/{self._set_so_far}/{text}")
        self._set_so_far += 1
        self._faults.append(kind(trigger))

    def clear(self, name: str | None = None) -> None:
        self._faults = [fault for fault in self._faults if name is not None and fault.name != name]

    def in_force(self) -> list[str]:
        return [fault.name for fault in self._faults if fault.trigger.remaining != 0]

    async def arriving(self, call: Call) -> Reply | None:
        for fault in self._meeting(call):
            reply = await fault.arriving(call)
            if reply is not None:
                return reply
        return None

    def handling(self, call: Call) -> Reply | None:
        for fault in self._meeting(call):
            reply = fault.handling(call)
            if reply is not None:
                return reply
        return None

    def replying(self, call: Call, reply: Reply) -> Reply:
        for fault in self._meeting(call):
            reply = fault.replying(call, reply)
        return reply

    def _meeting(self, call: Call) -> list[Fault]:
        return [fault for fault in self._faults if fault.meets(call)]
