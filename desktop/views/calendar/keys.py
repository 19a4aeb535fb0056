"""What the keys mean while the grid has the focus."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.views.calendar.geometry import LEAST, STEP, shifted
from desktop.views.calendar.ground import Ground
from desktop.views.calendar.pointer import Pointer

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CARED_FOR = ALT | SHIFT | CTRL

Meaning = Callable[[], None]
Combination = tuple[Qt.Key, Qt.KeyboardModifier]


class Keys:
    """Keys that act on a block mean nothing while none is selected.

    What can also be done from a menu has the key of its command, which the page hears.
    """

    def __init__(self, board: Ground, pointer: Pointer) -> None:
        self._board = board
        self._pointer = pointer
        self._always = self._everywhere()
        self._on_block = {**self._moving(), **self._opening()}
        self._busy_until = 0.0
        """In milliseconds of the events' own clock."""

    def knows(self, event: QKeyEvent) -> bool:
        return self._meaning(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; false if it means nothing now."""
        meaning = self._meaning(event)
        if meaning is not None and not self._is_overtaken(event):
            began = perf_counter()
            meaning()
            self._busy_until = event.timestamp() + 1000 * (perf_counter() - began)
        return meaning is not None

    def _is_overtaken(self, event: QKeyEvent) -> bool:
        """Repeated while the last answer was being made: what a held key began ends when it is let go."""
        return event.isAutoRepeat() and event.timestamp() < self._busy_until

    def _meaning(self, event: QKeyEvent) -> Meaning | None:
        pressed = (Qt.Key(event.key()), event.modifiers() & CARED_FOR)
        if pressed == (Qt.Key.Key_Escape, NONE):
            return self._escape()
        if self._board.chosen() is not None and pressed in self._on_block:
            return self._on_block[pressed]
        return self._always.get(pressed)

    def open(self, block_id: str) -> None:
        """What Enter does to a block, whichever was selected before."""
        self._board.select(block_id)
        self._open()

    def _everywhere(self) -> dict[Combination, Meaning]:
        wishes = self._board.wishes
        return {
            (Qt.Key.Key_Down, NONE): partial(self._step, 1),
            (Qt.Key.Key_Up, NONE): partial(self._step, -1),
            (Qt.Key.Key_Left, NONE): partial(wishes.periodRequested.emit, -1),
            (Qt.Key.Key_Right, NONE): partial(wishes.periodRequested.emit, 1),
            (Qt.Key.Key_Home, NONE): wishes.todayRequested.emit,
            (Qt.Key.Key_Plus, CTRL): partial(wishes.zoomRequested.emit, 1),
            (Qt.Key.Key_Plus, CTRL | SHIFT): partial(wishes.zoomRequested.emit, 1),
            (Qt.Key.Key_Equal, CTRL): partial(wishes.zoomRequested.emit, 1),
            (Qt.Key.Key_Minus, CTRL): partial(wishes.zoomRequested.emit, -1),
        }

    def _moving(self) -> dict[Combination, Meaning]:
        return {
            (Qt.Key.Key_Up, ALT): partial(self._move, 0, -STEP),
            (Qt.Key.Key_Down, ALT): partial(self._move, 0, STEP),
            (Qt.Key.Key_Left, ALT): partial(self._move, -1, 0),
            (Qt.Key.Key_Right, ALT): partial(self._move, 1, 0),
            (Qt.Key.Key_Up, ALT | SHIFT): partial(self._end, -STEP),
            (Qt.Key.Key_Down, ALT | SHIFT): partial(self._end, STEP),
        }

    def _opening(self) -> dict[Combination, Meaning]:
        return {(Qt.Key.Key_Return, NONE): self._open, (Qt.Key.Key_Enter, NONE): self._open}

    def _escape(self) -> Meaning | None:
        return self._pointer.cancel if self._pointer.busy else None

    def _step(self, by: int) -> None:
        """Select the next block in time, or the first or last if none is selected."""
        blocks = self._board.in_sight()
        if not blocks:
            return
        names = [block.id for block in blocks]
        if self._board.selected in names:
            index = min(max(names.index(self._board.selected) + by, 0), len(names) - 1)
        else:
            index = 0 if by > 0 else len(names) - 1
        self._board.select(names[index])
        self.follow()

    def follow(self) -> None:
        """Bring the keyboard and the sight to the selected block."""
        widget = self._board.shelf.widget(self._board.selected)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self._board.bring_into_sight(widget.geometry())

    def _move(self, days: int, minutes: int) -> None:
        block = self._board.chosen()
        if block is not None:
            start, end = shifted((block.start, block.end), days, minutes, self._board.days.zone)
            self._board.wish_moved(block.id, start, end)
            self.follow()

    def _end(self, minutes: int) -> None:
        block = self._board.chosen()
        if block is None:
            return
        end = max(block.end + timedelta(minutes=minutes), block.start + LEAST)
        if end != block.end:
            self._board.wish_moved(block.id, block.start, end)
            self.follow()

    def _open(self) -> None:
        self._board.wishes.opened.emit(self._board.selected)
