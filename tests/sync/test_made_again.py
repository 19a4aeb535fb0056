"""What was deleted on the server and is kept is made again there, and what refers to it follows."""

from __future__ import annotations

from typing import Any

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.sync.office import at, buyer, fields_of, on_server, only, sent, showing, sync


def told(laptop: Engine, record_id: str) -> list[str]:
    return [row["what"] for row in laptop.reader.history(record_id)]


def deleted_but_edited(server: Sandbox, laptop: Engine, client: str) -> None:
    """A colleague deletes the client that is edited here: a question."""
    sync(laptop)
    server.store.delete("clients", str(laptop.reader.get("clients", client).server_id))
    laptop.edit("clients", client, {"phone": "661 555 0142"})
    sync(laptop)
    assert laptop.reader.get("clients", client).conflict is not None


def keep_mine(laptop: Engine, client: str) -> None:
    laptop.resolve("clients", client, Resolution(keep=Side.MINE))


@pytest.fixture
def client(laptop: Engine) -> str:
    return sent(laptop, "clients", buyer())


def test_the_appointments_of_a_client_follow_it(server: Sandbox, laptop: Engine, client: str) -> None:
    visits = [
        sent(laptop, "appointments", showing("Tour", hour, client_id=client, location="456 Oak Ave"))
        for hour in (0, 3)
    ]
    former = only(server, "clients")["id"]
    deleted_but_edited(server, laptop, client)

    keep_mine(laptop, client)
    assert [fields_of(laptop, "appointments", visit)["client_id"] for visit in visits] == [client] * 2
    sync(laptop)
    laptop.run_cycle(deep=True)

    now = only(server, "clients")["id"]
    assert now != former
    assert {row["client_id"] for row in on_server(server, "appointments")} == {now}
    assert [fields_of(laptop, "appointments", visit)["client_id"] for visit in visits] == [client] * 2
    assert (laptop.reader.conflicts(), laptop.reader.outbox()) == ([], [])
    assert all("led along" in told(laptop, visit) for visit in visits)


def test_each_goes_as_one_request_of_its_own(server: Sandbox, laptop: Engine, client: str) -> None:
    sent(laptop, "appointments", showing(client_id=client))
    deleted_but_edited(server, laptop, client)
    keep_mine(laptop, client)

    waiting = [item for item in laptop.reader.outbox() if item.resource == "appointments"]

    assert [(item.kind, dict(item.fields)) for item in waiting] == [("update", {"client_id": client})]


def test_one_that_never_left_needs_no_request_more(server: Sandbox, laptop: Engine, client: str) -> None:
    deleted_but_edited(server, laptop, client)
    visit = laptop.create("appointments", showing(client_id=client)).id

    keep_mine(laptop, client)
    sync(laptop)

    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]
    assert "led along" not in told(laptop, visit)


def test_one_that_was_given_another_client_meanwhile_keeps_that(
    server: Sandbox, laptop: Engine, client: str
) -> None:
    visit = sent(laptop, "appointments", showing(client_id=client))
    other = sent(laptop, "clients", buyer("Ana", "Ruiz"))
    deleted_but_edited(server, laptop, client)
    laptop.edit("appointments", visit, {"client_id": other})

    keep_mine(laptop, client)
    sync(laptop)
    laptop.run_cycle(deep=True)

    assert only(server, "appointments")["client_id"] == laptop.reader.get("clients", other).server_id
    assert (laptop.reader.conflicts(), laptop.reader.outbox()) == ([], [])


def test_a_colleague_who_gave_it_another_client_is_heard(
    server: Sandbox, laptop: Engine, client: str
) -> None:
    visit = sent(laptop, "appointments", showing(client_id=client))
    other = sent(laptop, "clients", buyer("Ana", "Ruiz"))
    deleted_but_edited(server, laptop, client)
    keep_mine(laptop, client)
    there = str(laptop.reader.get("clients", other).server_id)
    server.store.edit("appointments", only(server, "appointments")["id"], {"client_id": there})

    sync(laptop)

    conflict: dict[str, Any] = dict(laptop.reader.get("appointments", visit).conflict or {})
    assert conflict["fields"]["client_id"]["mine"] == client
    assert conflict["fields"]["client_id"]["theirs"] == other
    assert only(server, "appointments")["client_id"] == there


def test_its_other_edits_arrive_as_well(
    server: Sandbox, laptop: Engine, client: str, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing(client_id=client))
    deleted_but_edited(server, laptop, client)
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})

    keep_mine(laptop, client)
    laptop.edit("appointments", visit, {"location": "789 Pine St"})
    sync(laptop)

    row = only(server, "appointments")
    assert row["start_time"].startswith(at(2)[:16])
    assert (row["location"], row["client_id"]) == ("789 Pine St", only(server, "clients")["id"])


def test_what_only_the_server_writes_is_left_and_told(server: Sandbox, laptop: Engine, client: str) -> None:
    sync(laptop)
    lead = sent(laptop, "leads", {"name": "Jordan Lee"})
    server.store.edit(
        "leads", only(server, "leads")["id"], {"converted_to_client_id": only(server, "clients")["id"]}
    )
    sync(laptop)
    assert fields_of(laptop, "leads", lead)["converted_to_client_id"] == client
    deleted_but_edited(server, laptop, client)

    keep_mine(laptop, client)
    sync(laptop)

    assert "left behind" in told(laptop, lead)
    assert [item for item in laptop.reader.outbox() if item.resource == "leads"] == []
    assert laptop.reader.conflicts() == []
