"""The lists of listings and escrows: tabs, order, filter, archive, a drag to the calendar; empty and old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.parts.drag_entry import DraggedEntry, DragSource
from sync import Engine, Query
from sync.clock import ManualClock
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.property_words import choose, find, form_of, part, rows, titles
from tests.desktop.window.words import button, outbox, toast


@pytest.fixture
def houses(laptop: Engine, listing: Put, escrow: Put, open_window: OpenWindow) -> Workspace:
    """Two listings, one of them sold; three escrows, of which one is closed."""
    listing()
    listing("318 W D St", status="sold", listing_date="2026-05-02")
    escrow()
    escrow("9 Poso Dr", closing_date="2026-07-30", contingencies=[])
    escrow("77 Lerdo Hwy", escrow_status="closed", closing_date="2026-06-30")
    laptop.run_cycle()
    return open_window(laptop, "escrows")


def press(workspace: Workspace, resource: str, key: Qt.Key) -> None:
    QTest.keyClick(part(workspace, resource).page.table, key)


def test_open_escrows_are_listed_by_their_closing(houses: Workspace) -> None:
    assert titles(houses, "escrows") == ["9 Poso Dr", "1412 Curry St"]
    assert houses.shell.window.windowTitle() == "Escrows – ActuallyCare"
    assert [cell.text for cell in rows(houses, "escrows")[1].cells] == [
        "Active",
        "$462,000",
        "August 7",
        "Loan Contingency",
        "",
    ]


@pytest.mark.parametrize(
    ("tab", "found"),
    [
        ("closed", ["77 Lerdo Hwy"]),
        ("cancelled", []),
        ("all", ["1412 Curry St", "9 Poso Dr", "77 Lerdo Hwy"]),
    ],
)
def test_tabs_narrow_the_list_to_a_status(houses: Workspace, tab: str, found: list[str]) -> None:
    names = {"closed": "Closed 1", "cancelled": "Cancelled", "all": "All 3"}

    button(part(houses, "escrows").page.tabs, names[tab]).click()

    assert titles(houses, "escrows") == found


def test_ctrl_5_shows_what_is_for_sale(houses: Workspace) -> None:
    QTest.keyClick(houses.shell.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)

    assert houses.shell.frame.current_page() == "listings"
    assert titles(houses, "listings") == ["7714 Calle Torcido"]
    assert houses.shell.frame.rail._entries["listings"].label == "Listings"


def test_the_order_is_chosen_from_a_menu(houses: Workspace) -> None:
    bar = part(houses, "escrows").page.bar
    bar.sort.click()
    menu = bar.findChild(QMenu)
    assert menu is not None

    next(action for action in menu.actions() if action.text() == "price").trigger()

    assert bar.sort.accessibleName() == "Sort: price"
    assert titles(houses, "escrows") == ["1412 Curry St", "9 Poso Dr"]
    menu.close()


@pytest.mark.parametrize(("typed", "found"), [("curry", ["1412 Curry St"]), ("zzz", [])])
def test_the_filter_looks_at_addresses_in_this_tab(houses: Workspace, typed: str, found: list[str]) -> None:
    houses.shell.actions.run("filter")
    page = part(houses, "escrows").page
    assert page.bar.filter.hasFocus()

    QTest.keyClicks(page.bar.filter, typed)

    assert titles(houses, "escrows") == found


def test_a_filter_that_matches_nothing_says_so_and_can_be_cleared(houses: Workspace) -> None:
    page = part(houses, "escrows").page
    QTest.keyClicks(page.bar.filter, "zzz")

    button(page, "Clear the filter").click()

    assert titles(houses, "escrows") == ["9 Poso Dr", "1412 Curry St"]


def test_an_empty_list_offers_to_make_one(laptop: Engine, open_window: OpenWindow) -> None:
    workspace = open_window(laptop, "listings")
    page = part(workspace, "listings").page
    found = [one for one in page.findChildren(type(page.bar.new)) if one.accessibleName() == "New listing"]

    found[-1].click()

    form = form_of(workspace)
    assert form.windowTitle() == "New listing"  # type: ignore[attr-defined]
    button(form, "Cancel").click()  # type: ignore[arg-type]


def test_a_new_listing_opens_on_its_page_and_waits_in_the_list(houses: Workspace, qtbot: QtBot) -> None:
    houses.shell.actions.run("go_listings")
    houses.shell.actions.run("new")
    form = form_of(houses)
    QTest.keyClicks(form.findChildren(QLineEdit)[0], "24 Almond Grove Ct")
    form.submitted.emit({"address": "24 Almond Grove Ct", "list_price": "389000"})  # type: ignore[attr-defined]

    assert houses.shell.window.windowTitle() == "24 Almond Grove Ct – ActuallyCare"
    houses.shell.actions.run("back")
    qtbot.waitUntil(lambda: "24 Almond Grove Ct" in titles(houses, "listings"))
    made = next(row for row in rows(houses, "listings") if row.title == "24 Almond Grove Ct")
    assert made.state == "waiting"


def test_enter_opens_a_row_and_escape_comes_back_to_it(houses: Workspace) -> None:
    choose(houses, "escrows", "1412 Curry St")
    press(houses, "escrows", Qt.Key.Key_Return)
    assert houses.shell.window.windowTitle() == "1412 Curry St – ActuallyCare"
    assert houses.shell.frame.current_page() == "escrow"

    QTest.keyClick(houses.houses.pages["escrows"].page, Qt.Key.Key_Escape)

    assert houses.shell.frame.current_page() == "escrows"
    chosen = part(houses, "escrows").chosen()
    assert chosen is not None
    assert chosen.title == "1412 Curry St"


def test_an_escrow_is_archived_from_the_list_and_taken_back(houses: Workspace, qtbot: QtBot) -> None:
    choose(houses, "escrows", "9 Poso Dr")

    houses.shell.actions.run("archive_property")

    qtbot.waitUntil(lambda: titles(houses, "escrows") == ["1412 Curry St"])
    assert toast(houses) == "Archived “9 Poso Dr”"
    part(houses, "escrows").choose_tab("archived")
    assert [(row.title, row.state) for row in rows(houses, "escrows")] == [("9 Poso Dr", "waiting")]
    houses.shell.actions.run("undo")
    qtbot.waitUntil(lambda: titles(houses, "escrows") == [])


def test_what_was_archived_comes_back_from_its_tab(houses: Workspace, qtbot: QtBot) -> None:
    choose(houses, "escrows", "9 Poso Dr")
    houses.shell.actions.run("archive_property")
    houses.desk.engine.run_cycle()
    part(houses, "escrows").choose_tab("archived")
    choose(houses, "escrows", "9 Poso Dr")
    assert not houses.shell.actions.action("archive_property").isEnabled()

    houses.shell.actions.run("restore_property")

    qtbot.waitUntil(lambda: titles(houses, "escrows") == [])
    assert toast(houses) == "“9 Poso Dr” is back from the archive"
    houses.desk.engine.run_cycle()
    assert outbox(houses) == []
    assert houses.desk.reader.list(Query("escrows", archived=True)).total == 0


def test_a_listing_cannot_be_archived(houses: Workspace) -> None:
    houses.shell.actions.run("go_listings")
    choose(houses, "listings", "7714 Calle Torcido")

    assert not houses.shell.actions.action("archive_property").isEnabled()
    assert houses.shell.actions.action("edit_property").isEnabled()


def test_a_listing_goes_for_ten_seconds_and_comes_back_with_undo(houses: Workspace, qtbot: QtBot) -> None:
    houses.shell.actions.run("go_listings")
    choose(houses, "listings", "7714 Calle Torcido")

    houses.shell.actions.run("delete_property")

    qtbot.waitUntil(lambda: titles(houses, "listings") == [])
    assert toast(houses) == "Deleted “7714 Calle Torcido”"
    houses.shell.actions.run("undo")
    qtbot.waitUntil(lambda: titles(houses, "listings") == ["7714 Calle Torcido"])


def test_an_escrow_that_is_not_deleted_after_all_is_not_archived_either(
    houses: Workspace, qtbot: QtBot
) -> None:
    """The server wants it in the archive before it is deleted; both are held back together."""
    choose(houses, "escrows", "9 Poso Dr")
    houses.shell.actions.run("delete_property")
    qtbot.waitUntil(lambda: titles(houses, "escrows") == ["1412 Curry St"])

    houses.shell.actions.run("undo")

    qtbot.waitUntil(lambda: titles(houses, "escrows") == ["9 Poso Dr", "1412 Curry St"])
    assert find(houses, "escrows", "9 Poso Dr").state == "synced"
    assert outbox(houses) == []


def test_keys_e_and_a_edit_and_make_an_appointment_there(houses: Workspace, qtbot: QtBot) -> None:
    houses.shell.actions.run("go_listings")
    key = choose(houses, "listings", "7714 Calle Torcido")
    press(houses, "listings", Qt.Key.Key_E)
    form = form_of(houses)
    assert form.windowTitle() == "7714 Calle Torcido"  # type: ignore[attr-defined]
    button(form, "Cancel").click()  # type: ignore[arg-type]

    press(houses, "listings", Qt.Key.Key_A)
    form = form_of(houses)
    button(form, "Create").click()  # type: ignore[arg-type]

    made = houses.desk.reader.list(Query("appointments")).records[0]
    assert made.title == "Showing – 7714 Calle Torcido"
    assert made.fields["listing_id"] == key
    assert made.fields["location"] == "7714 Calle Torcido, Bakersfield, CA 93309"


def test_a_listing_dragged_onto_the_calendar_becomes_a_showing_there(houses: Workspace) -> None:
    houses.shell.actions.run("go_listings")
    table = part(houses, "listings").page.table
    source = table.viewport().findChild(DragSource)
    assert source is not None
    carried: list[DraggedEntry] = []
    source.start = carried.append  # type: ignore[method-assign]  # the system's own drag waits for a hand
    pos = table.visualRect(table.rows.index(0, 0)).center()
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    QTest.mouseMove(table.viewport(), pos + QPoint(40, 0))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    start = datetime(2026, 7, 17, 20, tzinfo=UTC)

    houses.calendar.page.grid.entryDropped.emit(carried[0], start, start + timedelta(hours=1))

    made = houses.desk.reader.list(Query("appointments")).records[0]
    assert (made.title, made.fields["listing_id"]) == ("Showing – 7714 Calle Torcido", carried[0].id)
    assert carried[0].place == "7714 Calle Torcido, Bakersfield, CA 93309"


def test_the_list_says_how_old_it_is(houses: Workspace, clock: ManualClock) -> None:
    note = part(houses, "escrows").page.bar.note
    assert note.text() == "as of 12:00 PM"

    clock.advance(3 * 86_400)
    houses.situation.read()

    assert note.text() == "as of July 15, 12:00 PM, 3 days ago"


def test_the_search_finds_a_house_and_opens_it(houses: Workspace) -> None:
    QTest.keyClicks(houses.search.field, "calle torcido")
    assert houses.search.results.titles()[0] == "7714 Calle Torcido"

    QTest.keyClick(houses.search.field, Qt.Key.Key_Return)

    assert houses.shell.frame.current_page() == "listing"
    assert houses.shell.window.windowTitle() == "7714 Calle Torcido – ActuallyCare"


def test_the_palette_goes_to_both_lists(houses: Workspace) -> None:
    QTest.keyClicks(houses.search.field, "> listing")

    assert {"Go to Listings", "New listing"} <= set(houses.search.results.titles())
