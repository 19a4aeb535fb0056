"""A few hours of a day with one appointment in it, to compare two times at a glance."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, dots, paint_box, paint_text
from desktop.views.parts.themed import Themed

HEIGHT = 78
TOP = 8
INDENT = 52


class MiniDay(QWidget, Themed):
    """`hours` are the labels from the top, one per hour; minutes count from the first of them."""

    def __init__(self, theme: Theme, hours: tuple[str, ...], kind: str) -> None:
        super().__init__()
        self._hours = hours
        self._kind = kind
        self._span = (0, 0)
        self._drive = 0
        self._label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_span(self, start: int, end: int, label: str) -> None:
        """Minutes from the first hour shown."""
        self._span = (start, end)
        self._label = label
        self.setAccessibleName(label)
        self.update()

    def set_drive(self, minutes: int) -> None:
        """How long the way there takes; 0 where nobody knows."""
        self._drive = minutes
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def _y(self, minute: float) -> float:
        per_minute = (HEIGHT - TOP) / (60 * max(1, len(self._hours)))
        return TOP + minute * per_minute

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        paint_box(painter, area, Box(6, theme.color("surface"), theme.color("line")))
        for index, hour in enumerate(self._hours):
            top = round(self._y(60 * index))
            painter.fillRect(QRectF(1, top, area.width() - 2, 1), theme.color("line"))
            label = QRectF(7, top, INDENT - 8, 14)
            paint_text(painter, label, hour, theme.font("micro", numeric=True), theme.color("text3"))
        self._paint_block(painter, area)
        self._paint_drive(painter)

    def _box(self) -> Box:
        """As a block of the calendar: in sunlight, and where the fill is the ground's, it has an edge."""
        theme, kind = self.theme, self._kind
        fill = theme.type_color(kind, "fill")
        if theme.sunlight:
            return Box(4, fill, theme.type_color(kind, "bar"), 1.5)
        return Box(4, fill, theme.color("lineStrong") if fill == theme.color("surface") else None)

    def _paint_drive(self, painter: QPainter) -> None:
        """As in the calendar: dots that end where the appointment begins."""
        start, _ = self._span
        top, bottom = self._y(start - self._drive), self._y(start)
        if self._drive:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(dots(self.theme.color("control")))
            left = INDENT + self.theme.tokens.bar + 2
            painter.drawLine(QPointF(left, max(top, 3.0)), QPointF(left, bottom - 2))

    def _paint_block(self, painter: QPainter, area: QRectF) -> None:
        theme = self.theme
        start, end = self._span
        top, bottom = self._y(start), self._y(end) - 1
        block = QRectF(INDENT, top, area.width() - INDENT - 6, max(14.0, bottom - top))
        painter.save()
        frame = QPainterPath()
        frame.addRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
        painter.setClipPath(frame)
        paint_box(painter, block, self._box())
        painter.setClipRect(QRectF(block.left(), top, theme.tokens.bar, bottom - top))
        paint_box(painter, block, Box(4, theme.type_color(self._kind, "bar")))
        painter.restore()
        text = QRectF(
            block.left() + 6 + theme.tokens.bar, block.top(), block.width() - 16, min(18.0, block.height())
        )
        font = theme.font("micro", numeric=True, weight=600)
        paint_text(painter, text, self._label, font, theme.type_color(self._kind, "text"))
