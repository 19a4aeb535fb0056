"""Two laptops killed dead at random moments, with faults on: `python -m tests.simulation.kills N [SEED]`."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sync import Engine, Resolution, Side, doubts
from sync.clock import moment
from sync.edits import ARCHIVED
from sync.entities import REGISTRY
from sync.errors import InputError
from sync.report import Report
from tests.simulation.fieldworker import NOT_SIGNED_IN, TITLES, opened
from tests.simulation.reckoning import Evening, Wishes
from tests.system.processes import ROOT, Office, Program, office

FAULTS = (
    ("drop-after-commit", "POST:1"),
    ("drop-after-commit", "PUT:1"),
    ("drop-after-commit", "PATCH:1"),
    ("drop-after-commit", "DELETE:1"),
    ("drop-before-commit", "POST:1"),
    ("drop-before-commit", "PUT:1"),
    ("error-500", "POST:1"),
    ("error-500", "PUT:1"),
    ("error-502", "2"),
    ("error-503", "2"),
    ("error-504", "PUT:1"),
    ("html-200", "GET:1"),
    ("truncated-json", "1"),
    ("truncated-json", "POST:1"),
    ("reset-mid-body", "1"),
    ("delay", "0.2s:4"),
    ("B1", "4"),
    ("B2", "half:3"),
    ("B3", "6"),
    ("B4", "8"),
    ("B4", "reads:4"),
    ("B5", "2"),
    ("B10", "4"),
    ("B12", "refuse:2"),
    ("B14", "20"),
    ("B16", "1"),
    ("B17", "PUT:2"),
    ("B20", "forbidden:2"),
    ("B21", "3"),
    ("B22", "12"),
)
QUIET_ROUNDS = 90
ROUNDS_OF_RETRIES = 8
EARLY = 0.1
"""How many of the kills come while the program is still starting; all others after so many commits."""
MOST_BEATS = 120


class Laptop:
    """Its folder outlives the processes."""

    def __init__(self, folder: Path, name: str, server: Office) -> None:
        self.folder, self.name, self.server = folder, name, server
        self.complaints: list[str] = []
        folder.mkdir(parents=True)

    def live(self, kills: int, chance: random.Random) -> None:
        """Is started, meets a fault or two, and is killed; so often."""
        killed, started = 0, 0
        while killed < kills and not self.complaints:
            for name, argument in chance.sample(FAULTS, chance.choice((1, 1, 2))):
                self.server.post("/fault", name=name, arg=argument)
            started += 1
            killed += self.one_life(started, chance)

    def one_life(self, seed: int, chance: random.Random) -> bool:
        """True when the process lived until it was killed."""
        said = self.folder / "said"
        command = [sys.executable, "-m", "tests.simulation.fieldworker", str(self.folder), self.server.url]
        command += [self.server.email, self.server.password, self.name, str(seed)]
        with (
            said.open("a", encoding="utf-8") as errors,
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors) as process,
        ):
            if chance.random() < EARLY or process.stdout is None:
                time.sleep(chance.uniform(0.05, 2.0))
            else:
                list(islice(process.stdout, chance.randint(1, MOST_BEATS)))
                time.sleep(chance.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
            ended = process.wait()
        if ended not in (-signal.SIGKILL, NOT_SIGNED_IN):
            tail = said.read_text(encoding="utf-8").splitlines()[-3:]
            self.complaints.append(f"{self.name} ended by itself: {ended} {tail}")
        return ended == -signal.SIGKILL

    def engine(self) -> Engine:
        return opened(self.folder, self.server.url, self.server.email, self.server.password)

    def wishes(self) -> Wishes:
        return Wishes().read(self.folder / "log")


def answer(engine: Engine, server: Office) -> None:
    """The person knows by its name whether a possible twin is what they made, and keeps what is theirs."""
    titles = {row[title] for name, title in TITLES.items() for row in server.records(name)}
    for record in engine.reader.conflicts():
        duplicate = (record.conflict or {})["kind"] == "duplicate"
        arrived = duplicate and record.fields[TITLES[record.resource]] in titles
        side = Side.THEIRS if arrived else Side.MINE
        try:
            engine.resolve(record.resource, record.id, Resolution(every=side, keep=side))
        except InputError:
            engine.resolve(record.resource, record.id, Resolution(every=Side.MINE, keep=Side.MINE))
    for resource in engine.missing.held():
        engine.missing.accept(resource)


def retry(engine: Engine) -> None:
    """What bad weather made look impossible goes once more; what is impossible stays rejected.

    An edit of what a colleague archived goes where its person brings it back; of what is to be deleted anyway
    the deletion is all that is left.
    """
    waiting = engine.reader.outbox()
    deleting = {item.id for item in waiting if item.kind == "delete"}
    for item in waiting:
        if item.state == "rejected":
            if (item.error or {}).get("code") != ARCHIVED:
                engine.retry(item.op)
            elif item.id in deleting:
                engine.discard(item.op)
            else:
                engine.restore(item.resource, item.id)


def quiet(engines: list[Engine], server: Office) -> None:
    """Cycles until nobody has anything left to do."""
    for number in range(QUIET_ROUNDS):
        for engine in engines:
            answer(engine, server)
            if number < ROUNDS_OF_RETRIES:
                retry(engine)
        reports = [engine.run_cycle(deep=True, by_person=True) for engine in engines]
        if all(_nothing_left(engine, report) for engine, report in zip(engines, reports, strict=True)):
            return
        throttled = [
            report.as_json()["next_attempt_at"] for report in reports if report.outcome == "throttled"
        ]
        until = max((moment(at) for at in throttled), default=datetime.now(UTC))
        time.sleep(max(0.5, (until - datetime.now(UTC)).total_seconds()))
    waiting = [item.as_json() for engine in engines for item in engine.reader.outbox()]
    asked = [f"{entry['method']} {entry['path']}" for entry in server.requests()[-30:]]
    raise AssertionError(f"never quiet: {[report.as_json() for report in reports]} {waiting} {asked}")


def _nothing_left(engine: Engine, report: Report) -> bool:
    """What stands behind something that asks, or that the server will not have, may wait.

    Timelines of escrows are read one in a cycle, so that writes come for long after all is quiet.
    """
    moved = report.sent or report.received or report.removed or report.conflicts
    waiting = engine.reader.outbox()
    held = {item.id for item in waiting if item.state == "rejected"}
    calm = all(item.id in held for item in waiting) and report.outcome in ("complete", "partial")
    return not moved and calm and not _doubts(engine)


def _doubts(engine: Engine) -> bool:
    """Whether something is missing, and was not so often enough to be believed to be gone."""
    with engine.store.read() as connection:
        return any(doubts.of(connection, entity) for entity in REGISTRY.values())


def violations(laptops: list[Laptop], server: Office) -> list[str]:
    """What was lost, doubled, or is different on the two sides."""
    time.sleep(1.1)  # longer than a create of unknown outcome waits
    with ExitStack() as running:
        engines = {laptop.name: laptop.engine() for laptop in laptops}
        for engine in engines.values():
            running.callback(engine.close)
        quiet(list(engines.values()), server)
        rows = {name: {row["id"]: row for row in server.records(name)} for name in TITLES}
        wishes = {laptop.name: laptop.wishes() for laptop in laptops}
        evening = Evening(rows, server.requests(), wishes, engines)
        saves = sum(one.saves for one in wishes.values())
        there = sum(len(found) for found in rows.values())
        left = [f"{item.kind} {item.error}" for one in engines.values() for item in one.reader.outbox()]
        sys.stdout.write(f"{saves} values saved, {there} records, {len(evening.requests)} requests\n")
        sys.stdout.write("".join(f"still shown as rejected: {text}\n" for text in left))
        return [*(text for laptop in laptops for text in laptop.complaints), *evening.complaints()]


def run(kills: int, seed: int, folder: Path) -> list[str]:
    """The violations after so many kills."""
    with office(Program(folder / "server"), "--records", "0", "--limits", "off") as server:
        laptops = [Laptop(folder / name, name, server) for name in ("one", "two")]
        shares = [kills // 2, kills - kills // 2]
        with ThreadPoolExecutor(len(laptops)) as threads:
            lives = [
                threads.submit(laptop.live, share, random.Random(f"{laptop.name} {seed}"))
                for laptop, share in zip(laptops, shares, strict=True)
            ]
            for life in lives:
                life.result()
        server.post("/faults/clear")
        return violations(laptops, server)


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = run(kills, seed, Path(folder))
    sys.stdout.write("\n".join(found) + "\n" if found else "nothing lost, nothing doubled\n")
    sys.stdout.write(f"{kills} kills in {time.monotonic() - began:.0f} s\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
