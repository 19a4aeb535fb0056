"""One hundred edits sent, against a bare loop of PUT and one durable commit each, in turn."""

from __future__ import annotations

import http.client
import json
import sqlite3
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from sync import Engine, Query, open_engine, sign_in_with_password
from sync.clock import Clock
from sync.opening import Surroundings
from sync.push import Push
from sync.secrets import Vault
from tests.benchmarks.first_sync import server, token_of

EDITS = 100


def bare(url: str, token: str, rows: list[tuple[str, int]], status: str) -> float:
    """Seconds for as many PUTs, each followed by its commit."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE sent (id TEXT PRIMARY KEY, reply TEXT)")
        began = time.perf_counter()
        for server_id, version in rows:
            body = json.dumps({"status": status, "version": version})
            connection.request("PUT", f"{parts.path}/appointments/{server_id}", body=body, headers=headers)
            reply = connection.getresponse().read()
            db.execute("INSERT OR REPLACE INTO sent VALUES (?, ?)", (server_id, reply.decode()))
        seconds = time.perf_counter() - began
        db.close()
    return seconds


def ours(engine: Engine, ids: list[str], status: str) -> float:
    """Seconds of the push alone: the edits are queued before the clock starts."""
    for local_id in ids:
        engine.edit("appointments", local_id, {"status": status})
    course = engine.cycles.course()
    began = time.perf_counter()
    Push(course).run()
    seconds = time.perf_counter() - began
    assert course.report.sent == len(ids)
    return seconds


def measured() -> dict[str, Any]:
    with server(1000) as info, tempfile.TemporaryDirectory() as folder:
        around = Surroundings(Path(folder), {"ACTUALLYCARE_PASSPHRASE": "bench"}, Clock(), Vault(None))
        account, _ = sign_in_with_password(around, info["url"], info["email"], info["password"])
        engine = open_engine(around, account)
        engine.run_cycle()
        records = engine.reader.list(Query("appointments", limit=2 * EDITS)).records
        for record in records[:EDITS]:
            engine.edit("appointments", record.id, {"status": "scheduled"})
        engine.run_cycle()
        mine, theirs = records[:EDITS], records[EDITS : 2 * EDITS]
        token = token_of(info)
        versions = {record.server_id: record.version or 1 for record in theirs}
        pairs = []
        for turn, status in enumerate(("no_show", "completed", "cancelled", "no_show", "completed")):
            rows = [(str(key), version + turn) for key, version in versions.items()]
            # An edit that nothing has shown since would be looked at before the next one.
            engine.run_cycle(deep=True)
            pairs.append((bare(info["url"], token, rows, status), ours(engine, [r.id for r in mine], status)))
        engine.close()
    return {
        "edits": EDITS,
        "push s": round(median(pair[1] for pair in pairs), 3),
        "bare s": round(median(pair[0] for pair in pairs), 3),
        "ratio": round(median(pair[1] / pair[0] for pair in pairs), 2),
    }


def main(arguments: list[str]) -> None:
    for name, figure in measured().items():
        print(f"{name:>20}  {figure}")
    print()
