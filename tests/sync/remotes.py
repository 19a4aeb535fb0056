"""Servers to talk to: the sandbox on a hand-moved clock, and one that sends exactly the given bytes."""

import json
import socket
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import httpx

from sync.clock import ManualClock
from sync.decide.budget import Purpose
from sync.remote.http import BudgetKeeper, HeldBudget, Http
from sync.remote.line import Line
from sync.remote.replies import Reply

FINE = b'{"success": true, "data": {}}'
START = datetime(2026, 7, 15, 10, 0, tzinfo=UTC)


def clock_at_start() -> ManualClock:
    return ManualClock(START)


def http_to(url: str, clock: ManualClock | None = None, budget: BudgetKeeper | None = None) -> Http:
    return Http(url, clock=clock or clock_at_start(), budget=budget or HeldBudget(), install_id="laptop-1")


def http_over(respond: Callable[[httpx.Request], httpx.Response], clock: ManualClock | None = None) -> Http:
    """Every request is answered by this function, without a socket."""
    line = Line(transport=httpx.MockTransport(respond))
    used = clock or clock_at_start()
    return Http(
        "https://api.example.com/v1", clock=used, budget=HeldBudget(), install_id="laptop-1", line=line
    )


def http_that_gets(answer: httpx.Response, clock: ManualClock | None = None) -> Http:
    return http_over(lambda _: answer, clock)


def get(http: Http, path: str = "/clients") -> Reply:
    return http.call("GET", path, purpose=Purpose.PERSON)


def answered(status: int, body: object, kind: str = "application/json") -> httpx.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return httpx.Response(status, headers={"content-type": kind}, content=content)


def envelope(code: str, **more: object) -> dict[str, object]:
    return {"success": False, "error": {"code": code, "message": "No.", **more}}


class Keyed(httpx.Auth):
    """Signs with an API key and nothing else."""

    def __init__(self, key: str) -> None:
        self.key = key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["X-API-Key"] = self.key
        yield request


class Canned:
    """Sends its answers in turn, one to a connection, and keeps what it was asked."""

    def __init__(self, answers: list[bytes]) -> None:
        self.heard: list[bytes] = []
        self._answers = answers
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        for answer in self._answers:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self.heard.append(_request(connection))
                connection.sendall(answer)


def _request(connection: socket.socket) -> bytes:
    heard = connection.recv(65536)
    while heard[:1].isalpha() and b"\r\n\r\n" not in heard:
        heard += connection.recv(65536) or b"\r\n\r\n"
    head, _, body = heard.partition(b"\r\n\r\n")
    sizes = [
        line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    ]
    while sizes and len(body) < int(sizes[0]):
        body += connection.recv(65536) or b" "
    return head + b"\r\n\r\n" + body


@contextmanager
def canned(*answers: bytes) -> Iterator[Canned]:
    server = Canned(list(answers))
    try:
        yield server
    finally:
        server.close()


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole HTTP answer; JSON unless a header says otherwise."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: application/json")
    return "\r\n".join([*lines, "", ""]).encode() + body
