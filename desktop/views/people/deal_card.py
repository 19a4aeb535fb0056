"""The card of a deal: which house, for how much, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.open_row import OpenRow
from desktop.views.people.person import RelatedEntry, Steps

HEIGHT, GAP = 6, 4
PADDING = 14
OUTSIDE = 8


class StepMeter(QWidget, Themed):
    """One bar per step, filled up to the one that the deal is at."""

    def __init__(self, theme: Theme, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        count = max(1, self._steps.count)
        width = (self.width() - GAP * (count - 1)) / count
        full = Box(HEIGHT / 2, self.theme.color("accent"))
        empty = Box(HEIGHT / 2, None, self.theme.color("control"))
        for place in range(count):
            area = QRectF(place * (width + GAP), 0, width, HEIGHT)
            paint_box(painter, area, full if place < self._steps.at else empty)


class DealCard(OpenRow):
    """Told to a screen reader as one sentence; a click or Enter opens the deal."""

    def __init__(self, theme: Theme, entry: RelatedEntry, steps: Steps) -> None:
        spoken = ", ".join(part for part in (entry.title, entry.second, steps.said) if part)
        super().__init__(theme, spoken, bool(entry.id))
        self._steps = steps
        title = Text(theme, entry.title)
        title.set_weight(600)
        said = Text(theme, steps.said, "small", "attention" if steps.is_late else "text2", numeric=True)
        for words in (title, said):
            words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(OUTSIDE + PADDING, 12, OUTSIDE + PADDING, 12)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(CutText(theme, entry.second, "small", "text2", numeric=True))
        column.addSpacing(10)
        column.addWidget(StepMeter(theme, steps))
        column.addSpacing(7)
        column.addWidget(said)
        self.let_through()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        role = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        area = QRectF(self.rect()).adjusted(OUTSIDE, 0, -OUTSIDE, 0)
        paint_box(QPainter(self), area, Box(theme.radius("card"), theme.color(role), theme.color("line")))
