"""The rows of the search: what was found, how each is painted, and the list that holds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme
from desktop.views.parts.glyph_tile import paint_tile
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width

RESULT = 0x0100 + 1
ROW = 44
TILE = 24
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class SearchResult:
    """`key` is given back when it is chosen; `aside` stands at the right."""

    key: str
    title: str
    second: str = ""
    aside: str = ""
    icon: str = ""
    kind: str = ""


class ResultModel(QAbstractTableModel):
    """What was found last, whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[SearchResult] = ()

    def show_rows(self, rows: Sequence[SearchResult]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (row.title, row.second, row.aside) if part)
        return row if role == RESULT else None


class ResultRows(QStyledItemDelegate):
    """Tile, title over second line, aside."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, max(ROW, self.theme.line("body") + self.theme.line("small") + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self.theme, index.data(RESULT)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            paint_box(painter, area, Box(theme.radius("control"), theme.color("selection")))
        tile = QRectF(area.left() + 8, area.center().y() - TILE / 2, TILE, TILE)
        paint_tile(painter, theme, tile, row.icon, row.kind)
        aside = theme.font("small")
        width = text_width(aside, row.aside)
        ink = theme.color("onSelection") if chosen else None
        end = QRectF(area.right() - width - 10, area.top(), width + 1, area.height())
        paint_text(painter, end, row.aside, aside, ink or theme.color("text3"))
        room = QRectF(tile.right() + 10, area.top(), end.left() - tile.right() - 22, area.height())
        self._paint_lines(painter, room, row, chosen)
        painter.restore()

    def _paint_lines(self, painter: QPainter, room: QRectF, row: SearchResult, chosen: bool) -> None:
        theme = self.theme
        ink = theme.color("onSelection") if chosen else None
        title, second = theme.font("body", weight=600), theme.font("small", numeric=True)
        if not row.second:
            paint_text(painter, room, row.title, title, ink or theme.color("text"))
            return
        high, low = theme.line("body"), theme.line("small")
        top = room.center().y() - (high + low) / 2
        paint_text(
            painter,
            QRectF(room.left(), top, room.width(), high),
            row.title,
            title,
            ink or theme.color("text"),
        )
        below = QRectF(room.left(), top + high, room.width(), low)
        paint_text(painter, below, row.second, second, ink or theme.color("text2"))


class Ground(QObject):
    """Paints what lies below the rows and below the scroll bar, which a style sheet takes for glass."""

    def __init__(self, rows: ResultRows) -> None:
        super().__init__()
        self._rows = rows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            if isinstance(event, QPaintEvent):
                self.fill(watched, event)
            elif event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
                watched.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return False

    def fill(self, part: QWidget, event: QPaintEvent) -> None:
        with QPainter(part) as painter:
            painter.fillRect(event.rect(), self._rows.theme.color("raised"))


class ResultList(QListView):
    """Fills its ground itself, so that nothing below it is painted again for every letter."""

    def __init__(self, rows: ResultRows) -> None:
        super().__init__()
        self._rows = rows
        self._ground = Ground(rows)
        self.setItemDelegate(rows)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().installEventFilter(self._ground)

    def reset(self) -> None:
        """Laid out before it is painted: left to the painting, everything would be painted twice."""
        super().reset()
        self.executeDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ground.fill(self.viewport(), event)
        super().paintEvent(event)
