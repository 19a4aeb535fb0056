"""How the rows of a day look: time, tile, words, state; drives between them; the line of now."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.glyph_tile import paint_tile
from desktop.views.parts.paint import Box, dots, middle, paint_box, paint_centred, paint_text, text_width
from desktop.views.parts.state_mark import paint_words, state_width
from desktop.views.parts.states import state_words
from desktop.views.today.day import Closing, Drive, NowLine, Row, Visit

ROW = int(Qt.ItemDataRole.UserRole)
INSET = 8
"""Between the list's edge, where fills begin, and the page margin, where words begin."""
TIME = 84
TILE = 24
GAP = 8
WORDS = INSET + TIME + GAP + TILE + 4 + GAP
Index = QModelIndex | QPersistentModelIndex


class TimelineRows(QStyledItemDelegate):
    """The next appointment has the ground of a chosen row; a ring shows where the keyboard is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ring = False
        """Whether the row with the focus has a ring: only where the keyboard brought it."""

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def height(self, row: Row) -> int:
        """Whole rows grow with the text size."""
        body, small = self._theme.line("body"), self._theme.line("small")
        match row:
            case Visit():
                return body + small + (20 if _is_tall(row) else 8)
            case Drive():
                return small + 12
            case NowLine():
                return self._theme.line("micro") + 12
            case Closing():
                return body + 16

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, self.height(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, row = QRectF(option.rect), index.data(ROW)
        painter.save()
        match row:
            case Visit():
                self._paint_ground(painter, area, option, row)
                self._paint_visit(painter, area, row)
            case Drive():
                self._paint_drive(painter, area, row)
            case NowLine():
                self._paint_now(painter, area, row)
            case Closing():
                words = area.adjusted(WORDS, 0, -INSET, 0)
                theme = self._theme
                paint_text(painter, words, row.text, theme.font("small", numeric=True), theme.color("text3"))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, visit: Visit
    ) -> None:
        theme, state = self._theme, option.state
        radius = theme.radius("card")
        if visit.is_next:
            paint_box(painter, area, Box(radius, theme.color("selection")))
        elif state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            paint_box(painter, area, Box(radius, theme.color("hover")))
        if self.ring and state & QStyle.StateFlag.State_HasFocus:
            role = "onSelection" if visit.is_next and theme.sunlight else "focus"
            ring = area.adjusted(2, 2, -2, -2)
            paint_box(painter, ring, Box(radius - 2, None, theme.color(role), 2))

    def _paint_visit(self, painter: QPainter, area: QRectF, visit: Visit) -> None:
        self._paint_time(painter, area, visit)
        tile = QRectF(middle(area, area.left() + INSET + TIME + GAP, TILE), QSize(TILE, TILE))
        kind = "" if visit.status == "cancelled" else visit.kind
        paint_tile(painter, self._theme, tile, self._theme.type_glyph(visit.kind), kind)
        right = self._paint_right(painter, area.adjusted(0, 0, -INSET, 0), visit)
        self._paint_words(painter, QRectF(area.left() + WORDS, area.top(), 0, area.height()), right, visit)

    def _paint_time(self, painter: QPainter, area: QRectF, visit: Visit) -> None:
        theme = self._theme
        strong = not visit.is_past and visit.status != "cancelled"
        font = theme.font("body", numeric=True, weight=600 if strong else 400)
        ink = self._ink(visit, "text" if strong else "text3")
        upper, lower = self._two_lines(area, "small", "micro")
        _paint_right_aligned(painter, upper, area.left() + INSET + TIME, visit.time, (font, ink))
        small = theme.font("micro", numeric=True, weight=500 if theme.sunlight else 400)
        ink = self._ink(visit, "text3")
        _paint_right_aligned(painter, lower, area.left() + INSET + TIME, visit.length, (small, ink))

    def _two_lines(self, area: QRectF, first: str, second: str) -> tuple[QRectF, QRectF]:
        """Two lines of text, together in the middle of the row."""
        above, below = self._theme.line(first), self._theme.line(second)  # type: ignore[arg-type]
        top = area.center().y() - (above + below) / 2
        return QRectF(area.left(), top, area.width(), above), QRectF(
            area.left(), top + above, area.width(), below
        )

    def _ink(self, visit: Visit, role: str) -> QColor:
        return self._theme.color("onSelection" if visit.is_next else role)

    def _paint_words(self, painter: QPainter, area: QRectF, right: float, visit: Visit) -> None:
        theme = self._theme
        room = QRectF(area.left(), area.top(), right - area.left(), area.height())
        if not visit.second:
            self._paint_title(painter, room, visit)
            return
        title, second = self._two_lines(room, "body", "small")
        self._paint_title(painter, title.adjusted(0, 1, 0, 1), visit)
        ink = self._ink(visit, "text2")
        paint_text(painter, second, visit.second, theme.font("small", numeric=True), ink)

    def _paint_title(self, painter: QPainter, room: QRectF, visit: Visit) -> None:
        theme = self._theme
        quiet = visit.is_past or visit.status == "cancelled"
        font = theme.font("body", weight=500 if quiet else 600)
        font.setStrikeOut(visit.status == "cancelled")
        role = "text3" if visit.status == "cancelled" else "text2" if visit.is_past else "text"
        paint_text(painter, room, visit.title, font, self._ink(visit, role))
        left = room.left() + text_width(font, visit.title)
        if visit.aside and left + 24 < room.right():
            rest = QRectF(left, room.top(), room.right() - left, room.height())
            paint_text(painter, rest, f" · {visit.aside}", theme.font("body"), self._ink(visit, "text3"))

    def _paint_right(self, painter: QPainter, area: QRectF, visit: Visit) -> float:
        """Words about the appointment, its sync state, or both; returns where the title has to end."""
        theme = self._theme
        state = state_words(visit.state, visit.detail)
        words = QRectF(area)
        lower = QRectF(area)
        if state and visit.words:
            words, lower = self._two_lines(area, "small", "small")
        width = 0.0
        if state:
            longest = area.width() * 0.45
            width = min(float(state_width(theme, state)), longest)
            at = QRectF(area.right() - width, lower.top(), width, lower.height())
            ink = theme.color("onSelection") if visit.is_next else None
            paint_words(painter, theme, at, (visit.state, state), ink)
        if visit.words:
            width = max(width, self._paint_status(painter, words, visit))
        return area.right() - width - (16 if width else 0)

    def _paint_status(self, painter: QPainter, area: QRectF, visit: Visit) -> float:
        theme = self._theme
        font = theme.font("small", numeric=True, weight=600 if visit.is_next else None)
        ink = self._ink(visit, "text3" if visit.status == "cancelled" else "text2")
        width = text_width(font, visit.words) + 1
        paint_text(
            painter, QRectF(area.right() - width, area.top(), width, area.height()), visit.words, font, ink
        )
        if visit.mark:
            width += 19
            theme.draw_icon(painter, visit.mark, middle(area, area.right() - width, 14), 14, ink)
        return width

    def _paint_drive(self, painter: QPainter, area: QRectF, drive: Drive) -> None:
        theme = self._theme
        axis = area.left() + INSET + TIME + GAP + TILE / 2 + 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(dots(theme.color("lineStrong")))
        painter.drawLine(axis, area.top() + 1, axis, area.bottom() - 1)  # type: ignore[call-overload]
        ink = theme.color("attention" if drive.is_tight else "text2")
        left = area.left() + WORDS
        theme.draw_icon(painter, "car", middle(area, left, 14), 14, ink)
        words = QRectF(left + 20, area.top(), area.right() - INSET - left - 20, area.height())
        strong = theme.font("small", numeric=True, weight=600)
        lead = ink if drive.is_tight else theme.color("text")
        paint_text(painter, words, drive.lead, strong, lead)
        words.setLeft(words.left() + (text_width(strong, drive.lead) if drive.lead else 0))
        paint_text(painter, words, drive.rest, theme.font("small", numeric=True), ink)

    def _paint_now(self, painter: QPainter, area: QRectF, now: NowLine) -> None:
        theme = self._theme
        font = theme.font("micro", numeric=True, weight=600)
        width, height = text_width(font, now.clock) + 16, theme.line("micro") + 4
        right = area.left() + INSET + TIME
        pill = QRectF(right - width, area.center().y() - height / 2, width, height)
        line = QRectF(right, round(area.center().y()) - 0.5, area.right() - INSET - right, 1.5)
        painter.fillRect(line, theme.color("now"))
        paint_box(painter, pill, Box(height / 2, theme.color("now")))
        paint_centred(painter, pill, now.clock, font, theme.color("onNow"))


def _is_tall(visit: Visit) -> bool:
    return bool(visit.second)


def _paint_right_aligned(
    painter: QPainter, line: QRectF, right: float, text: str, look: tuple[QFont, QColor]
) -> None:
    font, ink = look
    width = text_width(font, text) + 1
    paint_text(painter, QRectF(right - width, line.top(), width, line.height()), text, font, ink)
