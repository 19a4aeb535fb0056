"""What a fault is: a name, the requests that it meets, and three places where it may act."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply

_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})


class BadFault(ValueError):
    """A fault's text names no fault, or has a part that cannot be read."""


@dataclass
class Trigger:
    """Which requests a fault meets, and how often it still will; `remaining` None stands for always."""

    method: str | None = None
    path: str | None = None
    remaining: int | None = None
    seconds: float | None = None
    word: str | None = None

    @classmethod
    def parse(cls, text: str) -> Trigger:
        """Raises BadFault. The parts are described in `sync.sandbox.faults`."""
        trigger = cls()
        for part in filter(None, text.split(":")):
            trigger._take_part(part)
        return trigger

    def _take_part(self, part: str) -> None:
        if part in _METHODS:
            self.method = part
        elif part.startswith("/"):
            self.path = part
        elif part.isascii() and part.isdigit():
            self.remaining = int(part)
        elif re.fullmatch(r"[0-9]+(\.[0-9]+)?s", part):
            self.seconds = float(part[:-1])
        elif re.fullmatch(r"[a-z][a-z-]*", part):
            self.word = part
        else:
            raise BadFault(f"cannot read {part!r} in a fault's argument")

    def meets(self, call: Call) -> bool:
        if self.remaining == 0 or (self.method and call.method != self.method):
            return False
        return self.path is None or self.path in call.path


class Fault:
    """Does nothing. A subclass names itself and overrides the places where it acts.

    A fault that acts on a call says so with `strike`, which uses up one of its times.
    """

    name: ClassVar[str]
    words: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, trigger: Trigger) -> None:
        if trigger.word is not None and trigger.word not in self.words:
            raise BadFault(f"{self.name} knows no {trigger.word!r}; it knows {sorted(self.words)}")
        self.trigger = trigger

    def meets(self, call: Call) -> bool:
        return self.trigger.meets(call)

    def strike(self, call: Call) -> None:
        if self.trigger.remaining is not None:
            self.trigger.remaining -= 1
        call.faults.append(self.name)

    async def arriving(self, call: Call) -> Reply | None:  # noqa: ARG002
        """Before anything is checked; an answer ends the call here."""
        return None

    def handling(self, call: Call) -> Reply | None:  # noqa: ARG002
        """After sign-in and parsing, before the handler: may change the call, or answer in its stead."""
        return None

    def replying(self, call: Call, reply: Reply) -> Reply:  # noqa: ARG002
        """After the change is committed; also sees refusals."""
        return reply
