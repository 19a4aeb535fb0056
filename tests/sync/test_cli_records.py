"""Records on the command line: how they are listed, shown, made, changed and deleted."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from sync.sandbox import Sandbox
from tests.sync.office import on_server, only
from tests.sync.shell import Shell, sets

RECORD = {
    "resource", "id", "server_id", "state", "version", "fields", "pending", "laptop_only", "base", "conflict",
    "error",
}  # fmt: skip
VISIT = sets(title="Showing", start_time="2026-07-16T17:00:00Z", end_time="2026-07-16T18:00:00Z")
BUYER = sets(first_name="Jordan", last_name="Lee", client_type="buyer")


MISTAKES = [
    ["unknown"],
    ["list"],
    ["list", "houses"],
    ["list", "clients", "--where", "colour=red"],
    ["list", "clients", "--where", "status"],
    ["list", "clients", "--limit", "-1"],
    ["list", "clients", "--limit", "many"],
    ["show", "clients", "nobody"],
    ["create", "clients", *sets(first_name="Ana")],
    ["create", "clients", *BUYER, *sets(colour="red")],
    ["create", "clients", *BUYER, *sets(contact_id="x")],
    ["create", "clients", *BUYER, *sets(budget_min="a lot")],
    ["create", "clients", *sets(first_name="Ana", last_name="Lee", client_type="landlord")],
    ["create", "appointments", *VISIT, *sets(end_time="2026-07-16T16:00:00Z")],
    ["create", "appointments", *VISIT, *sets(client_id="nobody")],
    ["edit", "clients", "nobody", *sets(phone="1")],
    ["delete", "clients", "nobody", "--detach", "--cascade"],
    ["archive", "clients", "nobody"],
    ["outbox", "discard", "nothing"],
    ["resolve", "clients", "nobody", "--all", "mine"],
    ["resolve", "clients", "nobody", "--all", "yours"],
    ["list", "clients", "--account"],
    ["list", "clients", "--account", "somebody@else"],
]


def test_a_mistake_exits_2_and_changes_nothing(shell: Shell) -> None:
    forgiven = [" ".join(command) for command in MISTAKES if shell.refused(*command)[0] != 2]

    assert forgiven == []
    assert shell.ok("outbox") == {"operations": []}


@pytest.mark.parametrize("typed", ["", "[]", "7", "{", '{"first_name": ' * 5000])
def test_fields_from_stdin_must_be_an_object(shell: Shell, typed: str) -> None:
    assert shell.refused("create", "clients", "--fields", "-", stdin=typed)[0] == 2


def test_half_a_character_is_a_mistake_not_a_crash(shell: Shell) -> None:
    fields = '{"first_name": "\\ud83d", "last_name": "Lee", "client_type": "buyer"}'
    assert shell.refused("create", "clients", "--fields", "-", stdin=fields) == (2, "INVALID_INPUT")


def test_a_created_record_has_the_shape_of_a_record(shell: Shell) -> None:
    made = shell.ok("create", "clients", "--fields", "-", stdin=json.dumps({
        "first_name": "Jordan", "last_name": "Lee", "client_type": "buyer", "tags": ["vip"],
        "budget_min": 350000, "pre_approved": True, "property_preferences": {"bedrooms_min": 3},
    }))  # fmt: skip

    assert made.keys() == RECORD
    assert (made["state"], made["server_id"], made["version"]) == ("waiting", None, None)
    assert made["pending"]["budget_min"] == made["fields"]["budget_min"] == "350000.00"
    assert made["fields"]["property_preferences"] == {"bedrooms_min": 3}
    assert made["base"] is None


def test_values_are_read_by_the_type_of_their_field(shell: Shell) -> None:
    fields = shell.ok(
        "create", "clients", *BUYER,
        *sets(budget_min="$350,000", pre_approved="yes", tags='["vip", "pool"]', notes="12", source="null"),
    )["fields"]  # fmt: skip

    assert (fields["budget_min"], fields["pre_approved"]) == ("350000.00", True)
    assert (fields["tags"], fields["notes"], fields["source"]) == (["vip", "pool"], "12", None)


def test_null_clears_a_field(shell: Shell, server: Sandbox) -> None:
    client = shell.ok("create", "clients", *BUYER, *sets(phone="661 555 0142"))["id"]
    shell.ok("sync")

    record = shell.ok("edit", "clients", client, "--set", "phone=null")
    shell.ok("sync")

    assert (record["fields"]["phone"], record["pending"]) == (None, {"phone": None})
    assert only(server, "clients")["phone"] is None


def test_a_time_without_an_offset_is_local(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        visit = shell.ok("create", "appointments", *sets(
            title="Showing", start_time="2026-07-16T10:00", end_time="2026-07-16T12:00:00-06:00"
        ))  # fmt: skip
    finally:
        monkeypatch.undo()
        time.tzset()

    assert visit["fields"]["start_time"] == "2026-07-16T17:00:00Z"
    assert visit["fields"]["end_time"] == "2026-07-16T18:00:00Z"


def test_references_and_ids_are_local_or_the_servers(shell: Shell) -> None:
    client = shell.ok("create", "clients", *BUYER)["id"]
    shell.ok("sync")
    server_id = shell.ok("show", "clients", client)["server_id"]

    visit = shell.ok("create", "appointments", *VISIT, *sets(client_id=server_id))

    assert visit["fields"]["client_id"] == client
    assert shell.ok("show", "clients", server_id)["id"] == client
    assert shell.ok("edit", "clients", server_id, *sets(phone="1"))["id"] == client
    assert shell.ok("list", "appointments", "--where", f"client_id={client}")["total"] == 1


def test_show_tells_the_history(shell: Shell) -> None:
    client = shell.ok("create", "clients", *BUYER)["id"]
    document = shell.ok("show", "clients", client)
    assert document.keys() == RECORD | {"history"}


def test_common_options_stand_before_and_after_the_command(shell: Shell, server: Sandbox) -> None:
    for arguments in (
        ["--json", "--account", server.email, "status"],
        ["status", f"--account={server.email}", "--json"],
    ):
        code, out, _ = shell.said(*arguments)
        assert (code, json.loads(out)["account"]) == (0, server.email)


def test_people_get_sentences_on_stdout_and_errors_on_stderr(shell: Shell) -> None:
    assert shell.said("outbox")[:2] == (0, "Nothing is waiting.\n")

    code, out, err = shell.said("list", "clients", "--account", "nobody")

    assert (code, out) == (2, "")
    assert "there is no such account" in err


def people(shell: Shell, count: int) -> None:
    for number in range(count):
        kind = "seller" if number % 2 else "buyer"
        shell.ok("create", "clients", *sets(first_name="Ana", last_name=f"Lee {number}", client_type=kind))


def names(document: dict[str, Any]) -> list[str]:
    return [record["fields"]["last_name"] for record in document["records"]]


def test_a_list_is_narrowed_and_cut_and_still_counts_everything(shell: Shell) -> None:
    people(shell, 5)

    assert names(shell.ok("list", "clients")) == [f"Lee {number}" for number in range(5)]
    page = shell.ok("list", "clients", "--limit", "2", "--offset", "1")
    assert (page["resource"], page["total"], names(page)) == ("clients", 5, ["Lee 1", "Lee 2"])
    assert shell.ok("list", "clients", "--limit", "0") == {"resource": "clients", "total": 5, "records": []}
    assert names(shell.ok("list", "clients", "--where", "client_type=seller")) == ["Lee 1", "Lee 3"]
    both = ("--where", "client_type=buyer", "--where", "last_name=Lee 4")
    assert names(shell.ok("list", "clients", *both)) == ["Lee 4"]
    assert shell.ok("list", "clients", "--where", "phone=null")["total"] == 5
    assert names(shell.ok("list", "clients", "--search", "ana 3")) == ["Lee 3"]
    assert page["records"][0].keys() == RECORD


def test_an_archived_contact_is_listed_apart(shell: Shell) -> None:
    contact = shell.ok("create", "contacts", *sets(first_name="Ana", contact_type="lender"))["id"]
    shell.ok("sync")

    shell.ok("archive", "contacts", contact)
    assert shell.ok("list", "contacts")["total"] == 0
    assert shell.ok("list", "contacts", "--archived")["total"] == 1
    shell.ok("sync")
    shell.ok("restore", "contacts", contact)
    shell.ok("sync")

    assert shell.ok("list", "contacts")["total"] == 1
    assert shell.ok("list", "contacts", "--archived")["total"] == 0


def test_a_deleted_record_is_on_its_way_out(shell: Shell, server: Sandbox) -> None:
    client = shell.ok("create", "clients", *BUYER)["id"]
    shell.ok("sync")

    document = shell.ok("delete", "clients", client)

    assert (document["state"], document["pending_delete"]) == ("waiting", True)
    assert shell.ok("list", "clients")["total"] == 0
    shell.ok("sync")
    assert on_server(server, "clients") == []


def with_a_visit(shell: Shell) -> tuple[str, str]:
    """A client that the server has, and an unsent visit of it."""
    client = shell.ok("create", "clients", *BUYER)["id"]
    shell.ok("sync")
    return client, shell.ok("create", "appointments", *VISIT, *sets(client_id=client))["id"]


def test_a_delete_of_what_unsent_work_refers_to_exits_2_with_the_list(shell: Shell) -> None:
    client, visit = with_a_visit(shell)

    code, document = shell.run("delete", "clients", client)

    assert (code, document["error"]["code"]) == (2, "STILL_REFERENCED")
    assert document["error"]["details"] == [{"resource": "appointments", "id": visit, "field": "client_id"}]
    assert shell.ok("list", "clients")["total"] == 1


def test_detach_keeps_the_visit_without_its_client(shell: Shell, server: Sandbox) -> None:
    client, visit = with_a_visit(shell)

    shell.ok("delete", "clients", client, "--detach")
    shell.ok("sync")

    assert shell.ok("show", "appointments", visit)["fields"]["client_id"] is None
    assert on_server(server, "clients") == []
    assert only(server, "appointments")["title"] == "Showing"


def test_cascade_takes_the_visit_along(shell: Shell, server: Sandbox) -> None:
    client, visit = with_a_visit(shell)

    shell.ok("delete", "clients", client, "--cascade")
    shell.ok("sync")

    assert shell.refused("show", "appointments", visit) == (2, "NOT_FOUND")
    assert (on_server(server, "clients"), on_server(server, "appointments")) == ([], [])


def test_cascade_takes_along_a_visit_that_may_have_arrived(shell: Shell, server: Sandbox) -> None:
    client, visit = with_a_visit(shell)
    server.faults.set("drop-after-commit=POST:/appointments:1")
    shell.run("sync")
    assert shell.ok("show", "appointments", visit)["state"] == "confirming"

    shell.ok("delete", "clients", client, "--cascade")
    shell.run("sync")
    shell.run("sync")

    assert (on_server(server, "clients"), on_server(server, "appointments")) == ([], [])
