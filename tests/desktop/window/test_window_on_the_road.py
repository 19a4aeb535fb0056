"""Without a network every page is there, everything can be done, and it is sent when the network is back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.read_window import said_by
from tests.desktop.window.words import button, outbox, pill, toast

Act = Callable[[Workspace, QtBot], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
LATER = {"start_time": "2026-07-15T22:30:00.000Z", "end_time": "2026-07-15T23:30:00.000Z"}


@pytest.fixture
def road(
    laptop: Engine,
    server: Sandbox,
    visit: Visit,
    person: Put,
    lead: Put,
    listing: Put,
    escrow: Put,
    open_window: OpenWindow,
) -> Workspace:
    """One of everything and two Torreses of one number; then the network went away."""
    elena = person()
    person("Zoe", "Torres", tags=["spring"])
    visit("Escrow papers", client_id=elena["id"])
    visit("Walk-through", **LATER)
    lead()
    listing()
    escrow()
    laptop.run_cycle()
    server.pause()
    laptop.run_cycle()
    return open_window(laptop, "today")


def key_of(workspace: Workspace, resource: str, title: str = "") -> str:
    found = workspace.desk.reader.list(Query(resource)).records
    return next(record.id for record in found if title in record.title)


def go(workspace: Workspace, page: str, resource: str = "", title: str = "") -> None:
    key = key_of(workspace, resource, title) if resource else ""
    workspace.shell.go(Place(page, resource, key))


PAGES = (
    ("today", "", "Escrow papers"),
    ("calendar", "", "Walk-through"),
    ("people", "", "Elena Torres"),
    ("leads", "", "Ines Varga"),
    ("listings", "", "7714 Calle Torcido"),
    ("escrows", "", "1412 Curry St"),
    ("reports", "", "Leads by status"),
    ("person", "clients", "Torres"),
    ("person", "leads", "Ines Varga"),
    ("listing", "listings", "7714 Calle Torcido"),
    ("escrow", "escrows", "1412 Curry St"),
    ("settings", "", "Export everything…"),
    ("sync", "", "Everything is saved on this laptop. It is sent when the network comes back."),
)


@pytest.mark.parametrize(("page", "resource", "text"), PAGES, ids=lambda case: case)
def test_a_page_is_there_from_this_laptop(road: Workspace, page: str, resource: str, text: str) -> None:
    go(road, page, resource)

    assert any(text in said.text for said in said_by(road.shell.frame.page(page)))
    assert pill(road) == "Offline"


def late(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "calendar")
    road.calendar.page.select(key_of(road, "appointments", "Walk-through"))
    road.shell.actions.run("late")


def quick_line(road: Workspace, _qtbot: QtBot) -> None:
    road.shell.actions.run("quick_add")
    line = road.quick.line
    assert line is not None
    QTest.keyClicks(line.field, "showing tomorrow 3pm at 456 Oak Ave")
    QTest.keyClick(line.field, Qt.Key.Key_Return)


def whole_form(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "calendar")
    road.shell.actions.run("new_appointment")
    form = road.editing.open_form
    assert form is not None
    QTest.keyClicks(form.findChildren(QLineEdit)[0], "Photos on Oak Ave")
    button(form, "Create").click()


def tag_many(road: Workspace, qtbot: QtBot) -> None:
    go(road, "people")
    table = road.people.page.table
    for row in (0, 1):
        place = table.visualRect(table.model().index(row, 0)).center()
        held = CONTROL if row else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
    QTest.mouseClick(road.people.page.bulk.buttons["add_tag"], Qt.MouseButton.LeftButton)
    sheet = road.people.bulk.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    QTest.keyClicks(sheet.value.widget, "autumn")
    qtbot.waitUntil(sheet.apply.isEnabled)
    sheet.apply.click()
    qtbot.waitUntil(lambda: road.people.bulk.sheet is None)


def merge(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "person", "clients", "Elena")
    button(road.person.page.related, "Compare with Zoe Torres, Client").click()
    QTest.keyClick(road.person.merging.page, Qt.Key.Key_Return, CONTROL)


def warm(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "leads", "leads")
    road.shell.actions.run("warm_hot")


def convert(road: Workspace, qtbot: QtBot) -> None:
    go(road, "leads", "leads")
    road.shell.actions.run("convert_lead")
    dialog = road.leads.acts.converting.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)


def file_away(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "escrow", "escrows")
    button(road.houses.pages["escrows"].page.header, "Archive").click()


def drop_listing(road: Workspace, _qtbot: QtBot) -> None:
    go(road, "listings", "listings")
    road.shell.actions.run("delete_property")


ACTS: tuple[tuple[Act, str, str], ...] = (
    (late, "Moved “Walk-through” to 3:45 PM", "Moved from 3:30 PM to 3:45 PM"),
    (quick_line, "Added “Showing – 456 Oak Ave”, Tomorrow, 3:00 – 4:00 PM", "New appointment, Thu, July 16"),
    (whole_form, "“Photos on Oak Ave” saved on this laptop", "New appointment, Wed, July 15"),
    (tag_many, "2 people: “autumn” added", "Tags changed"),
    (merge, "“Elena Torres” is one person now. Undo works until it is sent.", "Deleted client"),
    (warm, "Ines Varga is hot now", "Interest Hot, was Warm"),
    (convert, "Ines Varga is a client now, and waits to be sent", "Made into a client"),
    (file_away, "Archived “1412 Curry St”", "Archived"),
    (drop_listing, "Deleted “7714 Calle Torcido”", "Deleted listing"),
)


@pytest.mark.parametrize(("act", "receipt", "sentence"), ACTS, ids=lambda case: getattr(case, "__name__", ""))
def test_what_is_done_is_saved_here_and_sent_when_the_network_is_back(
    road: Workspace, server: Sandbox, clock: ManualClock, act: Act, receipt: str, sentence: str, qtbot: QtBot
) -> None:
    act(road, qtbot)

    assert toast(road) == receipt
    assert sentence in [row.sentence for row in outbox(road)]
    qtbot.waitUntil(lambda: pill(road).startswith("Offline, "))
    server.resume()
    clock.advance(3600)
    road.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: pill(road).startswith("All sent"))
    assert outbox(road) == []


def test_the_search_finds_what_is_on_this_laptop(road: Workspace) -> None:
    QTest.keyClicks(road.search.field, "curry")
    QTest.keyClick(road.search.field, Qt.Key.Key_Return)

    assert road.shell.window.windowTitle() == "1412 Curry St – ActuallyCare"


def test_a_reminder_speaks_up(road: Workspace, clock: ManualClock) -> None:
    clock.advance(50 * 60)
    road.reminding.look()

    assert [(row.title, row.when) for row in road.reminding.panel.rows()] == [
        ("Escrow papers", "in 10 minutes")
    ]


def test_everything_can_be_exported(road: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    go(road, "settings")
    road.preferences.choose_file = lambda _parent: str(tmp_path / "all.jsonl")

    button(road.preferences.page, "Export everything…").click()

    qtbot.waitUntil(lambda: toast(road) == "7 entries are in all.jsonl")


def test_sync_now_says_that_the_network_is_missing_and_what_is_safe(road: Workspace) -> None:
    go(road, "sync")
    road.desk.engine.run_cycle(by_person=True)
    road.situation.read()

    assert road.sync_center.head.title == "Offline since 12:00 PM"
    assert road.sync_center.head.second.startswith("Everything is saved on this laptop.")
