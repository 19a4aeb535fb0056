"""The ground of the board: what the mouse does to the lanes that stand on it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QScrollArea

from desktop.theme import Theme
from desktop.views.leads.ghost import Ghost
from desktop.views.leads.pointer import Pointer
from desktop.views.leads.rows import Cards
from desktop.views.leads.strip import Strip
from desktop.views.parts.themed import Themed


class BoardGround(QScrollArea, Themed):
    """Cards and lanes leave their mouse events to it."""

    opened = Signal(str)
    moved = Signal(str, str)
    menuRequested = Signal(QPoint)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        super().__init__()
        self.strip = Strip(theme, cards)
        self.ghost = Ghost(theme, self.strip)
        self.pointer = Pointer(self.strip, self.ghost, self.moved.emit)
        self.setWidget(self.strip)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ghost.landed.connect(self.pointer.put_down)

    def _in_strip(self, event: QMouseEvent) -> QPoint:
        return self.strip.mapFrom(self.viewport(), event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.press(self._in_strip(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(self._in_strip(event), event.buttons())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.strip.card_at(self._in_strip(event))
        if card and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        pos = self.strip.mapFrom(self.viewport(), event.pos())
        card = self.strip.card_at(pos) if by_mouse else self.strip.chosen
        if card:
            self.strip.choose(card)
            at = event.globalPos() if by_mouse else self.strip.mapToGlobal(self.strip.area_of(card).center())
            self.menuRequested.emit(at)
