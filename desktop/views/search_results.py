"""The list below the search field: people, appointments and commands that match."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.views.parts.glyph_tile import paint_tile
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

RESULT = 0x0100 + 1
ROW = 44
TILE = 24
WIDEST = 560
MOST_SHOWN = 10
MARGIN = 6
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SearchResult:
    """`key` is given back when it is chosen; `aside` stands at the right."""

    key: str
    title: str
    second: str = ""
    aside: str = ""
    icon: str = ""
    kind: str = ""


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


class SearchResults(QFrame, Themed):
    """Lies over the page; the keyboard stays in the field, whose arrow keys move through the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, field: QLineEdit) -> None:
        super().__init__(over)
        self._over = over
        self._field = field
        self._rows = ResultRows(theme)
        self._placed: tuple[object, ...] = ()
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._nothing = Text(theme, "", "body", "text2")
        self._build()
        field.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def _build(self) -> None:
        self.setProperty("frame", "popover")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._rows)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.selectionModel().currentChanged.connect(self._tell)
        self._list.clicked.connect(self._clicked)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._nothing.setContentsMargins(8, 6, 8, 6)
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def retheme(self) -> None:
        self._rows.theme = self.theme

    def show_results(self, rows: Sequence[SearchResult], nothing: str) -> None:
        """The first one is the current one; without any the sentence is said."""
        self._model.clear()
        for row in rows:
            item = QStandardItem(", ".join(part for part in (row.title, row.second, row.aside) if part))
            item.setEditable(False)
            item.setData(row, RESULT)
            self._model.appendRow(item)
        show_if(self._list, bool(rows))
        show_if(self._nothing, not rows)
        if not rows:
            self._nothing.setText(nothing)
        self._place(min(len(rows), MOST_SHOWN))
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _place(self, shown: int) -> None:
        high = self._rows.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        corner = self._field.mapTo(self._over, QPoint(0, self._field.height() + 4))
        width = min(WIDEST, self._over.width() - corner.x() - 16)
        placed = (shown, high, width, corner.toTuple())
        if self.isVisible() and shown and placed == self._placed:
            return
        self._placed = placed
        self._list.setFixedHeight(max(shown, 1) * high + 2)
        self.setFixedWidth(width)
        self.move(corner)
        self.show()
        self.adjustSize()
        self.raise_()

    def close_list(self) -> None:
        self.hide()
        self._model.clear()

    def current(self) -> str:
        """The key of the current result; empty while none is shown."""
        row = self._list.currentIndex().data(RESULT) if self.isVisible() else None
        return row.key if isinstance(row, SearchResult) else ""

    def titles(self) -> list[str]:
        return [self._model.item(row).data(RESULT).title for row in range(self._model.rowCount())]

    def _tell(self, index: QModelIndex) -> None:
        """The keyboard is in the field: the result that Enter would open is said."""
        if index.isValid() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, str(index.data())))

    def _clicked(self, index: QModelIndex) -> None:
        row = index.data(RESULT)
        if isinstance(row, SearchResult):
            self.chosen.emit(row.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_list()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count, 0))
