"""Edits that wait to be sent, and a wire on which something happens to them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock

import httpx

from sync import Engine
from sync.sandbox import Sandbox
from tests.sync.office import on_server, showing, sync

VISITS = 5
Happening = Callable[[httpx.Request], httpx.Response | None]


class BatteryEmpty(BaseException):
    """Nothing catches this."""


@dataclass
class Wire:
    """The way to the server: something may happen when the n-th change is put on it, or at every one."""

    changes: list[tuple[str, str]] = field(default_factory=list)
    """Record (by server id) and first field of each change, in the order of the requests."""
    at: dict[int, Happening] = field(default_factory=dict)
    always: Callable[[], object] = lambda: None
    ended: Happening | None = None
    """The answer to everything, once it is set."""
    moment: Callable[[], None] = lambda: None
    """Comes before every request, and when its answer is there."""

    def before(self, request: httpx.Request) -> httpx.Response | None:
        if request.method == "PUT" and self.ended is None:
            self.changes.append(
                (request.url.path.rpartition("/")[2], next(iter(json.loads(request.content))))
            )
            self.always()
            happening = self.at.get(len(self.changes))
            return happening(request) if happening else None
        return self.ended(request) if self.ended else None


@contextmanager
def watched_wire() -> Iterator[Wire]:
    made = Wire()
    send = httpx.HTTPTransport.handle_request

    def sending(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        made.moment()
        response = made.before(request) or send(transport, request)
        try:
            made.moment()
        except BatteryEmpty:
            response.close()
            raise
        return response

    with mock.patch.object(httpx.HTTPTransport, "handle_request", sending):
        yield made


def edited_visits(laptop: Engine) -> list[str]:
    """Showings that the server has, each edited since and not sent yet."""
    made = [laptop.create("appointments", showing(f"Visit {number}", number)).id for number in range(VISITS)]
    sync(laptop)
    for visit in made:
        laptop.edit("appointments", visit, {"status": "completed"})
    return made


def cut_off(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


def no_answer(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("silence", request=request)


def says(status: int, code: str) -> Happening:
    error = {"success": False, "error": {"code": code, "message": "No."}}
    return lambda _: httpx.Response(status, json=error, headers={"Retry-After": "30"})


def states(laptop: Engine) -> Counter[str]:
    return Counter(str(item.state) for item in laptop.reader.outbox())


def tries(laptop: Engine) -> set[int]:
    return {item.tries for item in laptop.reader.outbox()}


def statuses(server: Sandbox) -> Counter[str]:
    return Counter(row["status"] for row in on_server(server, "appointments"))


def versions(server: Sandbox) -> set[int]:
    return {row["version"] for row in on_server(server, "appointments")}
