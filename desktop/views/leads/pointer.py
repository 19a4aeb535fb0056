"""What the mouse means on the board: choosing, opening and dragging cards."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from desktop.views.leads.ghost import Ghost
from desktop.views.leads.strip import Strip

EDGE = 24
STEP = 12

Dropped = Callable[[str, str], None]


class Pointer:
    """Nothing is wished for before the button is released; `cancel` takes a drag back."""

    def __init__(self, strip: Strip, ghost: Ghost, dropped: Dropped) -> None:
        self._strip = strip
        self._ghost = ghost
        self._dropped = dropped
        self._pressed: QPoint | None = None
        self._held = ""
        self._grip = QPoint()
        self._target = ""
        self.dragging = False

    def press(self, pos: QPoint) -> None:
        """`pos` is in the strip's coordinates, as everywhere here."""
        card = self._strip.card_at(pos)
        self._strip.choose(card)
        self._strip.focus_card()
        self._pressed, self._held = pos, card
        self._grip = pos - self._strip.area_of(card).topLeft() if card else QPoint()

    def move(self, pos: QPoint, buttons: Qt.MouseButton) -> None:
        if self._pressed is None or not self._held or not buttons & Qt.MouseButton.LeftButton:
            return
        if not self.dragging:
            far = (pos - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if not far or not self._lift():
                return
        self._follow(pos)

    def _lift(self) -> bool:
        view = self._strip.lanes[self._strip.lane_of(self._held)]
        widget = view.column.widget(self._held)
        if widget is None:
            return False
        self._ghost.lift(widget.card, QRectF(self._strip.area_of(self._held)))
        view.column.set_away(self._held)
        self.dragging = True
        return True

    def _follow(self, pos: QPoint) -> None:
        card = self._ghost.card
        if card is None:
            return
        area = QRectF(QPointF(pos - self._grip), QRectF(self._strip.area_of(self._held)).size())
        self._ghost.lift(card, area)
        self._aim(self._strip.lane_at(pos))
        self._scroll(pos)

    def _aim(self, lane: str) -> None:
        self._target = lane if lane != self._strip.lane_of(self._held) else ""
        for name, view in self._strip.lanes.items():
            view.set_target(bool(self._target) and name == self._target)

    def _scroll(self, pos: QPoint) -> None:
        """Near the upper and lower end of a lane, what is beyond comes into sight."""
        view = self._strip.lanes.get(self._strip.lane_at(pos))
        if view is None:
            return
        inside = view.pane.geometry()
        below = (pos - view.pos()).y()
        if below < inside.top() + EDGE:
            view.scroll_by(-STEP)
        elif below > inside.bottom() - EDGE:
            view.scroll_by(STEP)

    def release(self) -> None:
        held, target, dragged = self._held, self._target, self.dragging
        self._pressed, self._held, self.dragging = None, "", False
        self._aim("")
        if not dragged:
            return
        if target:
            self._dropped(held, target)
        else:
            self.send_home(held)

    def cancel(self) -> None:
        held, dragged = self._held, self.dragging
        self._pressed, self._held, self.dragging = None, "", False
        self._aim("")
        if dragged:
            self.send_home(held)

    def send_home(self, card: str) -> None:
        """Back to where the card is still shown to be."""
        if self._ghost.card is not None:
            self._ghost.spring_back(QPointF(self._strip.area_of(card).topLeft()))

    def put_down(self) -> None:
        """The card is where it belongs: nothing floats, nothing is only an outline."""
        if not self.dragging:
            self._ghost.clear()
            for view in self._strip.lanes.values():
                view.column.set_away("")
