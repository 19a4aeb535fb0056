"""Widgets in sight, and their buttons under the mouse, as when somebody sits before them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)


def in_sight(qtbot: QtBot, widget: Shown, width: int = 1125, height: int = 650) -> Shown:
    """In a window of its own until the test ends; as large as a page is in most windows."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def press(page: QWidget, name: str) -> None:
    """A click on the button that is called so."""
    found = [button for button in page.findChildren(QAbstractButton) if button.accessibleName() == name]
    QTest.mouseClick(next(button for button in found if button.isVisible()), Qt.MouseButton.LeftButton)
