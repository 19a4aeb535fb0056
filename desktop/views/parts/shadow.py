"""The shadow under what floats: painted once per theme and density, then stretched between its corners."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box

REACH = 28
"""How far the shadow may be seen beyond the edge; it falls further down than up."""
LAYERS = ((0, 1, 2, 0.08), (0, 8, 24, 0.14))
"""Each: right, down, blur, strength."""
RADIUS = 10
CORNER = REACH + RADIUS + 16


def paint_shadow(painter: QPainter, theme: Theme, area: QRect, density: float) -> None:
    """Around an area; whoever calls leaves `REACH` free on every side of it."""
    patch = _patch(theme.color("shadow").name(), density)
    outer = area.adjusted(-REACH, -REACH, REACH, REACH)
    side = round(patch.width() / density)
    for target, source in zip(
        _nine(outer), _nine(QRect(QPoint(0, 0), QPoint(side - 1, side - 1))), strict=True
    ):
        scaled = QRectF(
            source.x() * density, source.y() * density, source.width() * density, source.height() * density
        )
        painter.drawPixmap(QRectF(target), patch, scaled)


def _nine(area: QRect) -> list[QRect]:
    """Corners, edges and middle, row by row."""
    columns = _three(area.left(), area.width())
    return [QRect(x, y, w, h) for y, h in _three(area.top(), area.height()) for x, w in columns]


def _three(start: int, length: int) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    edge = min(CORNER, length // 2)
    return (start, edge), (start + edge, length - 2 * edge), (start + length - edge, edge)


@lru_cache(maxsize=8)
def _patch(color: str, density: float) -> QPixmap:
    side = 2 * CORNER + 8
    pixmap = QPixmap(round(side * density), round(side * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    box = QRectF(REACH, REACH, side - 2 * REACH, side - 2 * REACH)
    for right, down, blur, strength in LAYERS:
        ink = QColor(color)
        ink.setAlphaF(strength / blur)
        for step in range(blur):
            spread = step - blur / 2
            area = box.translated(right, down).adjusted(-spread, -spread, spread, spread)
            paint_box(painter, area, Box(RADIUS + max(0.0, spread), ink))
    painter.end()
    return pixmap
