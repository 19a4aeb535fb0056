"""Day, three days and week: a scrolling grid of time with one column per day."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.board import Board
from desktop.views.calendar.geometry import DayRange, wall
from desktop.views.calendar.grid_head import DayRow, HourColumn
from desktop.views.calendar.wishes import Wishes
from desktop.views.parts.themed import Themed

FIRST_HOUR = 8
LOW_WINDOW = 620
TALL_WINDOW = 1000
ROOM_ABOVE = 10


class TimeGrid(QWidget, Themed):
    """Shows blocks and emits wishes; whatever becomes of a wish comes back through `set_blocks`."""

    moved = Signal(str, datetime, datetime)
    createRequested = Signal(datetime, datetime)
    entryDropped = Signal(object, datetime, datetime)
    opened = Signal(str)
    selected = Signal(str)
    periodRequested = Signal(int)
    todayRequested = Signal()

    def __init__(self, theme: Theme, days: DayRange) -> None:
        super().__init__()
        self._wishes = Wishes()
        self._now: datetime | None = None
        self._hour: int | None = None
        self._hour_shown = 0
        self._top_minute = 60.0 * FIRST_HOUR
        self._settled = (0, 0)
        self._row = DayRow(theme, days)
        self._hours = HourColumn(theme)
        self.board = Board(theme, days, self._wishes)
        self._scroll = QScrollArea()
        self._inside = QWidget()
        self._strip = QHBoxLayout()
        self._build()
        self._pass_on()
        self.setFocusProxy(self.board)
        self.set_theme(theme)
        self._show_hour(theme.tokens.hours[1])

    def _build(self) -> None:
        row = self._strip
        self._inside.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._hours)
        row.addWidget(self.board, 1)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().installEventFilter(self)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._scroll, 1)

    def _pass_on(self) -> None:
        wishes = self._wishes
        for inner, outer in (
            (wishes.moved, self.moved),
            (wishes.createRequested, self.createRequested),
            (wishes.entryDropped, self.entryDropped),
            (wishes.opened, self.opened),
            (wishes.selected, self.selected),
            (wishes.periodRequested, self.periodRequested),
            (wishes.todayRequested, self.todayRequested),
        ):
            inner.connect(outer)
        wishes.zoomRequested.connect(self.zoom)
        self.board.shown.connect(self._bring_into_sight)

    def set_days(self, first_day: date, count: int, zone: ZoneInfo) -> None:
        self.board.set_days(DayRange(first_day, count, zone))
        self._show_head()

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        """Widgets are kept by id, so focus, selection and scroll position stay."""
        self.board.set_blocks(blocks)

    def set_now(self, moment: datetime) -> None:
        self._now = moment
        self.board.set_now(moment)
        self._hours.set_now(moment, self.board.days)
        self._show_head()

    def select(self, block_id: str) -> None:
        self.board.select(block_id)

    def reveal(self, block_id: str) -> None:
        """Select it, scroll to it, and bring the keyboard there."""
        self.board.select(block_id)
        self.board.keys.follow()

    def zoom(self, by: int) -> None:
        """One step taller or lower hours; the middle of what is seen stays."""
        heights = self.theme.tokens.hours
        index = min(max(heights.index(self._hour_shown) + by, 0), len(heights) - 1)
        half = self._scroll.viewport().height() / 2
        middle = self.board.frame.scale.minute(self._scroll.verticalScrollBar().value() + half)
        self._hour = heights[index]
        self._show_hour(self._hour)
        self._scroll_to(round(self.board.frame.scale.y(middle) - half))

    def set_work_hours(self, first: int, last: int) -> None:
        """A day's first and last hour of work: it begins at the upper edge, and the rest is shaded."""
        self.board.set_work_hours(first, last)
        self._top_minute = 60.0 * first
        self._settle()

    def _show_hour(self, height: int) -> None:
        if height == self._hour_shown:
            return
        self._hour_shown = height
        self.board.set_hour(height)
        self._hours.show_hours(self.board.frame.scale)
        self._strip.activate()
        # The scroll area learns of the new height only from a resize that has already happened.
        self._inside.resize(self._scroll.viewport().width(), self.board.height())

    def _scroll_to(self, y: int) -> None:
        self._settled = self._sizes()
        self._scroll.verticalScrollBar().setValue(y)
        self._scrolled(self._scroll.verticalScrollBar().value())

    def _settle(self) -> None:
        """Bring the time that the person had at the upper edge back there."""
        self._settled = self._sizes()
        self._scroll.verticalScrollBar().setValue(
            round(self.board.frame.scale.y(self._top_minute)) - ROOM_ABOVE
        )

    def _sizes(self) -> tuple[int, int]:
        return self._scroll.viewport().height(), self.board.height()

    def _scrolled(self, value: int) -> None:
        # A value that changed along with a size was only pushed by the scroll bar's new range.
        if self._settled == self._sizes():
            self._top_minute = self.board.frame.scale.minute(value + ROOM_ABOVE)

    def _show_head(self) -> None:
        days = self.board.days
        today = wall(self._now, days.zone)[0] if self._now else None
        self._row.show_days(days, today, self.board.width())

    def _bring_into_sight(self, area: QRect) -> None:
        point = area.center()
        margin = min(self._scroll.viewport().height() // 2, area.height() // 2 + 24)
        self._scroll.ensureVisible(self._hours.width() + point.x(), point.y(), 0, margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hour is None:
            low, usual, tall, _ = self.theme.tokens.hours
            height = self.window().height()
            fitting = low if height < LOW_WINDOW else tall if height >= TALL_WINDOW else usual
            self._show_hour(fitting)
        self._settle()
        self._show_head()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._strip.activate()
        self._settle()
        self._show_head()
