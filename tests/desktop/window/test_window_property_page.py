"""The page of one listing or escrow: dates, the server's timeline, edits, refusals, questions, archive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.people.open_row import OpenRow
from desktop.views.properties.key_dates import DateStep
from desktop.views.properties.rows import Property
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.property_words import form_of, open_one, part, titles
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import button, toast

CURRY = "1412 Curry St"
CALLE = "7714 Calle Torcido"


@pytest.fixture
def houses(
    laptop: Engine, listing: Put, escrow: Put, person: Put, visit: Visit, open_window: OpenWindow
) -> Workspace:
    """A house in escrow that Elena buys, an appointment at its address, and one that is still for sale."""
    listing()
    escrow()
    person()
    visit("Walk-through", appointment_type="inspection", location=f"{CURRY}, Tehachapi, CA 93561")
    laptop.run_cycle()
    return open_window(laptop, "escrows")


def shown(workspace: Workspace, resource: str = "escrows") -> Property:
    return workspace.houses.pages[resource].shown


def line(workspace: Workspace, name: str) -> tuple[str, str, str]:
    found = (field for field in shown(workspace).fields if field.name == name)
    return next(((field.text, field.state, field.detail) for field in found), ("", "", ""))


def steps(workspace: Workspace) -> list[DateStep]:
    return workspace.houses.pages["escrows"].page.dates.steps


def key_of(workspace: Workspace, resource: str) -> str:
    return workspace.desk.reader.ids(Query(resource))[0]


def test_the_page_shows_price_dates_and_what_is_at_that_address(houses: Workspace) -> None:
    open_one(houses, "escrows", CURRY)

    assert shown(houses).head.price == "$462,000"
    assert [step.accessibleName() for step in steps(houses)] == [
        "Accepted, July 1, 14 days ago, done",
        "Loan Contingency, July 22, in 7 days, next",
        "Closing, August 7, in 23 days",
    ]
    assert [entry.title for entry in shown(houses).timeline] == ["Walk-through"]
    assert houses.shell.frame.rail.item("escrows").isChecked()


def test_a_buyer_who_is_a_client_is_opened_from_there(houses: Workspace) -> None:
    page = open_one(houses, "escrows", CURRY).page
    row = next(one for one in page.related.findChildren(OpenRow) if "Elena" in one.accessibleName())

    row.click()

    assert houses.shell.window.windowTitle() == "Elena Torres – ActuallyCare"
    houses.shell.actions.run("back")
    assert houses.shell.window.windowTitle() == f"{CURRY} – ActuallyCare"


def test_the_timeline_of_the_server_is_there_at_once_with_its_age(
    houses: Workspace, clock: ManualClock
) -> None:
    clock.advance(3 * 86_400)

    page = open_one(houses, "escrows", CURRY).page

    assert page.milestones.note == "As of July 15, 12:00 PM, 3 days ago"
    labels = [item.label for item in shown(houses).milestones.items]
    assert labels == ["Acceptance", "Loan Contingency", "Close of Escrow"]


def test_looking_asks_the_server_and_the_answer_appears_by_itself(
    laptop: Engine, escrow: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    escrow(escrow_status="closed", closing_date="2026-06-30")
    laptop.run_cycle()
    workspace = open_window(laptop, "escrows")
    part(workspace, "escrows").choose_tab("closed")
    page = open_one(workspace, "escrows", CURRY).page
    assert page.milestones.note == "Not read yet. It has been asked for and appears here by itself."

    laptop.run_cycle()

    qtbot.waitUntil(lambda: page.milestones.note == "As of 12:00 PM")
    assert len(shown(workspace).milestones.items) == 3


def test_without_a_connection_everything_is_there_and_says_how_old_it_is(
    houses: Workspace, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    server.faults.set("drop-before-commit=/")
    clock.advance(2 * 86_400)
    houses.desk.engine.run_cycle()
    houses.desk.bridge.flush()

    page = open_one(houses, "escrows", CURRY).page

    told = "As of July 15, 12:00 PM, 2 days ago. Read again when there is a connection."
    qtbot.waitUntil(lambda: page.milestones.note == told)
    assert shown(houses).milestones.items[0].label == "Acceptance"


def test_a_date_is_set_by_pressing_it_and_taken_back(houses: Workspace, qtbot: QtBot) -> None:
    open_one(houses, "escrows", CURRY)
    closing = steps(houses)[-1]
    closing.setFocus()
    QTest.keyClick(closing, Qt.Key.Key_Return)
    form = form_of(houses)
    assert form.windowTitle() == f"Closes – {CURRY}"  # type: ignore[attr-defined]

    form.submitted.emit({"closing_date": "2026-08-14"})  # type: ignore[attr-defined]

    moved = "Closing, August 14, in 30 days, Waiting to send"
    qtbot.waitUntil(lambda: steps(houses)[-1].accessibleName() == moved)
    assert line(houses, "closing_date") == ("August 14", "waiting", "")
    houses.shell.actions.run("undo")
    qtbot.waitUntil(lambda: steps(houses)[-1].accessibleName() == "Closing, August 7, in 23 days")


def test_only_dates_that_can_be_set_take_the_keyboard(houses: Workspace) -> None:
    open_one(houses, "escrows", CURRY)

    focusable = [step.date.label for step in steps(houses) if step.focusPolicy() != Qt.FocusPolicy.NoFocus]

    assert focusable == ["Accepted", "Closing"]


def test_a_price_that_the_server_refuses_says_why_and_is_taken_back(
    houses: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    refuse(server, "purchase_price", "Price is too low.")
    page = open_one(houses, "escrows", CURRY).page
    key = key_of(houses, "escrows")
    houses.desk.undo.edit("escrows", key, {"purchase_price": "5"}, "Change")

    houses.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: line(houses, "purchase_price") == ("$5", "rejected", "price is too low"))
    button(page.details, "Discard the change of Price").click()
    qtbot.waitUntil(lambda: shown(houses).head.price == "$462,000")
    assert toast(houses) == "Your change was taken back."


def test_what_was_changed_in_both_places_leads_to_the_question(
    houses: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    page = open_one(houses, "escrows", CURRY).page
    houses.desk.undo.edit("escrows", key_of(houses, "escrows"), {"closing_date": "2026-08-14"}, "Change")
    server.store.edit("escrows", "ESC-2026-5001", {"closing_date": "2026-08-21"})
    houses.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: shown(houses).head.in_conflict)
    assert shown(houses).head.state == "conflict"

    button(page.header, "Review").click()

    assert houses.shell.frame.current_page() == "conflict"


def test_archive_and_restore_stay_on_the_page(houses: Workspace, qtbot: QtBot) -> None:
    page = open_one(houses, "escrows", CURRY).page

    button(page.header, "Archive").click()

    qtbot.waitUntil(lambda: shown(houses).head.filing == "restore")
    assert (shown(houses).head.state, toast(houses)) == ("waiting", f"Archived “{CURRY}”")
    assert page.header.restore.isVisible()
    page.header.restore.click()
    qtbot.waitUntil(lambda: shown(houses).head.filing == "archive")


def test_what_is_deleted_is_left_for_its_list(houses: Workspace, qtbot: QtBot) -> None:
    open_one(houses, "escrows", CURRY)

    houses.houses.pages["escrows"].page.wished.emit("delete")

    assert houses.shell.frame.current_page() == "escrows"
    qtbot.waitUntil(lambda: titles(houses, "escrows") == [])
    houses.shell.actions.run("undo")
    qtbot.waitUntil(lambda: titles(houses, "escrows") == [CURRY])


def test_keys_a_and_e_are_the_pages_own(houses: Workspace) -> None:
    houses.shell.actions.run("go_listings")
    page = open_one(houses, "listings", CALLE).page
    QTest.keyClick(page, Qt.Key.Key_E)
    assert form_of(houses).windowTitle() == CALLE  # type: ignore[attr-defined]
    button(form_of(houses), "Cancel").click()  # type: ignore[arg-type]

    QTest.keyClick(page, Qt.Key.Key_A)

    button(form_of(houses), "Create").click()  # type: ignore[arg-type]
    assert toast(houses) == f"“Showing – {CALLE}” saved on this laptop"
    made = next(
        one for one in houses.desk.reader.list(Query("appointments")).records if one.title != "Walk-through"
    )
    assert made.fields["listing_id"] == key_of(houses, "listings")


def test_an_appointment_made_there_appears_on_the_page(houses: Workspace, qtbot: QtBot) -> None:
    houses.shell.actions.run("go_listings")
    open_one(houses, "listings", CALLE)
    houses.shell.actions.run("new")

    button(form_of(houses), "Create").click()  # type: ignore[arg-type]

    timeline = houses.houses.pages["listings"]
    qtbot.waitUntil(lambda: [one.title for one in timeline.shown.timeline] == [f"Showing – {CALLE}"])
    assert timeline.shown.timeline[0].state == "waiting"


def test_a_house_that_the_server_no_longer_has_says_so(
    houses: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    houses.shell.actions.run("go_listings")
    open_one(houses, "listings", CALLE)
    key = key_of(houses, "listings")
    houses.desk.undo.edit("listings", key, {"list_price": "445000"}, "Change")
    server.store.delete("listings", str(houses.desk.reader.get("listings", key).server_id))

    houses.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: shown(houses, "listings").head.state in ("gone", "conflict"))


def test_a_small_window_shows_tabs_in_place_of_columns(houses: Workspace) -> None:
    page = open_one(houses, "escrows", CURRY).page
    houses.shell.window.resize(900, 576)

    button(page.columns.tabs, "Timeline").click()

    assert page.milestones.isVisible()
    assert not page.details.isVisible()
