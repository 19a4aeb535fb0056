"""Faults of the way between client and server: lost answers, proxies, captive portals, long waits."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from dataclasses import replace

from sync.sandbox.call import Call
from sync.sandbox.envelope import Refused, Reply, failure
from sync.sandbox.faults.fault import Fault, Trigger

_PORTAL = (
    "<!doctype html><html><head><title>Guest Wi-Fi</title></head>"
    "<body><h1>Welcome</h1><p>Accept the terms of use to go online.</p></body></html>"
)
_DEFAULT_SECONDS = 1.0


class Arriving(Fault):
    """Answers every request that it meets before the server sees it."""

    @abstractmethod
    def answer(self, call: Call) -> Reply:
        """What is sent instead of the server's answer."""

    async def arriving(self, call: Call) -> Reply | None:
        return self.answer(call) if self.strike(call) else None


class DropBeforeCommit(Arriving):
    """The request never took effect, and no answer came."""

    name = "drop-before-commit"

    def answer(self, call: Call) -> Reply:  # noqa: ARG002
        return Reply(503, wire="dropped")


class DropAfterCommit(Fault):
    """The change took effect, but no answer came."""

    name = "drop-after-commit"

    def replying(self, call: Call, reply: Reply) -> Reply:
        if not (reply.ok and call.changes_something and self.strike(call)):
            return reply
        return replace(reply, wire="dropped")


class LostCreate(DropAfterCommit):
    """A create or a conversion took effect, but no answer came: sending it again makes a double."""

    name = "B9"

    def replying(self, call: Call, reply: Reply) -> Reply:
        return super().replying(call, reply) if call.endpoint.action in {"create", "convert"} else reply


class _ServerError(Arriving):
    status = 500
    code = "INTERNAL_ERROR"

    def answer(self, call: Call) -> Reply:
        refused = Refused(self.status, self.code, "Something went wrong")
        return failure(refused, call.world.clock())


class Error500(_ServerError):
    """The server's own error, in its envelope."""

    name = "error-500"


class Error502(Arriving):
    """A proxy's page, not the server's envelope."""

    name = "error-502"
    status = 502
    title = "Bad Gateway"

    def answer(self, call: Call) -> Reply:  # noqa: ARG002
        page = f"<html><head><title>{self.status} {self.title}</title></head><body></body></html>"
        return Reply(self.status, text=page, content_type="text/html")


class Error503(Error502):
    """A proxy that cannot reach the server."""

    name = "error-503"
    status = 503
    title = "Service Unavailable"


class Error504(Error502):
    """A proxy that waited too long. The request may have taken effect: combine with drop-after-commit."""

    name = "error-504"
    status = 504
    title = "Gateway Timeout"


class CaptivePortal(Arriving):
    """A network that answers for everyone, with 200."""

    name = "html-200"

    def answer(self, call: Call) -> Reply:  # noqa: ARG002
        return Reply(200, text=_PORTAL, content_type="text/html; charset=utf-8")


class TextTooMany(Arriving):
    """A limiter in front of the server, with a text body."""

    name = "text-429"
    timed = True

    def answer(self, call: Call) -> Reply:  # noqa: ARG002
        wait = str(int(self.trigger.seconds or 30))
        text = "Too many requests, please try again later."
        return Reply(429, None, [("Retry-After", wait)], text, "text/plain; charset=utf-8")


class ForeignAnswers(Fault):
    """In turn: a text 429, a proxy's page, a captive portal (CONTRACT B16)."""

    name = "B16"
    timed = True

    def __init__(self, trigger: Trigger) -> None:
        super().__init__(trigger)
        self._kinds: list[type[Arriving]] = [TextTooMany, Error502, CaptivePortal]

    async def arriving(self, call: Call) -> Reply | None:
        if not self.strike(call):
            return None
        kind = self._kinds.pop(0)
        self._kinds.append(kind)
        return kind(self.trigger).answer(call)


class Delay(Fault):
    """Holds every request back for some real seconds."""

    name = "delay"
    timed = True

    async def arriving(self, call: Call) -> Reply | None:
        if self.strike(call):
            await asyncio.sleep(_DEFAULT_SECONDS if self.trigger.seconds is None else self.trigger.seconds)
        return None


FAULTS: tuple[type[Fault], ...] = (
    DropBeforeCommit,
    DropAfterCommit,
    LostCreate,
    Error500,
    Error502,
    Error503,
    Error504,
    CaptivePortal,
    TextTooMany,
    ForeignAnswers,
    Delay,
)
