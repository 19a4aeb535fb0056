"""Who may sign in: users, sessions with rotating refresh tokens, lockout, and API keys."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sync.sandbox.envelope import Refused, unauthorized
from sync.sandbox.times import stamp

WRONG_PASSWORDS = 5
LOCKED_FOR = timedelta(minutes=30)
SLIDING = timedelta(days=30)
HARD_STOP = timedelta(days=90)


@dataclass
class User:
    """Someone with a password."""

    id: str
    email: str
    username: str
    first_name: str
    last_name: str
    password: str
    role: str = "agent"
    created_at: str = ""
    last_login: str | None = None
    wrong_passwords: int = 0
    locked_until: datetime | None = None

    def shown(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "email": self.email,
            "username": self.username,
            "firstName": self.first_name,
            "lastName": self.last_name,
            "role": self.role,
            "isActive": True,
            "lastLogin": self.last_login,
            "timezone": "America/Los_Angeles",
            "createdAt": self.created_at,
            "updatedAt": self.created_at,
        }


@dataclass
class Session:
    """One sign-in of one device; its refresh token changes with every use."""

    id: str
    user: User
    ip: str
    user_agent: str
    created: datetime
    expires: datetime
    refresh_token: str
    spent_tokens: set[str] = field(default_factory=set)
    revoked: bool = False


@dataclass(frozen=True)
class ApiKey:
    """Acts as its owner, as far as its scopes reach; None stands for every scope."""

    user: User
    scopes: Mapping[str, tuple[str, ...]] | None


class Accounts:
    """Checks passwords, tokens and keys. Raises `Refused` for everything that is not right."""

    def __init__(self, clock: Callable[[], datetime], token_life: int) -> None:
        self.clock = clock
        self.token_life = token_life
        self.users: list[User] = []
        self.keys: dict[str, ApiKey] = {}
        self.sessions: dict[str, Session] = {}
        self._secret = secrets.token_bytes(32)
        self._generation = 0

    def log_in(self, name: str, password: str, ip: str, user_agent: str) -> Session:
        user = next((one for one in self.users if name.lower() in {one.email, one.username}), None)
        if user is None:
            raise Refused(401, "INVALID_CREDENTIALS", "Invalid credentials")
        self._check_password(user, password)
        for other in self._active():
            if (other.user.id, other.ip, other.user_agent) == (user.id, ip, user_agent):
                other.revoked = True
        now = self.clock()
        user.last_login = stamp(now)
        session = Session(
            secrets.token_hex(8), user, ip, user_agent, now, now + SLIDING, secrets.token_urlsafe(48)
        )
        self.sessions[session.id] = session
        return session

    def _check_password(self, user: User, password: str) -> None:
        now = self.clock()
        if user.locked_until and now < user.locked_until:
            until = {"locked_until": stamp(user.locked_until)}
            raise Refused(423, "ACCOUNT_LOCKED", "Account is temporarily locked", until)
        if hmac.compare_digest(user.password.encode(), password.encode("utf-8", "replace")):
            user.wrong_passwords, user.locked_until = 0, None
            return
        user.wrong_passwords += 1
        if user.wrong_passwords >= WRONG_PASSWORDS:
            user.wrong_passwords, user.locked_until = 0, now + LOCKED_FOR
        raise Refused(401, "INVALID_CREDENTIALS", "Invalid credentials")

    def refresh(self, token: str | None) -> Session:
        """Rotates the refresh token of the session that the given one belongs to."""
        if not token:
            raise Refused(401, "NO_REFRESH_TOKEN", "No refresh token provided")
        session = self.session_of(token)
        now = self.clock()
        if session is None or now >= session.expires:
            raise Refused(401, "INVALID_REFRESH_TOKEN", "Invalid or expired refresh token")
        session.spent_tokens.add(token)
        session.refresh_token = secrets.token_urlsafe(48)
        session.expires = min(now + SLIDING, session.created + HARD_STOP)
        return session

    def session_of(self, refresh_token: str) -> Session | None:
        return next((one for one in self._active() if one.refresh_token == refresh_token), None)

    def revoke_reused(self, refresh_token: str) -> None:
        """Ends the session whose spent token came back (CONTRACT B19)."""
        for session in self._active():
            session.revoked |= refresh_token in session.spent_tokens

    def sessions_of(self, user: User) -> list[Session]:
        return [one for one in self._active() if one.user.id == user.id]

    def expire_access_tokens(self) -> None:
        self._generation += 1

    def end_sessions(self) -> None:
        """Nothing renews them any more."""
        for session in self.sessions.values():
            session.revoked = True

    def access_token(self, session: Session) -> str:
        """A JWT signed with HS256."""
        now = int(self.clock().timestamp())
        claims = {
            "sub": session.user.id,
            "sid": session.id,
            "iat": now,
            "exp": now + self.token_life,
            "gen": self._generation,
            "jti": secrets.token_hex(8),
        }
        head = _encode(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
        signed = f"{head}.{_encode(json.dumps(claims).encode())}"
        return f"{signed}.{self._signature(signed)}"

    def session_for_access(self, token: str) -> Session:
        signed, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._signature(signed).encode(), signature.encode("utf-8", "replace")):
            raise unauthorized("Invalid token")
        claims = json.loads(_decode(signed.partition(".")[2]))
        if claims["exp"] <= self.clock().timestamp() or claims["gen"] != self._generation:
            raise unauthorized("Token expired")
        session = self.sessions.get(claims["sid"])
        if session is None or session.revoked:
            raise unauthorized("Session has been revoked")
        return session

    def _active(self) -> list[Session]:
        return [one for one in self.sessions.values() if not one.revoked]

    def _signature(self, signed: str) -> str:
        return _encode(hmac.new(self._secret, signed.encode("utf-8", "replace"), hashlib.sha256).digest())


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
