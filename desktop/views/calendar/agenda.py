"""The agenda: the same appointments as a list, day by day."""

from collections.abc import Iterator, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.theme import Theme
from desktop.views.calendar.agenda_rows import BLOCK, DAY, ZONE, AgendaRows
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import spoken
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.times import spoken_day
from desktop.views.parts.themed import Themed


class Agenda(QListView, Themed):
    """Emits the same wishes as the grid, as far as a list can."""

    opened = Signal(str)
    selected = Signal(str)
    periodRequested = Signal(int)
    todayRequested = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        super().__init__()
        self._days = DayRange(date(1970, 1, 1), 1, zone)
        self._blocks: tuple[CalendarBlock, ...] = ()
        self._rows = AgendaRows(theme)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Agenda"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("ring", False)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._say_selected)
        self.set_theme(theme)

    def retheme(self) -> None:
        self._rows.set_theme(self.theme)
        self.viewport().update()

    def set_days(self, first: date, count: int, zone: ZoneInfo) -> None:
        self._days = DayRange(first, count, zone)
        self._fill()

    def set_today(self, day: date) -> None:
        self._rows.today = day
        self.viewport().update()

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        found = tuple(sorted(blocks, key=lambda block: (block.start, block.end, block.id)))
        if found != self._blocks:
            self._blocks = found
            self._fill()

    def _fill(self) -> None:
        kept = self._current_id()
        self._model.clear()
        for column in range(self._days.count):
            day = self._days.day(column)
            starting = [block for block in self._blocks if self._starts_on(block, column)]
            if starting:
                self._model.appendRow(self._heading(day))
            for block in starting:
                self._model.appendRow(self._row(block))
                if block.id == kept:
                    self.setCurrentIndex(self._model.index(self._model.rowCount() - 1, 0))

    def _starts_on(self, block: CalendarBlock, column: int) -> bool:
        pieces = self._days.pieces(block.start, block.end)
        return bool(pieces) and pieces[0].column == column

    def _heading(self, day: date) -> QStandardItem:
        item = QStandardItem(spoken_day(day))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(day, DAY)
        return item

    def _row(self, block: CalendarBlock) -> QStandardItem:
        item = QStandardItem(spoken(block, self._days.zone))
        item.setEditable(False)
        item.setData(block, BLOCK)
        item.setData(self._days.zone, ZONE)
        return item

    def select(self, block_id: str) -> None:
        """Select an appointment that is listed, or none for an empty id."""
        if block_id == self._current_id():
            return
        found = [row for row in self._all_rows() if _id_of(row) == block_id] if block_id else []
        self.setCurrentIndex(found[0] if found else QModelIndex())

    def reveal(self, block_id: str) -> None:
        """Select it, scroll to it, and bring the keyboard there."""
        self.select(block_id)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _all_rows(self) -> Iterator[QModelIndex]:
        return (self._model.index(row, 0) for row in range(self._model.rowCount()))

    def _current_id(self) -> str:
        return _id_of(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if _id_of(index):
            self.opened.emit(_id_of(index))

    def _say_selected(self, index: QModelIndex) -> None:
        self.selected.emit(_id_of(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.periodRequested.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Home:
            self.todayRequested.emit()
        else:
            super().keyPressEvent(event)


def _id_of(index: QModelIndex) -> str:
    block = index.data(BLOCK)
    return block.id if isinstance(block, CalendarBlock) else ""
