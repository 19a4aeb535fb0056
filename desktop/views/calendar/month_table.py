"""The days of a month as a table of whole weeks, and what stands where in it."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import wall
from desktop.views.calendar.month_cells import Cell, cell_of
from desktop.views.calendar.month_days import MonthSpan, by_day
from desktop.views.calendar.month_model import MonthModel, MonthRole
from desktop.views.calendar.month_rows import MonthRows
from desktop.views.calendar.times import week_starts
from desktop.views.parts.themed import Themed


class MonthTable(QTableView, Themed):
    """Weeks share the height, days the width."""

    def __init__(self, theme: Theme, day: date, zone: ZoneInfo) -> None:
        super().__init__()
        span = MonthSpan.around(day, week_starts())
        self.days = MonthModel(span, zone)
        self.rows = MonthRows(theme, span)
        self.setModel(self.days)
        self.setItemDelegate(self.rows)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Month"))
        self.setProperty("ring", False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for head in (self.verticalHeader(), self.horizontalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            head.setMinimumSectionSize(40)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)

    def retheme(self) -> None:
        self.rows.theme = self.theme
        self.horizontalHeader().setFont(self.theme.font("small"))
        self.viewport().update()

    def set_month(self, day: date, zone: ZoneInfo) -> None:
        """Show the month of a day, and make the day the current one."""
        span = self.rows.span = MonthSpan.around(day, week_starts())
        self.days.set_span(span, zone)
        self.setCurrentIndex(self.days.index_of(day))

    def set_today(self, day: date) -> None:
        self.rows.today = day
        self.days.set_today(day)
        self.viewport().update()

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        self.days.set_days(by_day(blocks, self.days.zone))
        self.viewport().update()

    def cell(self, day: date) -> Cell:
        """The chips of a day, where they stand in the viewport."""
        area = QRectF(self.visualRect(self.days.index_of(day)))
        return cell_of(self.theme, area, self.days.blocks(day), self.rows.selected)

    def announce(self, words: str) -> None:
        """Of what is inside of a cell, for whoever cannot see it."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def current_day(self) -> date | None:
        day = self.currentIndex().data(MonthRole.DAY)
        return day if isinstance(day, date) else None

    def day_at(self, pos: QPoint) -> date | None:
        day = self.indexAt(pos).data(MonthRole.DAY)
        return day if isinstance(day, date) else None

    def block_at(self, pos: QPoint) -> CalendarBlock | None:
        day = self.day_at(pos)
        return self.cell(day).block_at(QPointF(pos)) if day else None

    def chosen(self) -> CalendarBlock | None:
        """The selected appointment, if it is in this month."""
        return next((block for block in self.days.all_blocks() if block.id == self.rows.selected), None)

    def area_of(self, block_id: str) -> QRect:
        """Where an appointment's chip stands in the viewport; empty if it is not in sight."""
        block = next((one for one in self.days.all_blocks() if one.id == block_id), None)
        if block is None:
            return QRect()
        cell = self.cell(wall(block.start, self.days.zone)[0])
        return next((area.toRect() for one, area in cell.chips if one.id == block_id), QRect())
