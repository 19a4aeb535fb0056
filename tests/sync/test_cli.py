"""The command line is a contract: names, JSON keys and exit codes."""

from __future__ import annotations

from typing import Any

import pytest

from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.conftest import StartServer
from tests.sync.office import colleague_edits, on_server, only
from tests.sync.shell import Shell, sets

RECORD = {
    "resource", "id", "server_id", "state", "version", "fields", "pending", "laptop_only", "base", "conflict",
    "error",
}  # fmt: skip
SYNC = {
    "outcome", "sent", "created", "received", "removed", "merged", "conflicts", "rejected", "waiting",
    "suspects", "requests", "database_writes", "seconds", "next_attempt_at",
}  # fmt: skip
STATUS = {"online", "account", "waiting", "conflicts", "rejected", "suspects", "resources", "budget"}
OPERATION = {"op", "resource", "id", "kind", "state", "fields", "tries", "next_attempt_at", "error"}
VISIT = sets(title="Showing", start_time="2026-07-16T17:00:00Z", end_time="2026-07-16T18:00:00Z")
BUYER = sets(first_name="Jordan", last_name="Lee", client_type="buyer")


def sent_visit(shell: Shell) -> str:
    visit = shell.ok("create", "appointments", *VISIT)["id"]
    shell.ok("sync")
    return str(visit)


def clashing_visit(shell: Shell, server: Sandbox) -> str:
    """Moved here and, to another time, there."""
    visit = sent_visit(shell)
    shell.ok("edit", "appointments", visit, *sets(status="no_show"))
    colleague_edits(server, "appointments", status="cancelled")
    assert shell.run("sync")[0] == 5
    return visit


def test_login_names_the_account_and_whose_it_is(stranger: Shell, server: Sandbox) -> None:
    document = stranger.login(server)

    assert document.keys() == {"account", "user", "expires_at"}
    assert (document["account"], document["user"]["email"]) == (server.email, server.email)
    assert document["expires_at"] == "2026-07-15T19:15:00Z"


def test_login_with_a_wrong_password_exits_4_and_leaves_no_account(stranger: Shell, server: Sandbox) -> None:
    login = ("login", "--api", server.url, "--email", server.email)

    assert stranger.refused(*login, stdin="wrong\n") == (4, "INVALID_CREDENTIALS")
    assert stranger.refused(*login, stdin="") == (2, "INVALID_INPUT")
    assert stranger.refused("list", "clients") == (4, "SIGN_IN_NEEDED")


def test_login_with_a_key(stranger: Shell, server: Sandbox) -> None:
    document = stranger.ok("login", "--api", server.url, "--api-key", stdin=server.api_key + "\n")

    assert document == {"account": "api-key", "user": {}, "expires_at": None}
    assert stranger.ok("sync")["outcome"] == "complete"


def test_plain_http_to_another_computer_is_refused(stranger: Shell) -> None:
    login = ("login", "--api", "http://api.example.com/v1", "--email", "ana@example.com")
    assert stranger.run(*login, stdin="x\n")[0] == 2


@pytest.mark.parametrize(
    "command", [["sync"], ["status"], ["outbox"], ["conflicts"], ["suspects"], ["logout"]]
)
def test_without_an_account_everything_exits_4(stranger: Shell, command: list[str]) -> None:
    assert stranger.refused(*command) == (4, "SIGN_IN_NEEDED")


