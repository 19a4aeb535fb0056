"""What is kept on this laptop, kind by kind."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.state_mark import paint_words
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import Index, is_chosen, paint_row_ground
from desktop.views.sync_center.rows import OfflineData
from desktop.wording.speech import capital

DATA = int(Qt.ItemDataRole.UserRole)
COUNT = 120
MARGIN = 16


class OfflineRows(QStyledItemDelegate):
    """Label, count at the right of its column, and how complete it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        kept = index.data(DATA)
        if not isinstance(kept, OfflineData):
            return
        theme = self.theme
        painter.save()
        paint_row_ground(painter, theme, option, index)
        ink = theme.color("onSelection") if is_chosen(option) else None
        room = QRectF(option.rect).adjusted(12, 0, -12, 0)
        if index.column() == 0:
            room.setLeft(option.rect.left() + MARGIN)
            paint_text(painter, room, kept.label, theme.font("strong"), ink or theme.color("text"))
        elif index.column() == 1:
            font = theme.font("body", numeric=True)
            room.setLeft(room.right() - text_width(font, index.data()) - 1)
            paint_text(painter, room, index.data(), font, ink or theme.color("text2"))
        elif kept.state == "synced":
            font = theme.font("body", numeric=True)
            paint_text(painter, room, kept.words, font, ink or theme.color("text2"))
        else:
            paint_words(painter, theme, room, (kept.state, kept.words), ink)
        painter.restore()


class OfflineTable(ListTable):
    """Read only; numbers are grouped as the locale does."""

    def __init__(self, theme: Theme) -> None:
        self._rows = OfflineRows(theme)
        self._model = QStandardItemModel(0, 3)
        super().__init__(theme)
        self.set_two_lines(False)
        self.setItemDelegate(self._rows)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Offline data"))
        self._model.setHorizontalHeaderLabels(
            [self.tr("What"), self.tr("On this laptop"), self.tr("How complete")]
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._model.setHeaderData(1, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole)
        head = self.horizontalHeader()
        for column, width in ((0, 200), (1, COUNT)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()

    def set_data(self, rows: Sequence[OfflineData]) -> None:
        self._model.removeRows(0, self._model.rowCount())
        for kept in rows:
            told = replace(kept, words=capital(kept.words))
            texts = (told.label, self.locale().toString(told.count), told.words)
            self._model.appendRow([_item(told, text) for text in texts])


def _item(kept: OfflineData, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(kept, DATA)
    item.setEditable(False)
    return item
