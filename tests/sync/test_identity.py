"""A lost create and the copy that a list showed of it become one, with all that was done to either."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.errors import UnknownRecord
from sync.sandbox import Sandbox
from sync.store.settings import SUSPECTS
from tests.sync.office import colleague_edits, fields_of, lost_client, on_server, only, showing, sync


@pytest.fixture
def made(server: Sandbox, laptop: Engine) -> str:
    """A client whose create arrived while its answer was lost; the list has shown it since."""
    client = lost_client(server, laptop, arrived=True, phone="661 555 0100")
    assert copy_of(server, laptop) != client
    return client


def copy_of(server: Sandbox, laptop: Engine) -> str:
    return laptop.reader.get("clients", only(server, "clients")["id"]).id


def the_search_fails(server: Sandbox) -> None:
    """Once: whatever else the cycle reads it gets."""
    server.faults.set("error-500=GET:/clients:1")


def both_are_one(server: Sandbox, laptop: Engine, made: str, copy: str) -> None:
    assert laptop.reader.get("clients", made).server_id == only(server, "clients")["id"]
    with pytest.raises(UnknownRecord):
        laptop.reader.get("clients", copy)


def test_an_edit_of_the_copy_is_sent(server: Sandbox, laptop: Engine, made: str) -> None:
    copy = copy_of(server, laptop)
    laptop.edit("clients", copy, {"notes": "Calls late"})

    sync(laptop)

    both_are_one(server, laptop, made, copy)
    assert only(server, "clients")["notes"] == "Calls late"
    assert "merged" not in [row["what"] for row in laptop.reader.history(made)]


def test_an_open_question_about_the_copy_stays_open(server: Sandbox, laptop: Engine, made: str) -> None:
    copy = copy_of(server, laptop)
    laptop.edit("clients", copy, {"status": "inactive"})
    colleague_edits(server, "clients", status="closed")
    the_search_fails(server)
    laptop.run_cycle()
    assert laptop.reader.get("clients", copy).conflict is not None

    sync(laptop)

    both_are_one(server, laptop, made, copy)
    conflict = laptop.reader.get("clients", made).conflict
    assert conflict is not None
    assert conflict["fields"]["status"] == {"base": "active", "mine": "inactive", "theirs": "closed"}
    assert only(server, "clients")["status"] == "closed"


def test_what_the_copy_keeps_on_this_laptop_stays_here(server: Sandbox, laptop: Engine, made: str) -> None:
    copy = copy_of(server, laptop)
    laptop.edit("clients", copy, {"notes": "Calls late"})
    the_search_fails(server)
    server.faults.set("B12=refuse:PUT:1")
    laptop.run_cycle()
    assert laptop.reader.get("clients", copy).laptop_only == {"notes": "Calls late"}

    sync(laptop)

    both_are_one(server, laptop, made, copy)
    assert laptop.reader.get("clients", made).laptop_only == {"notes": "Calls late"}
    assert fields_of(laptop, "clients", made)["notes"] == "Calls late"


def test_a_copy_that_is_held_as_missing_leaves_none_behind(
    server: Sandbox, laptop: Engine, made: str
) -> None:
    copy = copy_of(server, laptop)
    with laptop.store.work() as unit:
        row = {"local_id": copy, "entity": "clients", "found_at": unit.now}
        unit.connection.execute(SUSPECTS.insert().values(row))

    sync(laptop)

    assert [record.id for record in laptop.missing.held()["clients"]] == [made]
    laptop.run_cycle(deep=True)
    assert laptop.missing.held() == {}


def test_what_refers_to_the_copy_refers_to_the_one(server: Sandbox, laptop: Engine, made: str) -> None:
    copy = copy_of(server, laptop)
    visit = laptop.create("appointments", showing(client_id=copy)).id

    sync(laptop)

    assert fields_of(laptop, "appointments", visit)["client_id"] == made
    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]


def test_the_history_of_the_copy_is_that_of_the_one(server: Sandbox, laptop: Engine, made: str) -> None:
    copy = copy_of(server, laptop)
    the_search_fails(server)
    colleague_edits(server, "clients", notes="Calls early")
    laptop.run_cycle()
    assert [row["what"] for row in laptop.reader.history(copy)] == ["received"]

    sync(laptop)

    assert laptop.reader.history(copy) == []
    assert "received" in [row["what"] for row in laptop.reader.history(made)]


def test_who_deletes_the_copy_keeps_the_one(server: Sandbox, laptop: Engine, made: str) -> None:
    """It came up beside the first as if it were a second one."""
    copy = copy_of(server, laptop)
    laptop.delete("clients", copy)

    sync(laptop)

    both_are_one(server, laptop, made, copy)
    assert fields_of(laptop, "clients", made)["phone"] == "661 555 0100"
    assert laptop.reader.outbox() == []
    assert "discarded" in [row["what"] for row in laptop.reader.history(made)]


def test_a_restart_in_between_changes_nothing(
    server: Sandbox, laptop: Engine, made: str, clock: ManualClock
) -> None:
    laptop.edit("clients", copy_of(server, laptop), {"status": "inactive"})
    clock.advance(300)

    sync(laptop)
    laptop.run_cycle(deep=True)

    assert [row["status"] for row in on_server(server, "clients")] == ["inactive"]
    assert laptop.reader.get("clients", made).state == "synced"


def test_who_deleted_the_first_and_went_on_with_the_second_keeps_it(
    server: Sandbox, laptop: Engine, made: str
) -> None:
    laptop.delete("clients", made)
    laptop.edit("clients", copy_of(server, laptop), {"notes": "Calls late"})

    sync(laptop)
    sync(laptop)

    assert only(server, "clients")["notes"] == "Calls late"
    assert fields_of(laptop, "clients", made)["notes"] == "Calls late"
    assert "discarded" in [row["what"] for row in laptop.reader.history(made)]
