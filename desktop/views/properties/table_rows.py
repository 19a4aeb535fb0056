"""How a row of listings or escrows looks."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.card_model import Index
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.state_mark import paint_words
from desktop.views.parts.states import state_words
from desktop.views.people.row_ground import is_chosen, paint_row_ground
from desktop.views.properties.list_model import CARD, TITLE, PropertyModel
from desktop.views.properties.rows import Cell, PropertyRow

PADDING = 12
MARGIN = 16


class PropertyRows(QStyledItemDelegate):
    """Two lines where there are two things to say; numbers stand at the right."""

    def __init__(self, theme: Theme, model: PropertyModel) -> None:
        super().__init__()
        self.theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self.theme.size("rowTwoLine"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(CARD)
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        if isinstance(row, PropertyRow):
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            left = MARGIN if index.column() == TITLE else PADDING
            room = QRectF(option.rect).adjusted(left, 0, -PADDING, 0)
            self._paint_cell(painter, row, index.column(), room, ink)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, row: PropertyRow, column: int, room: QRectF, ink: QColor | None
    ) -> None:
        if column == self._model.state_column:
            words = state_words(row.state, row.detail)
            paint_words(painter, self.theme, room, (row.state, words), ink)
        elif column == TITLE:
            self._paint_lines(painter, Cell(row.title, row.second), room, ink, True)
        else:
            cell = self._model.cell(row, column)
            if self._model.is_to_right(column):
                width = text_width(self.theme.font("body", numeric=True), cell.text) + 1
                room.setLeft(max(room.left(), room.right() - width))
            self._paint_lines(painter, cell, room, ink, False)

    def _paint_lines(
        self, painter: QPainter, cell: Cell, room: QRectF, ink: QColor | None, strong: bool
    ) -> None:
        theme = self.theme
        high, low = theme.line("body"), theme.line("small")
        font = theme.font("strong") if strong else theme.font("body", numeric=True)
        first = ink or theme.color("text" if strong else "text2")
        if not cell.second or room.height() < high + low + 8:
            paint_text(painter, room, cell.text, font, first)
            return
        top = room.center().y() - (high + low) / 2
        paint_text(painter, QRectF(room.left(), top, room.width(), high), cell.text, font, first)
        below = QRectF(room.left(), top + high, room.width(), low)
        small = theme.font("small", numeric=True)
        paint_text(painter, below, cell.second, small, ink or theme.color(cell.role))
