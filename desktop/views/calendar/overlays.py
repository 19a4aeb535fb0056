"""What floats over the blocks and lets every click through: now line, ring, and what is being dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.block_paint import BlockPainter, Face, paint_ghost_edge
from desktop.views.parts.paint import Box, paint_box, paint_centred, text_width
from desktop.views.parts.themed import Themed

SHADE = 12


class Overlay(QWidget, Themed):
    """Transparent for the mouse and for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.set_theme(theme)


class NowLine(Overlay):
    """Across the column of today, with a dot where it begins."""

    def put(self, left: int, width: int, y: float) -> None:
        left = max(left, 4)  # the dot of the first column would be cut in half
        self.setGeometry(left - 4, round(y) - 5, width + 4, 11)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.theme.color("now")
        density = self.devicePixelRatioF()
        thick = max(1, int(1.5 * density)) / density
        painter.fillRect(QRectF(4, 5, self.width() - 4, thick), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(4, 5.5), 4, 4)


class Ring(Overlay):
    """Around the selected block, outside its edge."""

    ROOM = 3

    def put(self, area: QRect) -> None:
        self.setGeometry(area.adjusted(-self.ROOM, -self.ROOM, self.ROOM, self.ROOM))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = self.theme.radius("block") + 2
        box = Box(radius, None, self.theme.color("focus"), 2)
        paint_box(QPainter(self), QRectF(self.rect()), box)


@dataclass(frozen=True)
class GhostView:
    """Where a dragged block would land, where it came from, and what is said about it."""

    areas: tuple[QRectF, ...]
    origin: tuple[QRectF, ...]
    face: Face | None
    label: str
    note: str = ""


class Ghost(Overlay):
    """What is being dragged or drawn."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._view: GhostView | None = None
        super().__init__(theme, parent)

    def show_view(self, view: GhostView) -> None:
        parent = self.parentWidget()
        if view == self._view or parent is None:
            return
        self._view = view
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def clear(self) -> None:
        self._view = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area in view.origin:
            self._paint_origin(painter, area)
        for area in view.areas:
            self._paint_area(painter, area, view.face)
        if view.areas:
            self._paint_label(painter, view)

    def _paint_origin(self, painter: QPainter, area: QRectF) -> None:
        pen = QPen(self.theme.color("control"), 1.5)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_area(self, painter: QPainter, area: QRectF, face: Face | None) -> None:
        theme = self.theme
        for step in range(SHADE):
            shade = area.adjusted(-step / 2, 4 - step / 2, step / 2, 4 + step / 2)
            paint_box(painter, shade, Box(6, theme.color("shadow", 0.18 / SHADE)))
        if face is None:
            paint_box(painter, area, Box(theme.radius("block"), theme.color("selection")))
        else:
            painter.save()
            painter.translate(area.topLeft())
            BlockPainter(theme, face).paint(painter, QRectF(0, 0, area.width(), area.height()))
            painter.restore()
        paint_ghost_edge(painter, theme, area)

    def _paint_label(self, painter: QPainter, view: GhostView) -> None:
        """The time above what is dragged, or inside where there is no room above."""
        theme = self.theme
        font = theme.font("micro", numeric=True, weight=600)
        high = round(20 * theme.scale)
        wide = round(text_width(font, view.label)) + 14
        first = view.areas[0]
        left = max(2.0, min(first.left(), self.width() - wide - 2.0))
        top = first.top() - high - 4 if first.top() > high + 6 else first.top() + 4
        pill = QRectF(left, top, wide, high)
        paint_box(painter, pill, Box(high / 2, theme.color("now")))
        paint_centred(painter, pill, view.label, font, theme.color("onNow"))
        if view.note:
            wide = round(text_width(font, view.note)) + 14
            left = max(2.0, min(first.left(), self.width() - wide - 2.0))
            below = QRectF(left, first.bottom() + 4, wide, high)
            box = Box(high / 2, theme.color("raised"), theme.color("lineStrong"))
            paint_box(painter, below, box)
            paint_centred(painter, below, view.note, font, theme.color("text2"))
