"""Who we are to the server: signing requests, renewing the session, signing in and out."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, unquote

import httpx

from sync.clock import Clock
from sync.decide.budget import Purpose
from sync.errors import BadReply, InputError, NotThere, Offline, Refused, ServerFault, SignInNeeded
from sync.remote.http import Http
from sync.remote.replies import Reply, SignInRefused, server_time
from sync.remote.tokens import Credentials, Tokens

MARGIN = timedelta(seconds=30)
COOKIE = "refreshToken"
__all__ = ["Session", "SignInRefused", "SignedIn", "profile", "sign_in", "sign_out"]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The result of a sign-in; `expires_at` is None where the token does not say."""

    tokens: Tokens
    user: Mapping[str, Any]
    expires_at: datetime | None


class Session(httpx.Auth):
    """Signs requests. A token is renewed before it runs out, or once when the server no longer takes it.

    `door` is an unsigned Http to the same server. A failed renewal never leaves the request itself in doubt:
    Offline then says that nothing was sent.
    """

    def __init__(
        self, door: Http, credentials: Credentials, clock: Clock, *, offset: timedelta = timedelta(0)
    ) -> None:
        self.offset = offset
        """How far the server's clock is ahead of ours."""
        self._door = door
        self._credentials = credentials
        self._clock = clock
        self._one_at_a_time = threading.Lock()
        self._held: Tokens | None = None
        self._unsaved: Tokens | None = None
        self._refused: str | None = None

    def forget(self) -> None:
        """What is held in memory is read anew, because another sign-in has replaced it."""
        self._held = None

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        tokens = self._held or self._read()
        if self._runs_out(tokens):
            tokens = self._renewed(tokens)
        response = yield _signed(request, tokens)
        if "json" in response.headers.get("content-type", ""):
            self._learn(server_time(response.headers))
        if response.status_code != httpx.codes.UNAUTHORIZED:
            return
        if tokens.api_key is not None:
            self.forget()
            return
        yield _signed(request, self._renewed(tokens))

    def _read(self) -> Tokens:
        self._held = self._credentials.read()
        return self._held

    def _runs_out(self, tokens: Tokens) -> bool:
        if tokens.api_key is not None:
            return False
        if tokens.access_token is None:
            return tokens.refresh_token is not None
        issued, expires = _lifetime(tokens.access_token)
        if expires is None:
            return False
        # A token that lives for seconds only must not be renewed at every request.
        margin = MARGIN if issued is None else min(MARGIN, (expires - issued) / 3)
        return self._clock.now() + self.offset >= expires - margin

    def _renewed(self, spent: Tokens) -> Tokens:
        with self._one_at_a_time:
            if self._unsaved is not None:
                return self._keep(self._unsaved)
            tokens = self._read()
            if tokens.access_token != spent.access_token and not self._runs_out(tokens):
                return tokens
            if tokens.refresh_token is None or tokens.refresh_token == self._refused:
                raise SignInNeeded("the session has ended; sign in again")
            return self._keep(self._renew(tokens.refresh_token))

    def _keep(self, tokens: Tokens) -> Tokens:
        """CONTRACT B19: the old token is spent, so the new one is on disk before it is used."""
        self._unsaved = tokens
        self._credentials.save(tokens)
        self._unsaved, self._held = None, tokens
        return tokens

    def _renew(self, refresh_token: str) -> Tokens:
        try:
            body = {"refreshToken": refresh_token}
            reply = self._door.call("POST", "/auth/refresh", body=body, purpose=Purpose.PERSON)
            renewed = _tokens(reply)
        except (ServerFault, BadReply, Offline) as error:
            raise Offline(f"the session could not be renewed ({error.code})", sent=False) from error
        except (SignInNeeded, Refused) as error:
            self._refused = refresh_token
            raise SignInNeeded("the server ended the session; sign in again") from error
        self._learn(reply.server_time or _lifetime(renewed.access_token or "")[0])
        return replace(renewed, refresh_token=renewed.refresh_token or refresh_token)

    def _learn(self, server_now: datetime | None) -> None:
        if server_now is not None:
            self.offset = server_now - self._clock.now()


def sign_in(door: Http, email: str, password: str) -> SignedIn:
    """`door` is unsigned; a name without an @ is a user name. Nothing is kept yet.

    Raises SignInRefused with the server's code, and with `locked_until` while the account is locked.
    """
    name = "email" if "@" in email else "username"
    body = {name: email.strip(), "password": password}
    try:
        reply = door.call("POST", "/auth/login", body=body, purpose=Purpose.PERSON)
    except NotThere as error:
        raise InputError("no ActuallyCare service is at this address", code="INVALID_ADDRESS") from error
    except ServerFault:
        raise
    except Refused as error:
        raise SignInRefused(error.refusal) from error
    tokens = _tokens(reply)
    return SignedIn(tokens, _user(reply), _lifetime(tokens.access_token or "")[1])


def profile(http: Http) -> Mapping[str, Any]:
    """The signed-in user (camelCase, CONTRACT 2.3)."""
    return _user(http.call("GET", "/auth/profile", purpose=Purpose.PERSON))


def sign_out(http: Http) -> None:
    """Tells the server; whoever it no longer knows is signed out already."""
    try:
        http.call("POST", "/auth/logout", purpose=Purpose.PERSON)
    except (SignInNeeded, BadReply):
        return


def _signed(request: httpx.Request, tokens: Tokens) -> httpx.Request:
    name, value = "Authorization", f"Bearer {tokens.access_token}"
    if tokens.api_key is not None:
        name, value = "X-API-Key", tokens.api_key
    elif tokens.access_token is None:
        raise SignInNeeded("nobody is signed in")
    if not (value.isascii() and value.isprintable()):
        raise SignInNeeded("the key holds characters that no key has; sign in again")
    request.headers[name] = value
    if tokens.refresh_token is not None and request.url.path.endswith("/auth/logout"):
        request.headers["Cookie"] = f"{COOKIE}={quote(tokens.refresh_token, safe='')}"
    return request


def _tokens(reply: Reply) -> Tokens:
    """CONTRACT 1.2: the refresh token is in the cookie, in the body, or in both."""
    data = reply.data if isinstance(reply.data, dict) else {}
    access = data.get("accessToken") or data.get("token")
    if not isinstance(access, str):
        raise BadReply("the reply to a sign-in holds no token")
    told = data.get("refreshToken")
    return Tokens(access, _cookie(reply.cookies) or (told if isinstance(told, str) and told else None))


def _cookie(headers: tuple[str, ...]) -> str | None:
    """The header itself is read: a cookie jar refuses the cookie of another domain (CONTRACT B19)."""
    pairs = (header.partition(";")[0].partition("=") for header in headers)
    values = [value.strip().strip('"') for name, _, value in pairs if name.strip() == COOKIE]
    return next((unquote(value) for value in reversed(values) if value), None)


def _user(reply: Reply) -> Mapping[str, Any]:
    data = reply.data if isinstance(reply.data, dict) else {}
    user = data.get("user", data)
    if not isinstance(user, dict):
        raise BadReply("the reply holds no user")
    return user


def _lifetime(token: str) -> tuple[datetime | None, datetime | None]:
    """When the token says that it was issued and expires; its signature is the server's affair."""
    try:
        middle = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    except (IndexError, ValueError, RecursionError):
        return None, None
    if not isinstance(claims, dict):
        return None, None
    return _moment(claims.get("iat")), _moment(claims.get("exp"))


def _moment(seconds: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
