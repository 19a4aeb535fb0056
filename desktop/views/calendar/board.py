"""The ground of the time grid: its lines, its blocks, and which one is selected."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.arrange import Frame, Limits
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.drag import NEW_STEP, Spot
from desktop.views.calendar.geometry import DayRange, GridScale, wall
from desktop.views.calendar.keys import Keys
from desktop.views.calendar.overlays import Ghost, NowLine, Ring
from desktop.views.calendar.pointer import Pointer
from desktop.views.calendar.shelf import Shelf
from desktop.views.calendar.wishes import Wishes
from desktop.views.parts.themed import Themed

MORNING = 9 * 60


class Board(QWidget, Themed):
    """Knows where everything is; what the pointer and the keys mean is said by `Pointer` and `Keys`."""

    shown = Signal(QRect)

    def __init__(self, theme: Theme, days: DayRange, wishes: Wishes) -> None:
        super().__init__()
        self.theme = theme
        self.days = days
        self.wishes = wishes
        self.selected = ""
        self.shelf = Shelf(self)
        self._hour = theme.tokens.hours[1]
        self._now: datetime | None = None
        self._blocks: dict[str, CalendarBlock] = {}
        self._now_line = NowLine(theme, self)
        self._ring = Ring(theme, self)
        self.pointer = Pointer(self, Ghost(theme, self))
        self._keys = Keys(self, self.pointer)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setFixedHeight(self.frame.scale.height)
        self.set_theme(theme)

    @property
    def frame(self) -> Frame:
        scale = GridScale(self._hour, max(self.width(), 1), self.days.count)
        least = round(self.theme.size("blockMin") * self.theme.scale)
        return Frame(self.days, scale, Limits(least, self.theme.size("laneMin")))

    def retheme(self) -> None:
        self.lay_out()

    def set_hour(self, height: int) -> None:
        self._hour = height
        self.setFixedHeight(self.frame.scale.height)
        self.lay_out()

    def set_days(self, days: DayRange) -> None:
        self.pointer.cancel()
        self.days = days
        self.lay_out()

    def set_now(self, moment: datetime) -> None:
        self._now = moment
        self._place_now()
        self.update()

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        self._blocks = {block.id: block for block in blocks}
        self.lay_out()

    def wish_moved(self, block_id: str, start: datetime, end: datetime) -> None:
        """Show the wish at once; the next `set_blocks` says what became of it."""
        self._blocks[block_id] = replace(self._blocks[block_id], start=start, end=end)
        self.lay_out()
        self.wishes.moved.emit(block_id, start, end)

    def in_sight(self) -> list[CalendarBlock]:
        """The blocks shown, in order of time."""
        shown = self.shelf.ids()
        found = [block for block in self._blocks.values() if block.id in shown]
        return sorted(found, key=lambda block: (block.start, block.end, block.id))

    def chosen(self) -> CalendarBlock | None:
        """The selected block, if it is shown."""
        return self._blocks.get(self.selected) if self.selected in self.shelf.ids() else None

    def widget_at(self, pos: QPoint) -> BlockWidget | None:
        child = self.childAt(pos)
        return child if isinstance(child, BlockWidget) else None

    def spot_at(self, pos: QPoint) -> Spot:
        scale = self.frame.scale
        return Spot(self.days.day(scale.column(pos.x())), scale.minute(pos.y()))

    def free_spot(self) -> Spot:
        """The next half hour of today if today is shown, else the first day's morning."""
        day, minute = wall(self._now, self.days.zone) if self._now else (self.days.first, 0)
        if self._now is None or self.days.column(day) is None:
            return Spot(self.days.first, MORNING)
        return Spot(day, minute + NEW_STEP)

    def select(self, block_id: str) -> None:
        """Select a block, or none for an empty id."""
        if block_id != self.selected:
            self.selected = block_id
            self.shelf.mark_selected(block_id)
            self._place_ring()
            self.wishes.selected.emit(block_id)

    def bring_into_sight(self, area: QRect) -> None:
        self.shown.emit(area)

    def lay_out(self) -> None:
        for button in self.shelf.put(self.theme, self._blocks, self.frame):
            button.chosen.connect(self.wishes.opened)
        if self.selected not in self._blocks:
            self.selected = ""
        self.shelf.mark_selected(self.selected)
        self._place_ring()
        self._place_now()
        self.update()

    def _place_ring(self) -> None:
        widget = self.shelf.widget(self.selected)
        if widget is None:
            self._ring.hide()
        else:
            self._ring.put(widget.geometry())

    def _place_now(self) -> None:
        day, minute = wall(self._now, self.days.zone) if self._now else (None, 0)
        column = self.days.column(day) if day else None
        if column is None:
            self._now_line.hide()
            return
        scale = self.frame.scale
        left = scale.left(column)
        self._now_line.put(left, scale.left(column + 1) - left, scale.y(minute))

    def event(self, event: QEvent) -> bool:
        """Keys with a meaning here are not left to the menu's shortcuts of the same name."""
        taken = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if taken and isinstance(event, QKeyEvent) and self._keys.knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        scale = self.frame.scale
        painter.fillRect(self.rect(), theme.color("surface"))
        line, thick = theme.color("line"), theme.hairline(self.devicePixelRatioF())
        for hour in range(25):
            painter.fillRect(QRectF(0, scale.y(60 * hour), self.width(), thick), line)
        for column in range(self.days.count):
            painter.fillRect(QRectF(scale.left(column), 0, thick, self.height()), line)
        if self._now is not None:
            _, minute = wall(self._now, self.days.zone)
            painter.fillRect(QRectF(0, round(scale.y(minute)), self.width(), 1), theme.color("now", 0.25))
