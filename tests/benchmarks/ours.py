"""Our engine, asked from outside to do one step at a time and measured inside.

ours.py URL EMAIL PASSWORD FOLDER; reads "first", "settle", "again" or "read" from its input and answers each
with a line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sync import Engine, Query, open_engine, sign_in_with_password
from sync.clock import Clock, iso
from sync.entities import REGISTRY
from sync.opening import Surroundings
from sync.secrets import Vault
from sync.store import timelines
from tests.benchmarks.gauge import Figures, measured

LOOKS = 9


def cycle(engine: Engine, *, deep: bool) -> Figures:
    report = engine.run_cycle(deep=deep)
    assert str(report.outcome) == "complete", report
    return {"records": report.received, "requests": report.requests, "writes": report.database_writes}


def settle(engine: Engine) -> Figures:
    """Every timeline counts as read: a cycle reads one that was not for a day, which would be a change."""
    with engine.store.work() as unit:
        for entity in REGISTRY.values():
            for row in timelines.stale(unit.connection, entity, unit.now, limit=1_000_000):
                timelines.put(unit.connection, entity, row["local_id"], tried_at=unit.now)
    return {}


def read(engine: Engine) -> Figures:
    """Milliseconds of what a person waits for: a search, the list of contacts, a week of the calendar."""
    week = (iso(datetime.now(UTC)), iso(datetime.now(UTC) + timedelta(days=7)))
    last = max(0, engine.reader.list(Query("contacts", limit=1)).total - 50)
    return {
        "search_ms": _milliseconds(lambda: engine.search("jordan")),
        "first_page_ms": _milliseconds(lambda: engine.reader.list(Query("contacts", limit=50))),
        "last_page_ms": _milliseconds(lambda: engine.reader.list(Query("contacts", limit=50, offset=last))),
        "ids_ms": _milliseconds(lambda: engine.reader.ids(Query("contacts"))),
        "week_ms": _milliseconds(lambda: engine.reader.between(*week)),
    }


def _milliseconds(look: Callable[[], Any]) -> float:
    times = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        look()
        times.append(time.perf_counter() - began)
    return 1000 * median(times)


def main() -> None:
    url, email, password, folder = sys.argv[1:5]
    around = Surroundings(Path(folder), {"ACTUALLYCARE_PASSPHRASE": "bench"}, Clock(), Vault(None))
    account, _ = sign_in_with_password(around, url, email, password)
    engine = open_engine(around, account)
    engine.status()
    steps: dict[str, Callable[[], Figures]] = {
        "first": lambda: cycle(engine, deep=False),
        "settle": lambda: settle(engine),
        "again": lambda: cycle(engine, deep=True),
        "read": lambda: read(engine),
    }
    for line in sys.stdin:
        print(json.dumps(measured(steps[line.strip()])), flush=True)
    engine.close()


if __name__ == "__main__":
    main()
