"""The parts of a bar, told apart by their shape: full, hollow, hatched, or thin."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.views.reports.figures import Look

HIGH, LOW = 14.0, 4.0
GAP = 2.0
LEAST = 4.0
"""Also one of a thousand can be seen."""
PITCH = 5
MARGIN = 16
Share = tuple[Look, float]
SWATCH = QSize(16, 14)


def paint_parts(
    painter: QPainter, theme: Theme, area: QRectF, shares: Sequence[Share], ink: QColor | None = None
) -> None:
    """From the left, each as wide as its share of the area; a part of nothing is not there."""
    shown = [(look, share) for look, share in shares if share]
    room = area.width() - GAP * max(0, len(shown) - 1)
    left = area.left()
    for look, share in shown:
        width = max(LEAST, room * share)
        paint_part(painter, theme, QRectF(left, area.top(), width, area.height()), look, ink)
        left += width + GAP


def paint_part(painter: QPainter, theme: Theme, area: QRectF, look: Look, ink: QColor | None = None) -> None:
    """In the middle of the area's height, as wide as the area."""
    high = LOW if look == "thin" else HIGH
    bar = QRectF(area.left(), area.center().y() - high / 2, area.width(), high)
    if look == "full":
        paint_box(painter, bar, Box(2, ink or theme.color("accent")))
    elif look == "hollow":
        paint_box(painter, bar, Box(2, None, ink or theme.color("accent"), 1.5))
    elif look == "hatched":
        _paint_hatched(painter, bar, ink or theme.color("attention"))
    else:
        paint_box(painter, bar, Box(2, ink or theme.color("text3")))


def _paint_hatched(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(bar, 2, 2)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    for step in range(int((bar.width() + bar.height()) / PITCH) + 1):
        foot = bar.left() + step * PITCH
        painter.drawLine(QLineF(foot, bar.top(), foot - bar.height(), bar.bottom()))
    painter.restore()
    paint_box(painter, bar, Box(2, None, ink, 1.5))


class Swatch(QWidget, Themed):
    """A small part of a bar, beside the word for it."""

    def __init__(self, theme: Theme, look: Look) -> None:
        super().__init__()
        self._look: Look = look
        self.setFixedSize(SWATCH)
        self.set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_part(QPainter(self), self.theme, QRectF(self.rect()), self._look)


class Legend(QWidget):
    """What the parts of the bars below are."""

    def __init__(self, theme: Theme, entries: Sequence[tuple[Look, str]]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 4)
        row.setSpacing(6)
        for place, (look, word) in enumerate(entries):
            if place:
                row.addSpacing(10)
            row.addWidget(Swatch(theme, look))
            row.addWidget(Text(theme, word, "small", "text2"))
        row.addStretch(1)
