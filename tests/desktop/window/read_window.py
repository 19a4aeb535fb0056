"""Everything that a window says: labels, buttons, menus, tables, names read aloud, and what is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop.views.parts.text import CutText

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
ROWS = 40
SLACK = 2.0


@dataclass(frozen=True)
class Said:
    where: str
    text: str


@dataclass(frozen=True)
class Painted:
    """A text that a widget painted itself: the room it had, and how wide it is."""

    text: str
    room: float
    wide: float


class Painting:
    """Writes down what is painted while pictures are taken."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[Painted] = []
        draw = QPainter.drawText

        def note(painter: QPainter, *args: object) -> object:
            self._note(painter, args)
            return draw(painter, *args)

        monkeypatch.setattr(QPainter, "drawText", note)

    def _note(self, painter: QPainter, args: tuple[object, ...]) -> None:
        text = next((one for one in args if isinstance(one, str)), "")
        area = args[0]
        wraps = any(isinstance(one, int) and one & int(Qt.TextFlag.TextWordWrap) for one in args[1:2])
        if not isinstance(area, QRect | QRectF) or wraps:
            self.texts.append(Painted(text, 1e6, 0))
            return
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        self.texts.append(Painted(text, area.width(), wide))

    def of(self, widget: QWidget) -> list[Painted]:
        self.texts.clear()
        widget.grab()
        return list(self.texts)


def seen(root: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible())


def said_by(root: QWidget) -> Iterator[Said]:
    """What is shown or read aloud now."""
    for widget in seen(root):
        name = type(widget).__name__
        if isinstance(widget, QLabel | QAbstractButton):
            yield Said(name, widget.text())
        if isinstance(widget, QLineEdit):
            yield Said(f"{name} placeholder", widget.placeholderText())
        if isinstance(widget, QComboBox):
            yield from (Said(f"{name} line", widget.itemText(line)) for line in range(widget.count()))
        yield Said(f"{name} tooltip", widget.toolTip())
        yield Said(f"{name} name", widget.accessibleName())
        yield Said(f"{name} description", widget.accessibleDescription())
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model():
            yield from _cells(name, widget.model())


def _cells(name: str, model: QAbstractItemModel) -> Iterator[Said]:
    for column in range(model.columnCount(QModelIndex())):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield Said(f"{name} head", head if isinstance(head, str) else "")
        for row in range(min(model.rowCount(QModelIndex()), ROWS)):
            index = model.index(row, column)
            told = (index.data(role) for role in ROLES)
            yield from (Said(f"{name} cell", text) for text in told if isinstance(text, str))


def said_by_menus(window: QWidget) -> Iterator[Said]:
    for action in window.findChildren(QAction):
        yield Said("menu", action.text())


def cut_in(root: QWidget) -> Iterator[str]:
    """Texts that have less room than they need and neither an ellipsis nor a tooltip."""
    for widget in seen(root):
        if widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QPushButton) and widget.text():
            if widget.width() + SLACK < widget.sizeHint().width():
                yield f"button {widget.text()}: {widget.width()} of {widget.sizeHint().width()}"
        elif isinstance(widget, QLabel) and widget.text() and not isinstance(widget, CutText):
            yield from _cut_label(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        if label.height() + SLACK < need:
            yield f"label {label.text()}: {label.height()} of {need} high"
        return
    wide = QFontMetricsF(label.font()).horizontalAdvance(max(label.text().split("\n"), key=len))
    if label.contentsRect().width() + SLACK < wide and not label.toolTip():
        yield f"label {label.text()}: {label.contentsRect().width()} of {wide:.0f}"


def overlapping(root: QWidget) -> Iterator[str]:
    """Labels and buttons that lie on one another."""
    parts = [
        widget
        for widget in seen(root)
        if isinstance(widget, QLabel | QAbstractButton) and not widget.visibleRegion().isEmpty()
    ]
    areas = [(widget, QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())) for widget in parts]
    for place, (one, area) in enumerate(areas):
        for other, there in areas[place + 1 :]:
            if one.parent() is other.parent() and area.intersects(there):
                yield f"{_named(one)} lies on {_named(other)}"


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()}"
