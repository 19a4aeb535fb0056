"""A client to come whose lead goes another way."""

from __future__ import annotations

from sync import Engine, Resolution, Side
from sync.removal import Deletion, References
from sync.sandbox import Sandbox
from tests.sync.office import on_server, only, sent, showing, sync

MAX = {"name": "Max Berg", "email": "max@example.com"}


def converted_and_booked(laptop: Engine, lead: str) -> tuple[str, str]:
    """The client to come, edited, and the appointment with it."""
    _, client = laptop.convert(lead)
    laptop.edit("clients", client.id, {"notes": "Mornings only"})
    return client.id, laptop.create("appointments", showing(client_id=client.id)).id


def nothing_comes_back_once_it_left(server: Sandbox, laptop: Engine) -> None:
    if any(item.state == "in_flight" for item in laptop.reader.outbox()):
        server.faults.set("html-200=GET")


def test_a_lead_that_is_deleted_before_it_left_takes_its_edited_client_not_along(
    server: Sandbox, laptop: Engine
) -> None:
    lead = laptop.create("leads", MAX).id
    client, _ = converted_and_booked(laptop, lead)

    laptop.delete("leads", lead)
    sync(laptop)

    assert on_server(server, "leads") == []
    assert only(server, "clients")["notes"] == "Mornings only"
    assert only(server, "appointments")["client_id"] == laptop.reader.get("clients", client).server_id
    assert laptop.reader.outbox() == []


def test_a_client_to_come_that_nobody_touched_goes_with_its_lead(server: Sandbox, laptop: Engine) -> None:
    lead = laptop.create("leads", MAX).id
    laptop.convert(lead)

    laptop.delete("leads", lead)
    sync(laptop)

    assert on_server(server, "clients") == []
    assert laptop.reader.outbox() == []


def test_a_lead_that_a_colleague_deleted_and_that_is_let_go_leaves_the_client(
    server: Sandbox, laptop: Engine
) -> None:
    lead = sent(laptop, "leads", MAX)
    converted_and_booked(laptop, lead)
    server.store.delete("leads", only(server, "leads")["id"])
    sync(laptop)

    laptop.resolve("leads", lead, Resolution(keep=Side.THEIRS))
    sync(laptop)

    assert only(server, "clients")["notes"] == "Mornings only"
    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]
    assert laptop.reader.outbox() == []


def test_a_lead_that_a_colleague_deleted_and_that_is_kept_is_converted_all_the_same(
    server: Sandbox, laptop: Engine
) -> None:
    lead = sent(laptop, "leads", MAX)
    converted_and_booked(laptop, lead)
    server.store.delete("leads", only(server, "leads")["id"])
    sync(laptop)

    laptop.resolve("leads", lead, Resolution(keep=Side.MINE))
    sync(laptop)

    assert only(server, "leads")["converted_to_client_id"] == only(server, "clients")["id"]
    assert only(server, "clients")["notes"] == "Mornings only"
    assert laptop.reader.outbox() == []


def test_a_lead_deleted_on_both_sides_leaves_the_client(server: Sandbox, laptop: Engine) -> None:
    lead = sent(laptop, "leads", MAX)
    converted_and_booked(laptop, lead)
    laptop.delete("leads", lead, Deletion(references=References.DETACH))
    server.store.delete("leads", only(server, "leads")["id"])

    sync(laptop)

    assert only(server, "clients")["notes"] == "Mornings only"
    assert laptop.reader.outbox() == []


def test_a_conversion_that_may_have_made_a_client_is_asked_about_when_its_lead_is_gone(
    server: Sandbox, laptop: Engine
) -> None:
    lead = sent(laptop, "leads", MAX)
    client, _ = converted_and_booked(laptop, lead)
    server.faults.set("drop-after-commit=POST:1")
    stop = laptop.subscribe(lambda _: nothing_comes_back_once_it_left(server, laptop))
    sync(laptop)
    stop()
    server.faults.clear()
    server.store.delete("leads", only(server, "leads")["id"])
    sync(laptop)

    laptop.resolve("leads", lead, Resolution(keep=Side.THEIRS))
    sync(laptop)

    assert len(on_server(server, "clients")) == 1
    assert (laptop.reader.get("clients", client).conflict or {})["kind"] == "duplicate"
