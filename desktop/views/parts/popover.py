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
        room = self._fit(area)
        wide = self.width() - 2 * REACH
        fits = area.right() + GAP + wide <= room.right()
        self._open(room, QPoint(area.right() + GAP if fits else area.left() - GAP - wide, area.top()))

    def open_below(self, area: QRect) -> None:
        """Under the area (on the screen), from where it starts, never off the screen."""
        room = self._fit(area)
        left = min(area.left(), room.right() - (self.width() - 2 * REACH))
        self._open(room, QPoint(left, area.bottom() + GAP))

    def fit(self) -> None:
        """As high as what is in it now, where it stands."""
        self.resize(self.width(), self._height())

    def _height(self) -> int:
        # Of its own width: adjustSize() would ask how high the lines are at the width that they would like.
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(self.width())
        return self._column.totalSizeHint().height()

    def _fit(self, area: QRect) -> QRect:
        """Takes its size; returns the room that there is on the screen of the area."""
        self.fit()
        screen = QGuiApplication.screenAt(area.center()) or QGuiApplication.primaryScreen()
        return screen.availableGeometry()

    def _open(self, room: QRect, corner: QPoint) -> None:
        top = min(max(corner.y(), room.top()), room.bottom() - (self.height() - 2 * REACH))
        self.move(QPoint(max(corner.x(), room.left()) - REACH, top - REACH))
        self.show()
        fade_in(self._plate)
