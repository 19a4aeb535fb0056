"""The time grid's blocks, and which one of them is selected."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from desktop.theme import Theme
from desktop.views.calendar.arrangement import Arrangements
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import paint_face
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.drive_lines import DriveLines, paint_chips, paint_drives
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.keys import Keys
from desktop.views.calendar.overlays import Ghost, Ring
from desktop.views.calendar.pointer import Pointer
from desktop.views.calendar.sheet import Sheet
from desktop.views.calendar.shelf import Shelf
from desktop.views.calendar.visitor import Visitor
from desktop.views.calendar.wishes import Wishes
from desktop.views.parts.told import ToldList

PICTURES_AT_ONCE = 12
"""So many are painted ahead between two turns of the event loop: a few milliseconds."""


class Board(Sheet, ToldList):
    """Knows where everything is; what the pointer and the keys mean is said by `Pointer` and `Keys`."""

    shown = Signal(QRect)

    def __init__(self, theme: Theme, days: DayRange, wishes: Wishes) -> None:
        super().__init__(theme, days)
        self.wishes = wishes
        self.selected = ""
        self._lifted = ""
        self._blocks: Sequence[CalendarBlock] = ()
        self._arrangements = Arrangements()
        self._shown = self._arrangements.of(theme, (), self.frame)
        self._roads = self._shown.roads
        self._ring = Ring(theme, self)
        self._drives = DriveLines(theme, self)
        ghost = Ghost(theme, self)
        self.pointer = Pointer(self, ghost)
        self.visitor = Visitor(self, self, ghost)
        self.keys = Keys(self, self.pointer)
        self.shelf = Shelf(self, self.keys.open)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self.lay_out)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setAccessibleName(self.tr("Appointments"))
        self.set_theme(theme)

    def set_days(self, days: DayRange) -> None:
        """The blocks of these days follow as a rule at once; the old ones are not placed for that."""
        self.pointer.cancel()
        self.days = days
        self._due.start()

    def set_blocks(self, blocks: Sequence[CalendarBlock]) -> None:
        """Whoever hands them in changes nothing in this sequence any more: it stands for what is in it."""
        self._blocks = blocks
        self.lay_out()

    def making_ready(self, days: DayRange, blocks: Sequence[CalendarBlock]) -> Iterator[object]:
        """Steps after which showing exactly these blocks on these days costs little."""
        coming = self._arrangements.of(self.theme, blocks, self.frame_of(days))
        yield from coming.steps()
        density = self.devicePixelRatioF()
        for number, piece in enumerate(coming.pieces.values(), 1):
            look = (coming.theme, piece.face)
            self.shelf.pictures.ready(look, piece.area.size(), density, partial(paint_face, *look))
            if number % PICTURES_AT_ONCE == 0:
                yield number

    def wish_moved(self, block_id: str, start: datetime, end: datetime) -> None:
        """Show the wish at once; the next `set_blocks` says what became of it."""
        if block_id not in self._shown.by_id:
            return
        self._blocks = tuple(
            replace(block, start=start, end=end) if block.id == block_id else block for block in self._blocks
        )
        self.lay_out()
        self.wishes.moved.emit(block_id, start, end)

    def in_sight(self) -> list[CalendarBlock]:
        """The blocks shown, in order of time."""
        shown = self.shelf.ids()
        found = [block for block in self._blocks if block.id in shown]
        return sorted(found, key=lambda block: (block.start, block.end, block.id))

    def chosen(self) -> CalendarBlock | None:
        """The selected block, if it is shown."""
        return self._shown.by_id.get(self.selected) if self.selected in self.shelf.ids() else None

    def widget_at(self, pos: QPoint) -> BlockWidget | None:
        child = self.childAt(pos)
        return child if isinstance(child, BlockWidget) else None

    def select(self, block_id: str) -> None:
        """Select a block, or none for an empty id."""
        if block_id != self.selected:
            self.selected = block_id
            self.shelf.mark_selected(block_id)
            self._place_ring()
            self.wishes.selected.emit(block_id)

    def lift(self, block_id: str) -> None:
        """Take a block off the board while it is dragged; an empty id puts it back."""
        if block_id != self._lifted:
            self._lifted = block_id
            self.lay_out()

    def bring_into_sight(self, area: QRect) -> None:
        self.shown.emit(area)

    def lay_out(self) -> None:
        self._due.stop()
        self._shown = self._arrangements.of(self.theme, self._blocks, self.frame)
        for button in self.shelf.put(self._shown):
            button.chosen.connect(self.wishes.opened)
        if self.selected not in self._shown.by_id:
            self.selected = ""
        self.shelf.mark_selected(self.selected)
        for piece in self.shelf.pieces(self._lifted) if self._lifted else ():
            piece.hide()
        self._roads = self._shown.roads_without(self._lifted) if self._lifted else self._shown.roads
        self._drives.put(self._roads.lines, self._shown.frame.scale)
        self._place_ring()
        super().lay_out()

    def _place_ring(self) -> None:
        widget = self.shelf.widget(self.selected)
        if widget is None or self.selected == self._lifted:
            self._ring.hide()
        else:
            self._ring.put(widget.geometry())

    def event(self, event: QEvent) -> bool:
        """Keys with a meaning here are not left to the menu's shortcuts of the same name."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self.keys.knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_drives(painter, self.theme, self._roads.lines, self._shown.frame.scale)
        paint_chips(painter, self.theme, self._roads.chips)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)
