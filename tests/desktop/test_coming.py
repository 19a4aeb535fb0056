"""With whom something comes in the next weeks, and which news may change it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.models.coming import AHEAD, Coming
from desktop.wording.moments import canonical
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.sync.office import only


@pytest.fixture
def coming(laptop: Engine, clock: ManualClock) -> Coming:
    return Coming(laptop.reader, clock.now)


def visit(laptop: Engine, clock: ManualClock, days: float = 2, **more: Any) -> str:
    """An hour's showing, begun so many days from now."""
    begins = clock.now() + timedelta(days=days)
    times = {"start_time": canonical(begins), "end_time": canonical(begins + timedelta(hours=1))}
    kind = {"title": "Showing", "appointment_type": "showing"}
    return laptop.create("appointments", kind | times | more).id


def elena(laptop: Engine, **more: Any) -> str:
    return laptop.create(
        "clients", {"first_name": "Elena", "last_name": "Torres", "client_type": "buyer"} | more
    ).id


def found(coming: Coming, client: str = "", email: str = "") -> str:
    coming.refresh()
    one = coming.with_person(client, email)
    return one.id if one else "nobody"


def test_the_next_of_a_client_is_found_by_the_client_and_by_the_address(
    laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    client = elena(laptop, email="Elena@Example.com")
    visit(laptop, clock, 9, client_id=client)
    first = visit(laptop, clock, 2, client_id=client)

    assert found(coming, client=client) == found(coming, email="elena@example.com") == first
    assert found(coming, email="somebody@example.com") == "nobody"


def test_a_client_without_an_address_has_that_of_their_contact(
    server: Sandbox, laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    client, contact = elena(laptop), {"first_name": "Elena", "contact_type": "other"}
    laptop.create("contacts", contact | {"email": "elena@example.com"})
    laptop.run_cycle()
    linked = only(server, "contacts")["id"]
    server.store.edit("clients", only(server, "clients")["id"], {"contact_id": linked})
    laptop.run_cycle(deep=True)

    showing = visit(laptop, clock, client_id=client)

    assert found(coming, email="elena@example.com") == showing


def test_whoever_only_attends_is_found_by_the_address_written_there(
    laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    showing = visit(laptop, clock, attendees=[{"name": "Bo", "email": "Bo@example.com"}])

    assert found(coming, email="bo@example.com") == showing


def test_what_is_over_too_far_away_or_cancelled_does_not_come(
    laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    client = elena(laptop)
    visit(laptop, clock, -1, client_id=client)
    visit(laptop, clock, AHEAD.days + 1, client_id=client)
    cancelled = visit(laptop, clock, client_id=client)
    laptop.edit("appointments", cancelled, {"status": "cancelled"})

    assert found(coming, client=client) == "nobody"

    now = visit(laptop, clock, -0.02, client_id=client)
    coming.heard({"appointments": frozenset({now})})
    assert found(coming, client=client) == now
    clock.advance(3600)
    assert found(coming, client=client) == "nobody"


def test_what_has_no_end_comes_until_it_begins(
    server: Sandbox, laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    """A server may leave one out that this laptop always sends."""
    client = elena(laptop)
    showing = visit(laptop, clock, client_id=client)
    laptop.run_cycle()
    server.store.edit("appointments", only(server, "appointments")["id"], {"end_time": None})
    laptop.run_cycle(deep=True)
    assert laptop.reader.get("appointments", showing).fields["end_time"] is None

    assert found(coming, client=client) == showing
    clock.advance(timedelta(days=2, minutes=1).total_seconds())
    assert found(coming, client=client) == "nobody"


def test_only_news_of_those_it_depends_on_have_it_read_again(
    laptop: Engine, coming: Coming, clock: ManualClock
) -> None:
    client = elena(laptop, email="elena@example.com")
    visit(laptop, clock, client_id=client)
    coming.refresh()

    assert not coming.heard({"contacts": frozenset({"c1"}), "leads": frozenset({"l1"})})
    assert coming.refresh() == set()

    laptop.edit("clients", client, {"email": "torres@example.com"})
    assert coming.heard({"clients": frozenset({client})})
    assert coming.refresh() == {"elena@example.com", "torres@example.com"}
