"""A card above the page: an edge, a shadow around it, and a short fade."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.motion import fade_in
from desktop.views.parts.shadow import REACH, paint_shadow
from desktop.views.parts.surfaces import frame
from desktop.views.parts.themed import Themed

GAP = 6


class Plate(QWidget, Themed):
    """The card and its shadow, which fade in together."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.box: QFrame = frame("popover")
        column = QVBoxLayout(self)
        column.setContentsMargins(REACH, REACH, REACH, REACH)
        column.addWidget(self.box)
        self.set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_shadow(QPainter(self), self.theme, self.box.geometry(), self.devicePixelRatioF())


class Popover(QWidget):
    """Closes when the person clicks elsewhere or presses Escape; fill `box`."""

    def __init__(self, theme: Theme, parent: QWidget, width: int) -> None:
        flags = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(parent, flags)
        self._plate = Plate(theme)
        self.box = self._plate.box
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(width + 2 * REACH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._plate)

    def open_beside(self, area: QRect) -> None:
        """Right of the area (on the screen) if there is room, else left of it, never off the screen."""
        # Of its own width: adjustSize() would ask how high the lines are at the width that they would like.
        wraps = self._column.hasHeightForWidth()
        high = (
            self._column.totalHeightForWidth(self.width()) if wraps else self._column.totalSizeHint().height()
        )
        self.resize(self.width(), high)
        screen = QGuiApplication.screenAt(area.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        wide, high = self.width() - 2 * REACH, high - 2 * REACH
        fits = area.right() + GAP + wide <= room.right()
        left = area.right() + GAP if fits else area.left() - GAP - wide
        top = min(max(area.top(), room.top()), room.bottom() - high)
        self.move(QPoint(max(left, room.left()) - REACH, top - REACH))
        self.show()
        fade_in(self._plate)
