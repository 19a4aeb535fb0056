"""Menus that are made when somebody wants them, and go as they close."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

GAP = 4


def pop_up(menu: QMenu, at: QPoint) -> None:
    """On the screen, with the keyboard at its first entry."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    first = next((action for action in menu.actions() if not action.isSeparator()), None)
    if first is not None:
        menu.setActiveAction(first)


def drop_down(menu: QMenu, under: QWidget) -> None:
    pop_up(menu, under.mapToGlobal(QPoint(0, under.height() + GAP)))


def menu_of_one(
    parent: QWidget, choices: Iterable[tuple[str, str]], chosen: str, then: Callable[[str], object]
) -> QMenu:
    """Of (name, label) exactly one is chosen; `then` hears the name of another."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for name, label in choices:
        action = group.addAction(menu.addAction(label))
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.triggered.connect(lambda _=False, name=name: then(name))
    return menu
