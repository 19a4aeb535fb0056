"""Drives between appointments: a dotted line as long as the drive, and about how long that is in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import Drive
from desktop.views.calendar.describe import drive_words
from desktop.views.calendar.geometry import GridScale
from desktop.views.calendar.lettering import lettering
from desktop.views.calendar.overlays import Overlay
from desktop.views.parts.paint import Box, paint_box

ROOM = 18
ICON = 12
INDENT = 10
PADDING = 7
LINE_AT, TIGHT_AT = 3, -1
"""How far inside the block's edge the line runs; a tight one in the gap beside it, where no words are."""
Columns = Mapping[int, Sequence[QRect]]
"""The areas of the blocks in each column."""


@dataclass(frozen=True)
class DriveLine:
    """A drive above the block at `block`; `right` is where its column ends.

    A tight one runs beside `edge`, where that is given in place of the block's own left edge.
    """

    drive: Drive
    block: QRect
    right: int
    edge: int | None = None

    def top(self, scale: GridScale) -> float:
        return max(scale.y(0), self.block.top() - self.drive.minutes * scale.hour / 60)

    def x(self) -> int:
        """The middle of the line."""
        if not self.drive.is_tight:
            return self.block.left() + LINE_AT
        return (self.block.left() if self.edge is None else self.edge) + TIGHT_AT

    def clear_of(self, column: Sequence[QRect], scale: GridScale) -> "DriveLine":
        """In the gap before its column's first lane, where a block lies across the gap before its own."""
        top, bottom = self.top(scale), self.block.top()
        crossed = (
            area.left() < self.x() <= area.right()
            for area in column
            if area.top() < bottom and area.bottom() > top
        )
        return replace(self, edge=min(area.left() for area in column)) if any(crossed) else self


class DriveLines(Overlay):
    """Those that take longer than there is time, above the blocks that they run into."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._lines: tuple[DriveLine, ...] = ()
        self._scale = GridScale(1, 1, 1)
        super().__init__(theme, parent)

    def put(self, lines: Sequence[DriveLine], scale: GridScale) -> None:
        self._lines = tuple(line for line in lines if line.drive.is_tight)
        self._scale = scale
        parent = self.parentWidget()
        if not self._lines or parent is None:
            self.hide()
            return
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_lines(QPainter(self), self.theme, self._lines, self._scale)


@dataclass(frozen=True)
class DriveChip:
    """How long a drive is, in words, where that covers nothing."""

    area: QRectF
    said: str
    is_tight: bool


@dataclass(frozen=True)
class Roads:
    """All drives of a board."""

    lines: tuple[DriveLine, ...] = ()
    chips: tuple[DriveChip, ...] = ()


def paint_drives(painter: QPainter, theme: Theme, lines: Sequence[DriveLine], scale: GridScale) -> None:
    """Those that are in time; the others stand above the blocks."""
    _paint_lines(painter, theme, [line for line in lines if not line.drive.is_tight], scale)


def in_columns(taken: Iterable[QRect], scale: GridScale) -> Columns:
    columns: dict[int, list[QRect]] = {}
    for area in taken:
        columns.setdefault(scale.column(area.x()), []).append(area)
    return columns


def chips_of(
    theme: Theme, lines: Sequence[DriveLine], columns: Columns, scale: GridScale
) -> Iterator[DriveChip]:
    for line in lines:
        found = chip_of(theme, line, columns.get(scale.column(line.block.x()), ()))
        if found is not None:
            yield DriveChip(*found, line.drive.is_tight)


def paint_chips(painter: QPainter, theme: Theme, chips: Iterable[DriveChip]) -> None:
    for chip in chips:
        _paint_chip(painter, theme, chip.is_tight, (chip.area, chip.said))


def _paint_lines(painter: QPainter, theme: Theme, lines: Sequence[DriveLine], scale: GridScale) -> None:
    """They are all tight, or all in time."""
    if not lines:
        return
    is_tight = lines[0].drive.is_tight
    pen = QPen(theme.color("attention" if is_tight else "text3"), 2)
    pen.setDashPattern([1, 1.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for line in lines:
        painter.drawLine(QPointF(line.x(), line.top(scale)), QPointF(line.x(), line.block.top()))


def chip_of(theme: Theme, line: DriveLine, taken: Sequence[QRect]) -> tuple[QRectF, str] | None:
    """Where the chip stands and the longest words that have room; None where it would cover a block."""
    letters = lettering(theme).drives
    high = round(ROOM * theme.scale)
    left = line.block.left() + INDENT
    for said in drive_words(line.drive):
        width = round(letters.width(said)) + ICON + 5 + 2 * PADDING
        area = QRect(left, line.block.top() - high - 3, width, high)
        free = area.right() <= line.right and area.top() >= 0
        if free and not any(area.intersects(other) for other in taken):
            return QRectF(area), said
    return None


def _paint_chip(painter: QPainter, theme: Theme, is_tight: bool, chip: tuple[QRectF, str]) -> None:
    area, said = chip
    ink = theme.color("attention" if is_tight else "text2")
    fill = theme.color("attentionFill" if is_tight else "surface")
    edge = theme.color("attention" if is_tight else "lineStrong")
    paint_box(painter, area, Box(area.height() / 2, fill, edge))
    at = QPointF(area.left() + PADDING, area.center().y() - ICON / 2)
    theme.draw_icon(painter, "car", at, ICON, ink)
    words = area.adjusted(PADDING + ICON + 5, 0, -PADDING + 2, 0)
    lettering(theme).drives.paint(painter, words, said, ink)
