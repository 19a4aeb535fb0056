"""The month: every day with its first appointments; one is dragged to another day and keeps its time."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import spoken, tooltip
from desktop.views.calendar.geometry import shifted, wall
from desktop.views.calendar.month_days import WEEK
from desktop.views.calendar.month_ghost import ChipGhost
from desktop.views.calendar.month_steps import stepped
from desktop.views.calendar.month_table import MonthTable

ALT = Qt.KeyboardModifier.AltModifier
STEPS = (
    (Qt.Key.Key_Left, -1),
    (Qt.Key.Key_Right, 1),
    (Qt.Key.Key_Up, -WEEK),
    (Qt.Key.Key_Down, WEEK),
)


class MonthView(MonthTable):
    """Emits the same wishes as the grid, as far as days can, and which day is to be opened or planned on."""

    moved = Signal(str, datetime, datetime)
    planRequested = Signal(object)
    opened = Signal(str)
    selected = Signal(str)
    dayOpened = Signal(object)
    dayWanted = Signal(object)
    periodRequested = Signal(int)
    todayRequested = Signal()

    def __init__(self, theme: Theme, day: date, zone: ZoneInfo) -> None:
        super().__init__(theme, day, zone)
        self._ghost = ChipGhost(theme, self.viewport())
        self._pressed: QPoint | None = None
        self._held: CalendarBlock | None = None

    def set_month(self, day: date, zone: ZoneInfo) -> None:
        self._let_go()
        super().set_month(day, zone)

    def select(self, block_id: str) -> None:
        """Select an appointment, or none for an empty id."""
        if block_id != self.rows.selected:
            self.rows.selected = block_id
            self.viewport().update()
            self.selected.emit(block_id)

    def reveal(self, block_id: str) -> None:
        """Select it, and bring the keyboard to its day."""
        self.select(block_id)
        block = self.chosen()
        if block is not None:
            self.setCurrentIndex(self.days.index_of(wall(block.start, self.days.zone)[0]))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forth: bool) -> bool:
        """Tab goes through the appointments of the current day before it leaves the month."""
        day = self.current_day()
        blocks = {block.id: block for block in self.days.blocks(day)} if day else {}
        wanted = stepped(list(blocks), self.rows.selected, 1 if forth else -1)
        if wanted is None:
            return super().focusNextPrevChild(forth)
        self.select(wanted)
        self.announce(spoken(blocks[wanted], self.days.zone) if wanted else self.currentIndex().data())
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        pos = event.position().toPoint()
        block = self.block_at(pos)
        self.select(block.id if block else "")
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._held = pos, block

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        if self._held is None or self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self.rows.lifted:
            if (pos - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self.rows.lifted = self._held.id
        self.rows.target = self.day_at(pos)
        self._ghost.follow(self._held, pos, self.columnWidth(0))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pos = event.position().toPoint()
        held, lifted, target = self._held, self.rows.lifted, self.rows.target
        self._let_go()
        day = self.day_at(pos)
        if held is not None and lifted and target is not None:
            self._move(held, target)
        elif held is None and day is not None and self.cell(day).more_at(QPointF(pos)):
            self.dayOpened.emit(day)

    def _move(self, block: CalendarBlock, day: date) -> None:
        was = wall(block.start, self.days.zone)[0]
        if day != was:
            self.moved.emit(block.id, *shifted((block.start, block.end), (day - was).days, 0, self.days.zone))

    def _let_go(self) -> None:
        self._pressed = self._held = self.rows.target = None
        self.rows.lifted = ""
        self._ghost.hide()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        block, day = self.block_at(pos), self.day_at(pos)
        if block is not None:
            self.opened.emit(block.id)
        elif day is not None:
            self.planRequested.emit(day)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), tooltip(block, self.days.zone) if block else "", self)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow moves the chosen appointment, so the menu does not get it."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._shift_of(event) and self.chosen():
            event.accept()
            return True
        return super().event(event)

    def _shift_of(self, event: QKeyEvent) -> int:
        return dict(STEPS).get(Qt.Key(event.key()), 0) if event.modifiers() & ALT else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = self._meaning(event)
        if meaning is not None:
            meaning()
        else:
            super().keyPressEvent(event)

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = Qt.Key(event.key())
        chosen, shift, day = self.chosen(), self._shift_of(event), self.current_day()
        if shift:
            return partial(self._shift, chosen, shift) if chosen else None
        step = dict(STEPS).get(key)
        if day is not None and step:
            return partial(self._go, day + timedelta(days=step))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._opening(chosen, day)
        always: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageUp: partial(self.periodRequested.emit, -1),
            Qt.Key.Key_PageDown: partial(self.periodRequested.emit, 1),
            Qt.Key.Key_Home: self.todayRequested.emit,
            Qt.Key.Key_Escape: self._let_go if self.rows.lifted else partial(self.select, ""),
        }
        return always.get(key)

    def _opening(self, chosen: CalendarBlock | None, day: date | None) -> Callable[[], None] | None:
        """The appointment that was stepped into, or the day."""
        if chosen is not None:
            return partial(self.opened.emit, chosen.id)
        return partial(self.dayOpened.emit, day) if day else None

    def _shift(self, block: CalendarBlock, days: int) -> None:
        self._move(block, wall(block.start, self.days.zone)[0] + timedelta(days=days))

    def _go(self, day: date) -> None:
        """To a day, of another month if it must be; what was chosen on this one is left behind."""
        self.select("")
        index = self.days.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.dayWanted.emit(day)
