"""The card under the pointer while it is dragged, and its way back where it may not go."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.leads.card_paint import paint_card
from desktop.views.leads.rows import LeadCard
from desktop.views.parts.motion import is_reduced
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed

BACK_MS = 220
SHADE = 12


class Ghost(QWidget, Themed):
    """Floats over the lanes and lets every click through."""

    landed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: LeadCard | None = None
        self._area = QRectF()
        self._way = QVariantAnimation(self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)
        self._way.finished.connect(self._arrive)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.set_theme(theme)

    @property
    def card(self) -> LeadCard | None:
        """What is being dragged, or on its way back."""
        return self._card

    def lift(self, card: LeadCard, area: QRectF) -> None:
        """Show a card over an area of the parent."""
        self._way.stop()
        self._card = card
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._area = area
        self.show()
        self.raise_()
        self.update()

    def spring_back(self, to: QPointF) -> None:
        """Go home, and be gone; `landed` says when."""
        if self._card is None:
            return
        self._way.setDuration(0 if is_reduced() else BACK_MS)
        self._way.setStartValue(self._area.topLeft())
        self._way.setEndValue(to)
        self._way.start()

    def clear(self) -> None:
        self._way.stop()
        self._card = None
        self.hide()

    def _step(self, at: QPointF) -> None:
        self._area.moveTopLeft(at)
        self.update()

    def _arrive(self) -> None:
        self.clear()
        self.landed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        for step in range(SHADE):
            shade = self._area.adjusted(-step / 2, 4 - step / 2, step / 2, 4 + step / 2)
            paint_box(painter, shade, Box(10, self.theme.color("shadow", 0.18 / SHADE)))
        paint_card(painter, self.theme, self._card, self._area, lifted=True)
