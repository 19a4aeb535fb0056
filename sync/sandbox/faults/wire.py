"""Faults of the line: right answers that arrive slowly, in pieces, or spoilt."""

from __future__ import annotations

from dataclasses import replace

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults.fault import Fault

_DEFAULT_SECONDS = 1.0


class _OnTheWire(Fault):
    def replying(self, call: Call, reply: Reply) -> Reply:
        return self.spoil(reply) if self.strike(call) else reply

    def spoil(self, reply: Reply) -> Reply:
        return reply


class Trickle(_OnTheWire):
    """Sends the answer in small pieces."""

    name = "trickle"
    timed = True

    def spoil(self, reply: Reply) -> Reply:
        seconds = _DEFAULT_SECONDS if self.trigger.seconds is None else self.trigger.seconds
        return replace(reply, wire="trickled", seconds=seconds)


class TruncatedJson(_OnTheWire):
    """A complete HTTP answer with half of its JSON."""

    name = "truncated-json"

    def spoil(self, reply: Reply) -> Reply:
        return replace(reply, wire="truncated")


class MalformedJson(_OnTheWire):
    """A whole answer whose text is no JSON."""

    name = "malformed-json"

    def spoil(self, reply: Reply) -> Reply:
        return replace(reply, wire="malformed")


class ResetMidBody(_OnTheWire):
    """The connection is reset in the middle of the body."""

    name = "reset-mid-body"

    def spoil(self, reply: Reply) -> Reply:
        return replace(reply, wire="reset")


FAULTS: tuple[type[Fault], ...] = (Trickle, TruncatedJson, MalformedJson, ResetMidBody)
