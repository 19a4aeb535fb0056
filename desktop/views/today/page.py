"""The page of the day: one, two or three columns, as the window has room."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.themed import Themed, show_if, spread_theme
from desktop.views.people.focus_chain import follow
from desktop.views.today.day import Today
from desktop.views.today.follow_ups import FollowUps
from desktop.views.today.free import FreeDayPart
from desktop.views.today.head import DayHeader
from desktop.views.today.needs import Needs
from desktop.views.today.next_up import NextUpCard
from desktop.views.today.pane import Pane, Stack
from desktop.views.today.ready import Ready
from desktop.views.today.timeline import Timeline
from desktop.views.today.tomorrow import Tomorrow

SIDE = 392
BETWEEN = 14
TWO_COLUMNS, THREE_COLUMNS = 1000, 1560
WIDEST_DAY = 760 + 2 * 16
NO_LIMIT = 16_777_215


class TodayPage(QWidget, Themed):
    """Its parts emit wishes of their own: timeline, next up, needs, follow-ups, readiness, free day."""

    printRequested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._columns = 0
        self.head = DayHeader(theme)
        self.timeline = Timeline(theme, self.tr("Appointments of the day"))
        self.free = FreeDayPart(theme)
        self.next_up = NextUpCard(theme)
        self.needs = Needs(theme, self.tr("Needs you"))
        self.follow_ups = FollowUps(theme, self.tr("Follow up"))
        self.ready = Ready(theme, self.tr("Ready for the road"))
        self.tomorrow = Tomorrow(theme)
        # Words start at the page margin, but fills and focus rings of rows eight pixels before it.
        self._main, self._far = Pane((8, 20, 8, 16)), Pane((8, 22, 8, 16))
        self._side = Pane((20, 20, 20, 4), BETWEEN, sunken=True)
        self._top, self._bottom = Stack((8, 14, 8, 0)), Stack((8, 20, 8, 0), BETWEEN)
        self._side_rule, self._far_rule = Rule(theme, upright=True), Rule(theme, upright=True)
        self._build()
        self.head.sheet.clicked.connect(self.printRequested)
        self.timeline.selected.connect(self._keep_in_sight)
        self._arrange(2)
        self.set_theme(theme)

    def _build(self) -> None:
        self._side.fix_width(SIDE)
        main = self._main.column
        main.addWidget(self.head)
        main.addWidget(self._top)
        main.addSpacing(14)
        for part in (self.timeline, self.free, self._bottom):
            main.addWidget(part)
        self._far.column.addWidget(self.tomorrow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for pane in (self._main, self._side_rule, self._side, self._far_rule, self._far):
            row.addWidget(pane, 1 if pane in (self._main, self._far) else 0)

    def _arrange(self, columns: int) -> None:
        """In one column next up stands above the day, and the rest below it."""
        if columns == self._columns:
            return
        self._columns = columns
        alone = columns == 1
        (self._top if alone else self._side).column.addWidget(self.next_up)
        for part in (self.needs, self.follow_ups, self.ready):
            (self._bottom if alone else self._side).column.addWidget(part)
        for moved in (self.next_up, self.needs, self.follow_ups, self.ready):
            # A style sheet gives labels that move to another parent the fonts that they had at first.
            spread_theme(moved, moved.theme)
        for place in (self._top, self._bottom):
            show_if(place, alone)
        for beside in (self._side, self._side_rule):
            show_if(beside, not alone)
        for far in (self._far, self._far_rule):
            show_if(far, columns == 3)
        self._main.setMaximumWidth(WIDEST_DAY if columns == 3 else NO_LIMIT)
        self._order_focus()

    def _order_focus(self) -> None:
        day: tuple[QWidget, ...] = (self.timeline, self.free)
        first = (self.next_up, *day) if self._columns == 1 else (*day, self.next_up)
        follow(self.head.sheet, (*first, self.needs, self.follow_ups, self.ready, self.tomorrow))

    def show_today(self, today: Today) -> None:
        """Call again after any change; only what is different is made anew."""
        self.head.show_head(today.head)
        self._show_day(today)
        if today.next_up is not None:
            self.next_up.show_next(today.next_up)
        show_if(self.next_up, today.next_up is not None)
        self.needs.show_needs(today.needs)
        self.follow_ups.show_follow_ups(today.follow_ups or ())
        self.ready.show_readiness(today.readiness)
        show_if(self.ready, today.follow_ups is not None)
        self.tomorrow.show_day(today.tomorrow, today.tomorrow_rows)
        self._order_focus()

    def _show_day(self, today: Today) -> None:
        free, known = today.free is not None, today.follow_ups is not None
        self.timeline.show_rows(today.rows)
        if today.free is not None:
            self.free.show_free(today.free, today.follow_ups or ())
        show_if(self.timeline, not free)
        show_if(self.free, free)
        show_if(self.follow_ups, known and not (free and today.follow_ups))

    def allow_print(self, allowed: bool) -> None:
        show_if(self.head.sheet, allowed)

    def start(self) -> None:
        """Give the keyboard to the day."""
        (self.free.next if self.timeline.isHidden() else self.timeline).setFocus()

    def _keep_in_sight(self, _visit: str) -> None:
        if self.timeline.hasFocus():
            area = self.timeline.visualRect(self.timeline.currentIndex())
            self._main.keep_in_sight(self.timeline, area)

    def area_of(self, visit: str) -> QRect:
        """Where on the screen something belongs that opens beside the appointment."""
        for timeline in (self.timeline, self.tomorrow.timeline):
            if visit == timeline.current and timeline.isVisible():
                return timeline.area_of_current()
        return QRect(self.mapToGlobal(self.rect().center()), QSize(1, 1)).translated(-180, -160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self._arrange(1 if width < TWO_COLUMNS else 2 if width < THREE_COLUMNS else 3)
