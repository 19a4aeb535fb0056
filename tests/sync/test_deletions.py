"""Deleting here and there: asked about where somebody worked, believed only when confirmed."""

from __future__ import annotations

import pytest

from sync import Deletion, Engine, References, Resolution, Side
from sync.clock import ManualClock
from sync.errors import StillReferenced, UnknownRecord
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import (
    at,
    buyer,
    colleague_edits,
    fields_of,
    on_server,
    only,
    sent,
    showing,
    sync,
)


def test_deleted_there_and_edited_here_keeps_the_edit_and_asks(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(0.5)})
    server.store.delete("appointments", only(server, "appointments")["id"])

    sync(laptop)
    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["kind"] == "edit-delete"
    assert record.fields["start_time"] == at(0.5)

    laptop.resolve("appointments", visit, Resolution(keep=Side.MINE))
    sync(laptop)
    assert only(server, "appointments")["start_time"].startswith(at(0.5)[:16])


def test_deleted_here_and_edited_there_asks_before_it_goes(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.delete("appointments", visit)
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))

    sync(laptop)
    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["kind"] == "delete-edit"
    assert len(on_server(server, "appointments")) == 1

    laptop.resolve("appointments", visit, Resolution(keep=Side.MINE))
    sync(laptop)
    assert on_server(server, "appointments") == []


def test_a_delete_held_for_undo_does_not_leave_before_its_time(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.delete("appointments", visit, Deletion(hold=10))
    sync(laptop)
    assert len(on_server(server, "appointments")) == 1

    clock.advance(11)
    sync(laptop)
    assert on_server(server, "appointments") == []


def test_undoing_a_held_delete_leaves_everything_as_it_was(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    before = laptop.reader.get("appointments", visit)
    laptop.delete("appointments", visit, Deletion(hold=10))

    laptop.discard(laptop.reader.outbox()[0].op)

    assert laptop.reader.get("appointments", visit) == before


def test_a_client_whose_unsent_appointment_waits_is_not_deleted_silently(laptop: Engine) -> None:
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id))

    with pytest.raises(StillReferenced):
        laptop.delete("clients", client.id)
    laptop.delete("clients", client.id, Deletion(references=References.DETACH))

    assert fields_of(laptop, "appointments", visit.id)["client_id"] is None


def test_what_a_colleague_deleted_leaves_after_a_complete_walk(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.store.delete("appointments", only(server, "appointments")["id"])

    laptop.run_cycle(deep=True)

    with pytest.raises(UnknownRecord):
        laptop.reader.get("appointments", visit)
    assert laptop.reader.history(visit)[0]["what"] == "gone"


def test_many_missing_at_once_stop_and_ask(start_server: StartServer, start_laptop: StartLaptop) -> None:
    server = start_server(records=300, limits=False)
    laptop = start_laptop(server)
    sync(laptop)
    for record in on_server(server, "clients"):
        server.store.delete("clients", record["id"])
    for record in on_server(server, "contacts")[:40]:
        server.store.delete("contacts", record["id"])

    report = laptop.run_cycle(deep=True)

    assert report.suspects == 40
    assert laptop.status().resources["contacts"].records >= 40
    assert len(laptop.missing.held()["contacts"]) == 40
