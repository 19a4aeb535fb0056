"""A day in the field, as processes over real sockets: offline work, two kills, and everything there once."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.system.processes import Office, Program, office, wait_until

pytestmark = pytest.mark.system


@pytest.fixture
def program(tmp_path: Path) -> Program:
    extra = {"ACTUALLYCARE_PASSPHRASE": "a long walk", "ACTUALLYCARE_SETTLE_SECONDS": "2"}
    return Program(tmp_path / "data", extra)


@pytest.fixture
def server(program: Program) -> Iterator[Office]:
    with office(program, "--limits", "off", "--records", "600") as running:
        yield running


def signed_in(program: Program, server: Office) -> None:
    program.ok("login", "--api", server.url, "--email", server.email, stdin=server.password + "\n")
    program.ok("sync")


def kill_in_the_middle_of_a_push(program: Program, server: Office, writes: int) -> None:
    """Starts a sync and kills it dead once the server has seen so many writes."""
    server.post("/requests/reset")
    server.post("/fault", name="delay", arg="0.1s")
    with program.start("sync") as process:
        wait_until(lambda: sum(row["method"] != "GET" for row in server.requests()) >= writes)
        os.kill(process.pid, signal.SIGKILL)
    server.post("/faults/clear")


def later(moment: str) -> str:
    return (datetime.fromisoformat(moment) + timedelta(minutes=30)).strftime("%Y-%m-%dT%H:%M:%SZ")


def move(program: Program, visit: dict[str, Any]) -> None:
    """Half an hour later."""
    start, end = later(visit["fields"]["start_time"]), later(visit["fields"]["end_time"])
    program.ok("edit", "appointments", visit["id"], *sets(start_time=start, end_time=end))


def meet_three_people(program: Program) -> None:
    """Ana, Ben and Cleo are new, and have five appointments between them."""
    people = [
        program.ok("create", "clients", *sets(first_name=name, last_name="Fieldday", client_type="buyer"))
        for name in ("Ana", "Ben", "Cleo")
    ]
    for number in range(5):
        who, day = people[number % 3]["id"], f"2027-03-0{number + 1}"
        times = {"start_time": f"{day}T18:00:00Z", "end_time": f"{day}T19:00:00Z"}
        program.ok("create", "appointments", *sets(title=f"Fieldday {number}", client_id=who, **times))


def test_a_day_offline_with_two_kills_is_on_the_server_once(program: Program, server: Office) -> None:
    signed_in(program, server)
    before = {row["id"]: row for row in server.records("appointments")}
    visits = program.ok("list", "appointments", "--where", "status=scheduled", "--limit", "22")["records"]
    server.post("/network", up=False)

    for visit in visits[:20]:
        move(program, visit)
    meet_three_people(program)
    for visit in visits[20:]:
        program.ok("delete", "appointments", visit["id"])
    assert program.run("sync")[1]["outcome"] == "offline"

    server.post("/network", up=True)
    kill_in_the_middle_of_a_push(program, server, writes=6)
    kill_in_the_middle_of_a_push(program, server, writes=9)
    settle_the_wait()
    report = program.ok("sync")
    again = program.ok("sync")

    assert report["outcome"] == "complete"
    assert (again["sent"], again["received"], again["database_writes"]) == (0, 0, 0)
    after = {row["id"]: row for row in server.records("appointments")}
    for visit in visits[:20]:
        assert moved(before[visit["server_id"]], after[visit["server_id"]])
    clients = {
        row["first_name"]: row["id"] for row in server.records("clients") if row["last_name"] == "Fieldday"
    }
    made = [row for row in after.values() if row["title"].startswith("Fieldday")]
    assert sorted(clients) == ["Ana", "Ben", "Cleo"]
    assert sorted(row["title"] for row in made) == [f"Fieldday {number}" for number in range(5)]
    assert {row["client_id"] for row in made} == set(clients.values())
    assert not {visit["server_id"] for visit in visits[20:]} & after.keys()
    assert len(after) == len(before) + 5 - 2


def sets(**fields: str) -> list[str]:
    return [item for name, value in fields.items() for item in ("--set", f"{name}={value}")]


def moved(before: dict[str, Any], after: dict[str, Any]) -> bool:
    def minutes(row: dict[str, Any], name: str) -> float:
        return datetime.fromisoformat(row[name]).timestamp() / 60

    changed = [minutes(after, name) - minutes(before, name) for name in ("start_time", "end_time")]
    return changed == [30, 30] and after["version"] == before["version"] + 1


def settle_the_wait() -> None:
    """The real wait of two seconds after which a create of unknown outcome may be looked for."""
    end = time.monotonic() + 2.1
    wait_until(lambda: time.monotonic() > end)


def test_a_colleague_changed_one_time_and_one_status_meanwhile(program: Program, server: Office) -> None:
    signed_in(program, server)
    first, second = program.ok("list", "appointments", "--where", "status=scheduled", "--limit", "2")[
        "records"
    ]
    for visit in (first, second):
        move(program, visit)
    theirs = "2027-05-05T17:00:00Z"
    server.post(
        "/edit",
        resource="appointments",
        id=first["server_id"],
        fields={"start_time": theirs, "end_time": "2027-05-05T18:00:00Z"},
    )
    server.post("/edit", resource="appointments", id=second["server_id"], fields={"location": "789 Pine St"})

    code, report = program.run("sync")

    assert (code, report["outcome"], report["conflicts"]) == (5, "complete", 1)
    clash = program.ok("conflicts")["records"][0]
    assert clash["id"] == first["id"]
    assert clash["conflict"]["fields"]["start_time"] == {
        "base": first["fields"]["start_time"],
        "mine": later(first["fields"]["start_time"]),
        "theirs": theirs,
    }
    merged = program.ok("show", "appointments", second["id"])
    assert merged["fields"]["location"] == "789 Pine St"
    assert merged["state"] == "synced"
    assert "merged" in [row["what"] for row in merged["history"]]


def test_the_database_shows_no_name_and_the_log_no_value(program: Program, server: Office) -> None:
    signed_in(program, server)
    program.ok(
        "create", "clients", *sets(first_name="Xanthippe", last_name="Quillfeather", client_type="buyer")
    )
    program.ok("sync")

    files = [path for path in program.folder.rglob("*") if path.is_file()]
    content = {path: path.read_bytes() for path in files}

    assert any(path.name == "data.db" for path in files)
    for word in (b"Xanthippe", b"Quillfeather", b"Bakersfield", server.password.encode()):
        assert [path for path, data in content.items() if word in data] == []
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)
