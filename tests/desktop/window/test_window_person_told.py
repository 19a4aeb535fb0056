"""What the page of a person tells of itself: houses they saw, when one last met, what is said only once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.people.person import Person, RelatedEntry
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.today_words import BAKERSFIELD, TEHACHAPI, at


@pytest.fixture
def page(laptop: Engine, open_window: OpenWindow) -> Callable[[], Person]:
    """The first client's, at noon of Wednesday, July 15."""

    def open_it() -> Person:
        laptop.run_cycle()
        workspace: Workspace = open_window(laptop, "people")
        workspace.shell.go(Place("person", "clients", laptop.reader.ids(Query("clients"))[0]))
        return workspace.person.shown

    return open_it


def related(person: Person, heading: str) -> list[RelatedEntry]:
    return [entry for group in person.related if group.heading == heading for entry in group.entries]


def told(entries: list[RelatedEntry]) -> list[tuple[str, str, str]]:
    return [(entry.title, entry.second, entry.aside) for entry in entries]


def test_the_listings_that_they_were_shown_are_told_once_the_last_one_first(
    person: Put, listing: Put, visit: Visit, page: Callable[[], Person]
) -> None:
    elena = person()
    oak = listing(address="456 Oak Ave", list_price=469000)
    sold = listing(address="318 W D St", list_price=398000, status="sold")
    usual = {"appointment_type": "showing", "status": "completed", "client_id": elena["id"]}
    visit("First look", **at(9, day=3), **usual, listing_id=oak["id"])
    visit("Second look", **at(9), **usual, listing_id=oak["id"])
    visit("Long ago", **at(9, day=2), **usual, listing_id=sold["id"])
    visit("Not yet", **at(15), **(usual | {"status": "scheduled"}), listing_id=sold["id"])

    shown = related(page(), "Listings shown")

    assert told(shown) == [
        ("456 Oak Ave", "$469,000 · today", ""),
        ("318 W D St", "$398,000 · July 2", "Sold"),
    ]
    assert {entry.resource for entry in shown} == {"listings"}


def test_the_house_that_they_buy_says_so(
    person: Put, listing: Put, escrow: Put, visit: Visit, page: Callable[[], Person]
) -> None:
    elena, deal = person(), escrow()
    house = listing(address=deal["property_address"], city=deal["city"], zip_code=deal["zip_code"])
    usual = {"appointment_type": "showing", "status": "completed", "client_id": elena["id"]}
    visit("Showing", **at(9, day=14), **usual, listing_id=house["id"])

    assert [entry.aside for entry in related(page(), "Listings shown")] == ["In escrow"]


@pytest.mark.parametrize(
    ("day", "status", "said"),
    [
        (14, "completed", " · last contact yesterday"),
        (9, "completed", " · last contact July 9"),
        (14, "no_show", ""),
        (14, "cancelled", ""),
    ],
)
def test_the_head_says_when_one_last_met(
    person: Put, visit: Visit, page: Callable[[], Person], day: int, status: str, said: str
) -> None:
    visit(**at(9, day=day), client_id=person()["id"], status=status)

    assert page().head.second == f"Client since July 15, 2026{said}"


def test_an_appointment_that_is_over_is_told_with_what_was_noted(
    person: Put, visit: Visit, page: Callable[[], Person]
) -> None:
    elena = person()["id"]
    visit("Showing", **at(9), client_id=elena, status="completed", notes="Liked the yard.\nCall Friday.")
    visit("Papers", **at(16), client_id=elena, location=BAKERSFIELD, notes="Bring both IDs")
    visit("Long ago", **at(9, day=2), client_id=elena, location=TEHACHAPI)

    lines = {entry.title: entry.second for entry in page().timeline}

    assert lines["Showing"] == "9:00 – 10:00 AM · Liked the yard."
    assert lines["Papers"] == "Today, 4:00 – 5:00 PM · 9900 Stockdale Hwy, Bakersfield"
    assert lines["Long ago"] == "9:00 – 10:00 AM · 456 Oak Ave, Tehachapi"


def test_what_a_chip_says_has_no_line_and_the_phone_comes_first(
    person: Put, page: Callable[[], Person]
) -> None:
    person(pre_approved=True, pre_approval_amount=460000)

    shown = page()

    assert [chip.text for chip in shown.head.chips] == ["Client", "Buyer", "Pre-approved"]
    assert [line.label for line in shown.fields][:4] == ["Phone", "E-mail", "Budget", "Pre-approval"]


def test_what_no_chip_says_has_a_line(person: Put, page: Callable[[], Person]) -> None:
    person(pre_approved=False)

    assert ("Pre-approved", "No") in [(line.label, line.text) for line in page().fields]


def test_a_chip_that_is_not_sent_yet_has_a_line_that_says_so(
    laptop: Engine, person: Put, open_window: OpenWindow
) -> None:
    person()
    laptop.run_cycle()
    (elena,) = laptop.reader.ids(Query("clients"))
    laptop.edit("clients", elena, {"status": "inactive"})

    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "clients", elena))

    states = {line.name: line.state for line in workspace.person.shown.fields}
    assert states["status"] == "waiting"
    assert "client_type" not in states


def test_a_possible_duplicate_says_what_the_two_have_in_common(
    person: Put, put: Put, page: Callable[[], Person]
) -> None:
    person()
    put("leads", name="E. Torres", phone="661-555-0142")

    assert told(related(page(), "Possible duplicates")) == [("E. Torres", "same phone number", "Lead")]
