"""The calendar page: range, types and view to choose above, the days below."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.agenda import Agenda
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import DayRange, wall
from desktop.views.calendar.time_grid import TimeGrid
from desktop.views.calendar.times import days_title, week_starts
from desktop.views.calendar.type_filter import TypeFilter
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.text import CutText, Text

DAYS_OF = (("day", 1), ("three", 3), ("week", 7), ("agenda", 14))
SHORT_BELOW = 1000


class CalendarPage(QWidget):
    """Chooses which days are shown and says so; the blocks of those days are handed in.

    `grid` and `agenda` emit what was wished; both are shown the same blocks.
    """

    rangeChanged = Signal(object, int)

    def __init__(self, theme: Theme, day: date, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self._anchor = day
        self._now: datetime | None = None
        self._blocks: tuple[CalendarBlock, ...] = ()
        self._title = Text(theme, "", "title")
        self._note = CutText(theme, "", "body", "text3")
        self._views = Segmented(theme, self._view_names())
        self._types = TypeFilter(theme)
        self._stack = QStackedWidget()
        self.grid = TimeGrid(theme, DayRange(day, 7, zone))
        self.agenda = Agenda(theme, zone)
        self._build(theme)
        self._connect()
        self.set_view("week")

    def _view_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("day", self.tr("Day")),
            ("three", self.tr("3 days")),
            ("week", self.tr("Week")),
            ("agenda", self.tr("Agenda")),
        )

    def _build(self, theme: Theme) -> None:
        self._back = IconButton(theme, "chevron-left", self.tr("Earlier"))
        self._forth = IconButton(theme, "chevron-right", self.tr("Later"))
        self._today = Button(theme, self.tr("Today"))
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        steps.addSpacing(4)
        steps.addWidget(self._back)
        steps.addWidget(self._forth)
        bar.addWidget(self._title)
        bar.addLayout(steps)
        bar.addWidget(self._today)
        bar.addWidget(self._note, 1)
        bar.addWidget(self._types)
        bar.addWidget(self._views)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.agenda)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.turn(-1))
        self._forth.clicked.connect(lambda: self.turn(1))
        self._today.clicked.connect(self.show_today)
        self._views.chosen.connect(self.set_view)
        self._types.changed.connect(self._show_blocks)
        for view in (self.grid, self.agenda):
            view.periodRequested.connect(self.turn)
            view.todayRequested.connect(self.show_today)

    @property
    def first(self) -> date:
        if self._views.current() == "week":
            return self._anchor - timedelta(days=(self._anchor.isoweekday() - week_starts()) % 7)
        return self._anchor

    @property
    def count(self) -> int:
        return dict(DAYS_OF)[self._views.current()]

    def set_view(self, name: str) -> None:
        """One of "day", "three", "week", "agenda"."""
        self._views.set_current(name)
        self._stack.setCurrentWidget(self.agenda if name == "agenda" else self.grid)
        self._show_range()

    def show_day(self, day: date) -> None:
        self._anchor = day
        self._show_range()

    def show_today(self) -> None:
        if self._now is not None:
            self.show_day(wall(self._now, self._zone)[0])

    def turn(self, by: int) -> None:
        """Forth or back by one period of the view."""
        self.show_day(self._anchor + timedelta(days=by * self.count))

    def set_zone(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._show_range()

    def set_now(self, moment: datetime) -> None:
        self._now = moment
        self.grid.set_now(moment)
        self.agenda.set_today(wall(moment, self._zone)[0])

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        self._blocks = tuple(blocks)
        self._show_blocks()

    def set_note(self, text: str) -> None:
        """A word about these days, such as that they are older than what is kept on this laptop."""
        self._note.setText(text)

    def select(self, block_id: str) -> None:
        self.grid.select(block_id)

    def _show_range(self) -> None:
        self.grid.set_days(self.first, self.count, self._zone)
        self.agenda.set_days(self.first, self.count, self._zone)
        self._show_title()
        self.rangeChanged.emit(self.first, self.count)

    def _show_title(self) -> None:
        last = self.first + timedelta(days=self.count - 1)
        self._title.setText(days_title(self.first, last, short=self.width() < SHORT_BELOW))

    def _show_blocks(self) -> None:
        shown = [block for block in self._blocks if self._types.lets_through(block.kind)]
        self.grid.set_blocks(shown)
        self.agenda.set_blocks(shown)
        empty = self.tr("Nothing planned. Double-click a time or press N.")
        self.set_note("" if shown else empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()

    def minimumSizeHint(self) -> QSize:
        return QSize(600, 240)
