"""Keys and clicks in the list of changes mean the row that is seen, once; the keyboard stays in the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.parts.button import Button
from desktop.views.sync_center.outbox_model import Column
from desktop.views.sync_center.outbox_table import OutboxTable
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import listed, outbox, toast

NUMBER = "(661) 555-9999"
NAMES = ("Ada Ames", "Bo Burns", "Cy Cole")


@pytest.fixture
def office(laptop: Engine, person: Put, open_window: OpenWindow) -> Workspace:
    """Three clients whose phone was changed here and not sent yet."""
    for name in NAMES:
        person(*name.split())
    laptop.run_cycle()
    workspace = open_window(laptop)
    for key in laptop.reader.ids(Query("clients")):
        laptop.edit("clients", key, {"phone": NUMBER})
    return workspace


def waiting(workspace: Workspace) -> int:
    return len(workspace.desk.reader.outbox())


def hold(table: OutboxTable, key: Qt.Key, qtbot: QtBot) -> None:
    """The key is pressed, and repeats itself three times while the list is read anew."""
    for repeats in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        QApplication.sendEvent(table, press)
        qtbot.wait(60)


def shown(workspace: Workspace, tab: str) -> OutboxTable:
    listed(workspace, tab)
    page = workspace.sync_center.page
    page.set_tab(tab)
    page.start()
    return page.lists[tab]


def test_a_held_u_takes_back_one_change(office: Workspace, qtbot: QtBot) -> None:
    hold(shown(office, "outbox"), Qt.Key.Key_U, qtbot)

    assert waiting(office) == 2


def test_a_held_enter_on_undo_takes_back_one_change(office: Workspace, qtbot: QtBot) -> None:
    table = shown(office, "outbox")
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(Column.ACTION))

    hold(table, Qt.Key.Key_Return, qtbot)

    assert waiting(office) == 2
    assert office.shell.trail.is_at("sync")


def test_a_held_del_discards_one_refused_change(office: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    refuse(server, "phone", "This number cannot be called.")
    office.desk.engine.run_cycle()
    assert len(listed(office, "needs")) == 3

    hold(shown(office, "needs"), Qt.Key.Key_Delete, qtbot)

    assert waiting(office) == 2


def test_a_change_that_was_taken_back_comes_again_with_undo(office: Workspace, qtbot: QtBot) -> None:
    table = shown(office, "outbox")
    row = table.current_row()
    assert row is not None
    QTest.keyClick(table, Qt.Key.Key_U)
    assert toast(office).startswith("Taken back: Phone")
    assert office.desk.reader.get("clients", row.id).fields["phone"] != NUMBER

    office.shell.frame.undoClicked.emit()

    assert toast(office) == f"Undone: change “{row.title}” back"
    assert office.desk.reader.get("clients", row.id).fields["phone"] == NUMBER
    assert waiting(office) == 3


def test_the_keyboard_goes_to_the_list_when_the_button_in_the_panel_is_used_up(
    office: Workspace, qtbot: QtBot
) -> None:
    table = shown(office, "outbox")
    panel = office.sync_center.page.panel
    undo = next(one for one in panel.findChildren(Button) if one.text() == "Undo")
    undo.setFocus()

    left = table.model().rowCount() - 1
    QTest.keyClick(undo, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: table.model().rowCount() == left)
    assert office.shell.window.focusWidget() is table


def ask_menu(table: OutboxTable, at: QPoint) -> None:
    spot = table.viewport().mapToGlobal(at)
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, spot))


def test_a_right_click_below_the_last_row_opens_no_menu(office: Workspace) -> None:
    table = shown(office, "outbox")

    ask_menu(table, QPoint(40, table.viewport().height() - 10))

    assert table.menu is None


def test_a_right_click_is_about_the_row_under_the_pointer(office: Workspace) -> None:
    table = shown(office, "outbox")
    rows = outbox(office)
    table.select(rows[0].op)
    table.select(rows[2].op)
    under = table.visualRect(table.currentIndex()).center()
    table.select(rows[0].op)

    ask_menu(table, under)

    assert table.menu is not None
    table.menu.actions()[0].trigger()
    table.menu.close()
    assert rows[2].id not in {op.id for op in office.desk.reader.outbox()}
    assert waiting(office) == 2
