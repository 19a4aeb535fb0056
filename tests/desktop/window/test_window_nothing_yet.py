"""A laptop with nothing on it says why each page is empty, what is safe, and offers the way on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.read_window import said_by
from tests.desktop.window.words import button, pill

SAFE = "saved on this laptop at once"
NOT_READ = "Not on this laptop yet"
OFFERED = (
    ("today", "Nothing is planned", "Press Ctrl+N to plan the first appointment.", "New appointment"),
    ("people", "No one here yet", SAFE, "New client"),
    ("leads", "No leads yet", SAFE, "New lead"),
    ("listings", "No listings here yet", SAFE, "New listing"),
    ("escrows", "No escrows here yet", SAFE, "New escrow"),
)
LISTS = ("people", "leads", "listings", "escrows")
OF_SYNC = (
    ("outbox", "Nothing waits to be sent", "saved here first and then sent"),
    ("needs", "Nothing needs you", "Changes that need a decision are listed here."),
    ("history", "Nothing was sent yet", "saved here first and then sent"),
)


@pytest.fixture
def empty(laptop: Engine, open_window: OpenWindow) -> Workspace:
    """An office in which nothing is, read to the end."""
    laptop.run_cycle()
    return open_window(laptop, "today")


@pytest.fixture
def unread(laptop: Engine, server: Sandbox, open_window: OpenWindow) -> Workspace:
    """Signed in, and then there was no network: the server was never read."""
    server.pause()
    laptop.run_cycle()
    return open_window(laptop, "today")


def read(workspace: Workspace, page: str) -> str:
    """All that stands on the page."""
    workspace.shell.go(Place(page))
    return "\n".join(said.text for said in said_by(workspace.shell.frame.page(page)))


@pytest.mark.parametrize(("page", "heading", "why", "way"), OFFERED, ids=lambda case: case)
def test_an_empty_page_says_why_and_its_button_opens_a_form(
    empty: Workspace, page: str, heading: str, why: str, way: str
) -> None:
    said = read(empty, page)
    assert heading in said
    assert why in said
    offered = [
        one
        for one in empty.shell.frame.page(page).findChildren(QPushButton)
        if one.isVisible() and one.text() in (way, "Add someone")
    ]

    QTest.mouseClick(offered[-1], Qt.MouseButton.LeftButton)

    form = empty.editing.open_form
    assert form is not None
    assert form.windowTitle() == way
    button(form, "Cancel").click()


@pytest.mark.parametrize("page", LISTS)
def test_what_was_never_read_is_not_said_to_be_empty(unread: Workspace, page: str) -> None:
    said = read(unread, page)

    assert NOT_READ in said
    assert "It is read as soon as there is a connection." in said
    assert SAFE in said
    assert "Not everything is on this laptop yet" in said
    assert "No " not in said
    assert pill(unread) == "Offline"


def test_a_day_that_was_never_read_is_not_said_to_be_free(unread: Workspace) -> None:
    said = read(unread, "today")

    assert NOT_READ in said
    assert SAFE in said
    assert "Nothing planned" not in said


@pytest.mark.parametrize("page", LISTS)
def test_with_the_network_the_page_says_that_it_is_empty_after_all(
    unread: Workspace, server: Sandbox, clock: ManualClock, page: str, qtbot: QtBot
) -> None:
    unread.shell.go(Place(page))
    server.resume()
    clock.advance(3600)

    unread.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: NOT_READ not in read(unread, page))
    assert "here yet" in read(unread, page) or "No leads yet" in read(unread, page)


@pytest.mark.parametrize(("tab", "heading", "why"), OF_SYNC, ids=lambda case: case)
def test_an_empty_tab_of_the_sync_center_says_so(empty: Workspace, tab: str, heading: str, why: str) -> None:
    empty.shell.go(Place("sync"))
    empty.sync_center.page.set_tab(tab)

    said = read(empty, "sync")
    assert heading in said
    assert why in said


def test_the_calendar_says_how_to_begin_or_that_it_was_never_read(empty: Workspace) -> None:
    assert "Nothing planned. Double-click a time or press N." in read(empty, "calendar")


def test_a_calendar_that_was_never_read_says_so(unread: Workspace) -> None:
    assert "Not all appointments are on this laptop yet" in read(unread, "calendar")


def test_an_empty_agenda_has_nothing_to_open(empty: Workspace) -> None:
    empty.shell.go(Place("calendar"))
    empty.calendar.page.set_view("agenda")
    assert "Nothing planned. Press N to plan something." in read(empty, "calendar")

    QTest.keyClick(empty.calendar.page.agenda, Qt.Key.Key_Return)

    assert empty.editing.open_form is None


def test_a_search_in_an_empty_book_says_that_nobody_is_called_so(empty: Workspace) -> None:
    QTest.keyClicks(empty.search.field, "elena")

    assert empty.search.results.isVisible()
    assert any("elena" in said.text for said in said_by(empty.search.results))
