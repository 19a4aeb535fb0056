"""Sign-in over the API, and the check of the credential on every other call."""

from __future__ import annotations

import re
from typing import Any

from sync.sandbox.accounts import HARD_STOP, SLIDING, Session
from sync.sandbox.call import Call, parse_body
from sync.sandbox.contract import problems
from sync.sandbox.envelope import Refused, Reply, invalid, success, unauthorized
from sync.sandbox.times import stamp


def authenticate(call: Call) -> None:
    """Sets the call's user. Raises `Refused` with 401 or 403."""
    access = call.endpoint.access
    if access == "anyone":
        return
    scheme, _, token = call.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        session = call.world.accounts.session_for_access(token.strip())
        call.user, call.session_id = session.user, session.id
        return
    key = call.headers.get("x-api-key") or call.headers.get("api-key")
    if key is None or access == "jwt":
        raise unauthorized()
    _use_key(call, key)


def _use_key(call: Call, key: str) -> None:
    known = call.world.accounts.keys.get(key)
    if known is None or re.fullmatch(r"[0-9a-f]{64}", key) is None:
        raise unauthorized("Invalid API key")
    scopes = known.scopes
    if scopes is not None and not any(
        call.endpoint.scope in scopes.get(resource, ()) for resource in (call.spec.name, "all")
    ):
        raise Refused(403, "INSUFFICIENT_SCOPE", f"API key lacks {call.endpoint.scope} on {call.spec.name}")
    call.user = known.user


def log_in(call: Call) -> Reply:
    body = call.body
    found = problems(call.operation.body.iter_errors(body)) if call.operation.body else []
    if found:
        raise invalid(found)
    name = str(body.get("email", body.get("username")))
    session = call.world.accounts.log_in(name, body["password"], call.ip, call.user_agent)
    token = call.world.accounts.access_token(session)
    data = {
        "user": session.user.shown(),
        "token": token,
        "accessToken": token,
        "refreshToken": session.refresh_token,
        "expiresIn": _lifetime(call.world.accounts.token_life),
        "tokenType": "Bearer",
    }
    reply = success(data, now=call.world.clock(), message="Login successful")
    reply.headers.append(_cookie(session.refresh_token))
    return reply


def refresh(call: Call) -> Reply:
    """The new refresh token leaves in the cookie only (CONTRACT 1.2)."""
    session = call.world.accounts.refresh(refresh_token(call))
    data = {
        "accessToken": call.world.accounts.access_token(session),
        "expiresIn": _lifetime(call.world.accounts.token_life),
        "refreshTokenExpiresIn": f"{SLIDING.days}d",
    }
    reply = success(data, now=call.world.clock())
    reply.headers.append(_cookie(session.refresh_token))
    return reply


def log_out(call: Call) -> Reply:
    token = refresh_token(call)
    session = call.world.accounts.session_of(token) if token else None
    if session is not None:
        session.revoked = True
    reply = success({}, now=call.world.clock(), message="Logged out successfully")
    reply.headers.append(_cookie("", seconds=0))
    return reply


def log_out_everywhere(call: Call) -> Reply:
    for session in _own_sessions(call):
        session.revoked = True
    return success({}, now=call.world.clock(), message="Logged out from all devices")


def profile(call: Call) -> Reply:
    return success({"user": call.user.shown() if call.user else None}, now=call.world.clock())


def sessions(call: Call) -> Reply:
    rows = [_session_row(one, call.session_id) for one in _own_sessions(call)]
    return success({"sessions": rows}, now=call.world.clock())


def _own_sessions(call: Call) -> list[Session]:
    return call.world.accounts.sessions_of(call.user) if call.user else []


def _session_row(session: Session, current: str | None) -> dict[str, Any]:
    return {
        "id": session.id,
        "createdAt": stamp(session.created),
        "expiresAt": stamp(session.expires),
        "ipAddress": session.ip,
        "userAgent": session.user_agent,
        "deviceInfo": {},
        "isCurrent": session.id == current,
    }


def refresh_token(call: Call) -> str | None:
    """From the body or the cookie; a body that cannot be read holds none."""
    try:
        token = parse_body(call.raw_body).get("refreshToken") or call.cookies.get("refreshToken")
    except Refused:
        token = None
    return token if isinstance(token, str) else None


def _cookie(token: str, seconds: int = int(HARD_STOP.total_seconds())) -> tuple[str, str]:
    value = f"refreshToken={token}; Max-Age={seconds}; Path=/; Domain=.actuallycare.com"
    return "Set-Cookie", f"{value}; HttpOnly; Secure; SameSite=Lax"


def _lifetime(seconds: int) -> str:
    return f"{seconds // 60}m" if seconds % 60 == 0 else f"{seconds}s"
