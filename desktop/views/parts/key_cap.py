"""The name of a key in a small cap."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box, paint_centred, text_width
from desktop.views.parts.themed import Themed

PADDING = 6
HEIGHT = 18


def key_cap_width(theme: Theme, key: str) -> float:
    return round(text_width(theme.font("micro"), key)) + 2 * PADDING


def key_cap_height(theme: Theme) -> float:
    return round(HEIGHT * theme.scale)


def paint_key_cap(painter: QPainter, theme: Theme, area: QRectF, key: str, ink: QColor | None = None) -> None:
    """With an ink the cap is an outline of that colour, for use on a filled button."""
    if ink is None:
        edge, fill, color = theme.color("line"), theme.color("sunken"), theme.color("text3")
    else:
        edge, fill, color = QColor(ink), None, ink
        edge.setAlphaF(0.45)
    paint_box(painter, area, Box(theme.radius("block"), fill, edge))
    paint_centred(painter, area, key, theme.font("micro"), color)


class KeyCap(QWidget, Themed):
    """Shows a key such as "Ctrl K"."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(round(key_cap_width(self.theme, self._key)), round(key_cap_height(self.theme)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), self.theme, QRectF(self.rect()), self._key)
