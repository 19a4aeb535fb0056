"""Pictures of what is painted often: painted once, also before it is seen, and copied from then on."""

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

Paint = Callable[[QPainter, QRectF], None]
MOST_BYTES = 48 * 1024 * 1024
BYTES_PER_PIXEL = 4


class Pictures:
    """Those that were used last stay, as far as there is room."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._held = 0
        self._known: dict[tuple[Hashable, int, int, float], QPixmap] = {}

    def copy(self, painter: QPainter, what: Hashable, area: QRect, paint: Paint) -> None:
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(_on_pixels(painter, area), self.ready(what, area.size(), density, paint))

    def ready(self, what: Hashable, size: QSize, density: float, paint: Paint) -> QPixmap:
        """`what` says all that the picture depends on, but its size and its density."""
        key = what, size.width(), size.height(), density
        found = self._known.pop(key, None)
        if found is None:
            found = _painted(size, density, paint)
            self._held += _bytes(found)
        self._known[key] = found
        while self._held > self._most and len(self._known) > 1:
            self._held -= _bytes(self._known.pop(next(iter(self._known))))
        return found


def _on_pixels(painter: QPainter, area: QRect) -> QPointF:
    """Its corner on the nearest whole pixel of the device: between pixels a copy is blurred."""
    corner = QPointF(area.topLeft())
    there = painter.deviceTransform()
    at = there.map(corner)
    off = QPointF(round(at.x()) - at.x(), round(at.y()) - at.y())
    return corner + QPointF(off.x() / there.m11(), off.y() / there.m22())


def _painted(size: QSize, density: float, paint: Paint) -> QPixmap:
    picture = QPixmap(ceil(size.width() * density), ceil(size.height() * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, QRectF(QRect(QPoint(0, 0), size)))
    painter.end()
    return picture


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * BYTES_PER_PIXEL
