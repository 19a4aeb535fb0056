"""What lists and pages of listings and escrows say: rows, key dates, timelines, who belongs to a house."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.dropping import fields_about
from desktop.controllers.property_dates import key_dates, milestones_of, next_due
from desktop.controllers.property_kinds import ESCROWS, LISTINGS, PropertyKind, days_on_market
from desktop.controllers.property_related import is_there, same_house
from desktop.controllers.property_text import PropertyFacts, property_of
from desktop.views.properties.rows import Property
from desktop.wording.properties import address_of, away_text, read_text, rooms_text, size_text
from sync import Condition, Match, Record

CALIFORNIA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)
"""Wednesday, July 15, 11:20 AM in California."""
TODAY = date(2026, 7, 15)


def record(resource: str, standing: str = "synced", **fields: Any) -> Record:
    more = {name: fields.pop(name) for name in ("server_id", "archived", "id") if name in fields}
    title = str(fields.get("address") or fields.get("property_address") or fields.get("title") or "")
    whole: dict[str, Any] = {"id": "p1", "server_id": "s1"} | more
    return Record(resource, state=cast("Any", standing), version=1, fields=fields, title=title, **whole)


def escrow(standing: str = "synced", **fields: Any) -> Record:
    usual = {
        "property_address": "1412 Curry St",
        "city": "Tehachapi",
        "state": "CA",
        "zip_code": "93561",
        "display_id": "ESC-2026-0042",
        "purchase_price": "462000.00",
        "escrow_status": "active",
        "acceptance_date": "2026-07-01",
        "closing_date": "2026-08-07",
        "my_commission": "8085.00",
        "contingencies": [
            {"type": "Home Inspection", "due_date": "2026-07-11", "status": "satisfied"},
            {"type": "Loan Contingency", "due_date": "2026-07-22", "status": "pending"},
            {"type": "Appraisal", "due_date": "2026-07-14", "status": "pending"},
        ],
    }
    return record("escrows", standing, **(usual | fields))


def listing(standing: str = "synced", **fields: Any) -> Record:
    usual = {
        "address": "7714 Calle Torcido",
        "city": "Bakersfield",
        "state": "CA",
        "zip_code": "93309",
        "list_price": "449900.00",
        "status": "active",
        "bedrooms": 3,
        "bathrooms": 2.5,
        "square_feet": 1840,
        "mls_number": "KC2601042",
        "listing_date": "2026-06-15",
        "expiration_date": "2026-12-12",
        "days_on_market": 12,
    }
    return record("listings", standing, **(usual | fields))


def page(one: Record, kind: PropertyKind, **more: Any) -> Property:
    return property_of(PropertyFacts(one, kind, CALIFORNIA, NOW, **more))


def dates(one: Record) -> list[tuple[str, str, str, str]]:
    return [(d.label, d.day, d.away, d.standing) for d in key_dates(one, {}, TODAY)]


def test_key_dates_stand_in_their_order_with_the_days_to_go() -> None:
    assert dates(escrow()) == [
        ("Accepted", "July 1", "14 days ago", "done"),
        ("Home Inspection", "July 11", "4 days ago", "done"),
        ("Appraisal", "July 14", "1 day overdue", "late"),
        ("Loan Contingency", "July 22", "in 7 days", "next"),
        ("Closing", "August 7", "in 23 days", "later"),
    ]


def test_of_a_deal_that_fell_through_nothing_is_due() -> None:
    told = dates(escrow(escrow_status="cancelled"))

    assert told[-1] == ("Closing", "August 7", "", "off")
    assert next_due(escrow(escrow_status="cancelled"), TODAY) is None


def test_of_a_closed_deal_everything_is_done() -> None:
    standings = [standing for *_, standing in dates(escrow(escrow_status="closed"))]

    assert standings == ["done"] * 5


def test_dates_that_are_none_are_left_out() -> None:
    odd = escrow(
        closing_date=None, acceptance_date="soon", contingencies=["what", {"due_date": "2026-07-20"}]
    )

    assert dates(odd) == []


def test_a_changed_date_says_that_it_waits() -> None:
    shown = key_dates(escrow(), {"closing_date": ("waiting", "")}, TODAY)[-1]

    assert (shown.field, shown.state) == ("closing_date", "waiting")


def test_a_listing_expires_on_its_last_day() -> None:
    assert dates(listing()) == [
        ("Listed", "June 15", "30 days ago", "done"),
        ("Listing expires", "December 12", "in 150 days", "next"),
    ]


def test_the_timeline_of_the_server_keeps_its_order() -> None:
    items = [
        {"label": "Acceptance", "date": "2026-07-01", "completed": True},
        {"label": "Appraisal", "date": "2026-07-14", "completed": False},
        {"label": "EMD deposited", "date": None, "completed": None},
        {"label": "Close of Escrow", "date": "2026-08-07", "completed": None},
    ]

    told = [(m.label, m.day, m.away, m.standing) for m in milestones_of(items, TODAY)]

    assert told == [
        ("Acceptance", "July 1", "14 days ago", "done"),
        ("Appraisal", "July 14", "1 day overdue", "late"),
        ("EMD deposited", "No date", "", "next"),
        ("Close of Escrow", "August 7", "in 23 days", "later"),
    ]


@pytest.mark.parametrize(
    ("read_at", "offline", "note"),
    [
        ("2026-07-15T16:12:00Z", False, "As of 9:12 AM"),
        ("2026-07-12T16:12:00Z", False, "As of July 12, 9:12 AM, 3 days ago"),
        (
            "2026-07-12T16:12:00Z",
            True,
            "As of July 12, 9:12 AM, 3 days ago. Read again when there is a connection.",
        ),
        (None, False, "Not read yet. It has been asked for and appears here by itself."),
        (None, True, "Not read yet. It is asked for as soon as there is a connection."),
    ],
)
def test_the_timeline_says_how_old_it_is(read_at: str | None, offline: bool, note: str) -> None:
    items = [{"label": "Acceptance", "date": "2026-07-01", "completed": True}]

    shown = page(escrow(), ESCROWS, milestones=items, read_at=read_at, offline=offline)

    assert shown.milestones.note == note


def test_what_was_not_sent_has_no_timeline_yet_and_a_listing_never_has() -> None:
    unsent = page(escrow("waiting", server_id=None), ESCROWS)

    assert unsent.milestones.note == "The server makes it once this escrow was sent."
    assert unsent.head.state == "waiting"
    assert page(listing(), LISTINGS).milestones.note == ""


def test_a_row_of_an_escrow_says_what_is_due_and_when_it_closes() -> None:
    row = ESCROWS.row(escrow(), TODAY)

    assert (row.title, row.second) == ("1412 Curry St", "Tehachapi · ESC-2026-0042")
    assert [(cell.text, cell.second, cell.role) for cell in row.cells] == [
        ("Active", "", "text2"),
        ("$462,000", "", "text2"),
        ("August 7", "in 23 days", "text2"),
        ("Appraisal", "July 14 · 1 day overdue", "attention"),
        ("$8,085", "", "text2"),
    ]


def test_a_closing_that_has_passed_is_late_while_the_deal_is_open() -> None:
    closing = ESCROWS.row(escrow(closing_date="2026-07-12"), TODAY).cells[2]
    closed = ESCROWS.row(escrow(closing_date="2026-07-12", escrow_status="closed"), TODAY).cells[2]

    assert (closing.second, closing.role) == ("3 days overdue", "attention")
    assert (closed.second, closed.role) == ("", "text2")


def test_a_row_of_a_listing() -> None:
    row = LISTINGS.row(listing(), TODAY)

    assert (row.title, row.second) == ("7714 Calle Torcido", "Bakersfield · 1,840 sq ft")
    assert [cell.text for cell in row.cells] == ["Active", "$449,900", "3 bd · 2.5 ba", "KC2601042", "30"]
    assert row.place == "7714 Calle Torcido, Bakersfield, CA 93309"


def test_days_on_the_market_go_on_without_a_connection_and_end_with_the_sale() -> None:
    assert days_on_market(listing().fields, TODAY) == 30
    assert days_on_market(listing(status="sold").fields, TODAY) == 12
    assert days_on_market(listing(status="sold", days_on_market=None).fields, TODAY) is None


def test_open_escrows_close_soonest_first_and_past_ones_latest_first() -> None:
    opened, closed = ESCROWS.query("open", "closing"), ESCROWS.query("closed", "closing")

    assert opened.order == ("closing_date", "property_address")
    assert opened.conditions == (Condition("escrow_status", Match.ONE_OF, ["active", "pending"]),)
    assert closed.order == ("-closing_date", "property_address")
    assert ESCROWS.query("archived", "price").archived
    assert ESCROWS.query("all", "price").conditions == ()


def test_the_page_of_an_escrow_has_its_head_and_no_line_twice() -> None:
    shown = page(
        escrow(representation_type="seller", commission_rate=2.5, bedrooms=3, year_built=1987), ESCROWS
    )

    assert (shown.head.title, shown.head.price) == ("1412 Curry St", "$462,000")
    assert shown.head.second == "Tehachapi, CA 93561 · 3 bd"
    assert [chip.text for chip in shown.head.chips] == ["Active", "For the seller"]
    assert shown.head.filing == "archive"
    lines = {one.label: one.text for one in shown.fields}
    assert lines["Address"] == "1412 Curry St\nTehachapi, CA 93561"
    assert (lines["Commission rate"], lines["Built"]) == ("2.5%", "1987")
    assert not {"Accepted", "Closes", "City", "ZIP", "Buyers", "Status", "Price"} & lines.keys()


def test_what_is_archived_can_be_restored_and_a_listing_is_never_archived() -> None:
    filed = page(escrow(archived=True), ESCROWS)

    assert filed.head.filing == "restore"
    assert "Archived" in [chip.text for chip in filed.head.chips]
    assert page(listing(), LISTINGS).head.filing == ""


def test_whoever_is_on_this_laptop_too_can_be_opened() -> None:
    buyers = [{"name": "Elena Torres", "email": "Elena@example.com", "phone": "(661) 555-0142"}, "odd"]
    elena = record("clients", id="c1", client_type="buyer")

    shown = page(escrow(buyers=buyers), ESCROWS, people={"elena@example.com": elena})

    groups = {group.heading: group for group in shown.related}
    assert [(e.title, e.second, e.aside, e.id) for e in groups["Buyers"].entries] == [
        ("Elena Torres", "(661) 555-0142", "Client, buyer", "c1")
    ]
    assert groups["Sellers"].entries == ()
    assert groups["Sellers"].empty == "No seller is named yet."


def test_clients_of_its_appointments_are_named_once_with_the_last_visit() -> None:
    visits = [
        record(
            "appointments",
            id=key,
            title="Showing",
            client_id="c1",
            appointment_type="showing",
            start_time=f"2026-07-{day}T17:00:00Z",
            end_time=f"2026-07-{day}T17:30:00Z",
            location=place,
        )
        for key, day, place in (("a1", "08", "The office"), ("a2", "17", "7714 Calle Torcido"))
    ]
    elena = record("clients", id="c1", title="Elena Torres")

    shown = page(listing(), LISTINGS, related=visits, clients={"c1": elena})

    entry = shown.related[0].entries[0]
    assert shown.related[0].heading == "Shown to"
    assert (entry.id, entry.second, entry.aside) == ("c1", "Showing, Fri, July 17", "2 visits")
    assert [line.second for line in shown.timeline] == [
        "Fri, July 17, 10:00 – 10:30 AM · Elena Torres",
        "10:00 – 10:30 AM · The office",
    ]


@pytest.mark.parametrize(
    ("street", "more", "same"),
    [
        ("1412 Curry St", {"zip_code": "93561"}, True),
        ("1412 curry st.", {"zip_code": None, "city": None}, True),
        ("1412 Curry St", {"zip_code": "93301"}, False),
        ("141 Curry St", {}, False),
    ],
)
def test_two_entries_of_the_same_house(street: str, more: dict[str, Any], same: bool) -> None:
    other = listing(**({"address": street, "city": "Tehachapi", "id": "l1"} | more))

    assert same_house(escrow(), other) is same


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("1412 Curry St", True),
        ("1412 Curry St., Tehachapi, CA 93561", True),
        ("1412 Curry St, Bakersfield", False),
        ("1412 Curry Stables, Tehachapi", False),
        ("Office", False),
        (None, False),
    ],
)
def test_an_appointment_at_that_address(place: str | None, there: bool) -> None:
    assert is_there(escrow(), record("appointments", location=place)) is there


def test_a_new_appointment_there_is_about_the_house() -> None:
    assert fields_about(listing()) == {
        "title": "Showing – 7714 Calle Torcido",
        "appointment_type": "showing",
        "listing_id": "p1",
        "location": "7714 Calle Torcido, Bakersfield, CA 93309",
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"bedrooms": 3, "bathrooms": 2}, "3 bd · 2 ba"),
        ({"bedrooms": None, "bathrooms": 1.5}, "1.5 ba"),
        ({}, ""),
    ],
)
def test_rooms_in_short(fields: dict[str, Any], said: str) -> None:
    assert rooms_text(fields) == said


def test_land_has_a_size_too() -> None:
    assert size_text({"lot_size": 2.4}) == "2.4 acres"
    assert size_text({}) == ""
    assert address_of({"city": "Taft"}) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-07-15", "today"),
        ("2026-07-16", "tomorrow"),
        ("2026-07-14", "yesterday"),
        ("2026-07-17", "in 2 days"),
        ("2026-07-05", "10 days ago"),
    ],
)
def test_how_far_away_a_day_is(day: str, said: str) -> None:
    assert away_text(date.fromisoformat(day), TODAY) == said


def test_what_is_older_than_a_day_says_its_date() -> None:
    assert read_text("2026-07-14T18:19:00Z", NOW, CALIFORNIA) == "as of July 14, 11:19 AM, 1 day ago"
