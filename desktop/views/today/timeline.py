"""The day as a list from top to bottom: what is, how to get there, and where now is."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.themed import Themed
from desktop.views.today.day import Closing, Drive, NowLine, Row, Visit
from desktop.views.today.timeline_rows import ROW, TimelineRows

Item = Qt.ItemFlag
Reason = Qt.FocusReason
BY_KEYBOARD = (Reason.TabFocusReason, Reason.BacktabFocusReason, Reason.ShortcutFocusReason)


class Timeline(QListView, Themed):
    """As high as its rows: the page around it scrolls. Arrows go from appointment to appointment."""

    opened = Signal(str)
    selected = Signal(str)
    menuRequested = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._look = TimelineRows(theme)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(self._look)
        self.setAccessibleName(name)
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._say_selected)
        self.set_theme(theme)

    def retheme(self) -> None:
        self._look.set_theme(self.theme)
        self._fit()
        self.doItemsLayout()

    def _fit(self) -> None:
        self.setFixedHeight(sum(self._look.height(row) for row in self._rows))

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Rows that stay in their place are changed in place, so that the keyboard stays where it is."""
        stays = self.current if self.current != _first(self._rows) else ""
        old, self._rows = self._rows, tuple(rows)
        if [_name(row) for row in old] == [_name(row) for row in self._rows]:
            for place, row in enumerate(self._rows):
                if row != old[place]:
                    _fill(self._model.item(place), row)
        else:
            self._refill(stays)
        self._fit()

    def _refill(self, stays: str) -> None:
        """Who has not gone elsewhere stays on what comes next."""
        self._model.clear()
        for row in self._rows:
            item = QStandardItem()
            _fill(item, row)
            self._model.appendRow(item)
        known = {row.id for row in self._rows if isinstance(row, Visit)}
        self.select(stays if stays in known else _first(self._rows))

    @property
    def current(self) -> str:
        """The appointment on which the keyboard is."""
        return _id_of(self.currentIndex())

    def select(self, visit_id: str) -> None:
        for place, row in enumerate(self._rows):
            if isinstance(row, Visit) and row.id == visit_id:
                self.setCurrentIndex(self._model.index(place, 0))

    def area_of_current(self) -> QRect:
        """Where it is on the screen."""
        area = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapToGlobal(area.topLeft()), area.size())

    def _open(self, index: QModelIndex) -> None:
        if _id_of(index):
            self.opened.emit(_id_of(index))

    def _say_selected(self, index: QModelIndex) -> None:
        self.selected.emit(_id_of(index))

    def _show_ring(self, wanted: bool) -> None:
        self._look.ring = wanted
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(event.reason() in BY_KEYBOARD)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(wanted=False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(wanted=True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current:
            self.menuRequested.emit(event.globalPos())


def _first(rows: Sequence[Row]) -> str:
    """What comes next; nothing on a day that is over, or not here yet."""
    return next((row.id for row in rows if isinstance(row, Visit) and row.is_next), "")


def _name(row: Row) -> object:
    return row.id if isinstance(row, Visit) else type(row)


def _fill(item: QStandardItem, row: Row) -> None:
    item.setData(row, ROW)
    item.setEditable(False)
    item.setFlags(Item.ItemIsEnabled | Item.ItemIsSelectable if isinstance(row, Visit) else Item.NoItemFlags)
    item.setText(_words(row))


def _words(row: Row) -> str:
    match row:
        case Visit():
            return row.spoken
        case Drive():
            return f"{row.lead}{row.rest}"
        case NowLine():
            return row.clock
        case Closing():
            return row.text


def _id_of(index: QModelIndex) -> str:
    row = index.data(ROW)
    return row.id if isinstance(row, Visit) else ""
