"""A painted appointment: bar, fill, edge, glyph, words and marks."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_plan import BlockPlan, plan
from desktop.views.calendar.lettering import Letters, lettering
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.states import state_look

GLYPH = 13
MARK = 12
MARK_STEP = 15
INDENT = 17
PENDING = ("waiting", "sending", "confirming", "held")
TROUBLE = (("conflict", "attention"), ("rejected", "danger"))
STATUS_MARKS = (("completed", "check"), ("cancelled", "ban"), ("no_show", "user-x"))
FADED = 0.48
HOVER = 0.06


@dataclass(frozen=True)
class Face:
    """A block as it is to be painted; `real` is the height of its true duration.

    `title` is what is read beside the glyph and `place` below it; `begin` is said where the whole time does
    not fit.
    """

    block: CalendarBlock
    title: str
    time: str
    begin: str
    real: float
    place: str = ""
    is_hovered: bool = False


class BlockPainter:
    """Paints one face into an area."""

    def __init__(self, theme: Theme, face: Face) -> None:
        self._theme = theme
        self._face = face
        self._block = face.block
        self._letters = lettering(theme)
        self._bar = theme.type_color(self._block.kind, "bar")
        self._ink = theme.type_color(self._block.kind, "text")
        if self._block.cancelled:
            self._ink = theme.color("text3")
        self._marks = self._collect_marks()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(area, self._theme.radius("block"), self._theme.radius("block"))
        self._paint_fill(painter, outline)
        self._paint_edge(painter, area)
        self._paint_bar(painter, outline, area)
        self._paint_words(painter, area)
        self._paint_marks(painter, area)
        painter.restore()

    @property
    def _hollow(self) -> bool:
        return self._block.cancelled or self._block.state == "gone"

    @property
    def _done(self) -> bool:
        return self._block.status == "completed"

    def _collect_marks(self) -> list[tuple[str, QColor]]:
        marks = []
        look = state_look(self._block.state)
        if look is not None:
            marks.append((look.glyph, self._theme.color(look.role)))
        glyph = dict(STATUS_MARKS).get(self._block.status)
        if glyph:
            marks.append((glyph, self._ink))
        return marks

    def _paint_fill(self, painter: QPainter, outline: QPainterPath) -> None:
        theme = self._theme
        surface = theme.color("surface")
        fill = theme.type_color(self._block.kind, "fill")
        if self._hollow or theme.sunlight:
            brush = QBrush(surface)
        elif self._block.status == "no_show":
            brush = _hatch(fill, surface)
        else:
            brush = QBrush(theme.mix(fill, surface, FADED) if self._done else fill)
        painter.fillPath(outline, brush)
        if self._face.is_hovered:
            painter.fillPath(outline, theme.color("text", HOVER))

    def _edge(self) -> QPen | None:
        theme = self._theme
        trouble = dict(TROUBLE).get(self._block.state)
        if trouble:
            return QPen(theme.color(trouble), 3 if theme.sunlight else 2)
        if self._hollow:
            return QPen(theme.color("lineStrong"), 1)
        if self._block.state in PENDING:
            return _dashed(self._bar, 2 if theme.sunlight else 1.5)
        if theme.sunlight:
            return QPen(theme.color("line"), 1) if self._done else QPen(self._bar, 1.5)
        return QPen(theme.color("lineStrong"), 1) if self._block.kind == "other" else None

    def _paint_edge(self, painter: QPainter, area: QRectF) -> None:
        pen = self._edge()
        if pen is None:
            return
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._theme.radius("block") - half / 2
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)

    def _paint_bar(self, painter: QPainter, outline: QPainterPath, area: QRectF) -> None:
        width = self._theme.tokens.bar
        bar = QPainterPath()
        if self._hollow:
            painter.fillRect(QRectF(width - 1, 1, 1, area.height() - 2), self._theme.color("lineStrong"))
            return
        if self._block.status == "no_show":
            top = area.top()
            while top < area.top() + self._face.real:
                bar.addRect(QRectF(area.left(), top, width, min(6.0, area.top() + self._face.real - top)))
                top += 9
            painter.fillPath(bar.intersected(outline), self._bar)
        else:
            painter.save()
            painter.setClipRect(QRectF(area.left(), area.top(), width, self._face.real))
            painter.fillPath(outline, self._bar)
            painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        text = plan(
            (area.width(), area.height()),
            wraps=self._title_face(small=False).width(self._face.title) > self._title_room(area),
            has_place=bool(self._face.place),
            scale=self._theme.scale,
        )
        if text.one_line:
            self._paint_row(painter, area, text)
        elif text.thin:
            self._paint_column(painter, area, text)
        else:
            self._paint_lines(painter, area, text)

    def _left(self, narrow: bool) -> float:
        return (9 if narrow else 10) + (self._theme.tokens.bar - 4) * 0.75

    def _title_room(self, area: QRectF) -> float:
        return area.width() - self._left(narrow=False) - INDENT - 5 - MARK_STEP * len(self._marks)

    def _title_face(self, small: bool) -> Letters:
        light = self._done or self._block.cancelled
        return self._letters.title(small, light=light, struck=self._block.cancelled)

    def _paint_glyph(self, painter: QPainter, at: QPointF) -> None:
        color = self._ink if self._block.cancelled else self._bar
        self._theme.draw_icon(painter, self._theme.type_glyph(self._block.kind), at, GLYPH, color)

    def _paint_row(self, painter: QPainter, area: QRectF, text: BlockPlan) -> None:
        left = area.left() + self._left(narrow=True)
        # Half a pixel high, as capitals look lower than they are.
        centre = area.center().y() - 0.5
        room = area.right() - 4 - MARK_STEP * len(self._marks) - left
        letters = self._title_face(small=text.tiny)
        # Without room for a word beside it the glyph gives way to the title, which is what is read.
        if text.thin and letters.width(self._face.title) > room - INDENT:
            indent = 0
        else:
            indent = INDENT
            self._paint_glyph(painter, QPointF(left, int(centre - GLYPH / 2)))
        line = QRectF(left + indent, area.top(), room - indent, area.height() - 1)
        letters.paint(painter, line, self._face.title, self._ink)

    def _paint_column(self, painter: QPainter, area: QRectF, text: BlockPlan) -> None:
        left = area.left() + self._left(narrow=True)
        self._paint_glyph(painter, QPointF(left, area.top() + 4))
        letters = self._title_face(small=True)
        step = round(14 * self._theme.scale)
        top = area.top() + 20
        for line in letters.lines(self._face.title, area.right() - 3 - left, text.title_lines):
            letters.paint_cut(painter, QRectF(left, top, area.right() - left, step), line, self._ink)
            top += step

    def _paint_lines(self, painter: QPainter, area: QRectF, text: BlockPlan) -> None:
        left = area.left() + self._left(narrow=False)
        self._paint_glyph(painter, QPointF(left, area.top() + 4))
        letters = self._title_face(small=False)
        step = round(15 * self._theme.scale)
        top = area.top() + 3
        for line in letters.lines(self._face.title, self._title_room(area), text.title_lines):
            letters.paint_cut(painter, QRectF(left + INDENT, top, area.width(), step), line, self._ink)
            top += step
        self._paint_facts(painter, QRectF(left + INDENT, top, area.right() - 5 - left - INDENT, 0), text)

    def _paint_facts(self, painter: QPainter, room: QRectF, text: BlockPlan) -> None:
        step = round(14 * self._theme.scale)
        ink = QColor(self._ink)
        ink.setAlphaF(0.92)
        letters = self._letters.facts
        time = self._face.time
        if letters.width(time) > room.width() + 2:
            time = self._face.begin
        said = (time if text.time else "", self._face.place if text.place else "")
        for index, fact in enumerate(said):
            row = QRectF(room.left(), room.top() + index * step, room.width(), step)
            letters.paint(painter, row, fact, ink)

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        low = area.height() < 34 * self._theme.scale
        top = area.top() + ((area.height() - 1 - MARK) // 2 if low else 4)
        left = area.right() - 4 - MARK_STEP * len(self._marks) + (MARK_STEP - MARK)
        for glyph, color in self._marks:
            self._theme.draw_icon(painter, glyph, QPointF(left, top), MARK, color)
            left += MARK_STEP


def paint_face(theme: Theme, face: Face, painter: QPainter, area: QRectF) -> None:
    BlockPainter(theme, face).paint(painter, area)


def paint_ghost_edge(painter: QPainter, theme: Theme, area: QRectF) -> None:
    """The edge of what is being dragged."""
    paint_box(painter, area, Box(theme.radius("block"), None, theme.color("accent"), 2))


def _dashed(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setDashPattern([3 / width, 2 / width])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _hatch(fill: QColor, ground: QColor) -> QBrush:
    """Diagonal stripes, eight pixels from one to the next."""
    side = 8 / 2**0.5
    stripes = QLinearGradient(0, 0, side, side)
    stripes.setSpread(QLinearGradient.Spread.RepeatSpread)
    for stop, color in ((0.0, fill), (0.499, fill), (0.5, ground), (1.0, ground)):
        stripes.setColorAt(stop, color)
    return QBrush(stripes)
