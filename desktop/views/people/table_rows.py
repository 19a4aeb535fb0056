"""How a row of the people table looks."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text
from desktop.views.parts.state_mark import paint_words
from desktop.views.parts.states import state_words
from desktop.views.people.roles import Column, PersonRole
from desktop.views.people.row_ground import is_chosen, paint_row_ground

Index = QModelIndex | QPersistentModelIndex
PADDING = 12
MARGIN = 16
TEXTS = {"role": PersonRole.ROLE_LABEL, "phone": PersonRole.PHONE, "email": PersonRole.EMAIL}


class PeopleRows(QStyledItemDelegate):
    """Name and second line, then facts, then the state; one line each where rows are low."""

    def __init__(self, theme: Theme, columns: Sequence[str]) -> None:
        super().__init__()
        self.theme = theme
        self.columns = tuple(columns)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self.theme.size("rowTwoLine"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        ink = self.theme.color("onSelection") if is_chosen(option) else None
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        room = area.adjusted(MARGIN if index.column() == Column.NAME else PADDING, 0, -PADDING, 0)
        column = self.columns[index.column()] if index.column() < len(self.columns) else ""
        if index.column() == Column.NAME:
            self._paint_name(painter, room, index, ink)
        elif column == "state":
            self._paint_state(painter, room, index, ink)
        else:
            font = self.theme.font("body", numeric=True)
            text = _said(index, TEXTS.get(column, Qt.ItemDataRole.DisplayRole))
            paint_text(painter, room, text, font, ink or self.theme.color("text2"))
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRectF, index: Index, ink: QColor | None) -> None:
        theme = self.theme
        second = _said(index, PersonRole.SECOND)
        high, low = theme.line("body"), theme.line("small")
        name_font, name_ink = theme.font("strong"), ink or theme.color("text")
        if not second or room.height() < high + low + 8:
            paint_text(painter, room, _said(index, PersonRole.NAME), name_font, name_ink)
            return
        top = room.center().y() - (high + low) / 2
        line = QRectF(room.left(), top, room.width(), high)
        paint_text(painter, line, _said(index, PersonRole.NAME), name_font, name_ink)
        below = QRectF(room.left(), top + high, room.width(), low)
        font = theme.font("small", numeric=True)
        paint_text(painter, below, second, font, ink or theme.color("text2"))

    def _paint_state(self, painter: QPainter, room: QRectF, index: Index, ink: QColor | None) -> None:
        state = _said(index, PersonRole.STATE)
        words = state_words(state, _said(index, PersonRole.STATE_DETAIL))
        paint_words(painter, self.theme, room, (state, words), ink)


def _said(index: Index, role: int) -> str:
    value = index.data(int(role))
    return value if isinstance(value, str) else ""
