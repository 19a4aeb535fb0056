"""Packaged outlines, tinted and given their stroke width when loaded."""

import re
from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDERS = ("own", "lucide")
DENSITIES = (1.0, 1.25, 1.5, 2.0, 3.0)
THIN_PX, THICK_PX = (12, 1.1), (20, 1.6)


class IconMissingError(KeyError):
    """No packaged outline has this name."""


def stroke_px(size: float) -> float:
    """Line width in pixels of an outline drawn at this size."""
    (small, thin), (large, thick) = THIN_PX, THICK_PX
    share = (size - small) / (large - small)
    return max(thin, thin + share * (thick - thin))


def draw_icon(painter: QPainter, name: str, box: QRectF, color: QColor, over: QColor | None = None) -> None:
    """Paint an outline; `over` is the second colour of a two-coloured one."""
    renderer = _renderer(name, _css(color), _css(over or color), round(box.width()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(painter.opacity() * color.alphaF())
    renderer.render(painter, box)
    painter.restore()


def stamp_icon(painter: QPainter, name: str, at: QPointF, size: int, color: QColor) -> None:
    """A copy of the drawn outline, on whole pixels of the device."""
    density = painter.device().devicePixelRatioF()
    place = QPointF(round(at.x() * density) / density, round(at.y() * density) / density)
    painter.drawPixmap(place, _stamp(name, color.rgba(), size, density))


@lru_cache(maxsize=512)
def _stamp(name: str, color: int, size: int, density: float) -> QPixmap:
    return make_pixmap(name, QColor.fromRgba(color), size, density)


def make_pixmap(name: str, color: QColor, size: int, density: float, over: QColor | None = None) -> QPixmap:
    _source(name)
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size, size), color, over)
    painter.end()
    return pixmap


def make_icon(name: str, color: QColor, disabled: QColor, size: int) -> QIcon:
    icon = QIcon()
    for density in DENSITIES:
        icon.addPixmap(make_pixmap(name, color, size, density))
        icon.addPixmap(make_pixmap(name, disabled, size, density), QIcon.Mode.Disabled)
    return icon


def _css(color: QColor) -> str:
    return color.name(QColor.NameFormat.HexRgb)


@lru_cache(maxsize=512)
def _renderer(name: str, color: str, over: str, size: int) -> QSvgRenderer:
    width = stroke_px(size) * 24 / size
    svg = _source(name).replace("currentColor", color).replace("onColor", over)
    svg = re.sub(r'stroke-width="2"', f'stroke-width="{width:.3f}"', svg)
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    folder = files("resources") / "icons"
    for group in FOLDERS:
        path = folder / group / f"{name}.svg"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise IconMissingError(name)
