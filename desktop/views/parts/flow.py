"""Parts in a row that goes on in the next line where the width ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 6


class Flow(QWidget):
    """Holds its parts at their preferred sizes."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = tuple(parts)
        for part in self._parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        row: list[QSize] = []
        top = 0
        for part in self._parts:
            size = part.sizeHint().boundedTo(QSize(width, 1000))
            if row and sum(one.width() + GAP for one in row) + size.width() > width:
                places += _in_a_row(row, top)
                top += max(one.height() for one in row) + GAP
                row = []
            row.append(size)
        return places + _in_a_row(row, top)

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part, place in zip(self._parts, self._places(self.width()), strict=True):
            part.setGeometry(place)


def _in_a_row(sizes: Sequence[QSize], top: int) -> list[QRect]:
    """Beside each other, on one middle line."""
    high = max((size.height() for size in sizes), default=0)
    places, left = [], 0
    for size in sizes:
        places.append(QRect(QPoint(left, top + (high - size.height()) // 2), size))
        left += size.width() + GAP
    return places
