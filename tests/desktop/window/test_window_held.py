"""What is held back says until when, wherever it is shown, and can be sent at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.parts.state_mark import StateMark
from desktop.views.sync_center.outbox_model import Column
from sync import Deletion, Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.leads_words import card
from tests.desktop.window.words import listed, toast

TEN_MINUTES = Deletion(hold=600.0)


@pytest.fixture
def office(
    laptop: Engine, visit: Visit, person: Put, lead: Put, listing: Put, escrow: Put, open_window: OpenWindow
) -> Workspace:
    for make in (person, lead, listing, escrow, visit):
        make()
    laptop.run_cycle()
    return open_window(laptop, "calendar")


def hold(workspace: Workspace, resource: str) -> str:
    """Delete the only one of them; it is noon, and that waits until 12:10."""
    key = workspace.desk.reader.ids(Query(resource))[0]
    workspace.desk.undo.delete(resource, key, "Delete", TEN_MINUTES)
    return key


def marks(page: QWidget) -> list[str]:
    return [mark.accessibleName() for mark in page.findChildren(StateMark) if mark.isVisible()]


PAGES = (("clients", "person"), ("leads", "person"), ("listings", "listing"))


@pytest.mark.parametrize(("resource", "page"), PAGES, ids=str)
def test_the_page_of_what_is_to_go_says_until_when_it_is_held(
    office: Workspace, resource: str, page: str, qtbot: QtBot
) -> None:
    key = hold(office, resource)

    office.shell.go(Place(page, resource, key))

    shown = office.shell.window.centralWidget()
    assert shown is not None
    qtbot.waitUntil(lambda: "Held until 12:10 PM" in marks(shown))


def test_the_card_of_a_lead_says_it_too(office: Workspace, qtbot: QtBot) -> None:
    key = hold(office, "leads")

    office.shell.go(Place("leads", "leads", key))

    shown = card(office, key)
    assert (shown.word, shown.detail) == ("Until 12:10 PM", "Held until 12:10 PM")
    assert shown.spoken.endswith("Held until 12:10 PM")


def test_send_now_stands_beside_undo_and_sends_at_once(office: Workspace, server: Sandbox) -> None:
    hold(office, "appointments")
    row = listed(office, "outbox")[0]
    assert (row.state, row.detail, row.acts) == ("held", "12:10 PM", ("send", "undo"))
    office.desk.engine.run_cycle()
    assert len(server.store.all("appointments")) == 1
    table = office.sync_center.page.lists["outbox"]

    at = table.visualRect(table.currentIndex().siblingAtColumn(Column.ACTION)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    office.desk.engine.run_cycle()

    assert server.store.all("appointments") == []


def test_send_now_says_so_where_the_person_works_offline(office: Workspace) -> None:
    hold(office, "appointments")
    office.shell.actions.run("offline")
    listed(office, "outbox")
    table = office.sync_center.page.lists["outbox"]

    at = table.visualRect(table.currentIndex().siblingAtColumn(Column.ACTION)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert toast(office) == "It will be sent when you stop working offline."


def test_a_deletion_sends_the_archiving_before_it_along(office: Workspace, server: Sandbox) -> None:
    hold(office, "escrows")
    rows = listed(office, "outbox")
    assert [row.sentence for row in rows] == ["Archived", "Deleted escrow"]
    page = office.sync_center.page

    page.retryRequested.emit(rows[1].op)
    office.desk.engine.run_cycle()

    assert server.store.all("escrows") == []


def test_taking_the_deletion_back_takes_the_archiving_back_with_it(office: Workspace) -> None:
    hold(office, "escrows")

    office.sync_center.page.undoRequested.emit(listed(office, "outbox")[1].op)

    assert list(office.desk.reader.outbox()) == []
