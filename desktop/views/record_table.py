"""A table of records: Enter opens a row, Space looks at it, and what has no room is left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.card_model import CARD, CardModel, Index
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import is_chosen, paint_row_ground

TITLE = 0
PADDING = 12
MARGIN = 16


@dataclass(frozen=True)
class Widths:
    """By column, in px at normal size: those that are not as wide as they can be, and from when they show."""

    fixed: Mapping[int, int]
    hidden_under: Mapping[int, int]


class RecordRows(QStyledItemDelegate):
    """Paints the ground of a row; `height` is a size of the theme."""

    def __init__(self, theme: Theme, height: str) -> None:
        super().__init__()
        self.theme = theme
        self._height = height

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self.theme.size(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        if card is not None:
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            left = MARGIN if index.column() == TITLE else PADDING
            room = QRectF(option.rect).adjusted(left, 0, -PADDING, 0)
            self._paint_cell(painter, card, index.column(), room, ink)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, card: Any, column: int, room: QRectF, ink: QColor | None
    ) -> None:
        """In `ink` if there is one: the row is chosen."""


class RecordTable(ListTable):
    """Emits the id of the row that was opened, and of the one that is current."""

    opened = Signal(str)
    peeked = Signal()
    selected = Signal(str)

    def __init__(self, theme: Theme, records: CardModel, rows: RecordRows, widths: Widths) -> None:
        self._records = records
        self._rows = rows
        self._widths = widths
        super().__init__(theme)
        self.setItemDelegate(rows)
        self.setModel(records)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._open)
        self._fit_columns()

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._fit_columns()

    @property
    def chosen(self) -> str:
        return self._records.id_of(self.currentIndex().row())

    def show_ids(self, ids: Sequence[str]) -> None:
        """The chosen row stays chosen."""
        chosen = self.chosen
        self._records.show_ids(ids)
        self.select(chosen)

    def select(self, key: str) -> None:
        row = self._records.row_of(key)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._records.index(row, TITLE))

    def _tell(self, index: Index, _before: Index) -> None:
        self.selected.emit(self._records.id_of(index.row()))

    def _open(self, index: QModelIndex) -> None:
        key = self._records.id_of(index.row())
        if key:
            self.opened.emit(key)

    def _fit_columns(self) -> None:
        if self.horizontalHeader().count() == self._records.columnCount():
            self.fit_columns(self._widths.fixed.items(), TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Space and self.chosen:
            self.peeked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in self._widths.hidden_under.items():
            self.setColumnHidden(column, self.width() < least * self.theme.scale)
