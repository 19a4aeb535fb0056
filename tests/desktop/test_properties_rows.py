"""Listings and escrows in rows: dates, timelines, lists and pages."""

from __future__ import annotations

import pytest

from desktop.controllers.property_dates import key_dates, milestones_of, next_due
from desktop.controllers.property_kinds import ESCROWS, LISTINGS, days_on_market
from sync import Condition, Match, Record
from tests.desktop.house_facts import TODAY, escrow, listing, page


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
