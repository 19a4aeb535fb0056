"""The small tile with the outline of what a row is about."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed


def paint_tile(painter: QPainter, theme: Theme, area: QRectF, icon: str, kind: str = "") -> None:
    """With an appointment type the tile has its colours, and its outline if no icon is named."""
    fill = theme.type_color(kind, "fill") if kind else theme.color("hover")
    ink = theme.type_color(kind, "bar") if kind else theme.color("text2")
    edge = theme.color("line") if theme.sunlight or kind == "other" else None
    paint_box(painter, area, Box(theme.radius("control" if area.width() < 32 else "card"), fill, edge))
    size = 15 if area.width() < 32 else 20 if area.width() < 56 else 26
    at = area.center() - QPointF(size / 2, size / 2)
    theme.draw_icon(painter, icon or theme.type_glyph(kind), at, size, ink)


class GlyphTile(QWidget, Themed):
    """24 px in rows, 40 in headers, 56 beside the name of a page's one thing."""

    def __init__(self, theme: Theme, icon: str = "", kind: str = "", size: int = 24) -> None:
        super().__init__()
        self._icon = icon
        self._kind = kind
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_glyph(self, icon: str = "", kind: str = "") -> None:
        self._icon = icon
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon or self._kind:
            paint_tile(QPainter(self), self.theme, QRectF(self.rect()), self._icon, self._kind)
