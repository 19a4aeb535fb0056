"""Pairs of people as rows of a table: the two side by side, then what they have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.card_model import CardModel, Index
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.people.compare import Who
from desktop.views.people.list_table import ListTable
from desktop.views.people.pairs import PairRow, Rows
from desktop.views.people.row_ground import is_chosen, paint_row_ground

CONTEXT = "PairsTable"
ONE, OTHER, WHY = range(3)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
WHY_WIDTH = 300
PADDING = 12
MARGIN = 16
BETWEEN = 8


class PairsModel(CardModel):
    """Three columns; only what is in sight is read."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows, 3)
        self._headings = (
            QCoreApplication.translate(CONTEXT, "Person"),
            QCoreApplication.translate(CONTEXT, "May be the same as"),
            QCoreApplication.translate(CONTEXT, "In common"),
        )

    def row(self, row: int) -> PairRow | None:
        found = self.card_at(row)
        return found if isinstance(found, PairRow) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> str | None:
        wanted = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if wanted else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        row = self.row(index.row()) if index.isValid() and role in TOLD else None
        if row is None:
            return None
        cells = (_spoken(row.one), _spoken(row.other), row.why)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == ONE:
            return "; ".join(cells)
        return cells[index.column()]


def _spoken(who: Who) -> str:
    return ", ".join(part for part in (who.name, who.role, who.second) if part)


class PairRows(QStyledItemDelegate):
    """Name and role, and below them how they are reached."""

    def __init__(self, theme: Theme, model: PairsModel) -> None:
        super().__init__()
        self.theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self.theme.size("rowTwoLine"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        if row is not None:
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            left = MARGIN if index.column() == ONE else PADDING
            room = QRectF(option.rect).adjusted(left, 0, -PADDING, 0)
            if index.column() == WHY:
                font = self.theme.font("body")
                paint_text(painter, room, row.why, font, ink or self.theme.color("text2"))
            else:
                self._paint_who(painter, room, row.one if index.column() == ONE else row.other, ink)
        painter.restore()

    def _paint_who(self, painter: QPainter, room: QRectF, who: Who, ink: QColor | None) -> None:
        theme = self.theme
        high, low = theme.line("body"), theme.line("small")
        top = room.center().y() - (high + low) / 2 if who.second else room.center().y() - high / 2
        strong, body = theme.font("strong"), theme.font("body")
        wide = min(text_width(strong, who.name) + 1, room.width())
        name = QRectF(room.left(), top, wide, high)
        paint_text(painter, name, who.name, strong, ink or theme.color("text"))
        role = QRectF(name.right() + BETWEEN, top, room.right() - name.right() - BETWEEN, high)
        if role.width() > BETWEEN:
            paint_text(painter, role, who.role, body, ink or theme.color("text2"))
        below = QRectF(room.left(), top + high, room.width(), low)
        small = theme.font("small", numeric=True)
        paint_text(painter, below, who.second, small, ink or theme.color("text2"))


class PairsTable(ListTable):
    """Emits the pair that was opened, and that of whom the person says that they are two."""

    opened = Signal(str)
    apart = Signal(str)

    def __init__(self, theme: Theme, rows: Rows) -> None:
        self.rows = PairsModel(rows)
        self._painter = PairRows(theme, self.rows)
        super().__init__(theme)
        self.setItemDelegate(self._painter)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Possible duplicates"))
        self.doubleClicked.connect(self._open)
        self._fit()

    def retheme(self) -> None:
        self._painter.theme = self.theme
        super().retheme()
        self._fit()

    def _fit(self) -> None:
        head = self.horizontalHeader()
        if head.count() == len(self.rows._headings):
            self.fit_columns(((WHY, WHY_WIDTH),), ONE)
            head.setSectionResizeMode(OTHER, QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> str:
        return self.rows.id_of(self.currentIndex().row())

    def show_ids(self, ids: Sequence[str]) -> None:
        """The chosen pair stays chosen; when it has gone, the one that took its place is."""
        chosen, at, place = self.chosen, self.currentIndex().row(), self.verticalScrollBar().value()
        self.rows.show_ids(ids)
        row = self.rows.row_of(chosen) if chosen else -1
        if row < 0 and at >= 0:
            row = min(at, len(ids) - 1)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, ONE))
        self.verticalScrollBar().setValue(place)

    def _open(self, index: QModelIndex) -> None:
        if self.rows.id_of(index.row()):
            self.opened.emit(self.rows.id_of(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen)
        elif self.chosen and event.key() == Qt.Key.Key_N and not event.modifiers():
            self.apart.emit(self.chosen)
        else:
            super().keyPressEvent(event)
