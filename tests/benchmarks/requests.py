"""How many requests: an idle hour, one edit, a first sync, and ten laptops behind one address."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sync import Engine, Query, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.opening import Surroundings
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.secrets import Vault
from sync.worker import BETWEEN_CYCLES

NOON = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)
LAPTOPS = 10
WINDOW = 900


@contextmanager
def office(laptops: int, *, limits: bool) -> Iterator[tuple[Sandbox, list[Engine], ManualClock]]:
    """A typical account: 800 appointments, 500 leads, 200 clients, 1,500 contacts and some more."""
    clock = ManualClock(NOON)
    with ExitStack() as open_things:
        options = SandboxOptions(clock=clock.now, anchor=date(2026, 7, 15), limits=limits)
        server = open_things.enter_context(running_sandbox(options))
        engines = []
        for _ in range(laptops):
            folder = Path(open_things.enter_context(tempfile.TemporaryDirectory()))
            around = Surroundings(folder, {"ACTUALLYCARE_PASSPHRASE": "bench"}, clock, Vault(None))
            account, _ = sign_in_with_password(around, server.url, server.email, server.password)
            engine = open_engine(around, account)
            open_things.callback(engine.close)
            engines.append(engine)
        yield server, engines, clock


def asked(server: Sandbox) -> Counter[str]:
    """Requests since the log was reset, by method and list."""
    rows = server.world.log.shown()["requests"]
    return Counter(f"{row['method']} /{row['path'].strip('/').split('/')[0]}" for row in rows)


def one_laptop() -> dict[str, object]:
    figures: dict[str, object] = {}
    with office(1, limits=False) as (server, [engine], clock):
        first = engine.run_cycle()
        figures["first sync"] = f"{first.requests} requests for {first.received} records"
        server.world.log.reset()
        writes = 0
        for _ in range(int(3600 / BETWEEN_CYCLES)):
            clock.advance(BETWEEN_CYCLES)
            writes += engine.run_cycle().database_writes
        counted = asked(server)
        shares = ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
        figures["idle hour"] = f"{counted.total()} requests ({shares}), {writes} rows written"
        visit = engine.reader.list(Query("appointments", limit=1)).records[0]
        person = engine.reader.list(Query("clients", limit=1)).records[0]
        for name, resource, record, patch in (
            (
                "edit, version known",
                "appointments",
                visit,
                {"status": "cancelled" if visit.fields["status"] != "cancelled" else "no_show"},
            ),
            ("edit, version unknown", "clients", person, {"phone": "(661) 555-0100"}),
        ):
            engine.edit(resource, record.id, patch)
            server.world.log.reset()
            engine.run_cycle()
            about = [row for row in server.world.log.shown()["requests"] if record.server_id in row["path"]]
            figures[name] = f"{len(about)} requests"
    return figures


def ten_laptops() -> dict[str, object]:
    """Each signs in, reads everything and sends an edit; the clock moves by a minute after each round."""
    with office(LAPTOPS, limits=True) as (server, engines, clock):
        server.world.log.reset()
        times: list[tuple[float, int]] = []
        minutes = 0
        while minutes < 24 * 60:
            before = server.world.log.shown()["total"]
            outcomes = [str(engine.run_cycle().outcome) for engine in engines]
            times.append((clock.monotonic(), server.world.log.shown()["total"] - before))
            if minutes == 0:
                for number, engine in enumerate(engines):
                    visit = engine.reader.list(Query("appointments", limit=1, offset=number)).records
                    if visit:
                        engine.edit("appointments", visit[0].id, {"notes": f"from laptop {number}"})
            waiting = sum(engine.status().waiting for engine in engines)
            if set(outcomes) == {"complete"} and not waiting and minutes:
                break
            clock.advance(60)
            minutes += 1
        most = max(sum(n for at, n in times if begun <= at < begun + WINDOW) for begun, _ in times)
        counts = {tuple(row.records for row in engine.status().resources.values()) for engine in engines}
        return {
            "ten laptops, at most": f"{most} requests in any 15 minutes",
            "all converged after": f"{minutes} minutes, {len(counts)} different sets of counts",
        }


def main(arguments: list[str]) -> None:
    for name, figure in (one_laptop() | ten_laptops()).items():
        print(f"{name:>22}  {figure}")
    print()
