"""The calendar page: range, types and view to choose above, the days below."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.agenda import Agenda
from desktop.views.calendar.bar import CalendarBar
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.chosen import Chosen
from desktop.views.calendar.geometry import DayRange, wall
from desktop.views.calendar.month import MonthView
from desktop.views.calendar.shown import Shown
from desktop.views.calendar.time_grid import TimeGrid


class CalendarPage(QWidget):
    """Chooses which days are shown and says so; the blocks of those days are handed in.

    `grid`, `month` and `agenda` emit what was wished; the one that is in sight shows the blocks, and
    `chosen` says which of them is chosen there.
    """

    rangeChanged = Signal(object, int)
    viewChanged = Signal(str)

    def __init__(self, theme: Theme, day: date, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self._shown = Shown("week", day)
        self._now: datetime | None = None
        self._blocks: Sequence[CalendarBlock] = ()
        self._stack = QStackedWidget()
        self.bar = CalendarBar(theme, self._shown)
        self.grid = TimeGrid(theme, DayRange(day, 7, zone))
        self.month = MonthView(theme, day, zone)
        self.agenda = Agenda(theme, zone)
        self.chosen = Chosen((self.grid, self.month, self.agenda))
        self._build()
        self._connect()
        self.set_view("week")

    def _build(self) -> None:
        for view in (self.grid, self.month, self.agenda):
            self._stack.addWidget(view)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.turned.connect(self.turn)
        self.bar.todayRequested.connect(self.show_today)
        self.bar.viewChosen.connect(self.set_view)
        self.bar.filter.changed.connect(self._show_blocks)
        self.month.dayOpened.connect(self._open_day)
        self.month.dayWanted.connect(self.show_day)
        for view in (self.grid, self.month, self.agenda):
            view.periodRequested.connect(self.turn)
            view.todayRequested.connect(self.show_today)

    @property
    def view(self) -> str:
        return self._shown.view

    @property
    def day(self) -> date:
        """The day that the person went to; what is shown lies around it."""
        return self._shown.anchor

    @property
    def first(self) -> date:
        return self._shown.first

    @property
    def count(self) -> int:
        return self._shown.count

    @property
    def current(self) -> TimeGrid | MonthView | Agenda:
        """The view that is in sight."""
        if self.view == "month":
            return self.month
        return self.agenda if self.view == "agenda" else self.grid

    def set_view(self, name: str) -> None:
        """One of "day", "three", "week", "month", "agenda"."""
        self._shown = Shown(name, self.day)
        self._stack.setCurrentWidget(self.current)
        self._show_blocks()
        self._show_range()
        self.viewChanged.emit(name)

    def _open_day(self, day: date) -> None:
        self._shown = Shown(self.view, day)
        self.set_view("day")
        self.grid.setFocus()

    def show_day(self, day: date) -> None:
        self._shown = Shown(self.view, day)
        self._show_range()

    def show_today(self) -> None:
        if self._now is not None:
            self.show_day(wall(self._now, self._zone)[0])

    def turn(self, by: int) -> None:
        """Forth or back by one period of the view."""
        self.show_day(self._shown.turned(by).anchor)

    def set_now(self, moment: datetime) -> None:
        self._now = moment
        self.grid.set_now(moment)
        for view in (self.month, self.agenda):
            view.set_today(wall(moment, self._zone)[0])

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        self._blocks = blocks
        self._show_blocks()

    def making_ready(self, shown: Shown, blocks: Sequence[CalendarBlock]) -> Iterator[object]:
        """Steps after which turning there, to exactly these blocks, costs little."""
        days = DayRange(shown.first, shown.count, self._zone)
        return self.grid.board.making_ready(days, self.bar.filter.passing(blocks))

    def select(self, block_id: str) -> None:
        """Choose it where it can be seen, whatever the filter says, and bring the keyboard there."""
        block = next((one for one in self._blocks if one.id == block_id), None)
        if block is not None and not self.bar.filter.lets_through(block):
            self.bar.filter.clear()
        self.current.reveal(block.id if block else "")

    def _show_range(self) -> None:
        if self.view == "month":
            self.month.set_month(self.day, self._zone)
        else:
            view = self.agenda if self.view == "agenda" else self.grid
            view.set_days(self.first, self.count, self._zone)
        self.bar.show_days(self._shown)
        self.rangeChanged.emit(self.first, self.count)

    def _show_blocks(self) -> None:
        shown = self.bar.filter.passing(self._blocks)
        self.current.set_blocks(shown)
        self.chosen.keep(self.current, shown)
        self.bar.set_counts(len(self._blocks), len(shown))

    def minimumSizeHint(self) -> QSize:
        return QSize(600, 240)
