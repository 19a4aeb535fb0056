"""The days of a month as a table: a week is a row, a day a cell that can be read aloud."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import spoken_count
from desktop.views.calendar.month_days import WEEK, MonthSpan
from desktop.views.calendar.times import day_name

Index = QModelIndex | QPersistentModelIndex
SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


class MonthRole(IntEnum):
    """What a cell answers: its day, its appointments, and in which zone they are told."""

    DAY = 0x0101
    BLOCKS = 0x0102
    ZONE = 0x0103


class MonthModel(QAbstractTableModel):
    """Holds what the calendar was shown; reads nothing itself."""

    def __init__(self, span: MonthSpan, zone: ZoneInfo) -> None:
        super().__init__()
        self.month = span
        self.zone = zone
        self.today: date | None = None
        self._days: Mapping[date, tuple[CalendarBlock, ...]] = {}

    def set_span(self, span: MonthSpan, zone: ZoneInfo) -> None:
        if (span, zone) != (self.month, self.zone):
            self.beginResetModel()
            self.month, self.zone, self._days = span, zone, {}
            self.endResetModel()

    def set_days(self, days: Mapping[date, tuple[CalendarBlock, ...]]) -> None:
        self._days = days
        self._say()

    def set_today(self, day: date) -> None:
        if day != self.today:
            self.today = day
            self._say()

    def _say(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))

    def index_of(self, day: date) -> QModelIndex:
        """Not valid for a day that is not shown."""
        cell = self.month.cell(day)
        return self.index(*cell) if cell else QModelIndex()

    def blocks(self, day: date) -> tuple[CalendarBlock, ...]:
        return self._days.get(day, ())

    def all_blocks(self) -> Iterator[CalendarBlock]:
        return (block for blocks in self._days.values() for block in blocks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.month.weeks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else WEEK

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return day_name(self.month.day(0, section))
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        day = self.month.day(index.row(), index.column())
        if role in SPOKEN:
            return spoken_count(day, self.blocks(day), is_today=day == self.today)
        answers = {MonthRole.DAY: day, MonthRole.BLOCKS: self.blocks(day), MonthRole.ZONE: self.zone}
        return answers.get(MonthRole(role)) if role in answers else None
