"""One request and its answer over httpx: budget before, meaning after, and nothing foreign let through."""

from __future__ import annotations

import copy
import json
import logging
import threading
from collections.abc import Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import urlencode

import httpx

from sync.clock import Clock
from sync.decide.budget import Budget, Purpose
from sync.errors import BadReply, InputError, Offline, Throttled
from sync.remote.address import base_address
from sync.remote.connections import Connections
from sync.remote.line import USUAL_LINE, Line
from sync.remote.replies import Answer, Reply, TooMany, understood
from sync.version import version

LARGEST_BODY = 32 * 1024 * 1024
LONGEST_JITTER = 30.0
TIMEOUTS_IN_ALL = 4
"""A body that trickles in gets as many timeouts, and then no more."""
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

log = logging.getLogger(__name__)
# Their lines name whole addresses and headers.
logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("httpcore").setLevel(logging.WARNING)


class BudgetKeeper(Protocol):
    """Holds the window's budget over restarts; `save` comes after every request, so it must be cheap."""

    def current(self) -> Budget: ...

    def save(self, budget: Budget) -> None: ...


class HeldBudget:
    """A budget that lives as long as the object."""

    def __init__(self, budget: Budget | None = None) -> None:
        self.budget = budget or Budget()

    def current(self) -> Budget:
        return self.budget

    def save(self, budget: Budget) -> None:
        self.budget = budget


class _Tally:
    """Shared by an Http and those that it signs."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.requests = 0


class Http:
    """Talks to one server. Every failure is one of `sync.errors`; no redirect is followed."""

    def __init__(
        self, base_url: str, *, clock: Clock, budget: BudgetKeeper, install_id: str, line: Line = USUAL_LINE
    ) -> None:
        """Raises InputError for plain http to another computer. Nothing is signed: see `signed_by`."""
        self.base_url = base_address(base_url)
        self._auth: httpx.Auth | None = None
        self._clock = clock
        self._budget = budget
        self._timeout = line.timeout
        self._install_id = install_id
        self._tally = _Tally()
        self._connections = Connections(self.base_url, line)

    def signed_by(self, auth: httpx.Auth) -> Http:
        """The same connections, budget and count, with every request signed."""
        signed = copy.copy(self)
        signed._auth = auth
        return signed

    @property
    def requests(self) -> int:
        """How many requests may have reached the server, renewals of the session included."""
        return self._tally.requests

    def wait_until(self, purpose: Purpose, requests: int) -> datetime | None:
        """When the budget has room for so many requests; None means now."""
        return self._budget.current().wait_until(purpose, self._clock.now(), requests)

    def call(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int] | None = None,
        body: Mapping[str, Any] | None = None,
        purpose: Purpose,
    ) -> Reply:
        """Sends once and says what the answer means. `path` is quoted already and begins with a slash.

        Raises Throttled without sending where the budget has nothing left for this purpose.
        """
        request = self._request(method, path, params, body)
        until = self._budget.current().wait_until(purpose, self._clock.now())
        if until is not None:
            raise Throttled(until)
        started = self._clock.monotonic()
        try:
            answer = self._exchange(request)
            log.info("%s %s", _template(method, path), _summary(answer, self._clock.monotonic() - started))
            return understood(answer)
        except TooMany as error:
            raise Throttled(self._held(error.seconds)) from error
        except Offline as error:
            log.info("%s no usable answer, sent: %s", _template(method, path), error.sent)
            raise

    def close(self) -> None:
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _request(
        self, method: str, path: str, params: Mapping[str, str | int] | None, body: Mapping[str, Any] | None
    ) -> httpx.Request:
        query = f"?{urlencode(params)}" if params else ""
        try:
            content = (
                None if body is None else json.dumps(body, separators=(",", ":"), allow_nan=False).encode()
            )
        except (TypeError, ValueError, RecursionError) as error:
            raise InputError("these values cannot be written as JSON") from error
        headers = _headers(self._install_id)
        if content is not None:
            headers.append(("Content-Type", "application/json"))
        return httpx.Request(method, f"{self.base_url}{path}{query}", headers=headers, content=content)

    def _exchange(self, request: httpx.Request) -> Answer:
        if self._connections.is_closed:
            raise Offline("the connection was closed")
        try:
            response = self._send(request)
            try:
                return Answer(response.status_code, response.headers, self._body(response))
            finally:
                response.close()
        except httpx.DecodingError as error:
            raise BadReply("the reply is packed in a way that cannot be undone") from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            reason = f"the server cannot be reached ({type(error).__name__})"
            raise Offline(reason, sent=not isinstance(error, NEVER_LEFT)) from error

    def _send(self, request: httpx.Request) -> httpx.Response:
        """Counts what may have reached the server, whether or not an answer begins."""
        try:
            response = self._connections.client().send(request, auth=self._auth, stream=True)
        except NEVER_LEFT:
            raise
        except (httpx.HTTPError, httpx.InvalidURL):
            self._spent(request, 1)
            raise
        self._spent(request, 1 + len(response.history), response.headers)
        return response

    def _body(self, response: httpx.Response) -> bytes:
        chunks, size = [], 0
        deadline = self._clock.monotonic() + TIMEOUTS_IN_ALL * self._timeout
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > LARGEST_BODY:
                raise BadReply("the reply is larger than any that the server sends")
            if self._clock.monotonic() > deadline:
                raise Offline("the reply came too slowly", sent=True)
            chunks.append(chunk)
        return b"".join(chunks)

    def _spent(self, request: httpx.Request, count: int, headers: httpx.Headers | None = None) -> None:
        """CONTRACT 1.6: what sign-in and renewal report are windows of their own."""
        with self._tally.lock:
            self._tally.requests += count
            now, budget = self._clock.now(), self._budget.current()
            for _ in range(count):
                budget = budget.spent(now)
            if headers is not None and "/auth/" not in request.url.path:
                budget = budget.told_by(headers, now)
            self._budget.save(budget)

    def _held(self, seconds: float) -> datetime:
        with self._tally.lock:
            now = self._clock.now()
            budget = self._budget.current().held(seconds, self._clock.between(0.0, LONGEST_JITTER), now)
            self._budget.save(budget)
        return budget.held_until or now


def _headers(install_id: str) -> list[tuple[str, str]]:
    """CONTRACT B19: the install id keeps two laptops behind one address from signing each other out."""
    return [
        ("User-Agent", f"ActuallyCare-Desktop/{version()} ({install_id})"),
        ("Accept", "application/json"),
        ("Accept-Encoding", "gzip"),
    ]


def _template(method: str, path: str) -> str:
    """The path without ids, for logs."""
    words = path.strip("/").split("/")
    if len(words) > 1 and words[0] != "auth" and words[1] != "search":
        words[1] = "{id}"
    return f"{method} /{'/'.join(words)}"


def _summary(answer: Answer, seconds: float) -> str:
    return f"{answer.status} in {seconds:.3f} s, {len(answer.body)} bytes"
