"""One way to lock the data on this laptop; where it cannot be had, it says why."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.radio_cell import RadioCell


class OptionCard(RadioCell):
    """Faint while it cannot be chosen, but its reason stays readable."""

    def allow(self, allowed: bool, detail: str) -> None:
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.setToolTip("" if allowed else detail)
        self.setEnabled(allowed)
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        if self.isEnabled():
            super()._paint_ground(painter, area)
            return
        box = Box(self.theme.radius("card"), self.theme.color("sunken"), self.theme.color("line"))
        paint_box(painter, area, box)

    def _paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        if self.isEnabled():
            super()._paint_dot(painter, centre)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.color("disabled"), 1.5))
        painter.drawEllipse(centre, 7.25, 7.25)
