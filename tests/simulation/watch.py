"""A guard on the wire: what may leave a laptop, when, and in whose name.

| Invariant | Checked at every request by |
|---|---|
| 2 no lead is converted twice | `Watch._conversion` |
| 5 every PUT carries the version, if anything gave one | `Watch._version` |
| 7 nothing is deleted that nobody wished to delete | `Watch._deletes` |
| 9 no local id leaves, no child goes before its parent | `Watch._ids` |
| 13 nothing below the reserve of its class, nor before Retry-After | `Watch._budget` |
| 15 only with the credentials of its account | `Watch._account` |
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx

from sync.entities import REGISTRY
from sync.entities.values import Kind
from sync.errors import UnknownRecord
from tests.simulation.eyes import Eyes
from tests.simulation.ledger import SERVER, Ledger
from tests.simulation.wire import Wire

LOCAL_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
PUSHES, ALL_ELSE = 0.10, 0.40
"""How much of the window must be left for pushes, and for what nobody waits for."""


@dataclass
class Told:
    """What the server last said of the budget, to one laptop."""

    limit: int = 0
    remaining: int = 0
    resets_at: datetime | None = None
    held_until: datetime | None = None
    signed_out: str = ""
    """The list that was answered with 401, and is asked for once more after the renewal."""


@dataclass
class Watch:
    ledger: Ledger
    eyes: dict[str, Eyes] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    versionless: set[tuple[str, str]] = field(default_factory=set)
    """(who, path) whose last read gave no version."""
    broken: set[tuple[str, str]] = field(default_factory=set)
    """(who, path) whose last PUT broke (CONTRACT B8)."""
    served: dict[tuple[str, str], dict[int, list[str]]] = field(default_factory=dict)
    """(who, list) → page → the ids on it, since its first page was last asked for."""
    logged: int = 0
    """Requests that have reached the server."""

    def join(self, eyes: Eyes) -> None:
        self.eyes[eyes.who] = eyes
        self.told[eyes.who] = Told()
        wire = eyes.laptop.around.line.transport
        if isinstance(wire, Wire):
            wire.leaving.append(self.leaving)
            wire.arrived.append(self.arrived)

    def leaving(self, who: str, request: httpx.Request) -> None:
        path = _path(request)
        if path.startswith("/auth/") or who not in self.eyes:
            return
        body = _json(request.content)
        self._ids(who, request, path, body)
        self._budget(who, request, path)
        self.ledger.offered[who] |= {str(value) for value in body.values()}
        if request.method == "PUT":
            self._version(who, path, body)
        if request.method == "DELETE":
            self._deletes(who, path)

    def arrived(self, who: str, request: httpx.Request, response: httpx.Response | None) -> None:
        path = _path(request)
        if who not in self.eyes:
            return
        if path.startswith("/auth/"):
            self.logged = len(self.ledger.server.world.log.entries)
            self.ledger.observe(SERVER)
            return
        entries = self.ledger.server.world.log.entries
        reached, self.logged = len(entries) > self.logged, len(entries)
        self._conversion(who, request, path)
        body = _json(request.content) if request.method in ("POST", "PUT") else {}
        deleted = path.rpartition("/")[2] if request.method == "DELETE" else ""
        self.ledger.observe(who, body, deleted)
        if reached:
            self._account(who, request, entries[-1].account)
        if response is not None and not hasattr(response, "_content"):
            return
        self._learn_budget(who, request, response)
        self._learn_version(who, request, path, response)
        self._learn_page(who, request, path, response)

    def _ids(self, who: str, request: httpx.Request, path: str, body: Mapping[str, Any]) -> None:
        if LOCAL_ID.search(str(request.url)) or LOCAL_ID.search(request.content.decode()):
            self.ledger.complain(f"[9] {who} sent a local id: {request.method} {path} {body}")
        for item in REGISTRY[path.split("/")[1]].fields:
            value = body.get(item.name)
            if item.kind is not Kind.REFERENCE or value is None:
                continue
            place = item.to, str(value)
            if place not in self.ledger.rows and place not in self.ledger.gone:
                self.ledger.complain(f"[9] {who} sent {path} before its {item.name} {value} was there")

    def _version(self, who: str, path: str, body: Mapping[str, Any]) -> None:
        resource = path.split("/")[1]
        excused = (who, path) in self.versionless | self.broken
        if REGISTRY[resource].versioned and "version" not in body and not excused:
            self.ledger.complain(f"[5] {who} sent a PUT without its version: {path} {dict(body)}")

    def _deletes(self, who: str, path: str) -> None:
        _, resource, server_id = path.split("/")
        eyes = self.eyes[who]
        try:
            record = eyes.laptop.engine.reader.get(resource, server_id)
        except UnknownRecord:
            record = None
        if record is None or record.id not in eyes.released:
            self.ledger.complain(f"[7] {who} asked to delete {path}, which nobody wished")

    def _budget(self, who: str, request: httpx.Request, path: str) -> None:
        told, now = self.told[who], self.eyes[who].laptop.around.clock.now()
        if told.held_until is not None and now < told.held_until:
            self.ledger.complain(f"[13] {who} asked for {path} before the wait was over")
        if told.resets_at is None or now >= told.resets_at or told.signed_out == str(request.url):
            return
        left = told.remaining / told.limit
        if left <= PUSHES or (left <= ALL_ELSE and self._nobody_waits(who, request, path)):
            self.ledger.complain(
                f"[13] {who} asked for {request.method} {path} with {left:.0%} of the window left"
            )

    def _nobody_waits(self, who: str, request: httpx.Request, path: str) -> bool:
        """A list that is read for no write: lists are also searched for what became of one."""
        if request.method != "GET" or path.count("/") > 1 or b"archived=true" in request.url.query:
            return False
        return not any(str(op.state) == "unknown" for op in self.eyes[who].laptop.engine.reader.outbox())

    def _account(self, who: str, request: httpx.Request, account: str | None) -> None:
        if account is not None and account != self.eyes[who].laptop.email:
            self.ledger.complain(f"[15] {who} sent {request.method} {_path(request)} as {account}")

    def _conversion(self, who: str, request: httpx.Request, path: str) -> None:
        if not path.endswith("/convert"):
            return
        place = "leads", path.split("/")[2]
        before, now = self.ledger.rows.get(place, {}), self.ledger.server.store.get(*place) or {}
        first, second = (row.get("converted_to_client_id") for row in (before, now))
        if first is not None and first != second:
            self.ledger.complain(f"[2] {who} converted {place} twice, into {first} and {second}")

    def _learn_budget(self, who: str, request: httpx.Request, response: httpx.Response | None) -> None:
        told, now = self.told[who], self.eyes[who].laptop.around.clock.now()
        told.signed_out = ""
        if response is None:
            return
        if response.status_code == httpx.codes.UNAUTHORIZED:
            told.signed_out = str(request.url)
        headers = response.headers
        if "ratelimit-limit" in headers:
            told.limit, told.remaining = int(headers["ratelimit-limit"]), int(headers["ratelimit-remaining"])
            told.resets_at = now + timedelta(seconds=int(headers["ratelimit-reset"]))
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            told.held_until = now + timedelta(seconds=int(headers.get("retry-after", "0")))

    def _learn_version(
        self, who: str, request: httpx.Request, path: str, response: httpx.Response | None
    ) -> None:
        key = who, path
        if response is None or path.count("/") != 2:
            return
        if request.method == "PUT":
            change = self.broken.discard if response.is_success else self.broken.add
            change(key)
        data = _json(response.content).get("data")
        if response.is_success and isinstance(data, dict):
            change = self.versionless.discard if "version" in data else self.versionless.add
            change(key)

    def _learn_page(
        self, who: str, request: httpx.Request, path: str, response: httpx.Response | None
    ) -> None:
        resource = path.strip("/")
        if request.method != "GET" or resource not in REGISTRY:
            return
        query = dict(request.url.params)
        number = int(query.get("page", "1"))
        if query.keys() - {"page", "limit", "archived"}:
            return
        name = f"{resource}?archived" if query.get("archived") == "true" else resource
        if number == 1:
            self.served[who, name] = {}
        data = _json(response.content).get("data") if response is not None else None
        rows = data.get(resource) if isinstance(data, dict) else None
        if isinstance(rows, list):
            self.served.setdefault((who, name), {})[number] = [str(row["id"]) for row in rows]


def _path(request: httpx.Request) -> str:
    return request.url.path.removeprefix("/v1")


def _json(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
