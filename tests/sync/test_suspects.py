"""What the deletion brake holds goes only when the server surely no longer has it."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.errors import UnknownRecord
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Refused, Reply
from sync.sandbox.faults import Fault, Trigger
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import on_server, sync

MANY = 40


class NoArchive(Fault):
    """The list of what is archived cannot be read."""

    name = "no-archive"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("list", "contacts") and call.query["archived"]:
            raise Refused(500, "FETCH_ERROR", "Something went wrong")
        return None


@pytest.fixture
def server(start_server: StartServer) -> Sandbox:
    return start_server(records=300, limits=False)


@pytest.fixture
def missing(server: Sandbox, start_laptop: StartLaptop) -> Engine:
    """The lists hid everything for once; all contacts are held, although the server has them."""
    laptop = start_laptop(server)
    sync(laptop)
    server.faults.set("B2")
    laptop.run_cycle(deep=True)
    server.faults.clear()
    assert len(laptop.missing.held()["contacts"]) >= MANY
    return laptop


def listed(server: Sandbox) -> list[str]:
    return [str(row["id"]) for row in on_server(server, "contacts") if not row["is_archived"]]


def test_what_was_archived_and_is_not_found_by_id_is_not_gone(server: Sandbox, missing: Engine) -> None:
    archived, deleted = listed(server)[:2]
    server.store.archive("contacts", archived)
    server.store.delete("contacts", deleted)
    server.faults.set("B3")

    removed = missing.missing.accept("contacts")

    assert removed == 1
    assert missing.reader.get("contacts", archived).archived
    with pytest.raises(UnknownRecord):
        missing.reader.get("contacts", deleted)
    assert "contacts" not in missing.missing.held()


def test_while_the_archive_cannot_be_read_nothing_is_removed(server: Sandbox, missing: Engine) -> None:
    deleted, *_ = listed(server)
    server.store.delete("contacts", deleted)
    server.faults._faults.append(NoArchive(Trigger()))

    removed = missing.missing.accept("contacts")

    assert removed == 0
    assert [record.server_id for record in missing.missing.held()["contacts"]] == [deleted]
    server.faults.clear()
    assert missing.missing.accept("contacts") == 1


def test_what_could_not_be_asked_for_stays_held(server: Sandbox, missing: Engine) -> None:
    server.faults.set("error-500=GET:/contacts/:1")

    missing.missing.accept("contacts")

    assert len(missing.missing.held()["contacts"]) == 1
