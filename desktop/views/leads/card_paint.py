"""How a lead's card looks: name and warmth, money and source, the next step, and how it stands."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.theme import Theme
from desktop.views.leads.rows import LeadCard
from desktop.views.parts.paint import TOP_LEFT_WRAPPED, Box, middle, paint_box, paint_text, text_width
from desktop.views.parts.state_mark import paint_words, state_width
from desktop.views.parts.states import state_look

SIDE = 12
TOP = 10
BOTTOM = 9
GLYPH = 14
BUTTON = 32
BAR, BAR_GAP = 4, 2
BARS = (5, 8, 12)
HEAT = len(BARS) * (BAR + BAR_GAP) - BAR_GAP
UNSENT = frozenset({"waiting", "sending", "confirming", "held"})
TALL = 1000.0


def detail_font(theme: Theme) -> QFont:
    return theme.font("small", numeric=True, weight=500)


def _head_height(theme: Theme) -> float:
    return TOP + theme.line("body") + 2 + theme.line("small")


def _detail_height(theme: Theme, card: LeadCard, width: float) -> float:
    room = QRectF(0, 0, width - 2 * SIDE - GLYPH - 5, TALL)
    return QFontMetricsF(detail_font(theme)).boundingRect(room, TOP_LEFT_WRAPPED, card.detail).height()


def card_height(theme: Theme, card: LeadCard | None, width: float) -> int:
    """Of a quiet card where none is given; those are all of one height."""
    head = _head_height(theme)
    if card is None or not card.loud:
        return round(head + 8 + theme.line("small") + BOTTOM)
    acts = 6 + BUTTON if card.acts else 2
    return round(head + 6 + _detail_height(theme, card, width) + acts + BOTTOM)


def acts_top(theme: Theme, card: LeadCard, width: float) -> int:
    """Where the buttons of a loud card begin."""
    return round(_head_height(theme) + 6 + _detail_height(theme, card, width) + 6)


def paint_card(
    painter: QPainter, theme: Theme, card: LeadCard, area: QRectF, *, lifted: bool = False
) -> None:
    """`lifted` has the edge of something that is being dragged."""
    painter.save()
    _paint_ground(painter, theme, card, area, lifted)
    room = area.adjusted(SIDE, TOP, -SIDE, -BOTTOM)
    line = QRectF(room.left(), room.top(), room.width(), theme.line("body"))
    heat = paint_heat(painter, theme, card, line)
    name = line.adjusted(0, 0, -(heat + 8 if heat else 0), 0)
    paint_text(painter, name, card.name, theme.font("strong"), theme.color("text"))
    below = QRectF(room.left(), line.bottom() + 2, room.width(), theme.line("small"))
    paint_text(painter, below, card.second, theme.font("small", numeric=True), theme.color("text2"))
    if card.loud:
        _paint_detail(painter, theme, card, QPointF(room.left(), below.bottom() + 6), room.width())
    else:
        foot = QRectF(room.left(), below.bottom() + 8, room.width(), theme.line("small"))
        _paint_foot(painter, theme, card, foot)
    painter.restore()


def _paint_ground(painter: QPainter, theme: Theme, card: LeadCard, area: QRectF, lifted: bool) -> None:
    radius = theme.radius("card")
    surface = theme.color("surface")
    if lifted:
        paint_box(painter, area, Box(radius, surface, theme.color("accent"), 1.5))
        return
    look = state_look(card.state)
    if card.loud and look is not None:
        paint_box(painter, area, Box(radius, surface, theme.color(look.role), 2))
        return
    if card.state not in UNSENT:
        paint_box(painter, area, Box(radius, surface, theme.color("line"), theme.hairline()))
        return
    paint_box(painter, area, Box(radius, surface))
    dashed_edge(painter, area, theme.color("accentText"), radius)


def dashed_edge(painter: QPainter, area: QRectF, ink: QColor, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, 1.5)
    pen.setDashPattern([3.0, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    painter.restore()


def paint_heat(painter: QPainter, theme: Theme, card: LeadCard, line: QRectF) -> float:
    """Bars and word at the right end of a line; returns how wide they are, 0 where nobody has said."""
    if not card.heat_label:
        return 0.0
    font = theme.font("small", weight=500)
    words = text_width(font, card.heat_label)
    left = line.right() - words
    label = QRectF(left, line.top(), words + 1, line.height())
    paint_text(painter, label, card.heat_label, font, theme.color("text2"))
    if not card.heat:
        return words
    paint_bars(painter, theme, card.heat, QPointF(left - 5 - HEAT, line.center().y() + 6))
    return words + 5 + HEAT


def paint_bars(painter: QPainter, theme: Theme, heat: int, foot: QPointF, ink: QColor | None = None) -> None:
    """Three bars that stand on a line: as many filled as it is warm."""
    for number, height in enumerate(BARS):
        bar = QRectF(foot.x() + number * (BAR + BAR_GAP), foot.y() - height, BAR, height)
        if number < heat:
            paint_box(painter, bar, Box(1, ink or theme.color("text")))
        else:
            paint_box(painter, bar, Box(1, None, ink or theme.color("control"), 1))


def _paint_detail(painter: QPainter, theme: Theme, card: LeadCard, at: QPointF, width: float) -> None:
    look = state_look(card.state)
    if look is None:
        return
    ink = theme.color(look.role)
    theme.draw_icon(painter, look.glyph, QPointF(at.x(), at.y() + 1), GLYPH, ink)
    painter.setFont(detail_font(theme))
    painter.setPen(ink)
    room = QRectF(at.x() + GLYPH + 5, at.y(), width - GLYPH - 5, TALL)
    painter.drawText(room, TOP_LEFT_WRAPPED, card.detail)


def _paint_foot(painter: QPainter, theme: Theme, card: LeadCard, line: QRectF) -> None:
    if card.word:
        width = state_width(theme, card.word)
        mark = QRectF(line.right() - width, line.top(), width, line.height())
        paint_words(painter, theme, mark, (card.state, card.word))
        line = line.adjusted(0, 0, -width - 8, 0)
    paint_step(painter, theme, card, line)


def paint_step(
    painter: QPainter, theme: Theme, card: LeadCard, line: QRectF, ink: QColor | None = None
) -> None:
    """The next step, with its outline; what is due stands out by weight and ink."""
    step = card.step
    ink = ink or theme.color("text" if step.due else "text2")
    theme.draw_icon(painter, step.icon, middle(line, line.left(), GLYPH), GLYPH, ink)
    font = theme.font("small", numeric=True, weight=600 if step.due else None)
    paint_text(painter, line.adjusted(GLYPH + 6, 0, 0, 0), step.text, font, ink)
