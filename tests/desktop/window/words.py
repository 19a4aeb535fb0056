"""What a person reads in the window, for the assertions of several tests."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop.controllers.workspace import Workspace
from desktop.views.calendar.block import CalendarBlock
from desktop.views.editor.dialog import EditorDialog
from desktop.views.sync_center.rows import OutboxRow


def pill(workspace: Workspace) -> str:
    return workspace.shell.frame.top.pill.accessibleName()


def toast(workspace: Workspace) -> str:
    return workspace.shell.frame.status.sentence()


def banner(workspace: Workspace) -> str:
    shown = workspace.shell.frame.banner
    return shown.accessibleName() if shown.isVisible() else ""


def menu_text(workspace: Workspace, command: str) -> str:
    return workspace.shell.actions.action(command).text()


def block(workspace: Workspace, title: str) -> CalendarBlock | None:
    """The block of that title in the week that is shown."""
    found = workspace.calendar.page.grid.board.in_sight()
    return next((one for one in found if one.title == title), None)


def drag_down(workspace: Workspace, title: str, hours: float) -> None:
    """Takes a block in its middle and drops it so many hours later."""
    board = workspace.calendar.page.grid.board
    shown = block(workspace, title)
    assert shown is not None
    widget = board.shelf.widget(shown.id)
    assert widget is not None
    start = widget.geometry().center()
    end = start + QPoint(0, round(board.frame.scale.y(60 * hours) - board.frame.scale.y(0)))
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(board, start + QPoint(0, 12))
    QTest.mouseMove(board, end)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=end)


def select(workspace: Workspace, title: str) -> None:
    shown = block(workspace, title)
    assert shown is not None
    workspace.calendar.page.select(shown.id)


def outbox(workspace: Workspace) -> list[OutboxRow]:
    """What is not sent yet, in the Sync Center's first tab; goes there."""
    return [row for row in listed(workspace, "outbox") if row.state != "sent"]


def listed(workspace: Workspace, tab: str) -> list[OutboxRow]:
    """The rows of one tab of the Sync Center; goes there."""
    workspace.shell.actions.run("go_sync")
    table = workspace.sync_center.page.lists[tab]
    model = table.model()
    entries = [model.entry(row) for row in range(model.rowCount())]
    return [entry for entry in entries if isinstance(entry, OutboxRow)]


def button(inside: QWidget, words: str) -> QAbstractButton:
    """The button that is called so."""
    found = [one for one in inside.findChildren(QAbstractButton) if one.accessibleName() == words]
    assert len(found) == 1, f"{len(found)} buttons are called {words}"
    return found[0]


def open_form(workspace: Workspace) -> EditorDialog:
    shown = workspace.editing.open_form
    assert isinstance(shown, EditorDialog)
    return shown


def form_line(workspace: Workspace, name: str) -> QLineEdit:
    """Where a field of the open form is typed."""
    editor = open_form(workspace).form.entries[name].field.editor
    assert isinstance(editor, QLineEdit)
    return editor
