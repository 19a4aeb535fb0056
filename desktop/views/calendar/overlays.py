"""What floats over the blocks and lets every click through: now line, ring, and what is being dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.block_paint import BlockPainter, Face, paint_ghost_edge
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.parts.paint import Box, paint_box, paint_centred, text_width
from desktop.views.parts.themed import Themed

SHADE = 12
BESIDE = 5
"""What is free between a block and the next, or the edge of its day: too little for a line."""


class Overlay(QWidget, Themed):
    """Transparent for the mouse and for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.set_theme(theme)


class NowLine(Overlay):
    """Across the column of today, with a dot where it begins; words of a block are never struck out by it."""

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
        painter.save()
        painter.setClipRegion(self._beside_words())
        painter.fillRect(QRectF(4, 5, self.width() - 4, thick), ink)
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(4, 5.5), 4, 4)

    def _beside_words(self) -> QRegion:
        """Of a block only its bar is crossed."""
        free = QRegion(self.rect())
        board, bar = self.parentWidget(), self.theme.tokens.bar
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for block in board.findChildren(BlockWidget, options=direct) if board is not None else ():
            if block.isVisible():
                area = block.geometry().adjusted(bar, 0, BESIDE, 0)
                free -= QRegion(area.translated(-self.pos()))
        return free


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


class Origin(Overlay):
    """The dotted outline of where something was taken from."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._areas: tuple[QRectF, ...] = ()
        super().__init__(theme, parent)

    def put(self, areas: tuple[QRectF, ...]) -> None:
        if not areas:
            self.hide()
        elif areas != self._areas or self.isHidden():
            self._areas = areas
            self.setGeometry(_union(areas).toAlignedRect())
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-QPointF(self.pos()))
        pen = QPen(self.theme.color("control"), 1.5)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for area in self._areas:
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)


class Ghost(Overlay):
    """What is being dragged or drawn; only as large as that, so that a frame paints little anew."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._view: GhostView | None = None
        self._origin = Origin(theme, parent)
        super().__init__(theme, parent)

    def show_view(self, view: GhostView) -> None:
        if view == self._view:
            return
        self._view = view
        self._origin.put(view.origin)
        pills = tuple(area for area, _ in self._pills(view))
        covered = _union((*view.areas, *pills)).adjusted(-SHADE, -SHADE, SHADE, SHADE)
        self.setGeometry(covered.toAlignedRect())
        self.setVisible(bool(view.areas))
        self.raise_()
        self.update()

    def clear(self) -> None:
        self._view = None
        self._origin.hide()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-QPointF(self.pos()))
        for area in view.areas:
            self._paint_area(painter, area, view.face)
        for (area, said), role in zip(self._pills(view), ("now", "attention"), strict=False):
            self._paint_pill(painter, area, said, role)

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

    def _pills(self, view: GhostView) -> list[tuple[QRectF, str]]:
        """The time above what is dragged, or inside where there is no room above; the note below it."""
        if not view.areas:
            return []
        first, high = view.areas[0], round(20 * self.theme.scale)
        top = first.top() - high - 4 if first.top() > high + 6 else first.top() + 4
        pills = [(self._pill(view.label, first.left(), top), view.label)]
        if view.note:
            pills.append((self._pill(view.note, first.left(), first.bottom() + 4), view.note))
        return pills

    def _pill(self, said: str, left: float, top: float) -> QRectF:
        font = self.theme.font("micro", numeric=True, weight=600)
        parent = self.parentWidget()
        room = parent.width() if parent is not None else 0
        wide = min(round(text_width(font, said)) + 14, room - 4)
        return QRectF(max(2.0, min(left, room - wide - 2.0)), top, wide, round(20 * self.theme.scale))

    def _paint_pill(self, painter: QPainter, area: QRectF, said: str, role: str) -> None:
        theme = self.theme
        font = theme.font("micro", numeric=True, weight=600)
        is_note = role == "attention"
        fill = theme.color("attentionFill" if is_note else "now")
        edge = theme.color("attention") if is_note else None
        paint_box(painter, area, Box(area.height() / 2, fill, edge))
        cut = QFontMetricsF(font).elidedText(said, Qt.TextElideMode.ElideRight, area.width() - 10)
        paint_centred(painter, area, cut, font, theme.color("attention" if is_note else "onNow"))


def _union(areas: tuple[QRectF, ...]) -> QRectF:
    whole = QRectF()
    for area in areas:
        whole = whole.united(area)
    return whole
