"""A table whose rows have bars: both the chart and what it says in numbers. Each row opens what it counts."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import Index, is_chosen, paint_row_ground
from desktop.views.reports.bars import paint_parts
from desktop.views.reports.figures import FigureRow, Figures

ROW = int(Qt.ItemDataRole.UserRole)
TITLE, BAR = 0, 1
MARGIN, PADDING = 16, 12
"""As the head of a list has them."""
LEAST_BAR = 64
"""In less room than this a bar says nothing."""
LONGEST_TITLE = 200
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
TO_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureRows(QStyledItemDelegate):
    """The title, the bar, and numbers at the right of their columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.most = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        if isinstance(row, FigureRow):
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            room = QRectF(option.rect).adjusted(PADDING, 0, -PADDING, 0)
            self._paint_cell(painter, room, index, row, ink)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, room: QRectF, index: Index, row: FigureRow, ink: QColor | None
    ) -> None:
        theme = self.theme
        if index.column() == BAR:
            shares = [(part.look, part.count / max(1, self.most)) for part in row.parts]
            paint_parts(painter, theme, room, shares, ink)
            return
        last = index.column() == index.model().columnCount() - 1
        text, font = str(index.data()), theme.font("body", numeric=True)
        if index.column() == TITLE:
            room.setLeft(room.left() + MARGIN - PADDING)
            font = theme.font("body", weight=500)
        else:
            room.setLeft(max(room.left(), room.right() - text_width(font, text) - 1))
        paint_text(
            painter, room, text, font, ink or theme.color("text" if index.column() == 0 or last else "text2")
        )


class FigureTable(ListTable):
    """As high as its rows; emits the key of the row that a click, Enter or Space opens."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._rows = FigureRows(theme)
        self._model = QStandardItemModel()
        self.figures = Figures(())
        super().__init__(theme)
        self.set_two_lines(False)
        self.setItemDelegate(self._rows)
        self.setModel(self._model)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(ListTable.Shape.NoFrame)
        self.setMinimumWidth(200)
        self.clicked.connect(self._open)

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._fit()

    def show_figures(self, figures: Figures) -> None:
        """The row with the keyboard keeps it as long as it is there."""
        if figures == self.figures:
            return
        chosen = self.currentIndex().row()
        self.figures = figures
        self._rows.most = figures.most
        self._model.clear()
        for row in figures.rows:
            self._model.appendRow(_items(row))
        self._label(figures)
        self._fit()
        if chosen >= 0 and figures.rows:
            self.setCurrentIndex(self._model.index(min(chosen, len(figures.rows) - 1), TITLE))
        if not self.hasFocus():
            self.clearSelection()

    def _label(self, figures: Figures) -> None:
        title, *cells = figures.heads
        self._model.setHorizontalHeaderLabels([title, "", *cells])
        for column in range(BAR + 1, self._model.columnCount()):
            self._model.setHeaderData(
                column, Qt.Orientation.Horizontal, TO_RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )

    def _fit(self) -> None:
        """Numbers and titles have the room that they need, the bars what is left."""
        if not self.figures.rows:
            return
        widths = self._widths()
        left = self.width() - sum(widths.values())
        bars = self.figures.bars and left >= LEAST_BAR
        self.setColumnHidden(BAR, not bars)
        if not bars:
            widths[TITLE] += left
        for column, width in {**widths, BAR: left}.items():
            self.setColumnWidth(column, width)
        rows = self.row_height() * len(self.figures.rows)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows)

    def _widths(self) -> dict[int, int]:
        head = self.horizontalHeader().font()
        body = self.theme.font("body", numeric=True, weight=500)
        found: dict[int, int] = {}
        for column in (TITLE, *range(BAR + 1, self._model.columnCount())):
            words = self.figures.heads[max(0, column - 1)]
            texts = [self._model.index(row, column).data() for row in range(self._model.rowCount())]
            widest = max([text_width(head, words), *(text_width(body, text) for text in texts)])
            found[column] = round(widest) + 2 * PADDING + 4
        found[TITLE] = min(found[TITLE], round(LONGEST_TITLE * self.theme.scale))
        return found

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, FigureRow) and row.key:
            self.opened.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select_first()
        elif not self.selectedIndexes():
            self.selectRow(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Of several tables only the one with the keyboard shows where it is."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _items(row: FigureRow) -> list[QStandardItem]:
    items = []
    for text in (row.title, "", *row.cells):
        item = QStandardItem(text)
        item.setData(row, ROW)
        item.setEditable(False)
        items.append(item)
    items[TITLE].setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
    return items
