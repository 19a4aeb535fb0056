"""One appointment on the grid: a widget, so that it can be focused, named and read aloud."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import Face, paint_face
from desktop.views.calendar.pictures import Pictures
from desktop.views.parts.themed import Themed
from desktop.views.parts.told import Told


class BlockWidget(QWidget, Themed, Told):
    """Handles no event of its own: what is done to it is done to the board below."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, face: Face, board: QWidget, pictures: Pictures) -> None:
        super().__init__(board)
        self._face = face
        self._pictures = pictures
        self._is_stop = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", False)
        self.set_theme(theme)

    @property
    def block(self) -> CalendarBlock:
        return self._face.block

    def show_face(self, face: Face) -> bool:
        """Whether it is another one than before."""
        if face == self._face:
            return False
        self._face = face
        self.update()
        return True

    def set_tab_stop(self, is_stop: bool) -> None:
        if is_stop != self._is_stop:
            self._is_stop = is_stop
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def press(self) -> None:
        """By a screen reader, which knows the block and not the board."""
        self.pressed.emit(self.block.id)

    def minimumSizeHint(self) -> QSize:
        return QSize(8, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        face = replace(self._face, is_hovered=True) if self.underMouse() else self._face
        look = (self.theme, face)
        self._pictures.copy(QPainter(self), look, self.rect(), partial(paint_face, *look))
