"""The chip that follows the pointer from one day of the month to another."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import BlockPainter, paint_ghost_edge
from desktop.views.calendar.month_rows import chip_face
from desktop.views.calendar.overlays import Overlay

OFFSET = 10


class ChipGhost(Overlay):
    """Under the pointer's tip, so that the day below stays in sight."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._block: CalendarBlock | None = None
        super().__init__(theme, parent)

    def follow(self, block: CalendarBlock, pos: QPoint, width: int) -> None:
        self._block = block
        high = round(self.theme.size("blockMin") * self.theme.scale) + 2
        self.setGeometry(pos.x() - OFFSET, pos.y() + OFFSET, width - OFFSET, high)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._block is None:
            return
        painter = QPainter(self)
        area = QRectF(self.rect())
        BlockPainter(self.theme, chip_face(self._block)).paint(painter, area)
        paint_ghost_edge(painter, self.theme, area)
