"""Plain grounds, cards and rules."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.themed import Themed

Ground = Literal["window", "surface", "sunken"]
FrameKind = Literal["card", "table", "popover"]


def ground(kind: Ground) -> QWidget:
    """A widget filled with one of the theme's grounds."""
    widget = QWidget()
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", kind)
    return widget


def frame(kind: FrameKind) -> QFrame:
    widget = QFrame()
    widget.setProperty("frame", kind)
    return widget


class Rule(QWidget, Themed):
    """A hairline; across unless told otherwise."""

    def __init__(self, theme: Theme, upright: bool = False, role: str = "line") -> None:
        super().__init__()
        self._role = role
        fixed, grow = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, grow) if upright else (grow, fixed)))
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        self.set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color(self._role))
