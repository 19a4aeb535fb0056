"""How a row of listings or escrows looks."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.state_mark import paint_words
from desktop.views.parts.states import state_words
from desktop.views.properties.list_model import TITLE, PropertyModel
from desktop.views.properties.rows import Cell, PropertyRow
from desktop.views.record_table import RecordRows


class PropertyRows(RecordRows):
    """Two lines where there are two things to say; numbers stand at the right."""

    def __init__(self, theme: Theme, model: PropertyModel) -> None:
        super().__init__(theme, "rowTwoLine")
        self._model = model

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
