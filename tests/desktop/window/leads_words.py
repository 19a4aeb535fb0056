"""The leads page as a person sees and works it, for the tests of board and wizard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.controllers.workspace import Workspace
from desktop.views.leads.card_widget import CardWidget
from desktop.views.leads.rows import LeadCard
from sync import Record

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def lanes(workspace: Workspace) -> dict[str, list[str]]:
    """What is on the board: lane → names, from top to bottom."""
    strip = workspace.leads.page.board.strip
    return {name: [card(workspace, key).name for key in view.lane.ids] for name, view in strip.lanes.items()}


def card(workspace: Workspace, key: str) -> LeadCard:
    return workspace.leads.cards([key])[key]


def key_of(workspace: Workspace, name: str) -> str:
    return next(row.id for row in workspace.leads.model.rows.by_id.values() if row.name == name)


def shown(workspace: Workspace, name: str) -> LeadCard:
    return card(workspace, key_of(workspace, name))


def widget(workspace: Workspace, name: str) -> CardWidget:
    strip, key = workspace.leads.page.board.strip, key_of(workspace, name)
    found = strip.lanes[strip.lane_of(key)].column.widget(key)
    assert found is not None
    return found


def choose(workspace: Workspace, name: str) -> CardWidget:
    """With a click, as a person would."""
    QTest.mouseClick(widget(workspace, name), Qt.MouseButton.LeftButton)
    return widget(workspace, name)


def drag(workspace: Workspace, name: str, lane: str) -> None:
    """Takes a card and lets it go over a lane."""
    held = widget(workspace, name)
    target = workspace.leads.page.board.strip.lanes[lane]
    start = QPoint(60, 20)
    end = held.mapFromGlobal(target.mapToGlobal(QPoint(target.width() // 2, 200)))
    QTest.mousePress(held, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(held, start + QPoint(14, 14))
    QTest.mouseMove(held, end)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, NONE, end)


def press(workspace: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(workspace.shell.window.focusWidget() or workspace.leads.page.board, key, modifier)


def find(workspace: Workspace, name: str) -> Record:
    return workspace.desk.reader.get("leads", key_of(workspace, name))
