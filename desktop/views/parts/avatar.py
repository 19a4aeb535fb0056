"""A person's initials on a rounded square."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box, paint_centred
from desktop.views.parts.themed import Themed


def initials(name: str) -> str:
    """First letters of the first and last word; empty for a name without letters."""
    words = [word for word in name.split() if word[:1].isalnum()]
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


class Avatar(QWidget, Themed):
    """56 px in a person's header, 32 in rows."""

    def __init__(self, theme: Theme, name: str = "", size: int = 56) -> None:
        super().__init__()
        self._initials = initials(name)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_name(self, name: str) -> None:
        self._initials = initials(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_box(painter, area, Box(self.theme.radius("card"), self.theme.color("selection")))
        font = self.theme.font("strong")
        font.setPixelSize(round(self._size * 0.36))
        paint_centred(painter, area, self._initials, font, self.theme.color("onSelection"))