def test_without_the_passphrase_the_database_stays_closed(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ACTUALLYCARE_PASSPHRASE")
    assert shell.refused("list", "clients") == (4, "UNLOCK_NEEDED")
    monkeypatch.setenv("ACTUALLYCARE_PASSPHRASE", "a short walk")
    assert shell.refused("list", "clients") == (4, "UNLOCK_NEEDED")


def test_sync_prints_its_document(shell: Shell, server: Sandbox) -> None:
    shell.ok("create", "appointments", *VISIT)

    document = shell.ok("sync")

    assert document.keys() == SYNC
    assert (document["outcome"], document["sent"], document["created"]) == ("complete", 1, 1)
    assert (document["waiting"], document["next_attempt_at"]) == (0, None)
    assert only(server, "appointments")["title"] == "Showing"


def test_sync_offline_exits_3_with_the_document_and_keeps_the_work(shell: Shell, server: Sandbox) -> None:
    shell.ok("create", "appointments", *VISIT)
    server.pause()

    code, document = shell.run("sync")

    assert (code, document["outcome"], document["waiting"]) == (3, "offline", 1)
    assert document.keys() == SYNC


def test_sync_partial_exits_3_and_names_the_time(shell: Shell, server: Sandbox, clock: ManualClock) -> None:
    server.faults.set("drop-before-commit=POST:/clients:1")
    shell.ok("create", "clients", *BUYER)
    shell.run("sync")

    code, document = shell.run("sync")

    assert (code, document["outcome"]) == (3, "partial")
    assert "2026-07-15T19:01:59Z" < document["next_attempt_at"] < "2026-07-15T19:02:31Z"


def test_sync_throttled_exits_3(shell: Shell, server: Sandbox) -> None:
    server.faults.set("text-429=30s")
    code, document = shell.run("sync")
    assert (code, document["outcome"]) == (3, "throttled")
    assert document["next_attempt_at"] >= "2026-07-15T19:00:30Z"


def test_sync_with_a_session_that_ended_exits_4(shell: Shell, server: Sandbox, clock: ManualClock) -> None:
    clock.advance(100 * 24 * 3600)
    code, document = shell.run("sync")
    assert (code, document["outcome"]) == (4, "sign_in")


def test_status_has_its_shape(shell: Shell, start_server: StartServer) -> None:
    shell.ok("create", "clients", *BUYER)
    before = shell.ok("status")
    shell.ok("sync")
    after = shell.ok("status")

    assert before.keys() == after.keys() == STATUS
    assert (before["online"], before["waiting"]) == (None, 1)
    assert before["resources"]["clients"] == {"records": 1, "waiting": 1, "last_complete_walk": None}
    assert (after["online"], after["waiting"]) == (True, 0)
    assert after["resources"]["clients"]["last_complete_walk"] == "2026-07-15T19:00:00Z"
    assert after["budget"].keys() == {"limit", "remaining", "resets_at"}


def test_the_outbox_has_its_shape_and_a_change_can_be_taken_back(shell: Shell) -> None:
    visit = sent_visit(shell)
    before = shell.ok("show", "appointments", visit)
    shell.ok("edit", "appointments", visit, *sets(status="completed"))

    operation = shell.ok("outbox")["operations"][0]

    assert operation.keys() == OPERATION
    assert (operation["kind"], operation["state"], operation["id"]) == ("update", "queued", visit)
    assert operation["fields"] == {"status": "completed"}
    assert shell.ok("outbox", "discard", operation["op"]) == {"operations": []}
    after = shell.ok("show", "appointments", visit)
    assert {name: after[name] for name in RECORD} == {name: before[name] for name in RECORD}


def test_a_conflict_exits_5_and_is_listed_with_its_three_values(shell: Shell, server: Sandbox) -> None:
    visit = clashing_visit(shell, server)

    record: dict[str, Any] = shell.ok("conflicts")["records"][0]

    assert record.keys() == RECORD
    assert (record["id"], record["state"]) == (visit, "conflict")
    assert record["conflict"] == {
        "fields": {"status": {"base": "scheduled", "mine": "no_show", "theirs": "cancelled"}},
        "theirs_version": 2,
        "kind": "edit-edit",
    }


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (["--all", "mine"], "no_show"),
        (["--all", "theirs"], "cancelled"),
        (["--mine", "status"], "no_show"),
        (["--theirs", "status"], "cancelled"),
        (["--set", "status=completed"], "completed"),
    ],
)
def test_a_conflict_is_settled(shell: Shell, server: Sandbox, answer: list[str], status: str) -> None:
    visit = clashing_visit(shell, server)

    assert shell.ok("resolve", "appointments", visit, *answer)["conflict"] is None
    shell.ok("sync")

    assert only(server, "appointments")["status"] == status
    assert shell.ok("conflicts") == {"records": []}


@pytest.mark.parametrize(
    "answer", [[], ["--mine", "title"], ["--all", "both"], ["--set", "title=x"], ["--set", "status=asleep"]]
)
def test_an_answer_that_leaves_the_field_open_exits_2(
    shell: Shell, server: Sandbox, answer: list[str]
) -> None:
    visit = clashing_visit(shell, server)
    assert shell.refused("resolve", "appointments", visit, *answer)[0] == 2
    assert len(shell.ok("conflicts")["records"]) == 1


def test_logout_keeps_the_data_and_forgets_the_session(shell: Shell, server: Sandbox) -> None:
    shell.ok("create", "clients", *BUYER)

    assert shell.ok("logout") == {"account": server.email, "wiped": False}

    assert shell.ok("list", "clients")["total"] == 1
    assert shell.run("sync")[0] == 4
    shell.login(server)
    assert shell.ok("sync")["created"] == 1


def test_a_wipe_refuses_while_work_is_unsent_unless_the_count_is_named(shell: Shell, server: Sandbox) -> None:
    shell.ok("create", "clients", *BUYER)
    shell.ok("create", "appointments", *VISIT)

    code, document = shell.run("logout", "--wipe")
    assert (code, document["error"]["code"], document["error"]["details"]) == (
        5,
        "UNSENT_WORK",
        {"unsent": 2},
    )
    assert shell.run("logout", "--wipe", "--discard-unsent", "1")[0] == 5
    assert shell.run("logout", "--wipe", "--discard-unsent", "3")[0] == 5

    assert shell.ok("logout", "--wipe", "--discard-unsent", "2")["wiped"] is True
    assert shell.refused("list", "clients") == (4, "SIGN_IN_NEEDED")
    assert list(shell.folder.rglob("data.db*")) == []
    assert on_server(server, "clients") == []
