"""What a person decides on the command line: deletions, suspects, retries, conversions, and who may send."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.conftest import StartServer
from tests.sync.office import on_server, only
from tests.sync.shell import Shell, sets

VISIT = sets(title="Showing", start_time="2026-07-16T17:00:00Z", end_time="2026-07-16T18:00:00Z")


def edited_but_deleted(shell: Shell, server: Sandbox) -> str:
    visit = shell.ok("create", "appointments", *VISIT)["id"]
    shell.ok("sync")
    shell.ok("edit", "appointments", visit, *sets(status="completed"))
    server.store.delete("appointments", only(server, "appointments")["id"])
    shell.run("sync")
    return str(visit)


@pytest.mark.parametrize(("side", "left"), [("mine", ["completed"]), ("theirs", [])])
def test_what_was_deleted_there_and_edited_here_is_kept_or_let_go(
    shell: Shell, server: Sandbox, side: str, left: list[str]
) -> None:
    visit = edited_but_deleted(shell, server)
    assert shell.ok("conflicts")["records"][0]["conflict"]["kind"] == "edit-delete"
    assert shell.refused("resolve", "appointments", visit) == (2, "CHOICE_NEEDED")

    shell.ok("resolve", "appointments", visit, "--keep", side)
    shell.ok("sync")

    assert [row["status"] for row in on_server(server, "appointments")] == left
    assert shell.ok("conflicts") == {"records": []}


def test_a_refused_change_exits_5_and_can_be_tried_again(shell: Shell, server: Sandbox) -> None:
    contact = sets(first_name="Ana", contact_type="lender", email="ana@")
    shell.ok("create", "contacts", *contact)

    code, document = shell.run("sync")
    operation = shell.ok("outbox")["operations"][0]

    assert (code, document["rejected"], operation["state"]) == (5, 1, "rejected")
    assert operation["error"]["code"] == "VALIDATION_ERROR"
    assert shell.ok("outbox", "retry", operation["op"])["operations"][0]["state"] == "queued"


@pytest.fixture
def emptied(stranger: Shell, start_server: StartServer) -> Shell:
    """An office in which most contacts are gone at once."""
    server = start_server(records=300, limits=False)
    stranger.login(server)
    stranger.ok("sync")
    listed = [record for record in on_server(server, "contacts") if not record["is_archived"]]
    for record in listed[:40]:
        server.store.delete("contacts", record["id"])
    return stranger


def test_a_mass_deletion_stops_and_asks(emptied: Shell) -> None:
    before = emptied.ok("list", "contacts")["total"]

    code, document = emptied.run("sync", "--deep")
    held = emptied.ok("suspects")["resources"]["contacts"]

    assert (code, document["suspects"], document["removed"]) == (5, 40, 0)
    assert len(held["records"]) == 40
    assert held["of"] == emptied.ok("status")["resources"]["contacts"]["records"]
    assert emptied.ok("list", "contacts")["total"] == before


@pytest.mark.parametrize(("answer", "state"), [("accept", None), ("keep", "gone")])
def test_suspects_are_removed_or_kept(emptied: Shell, answer: str, state: str | None) -> None:
    before = emptied.ok("list", "contacts")["total"]
    emptied.run("sync", "--deep")
    one = emptied.ok("suspects")["resources"]["contacts"]["records"][0]["id"]

    assert emptied.ok("suspects", answer, "contacts") == {"resources": {}}

    assert emptied.ok("list", "contacts")["total"] == before - 40
    code, document = emptied.run("show", "contacts", one)
    assert (code, document.get("state")) == ((2, None) if state is None else (0, state))


def test_only_one_program_sends(shell: Shell) -> None:
    database = next(Path(shell.folder).rglob("data.db"))
    with FileLock(database.with_name("data.lock")):
        assert shell.refused("sync") == (3, "ENGINE_BUSY")
        assert shell.ok("create", "appointments", *VISIT)["state"] == "waiting"
    assert shell.ok("sync")["created"] == 1


@pytest.fixture
def doubted(shell: Shell, server: Sandbox, clock: ManualClock) -> str:
    """A client whose create was lost, and two on the server that look like it."""
    server.faults.set("drop-before-commit=POST:/clients:1")
    fields = {"last_name": "Lee", "client_type": "buyer", "email": "jordan@example.com"}
    client = shell.ok("create", "clients", *sets(first_name="Jordan", **fields))["id"]
    shell.run("sync")
    owner = next(user.id for user in server.world.accounts.users if user.email == server.email)
    for first in ("Jo", "Jordy"):
        server.store.create("clients", fields | {"first_name": first}, owner)
    clock.advance(121)
    shell.run("sync")
    return str(client)


def test_the_person_names_the_one_that_is_the_same(shell: Shell, server: Sandbox, doubted: str) -> None:
    asked = shell.ok("conflicts")["records"][0]["conflict"]
    names = {item["server_id"]: item["fields"]["first_name"] for item in asked["candidates"]}
    jordy = next(key for key, name in names.items() if name == "Jordy")

    document = shell.ok("resolve", "clients", doubted, "--keep", "theirs", "--candidate", jordy)

    assert (asked["kind"], sorted(names.values())) == ("duplicate", ["Jo", "Jordy"])
    assert (document["server_id"], document["conflict"]) == (jordy, None)


def test_a_candidate_without_theirs_or_from_elsewhere_is_refused(shell: Shell, doubted: str) -> None:
    resolve = ("resolve", "clients", doubted, "--keep")
    assert shell.refused(*resolve, "mine", "--candidate", "x")[0] == 2
    assert shell.refused(*resolve, "theirs", "--candidate", "x") == (2, "NOT_A_CANDIDATE")
