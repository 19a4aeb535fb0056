"""The ground of a row in a table: filled as a whole, hairline below, a bar where the keyboard is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.people.list_table import ListTable

Index = QModelIndex | QPersistentModelIndex


def is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_row_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index) -> None:
    """Paint one cell's share of the ground."""
    area = QRectF(option.rect)
    table = option.widget
    hovered = isinstance(table, ListTable) and table.hovered == index.row()
    if is_chosen(option):
        painter.fillRect(area, theme.color("selection"))
    elif hovered:
        painter.fillRect(area, theme.color("hover"))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.color("line"))
    focused = isinstance(table, ListTable) and table.hasFocus() and table.currentIndex().row() == index.row()
    if focused and index.column() == 0:
        role = "onSelection" if theme.sunlight else "focus"
        bar = QRectF(area.left() + 3, area.top() + 4, 3, area.height() - 9)
        paint_box(painter, bar, Box(1.5, theme.color(role)))
