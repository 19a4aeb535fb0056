"""One version that can be chosen."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter

from desktop.theme import Theme
from desktop.views.conflict.rows import Side
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.radio_cell import RadioCell

STEPS = (
    (Qt.Key.Key_Left, (0, -1)),
    (Qt.Key.Key_Right, (0, 1)),
    (Qt.Key.Key_Up, (-1, 0)),
    (Qt.Key.Key_Down, (1, 0)),
)


class ChoiceCell(RadioCell):
    """Shows its key while its row has the keyboard; arrows are left to the table."""

    moved = Signal(int, int)
    focused = Signal()

    def __init__(self, theme: Theme, side: Side, said: tuple[str, str], key: str) -> None:
        title, detail = said
        super().__init__(theme, title, detail)
        self.side = side
        self._own_key = key

    def show_key(self, shown: bool) -> None:
        self._key = self._own_key if shown else ""
        self.update()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        super()._paint_ground(painter, area)
        if self.hasFocus() and self.isChecked() and self.theme.sunlight:
            ring = Box(4, None, self.theme.color("onSelection"), 2)
            paint_box(painter, area.adjusted(3, 3, -3, -3), ring)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = dict(STEPS).get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
