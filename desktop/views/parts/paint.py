"""Small painting steps that several parts share."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText

CENTRE = int(Qt.AlignmentFlag.AlignCenter)
TOP_LEFT_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)

CENTRE_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
KEPT_LINES = 4096


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


def dots(color: QColor) -> QPen:
    """Of a drive."""
    pen = QPen(color, 2, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([0.1, 2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


@lru_cache(maxsize=KEPT_LINES)
def text_width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def paint_text(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    """One line, centred vertically, cut with an ellipsis where it does not fit."""
    paint_whole(painter, area, _cut(font, text, area.width() + 0.5), font, color)


def paint_whole(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    """One line that is known to fit, centred vertically."""
    painter.setFont(font)
    painter.setPen(color)
    if font.strikeOut():
        # Through prepared glyphs Qt draws the line as if the widget lay at the window's left edge.
        painter.drawText(area, CENTRE_LEFT, text)
        return
    line, size = _line(font, text)
    painter.drawStaticText(QPointF(area.x(), area.center().y() - size.height() / 2), line)


def paint_centred(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    """One line in the middle, whole."""
    line, size = _line(font, text)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawStaticText(area.center() - QPointF(size.width(), size.height()) / 2, line)


@lru_cache(maxsize=KEPT_LINES)
def _cut(font: QFont, text: str, room: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=KEPT_LINES)
def _line(font: QFont, text: str) -> tuple[QStaticText, QSizeF]:
    """Its glyphs, chosen and placed once, and their size: most lines are painted again and again."""
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    line.prepare(font=font)
    return line, line.size()


def middle(area: QRectF, left: float, size: float) -> QPointF:
    """Top left corner of a square of this size, centred vertically in the area."""
    return QPointF(left, area.center().y() - size / 2)
