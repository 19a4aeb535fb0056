"""Small painting steps that several parts share."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

CENTRE_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
TOP_LEFT_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Box:
    """How a rounded box looks; an edge is drawn inside the box's outline."""

    radius: float
    fill: QColor | None = None
    edge: QColor | None = None
    width: float = 1.0


def paint_box(painter: QPainter, area: QRectF, box: Box) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(box.edge, box.width) if box.edge else Qt.PenStyle.NoPen)
    painter.setBrush(box.fill or Qt.BrushStyle.NoBrush)
    inset = box.width / 2 if box.edge else 0
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), box.radius, box.radius)
    painter.restore()


def text_width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def paint_text(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    """One line, centred vertically, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 0.5)
    painter.drawText(area, CENTRE_LEFT | int(Qt.TextFlag.TextDontClip), cut)


def paint_centred(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(area, CENTRE | int(Qt.TextFlag.TextDontClip), text)


def middle(area: QRectF, left: float, size: float) -> QPointF:
    """Top left corner of a square of this size, centred vertically in the area."""
    return QPointF(left, area.center().y() - size / 2)
