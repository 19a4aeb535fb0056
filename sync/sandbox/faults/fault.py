"""What a fault is: a name, the requests that it meets, and three places where it may act."""

from __future__ import annotations

from typing import ClassVar

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults.trigger import BadFault, Trigger

__all__ = ["BadFault", "Fault", "Trigger"]


class Fault:
    """Does nothing. A subclass names itself and overrides the places where it acts.

    Where a fault could act on a call, it asks `strike` whether it does: that is what is counted, and what a
    probability or a schedule decides. `timed` faults take seconds.
    """

    name: ClassVar[str]
    words: ClassVar[frozenset[str]] = frozenset()
    timed: ClassVar[bool] = False

    def __init__(self, trigger: Trigger) -> None:
        """Raises BadFault for what this fault cannot do."""
        if trigger.word is not None and trigger.word not in self.words:
            known = f"it knows {', '.join(sorted(self.words))}" if self.words else "it takes no word"
            path = f"; a path begins with a slash, as in /{trigger.word}"
            raise BadFault(f"{self.name} knows no {trigger.word!r}: {known}{path}")
        if trigger.seconds is not None and not self.timed:
            raise BadFault(f"{self.name} takes no time, so {trigger.seconds:g}s says nothing to it")
        self.trigger = trigger

    def meets(self, call: Call) -> bool:
        return self.trigger.meets(call)

    def strike(self, call: Call) -> bool:
        """Whether the fault acts on this call; asked once, and only where it could."""
        if not self.trigger.strikes():
            return False
        call.faults.append(self.name)
        return True

    async def arriving(self, call: Call) -> Reply | None:  # noqa: ARG002
        """Before anything is checked; an answer ends the call here."""
        return None

    def handling(self, call: Call) -> Reply | None:  # noqa: ARG002
        """After sign-in and parsing, before the handler: may change the call, or answer in its stead."""
        return None

    def replying(self, call: Call, reply: Reply) -> Reply:  # noqa: ARG002
        """After the change is committed; also sees refusals."""
        return reply
