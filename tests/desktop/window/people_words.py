"""The list of people as a person sees and works it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from tests.desktop.window.words import form_line


def names(workspace: Workspace) -> list[str]:
    model = workspace.people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(workspace: Workspace, name: str) -> None:
    """Puts the keyboard on their row, as a click does."""
    table = workspace.people.page.table
    index = workspace.people.model.index(names(workspace).index(name), 0)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    table.setFocus()


def menu_entries(menu: QMenu) -> list[str]:
    """What can be chosen in it now."""
    return [action.text() for action in menu.actions() if action.isEnabled() and action.text()]


def go_to(workspace: Workspace, name: str) -> None:
    workspace.shell.go(Place("person", *workspace.people.model.keys()[names(workspace).index(name)]))


def typed_in(workspace: Workspace, name: str) -> str:
    """What stands in a line of the form that is open."""
    return form_line(workspace, name).text()


def press(
    inside: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(inside, key, modifier)
