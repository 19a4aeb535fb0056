"""A resource that nobody has heard of needs one file in entities and a migration, and nothing else."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sync import Engine, Query, open_engine, sign_in_with_password
from sync.cli.app import run
from sync.clock import Clock
from sync.entities import REGISTRY
from sync.entities.spec import Entity, Find, documented, stamps, undocumented
from sync.entities.values import Kind
from sync.opening import Surroundings, surroundings
from sync.secrets import Vault
from sync.store.tables import METADATA, fts_ddl, table_of

OPEN_HOUSES = Entity(
    name="open_houses",
    singular="Open house",
    title=("headline",),
    order=("headline",),
    fields=(
        documented("headline", "Headline", required=True, find=Find.WORDS),
        documented("guests", "Guests", Kind.INTEGER),
        undocumented("budget", "Budget", Kind.MONEY),
        undocumented("client_id", "Host", Kind.REFERENCE, to="clients"),
        *stamps(),
    ),
)


class AnyResource(BaseHTTPRequestHandler):
    """A server that keeps whatever it is sent, under whatever name."""

    stored: dict[str, dict[str, dict[str, Any]]]

    def log_message(self, *arguments: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        resource, record_id = self._names()
        held = self.stored.setdefault(resource, {})
        if record_id:
            self._answer(held[record_id])
            return
        rows = list(held.values())
        meta = {"page": 1, "limit": 100, "total": len(rows), "totalPages": 1, "hasMore": False}
        self._answer({resource: rows, "meta": meta})

    def do_POST(self) -> None:
        resource, record_id = self._names()
        body = self._body()
        if resource == "auth":
            middle = base64.urlsafe_b64encode(json.dumps({"exp": 4_000_000_000}).encode()).decode()
            self._answer({"accessToken": f"x.{middle}.x", "refreshToken": "r", "user": {"id": "u"}})
            return
        held = self.stored.setdefault(resource, {})
        record_id = f"{resource}-{len(held) + 1}"
        held[record_id] = body | {"id": record_id, "version": 1, "created_at": "2026-07-15T19:00:00Z"}
        self._answer(held[record_id], 201)

    def do_PUT(self) -> None:
        resource, record_id = self._names()
        record = self.stored[resource][record_id]
        record |= self._body() | {"version": record["version"] + 1}
        self._answer(record)

    def _names(self) -> tuple[str, str]:
        parts = self.path.partition("?")[0].split("/")[2:]
        return parts[0], parts[1] if len(parts) > 1 else ""

    def _body(self) -> dict[str, Any]:
        return dict(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, data: Any, status: int = 200) -> None:
        text = json.dumps({"success": True, "data": data}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture
def address() -> Iterator[str]:
    handler = type("Handler", (AnyResource,), {"stored": {}})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


@pytest.fixture
def laptop(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A laptop that knows a seventh resource: its entity in the registry, its table in the database."""
    monkeypatch.setenv("ACTUALLYCARE_PASSPHRASE", "seven")
    monkeypatch.setenv("ACTUALLYCARE_DATA_DIR", str(tmp_path))
    around = surroundings()
    around = Surroundings(around.folder, around.environ, Clock(), Vault(None))
    account, _ = sign_in_with_password(around, address, "agent@example.com", "secret")
    monkeypatch.setitem(REGISTRY, OPEN_HOUSES.name, OPEN_HOUSES)
    engine = open_engine(around, account)
    table = table_of(OPEN_HOUSES)
    with engine.store.database.write() as connection:
        table.create(connection)
        connection.exec_driver_sql(fts_ddl(OPEN_HOUSES))
    yield engine
    engine.close()
    METADATA.remove(table)


def test_it_is_saved_listed_found_sent_and_read(laptop: Engine) -> None:
    client = laptop.create("clients", {"first_name": "Ana", "last_name": "Ng", "client_type": "buyer"})
    fields = {"headline": "Sunday on Oak", "guests": "12", "budget": "250", "client_id": client.id}
    made = laptop.create("open_houses", fields)
    laptop.run_cycle(by_person=True)
    laptop.edit("open_houses", made.id, {"guests": 14})

    report = laptop.run_cycle(by_person=True)

    record = laptop.reader.get("open_houses", made.id)
    assert (record.state, record.server_id, record.version) == ("synced", "open_houses-1", 3)
    assert (record.fields["guests"], record.fields["budget"]) == (14, "250.00")
    assert laptop.reader.list(Query("open_houses", search="oak")).total == 1
    assert [found.id for found in laptop.reader.referring("clients", client.id)] == [made.id]
    assert laptop.status().resources["open_houses"].records == 1
    assert report.waiting == 0


def test_the_command_line_knows_it(laptop: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["create", "open_houses", "--set", "headline=Sunday on Oak", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert run(["list", "open_houses", "--where", "headline=Sunday on Oak", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["records"][0]["id"] == made["id"]
