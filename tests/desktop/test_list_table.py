"""The tables of lists: the row under the pointer is filled as a whole, however the pointer came there."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QEnterEvent, QHoverEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import Index, paint_row_ground
from tests.desktop.on_screen import in_sight

COLUMNS = 4


class Rows(QStyledItemDelegate):
    """The ground alone, as every list paints it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(self, painter: object, option: QStyleOptionViewItem, index: Index) -> None:
        paint_row_ground(painter, self._theme, option, index)  # type: ignore[arg-type]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> ListTable:
    made = ListTable(theme)
    model = QStandardItemModel(40, COLUMNS, made)
    for row in range(40):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(""))
    rows = Rows(theme)
    rows.setParent(made)
    made.setItemDelegate(rows)
    made.setModel(model)
    return in_sight(qtbot, made, 480, 320)


def middle(table: ListTable, row: int, column: int = 1) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def filled(table: ListTable, row: int) -> list[bool]:
    """Which cells of the row have the ground of a row under the pointer."""
    seen = table.viewport().grab().toImage()
    hover = QColor(table.theme.color("hover"))
    return [seen.pixelColor(middle(table, row, column)) == hover for column in range(COLUMNS)]


def lay_pointer(table: ListTable, row: int) -> None:
    """The window opens under a pointer that lies still: it enters, and moves nothing."""
    at = QPointF(middle(table, row))
    everywhere = QPointF(table.viewport().mapToGlobal(at.toPoint()))
    QApplication.sendEvent(table.viewport(), QEnterEvent(at, at, everywhere))
    QApplication.sendEvent(
        table.viewport(), QHoverEvent(QEvent.Type.HoverEnter, at, everywhere, QPointF(-1, -1))
    )


def test_a_window_that_opens_under_a_still_pointer_fills_the_whole_row(table: ListTable) -> None:
    lay_pointer(table, 2)
    assert filled(table, 2) == [True] * COLUMNS
    assert filled(table, 3) == [False] * COLUMNS


def test_the_row_that_was_scrolled_under_the_pointer_is_filled(table: ListTable) -> None:
    lay_pointer(table, 0)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + 3 * table.row_height())
    assert table.hovered == 3


def test_no_row_is_filled_when_the_pointer_has_gone(table: ListTable) -> None:
    lay_pointer(table, 2)
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert table.hovered == -1
