"""Two laptops killed dead at random moments, with faults on: `python -m tests.simulation.kills N`."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sync import Engine, Resolution, Side
from tests.simulation.fieldworker import opened
from tests.system.processes import ROOT, Office, Program, office

FAULTS = (
    ("drop-after-commit", "POST:1"),
    ("drop-after-commit", "PUT:1"),
    ("drop-before-commit", "POST:1"),
    ("drop-before-commit", "PUT:1"),
    ("error-503", "2"),
    ("html-200", "GET:1"),
    ("truncated-json", "1"),
    ("reset-mid-body", "1"),
    ("delay", "0.2s:4"),
    ("text-429", "1"),
)
QUIET_ROUNDS = 20
NAMES = {"clients": "first_name", "appointments": "title"}
"""The field of each resource that holds a value of its own."""


class Laptop:
    def __init__(self, folder: Path, name: str, server: Office) -> None:
        self.folder, self.name, self.server = folder, name, server
        folder.mkdir(parents=True)

    def start(self, seed: int) -> subprocess.Popen[bytes]:
        office = self.server
        command = [sys.executable, "-m", "tests.simulation.fieldworker", str(self.folder), office.url]
        command += [office.email, office.password, self.name, str(seed)]
        return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)

    def engine(self) -> Engine:
        return opened(self.folder, self.server.url, self.server.email, self.server.password)

    def saved(self) -> list[dict[str, Any]]:
        path = self.folder / "saved.log"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def killed(laptops: list[Laptop], server: Office, kills: int, chance: random.Random) -> None:
    """Starts the laptops in turn, with a fault in their way, and kills each at a random moment."""
    for number in range(kills):
        laptop = laptops[number % len(laptops)]
        name, argument = chance.choice(FAULTS)
        server.post("/fault", name=name, arg=argument)
        with laptop.start(number) as process:
            time.sleep(chance.uniform(0.8, 2.5))
            process.send_signal(signal.SIGKILL)
    server.post("/faults/clear")


def answer(engine: Engine, server: Office) -> None:
    """The person knows by the title whether a possible twin is what they made."""
    titles = {row.get("title") or row.get("first_name") for name in NAMES for row in server.records(name)}
    for record in engine.reader.conflicts():
        made = record.fields.get("title") or record.fields.get("first_name")
        side = Side.THEIRS if made in titles else Side.MINE
        engine.resolve(record.resource, record.id, Resolution(keep=side))


def quiet(engines: list[Engine], server: Office) -> None:
    """Cycles until nobody has anything left to do."""
    for _ in range(QUIET_ROUNDS):
        for engine in engines:
            answer(engine, server)
        reports = [engine.run_cycle(deep=True, by_person=True) for engine in engines]
        if all(r.outcome == "complete" and not (r.sent or r.received or r.waiting) for r in reports):
            return
        time.sleep(0.5)
    raise AssertionError(f"never quiet: {[report.as_json() for report in reports]}")


def violations(laptops: list[Laptop], engines: list[Engine], server: Office) -> list[str]:
    """What was lost, doubled, or is different on the two sides."""
    found: list[str] = []
    there = {name: {row["id"]: row for row in server.records(name)} for name in NAMES}
    for resource, field in NAMES.items():
        counted = Counter(row[field] for row in there[resource].values())
        found += [f"{value} is there {count} times" for value, count in counted.items() if count > 1]
    for laptop, engine in zip(laptops, engines, strict=True):
        found += [f"{laptop.name}: {text}" for text in lost(laptop, engine, there)]
    return found


def lost(laptop: Laptop, engine: Engine, there: dict[str, dict[str, Any]]) -> list[str]:
    """Saved values that are not where they belong."""
    found: list[str] = []
    notes: dict[str, str] = {}
    for line in laptop.saved():
        resource = "clients" if line["what"] == "client" else "appointments"
        record = engine.reader.get(resource, line["id"])
        remote = there[resource].get(str(record.server_id), {})
        if line["what"] in ("client", "visit") and line["value"] not in remote.values():
            found.append(f"{line['value']} is not on the server; here it is {record.state}")
        elif line["what"] == "note":
            notes[line["id"]] = line["value"]
    for record_id, value in notes.items():
        record = engine.reader.get("appointments", record_id)
        remote_note = there["appointments"].get(str(record.server_id), {}).get("notes") or ""
        same_run = remote_note.rsplit("-", 1)[0] == value.rsplit("-", 1)[0]
        if (same_run and remote_note < value) or record.fields["notes"] != remote_note:
            found.append(f"note {value}: {record.fields['notes']!r} here, {remote_note!r} there")
    return found


def run(kills: int, seed: int) -> list[str]:
    """The violations after so many kills."""
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder) / "server")
        with office(program, "--records", "0", "--limits", "off") as server:
            laptops = [Laptop(Path(folder) / name, name, server) for name in ("one", "two")]
            killed(laptops, server, kills, random.Random(seed))
            time.sleep(1.1)
            engines = [laptop.engine() for laptop in laptops]
            try:
                quiet(engines, server)
                saved = sum(len(laptop.saved()) for laptop in laptops)
                sys.stdout.write(f"{kills} kills, {saved} saves\n")
                return violations(laptops, engines, server)
            finally:
                for engine in engines:
                    engine.close()


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    found = run(kills, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write("\n".join(found) + "\n" if found else "nothing lost, nothing doubled\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
