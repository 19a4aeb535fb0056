"""The sandbox server without a socket: every request runs to its end in the thread that makes it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from sync.sandbox.api import build_api
from sync.sandbox.demo import PASSWORD
from sync.sandbox.faults import FaultBoard
from sync.sandbox.options import SandboxOptions
from sync.sandbox.store import Store
from sync.sandbox.world import World

URL = "http://127.0.0.1:8440/v1"


class Office:
    """The server as a scheduler wants it: the same application as behind the socket, one call at a time."""

    url = URL
    password = PASSWORD

    def __init__(self, options: SandboxOptions) -> None:
        self.world = World(options)
        self.faults = FaultBoard(options.faults)
        self.up = True
        self.page_rows = 0
        """How many rows a page of this server holds at most; 0 leaves it to the client."""
        self._app = build_api(self.world, self.faults)
        self._fair_app = build_api(self.world, FaultBoard())

    @property
    def email(self) -> str:
        return self.world.accounts.users[0].email

    @property
    def api_key(self) -> str:
        return self.world.api_key

    @property
    def store(self) -> Store:
        return self.world.store

    def pause(self) -> None:
        """The network is gone; records and sessions stay."""
        self.up = False

    def resume(self) -> None:
        self.up = True

    @contextmanager
    def fair(self) -> Iterator[None]:
        """Good weather for a moment, whatever is going on."""
        before = self._app, self.up
        self._app, self.up = self._fair_app, True
        try:
            yield
        finally:
            self._app, self.up = before

    def serve(self, request: httpx.Request) -> httpx.Response:
        """Raises what httpx raises where the connection is refused, cut or reset."""
        if not self.up:
            raise httpx.ConnectError("connection refused", request=request)
        carrier = _Carrier(bytes(request.read()))
        scope = _scope(request, carrier)
        if self.page_rows:
            scope["query_string"] = scope["query_string"].replace(b"limit=100", b"limit=%d" % self.page_rows)
        _run(self._app(scope, carrier.receive, carrier.send))
        return carrier.response(request)


@dataclass
class _Carrier:
    """Stands for the connection: takes what the application sends, and can be aborted by it."""

    body: bytes
    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    chunks: list[bytes] = field(default_factory=list)
    aborted: bool = False
    asked: bool = False

    async def receive(self) -> dict[str, Any]:
        if self.asked or self.aborted:
            return {"type": "http.disconnect"}
        self.asked = True
        return {"type": "http.request", "body": self.body, "more_body": False}

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        else:
            self.chunks.append(message.get("body", b""))

    def abort(self) -> None:
        self.aborted = True

    def get_extra_info(self, _name: str) -> _Carrier:
        return self

    def setsockopt(self, *_option: Any) -> None:
        """Lingering or not is one here."""

    def response(self, request: httpx.Request) -> httpx.Response:
        if self.aborted and not self.status:
            raise httpx.RemoteProtocolError("server disconnected without an answer", request=request)
        if self.aborted:
            return httpx.Response(self.status, headers=self.headers, stream=_CutShort(self.chunks))
        return httpx.Response(self.status, headers=self.headers, content=b"".join(self.chunks))


class _CutShort(httpx.SyncByteStream):
    def __init__(self, chunks: list[bytes]) -> None:
        self.chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        yield from self.chunks
        raise httpx.ReadError("connection reset")


def _run(call: Coroutine[Any, Any, None]) -> None:
    """Nothing in the application waits for anything but its own request."""
    try:
        call.send(None)
    except StopIteration:
        return
    call.close()
    raise RuntimeError("a fault that takes time has no place in a simulation")


def _scope(request: httpx.Request, carrier: _Carrier) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": request.url.path,
        "raw_path": request.url.raw_path,
        "query_string": request.url.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 8440),
        "state": {"transport": carrier},
    }


Leaving = Callable[[str, httpx.Request], None]
"""Told who asks for what, before the server hears of it."""
Arrived = Callable[[str, httpx.Request, httpx.Response | None], None]
"""Told of the answer before the laptop hears of it; None where there was none."""


class Wire(httpx.BaseTransport):
    """One laptop's way to the server."""

    def __init__(self, who: str, office: Office) -> None:
        self.who = who
        self.office = office
        self.leaving: list[Leaving] = []
        self.arrived: list[Arrived] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        for told in self.leaving:
            told(self.who, request)
        response: httpx.Response | None = None
        try:
            response = self.office.serve(request)
            return response
        finally:
            for heard in self.arrived:
                heard(self.who, request, response)
