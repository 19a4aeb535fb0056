"""The pill that always says how things stand between this laptop and the server."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.state_mark import paint_words, state_width
from desktop.views.parts.themed import Themed

PADDING = 11
GAP = 10


@dataclass(frozen=True)
class PillSegment:
    """`state` gives glyph and colour: offline, waiting, sending, conflict (needs you), sent."""

    state: str
    text: str


class SyncPill(QAbstractButton, Themed):
    """Segments by rank: offline, waiting, needs you; alone: all sent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._segments: tuple[PillSegment, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_segments(self, segments: tuple[PillSegment, ...]) -> None:
        if segments == self._segments:
            return
        self._segments = segments
        self.setAccessibleName(", ".join(segment.text for segment in segments))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = [state_width(self.theme, segment.text) for segment in self._segments]
        between = max(0, len(widths) - 1) * (2 * GAP + 1)
        return QSize(sum(widths) + between + 2 * PADDING, self.theme.size("button"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        fill = theme.color("pressed" if self.isDown() else "hover" if self.underMouse() else "surface")
        area = QRectF(self.rect())
        paint_box(painter, area, Box(theme.radius("control"), fill, theme.color("lineStrong")))
        left = float(PADDING)
        for index, segment in enumerate(self._segments):
            if index:
                painter.fillRect(QRectF(left, area.center().y() - 7, 1, 14), theme.color("lineStrong"))
                left += GAP + 1
            width = state_width(theme, segment.text)
            ink = theme.color("text2") if segment.state == "sent" else None
            box = QRectF(left, 0, width, area.height())
            paint_words(painter, theme, box, (segment.state, segment.text), ink)
            left += width + GAP
