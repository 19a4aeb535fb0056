"""Faults of sign-in: sessions that end at the wrong moment."""

from __future__ import annotations

from sync.sandbox.auth import refresh_token
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults.fault import Fault


class ReuseEndsSession(Fault):
    """A refresh token that is used twice, as parallel refreshes do, ends its session (CONTRACT B19)."""

    name = "B19"

    def replying(self, call: Call, reply: Reply) -> Reply:
        token = refresh_token(call) if call.path == "/auth/refresh" and reply.status == 401 else None
        if token and self.strike(call):
            call.world.accounts.revoke_reused(token)
        return reply


class ExpiredToken(Fault):
    """Every access token ends as a call arrives; with `session` nothing renews them. Say when: `at:3`."""

    name = "expired-token"
    words = frozenset({"session"})

    async def arriving(self, call: Call) -> Reply | None:
        if call.path.startswith("/auth/") or not self.strike(call):
            return None
        call.world.accounts.expire_access_tokens()
        if self.trigger.word == "session":
            call.world.accounts.end_sessions()
        return None


FAULTS: tuple[type[Fault], ...] = (ReuseEndsSession, ExpiredToken)
