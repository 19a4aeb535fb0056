"""How the agenda's rows look."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import status_name
from desktop.views.calendar.times import long_day
from desktop.views.parts.glyph_tile import paint_tile
from desktop.views.parts.paint import Box, paint_box, paint_text
from desktop.views.parts.state_mark import paint_words, state_width
from desktop.views.parts.states import state_words
from desktop.wording.moments import span_text
from desktop.wording.speech import capital

DAY = int(Qt.ItemDataRole.UserRole)
BLOCK = DAY + 1
ZONE = DAY + 2
HEADING = 40
MARGIN = 16
TIME = 152
Index = QModelIndex | QPersistentModelIndex


class AgendaRows(QStyledItemDelegate):
    """A heading for each day, a two-line row for each appointment."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.today: date | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(DAY), date)
        return QSize(320, HEADING if heading else self._theme.size("rowTwoLine"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        day, block = index.data(DAY), index.data(BLOCK)
        painter.save()
        if isinstance(day, date):
            self._paint_heading(painter, area, day)
        elif isinstance(block, CalendarBlock):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, area, option)
            self._paint_row(painter, area, index, chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, day: date) -> None:
        ink = self._theme.color("accentText" if day == self.today else "text")
        line = area.adjusted(MARGIN, 8, -MARGIN, 0)
        paint_text(painter, line, capital(long_day(day)), self._theme.font("heading", numeric=True), ink)

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            ring = area.adjusted(2, 2, -2, -3)
            paint_box(painter, ring, Box(6, None, theme.color("focus"), 2))

    def _paint_row(self, painter: QPainter, area: QRectF, index: Index, chosen: bool) -> None:
        theme = self._theme
        block: CalendarBlock = index.data(BLOCK)
        ink = theme.color("onSelection") if chosen else None
        room = area.adjusted(MARGIN, 0, -MARGIN, 0)
        when = span_text(block.start, block.end, index.data(ZONE))
        time = QRectF(room.left(), area.top(), TIME, area.height())
        paint_text(painter, time, when, theme.font("body", numeric=True), ink or theme.color("text2"))
        tile = QRectF(room.left() + TIME, area.center().y() - 12, 24, 24)
        paint_tile(painter, theme, tile, "", block.kind)
        right = self._paint_state(painter, room, block, ink)
        left = tile.right() + 12
        self._paint_words(painter, QRectF(left, area.top(), right - left - 12, area.height()), block, ink)

    def _paint_state(
        self, painter: QPainter, room: QRectF, block: CalendarBlock, ink: QColor | None
    ) -> float:
        """Returns where the words must end."""
        words = state_words(block.state)
        if not words:
            return room.right()
        width = state_width(self._theme, words)
        area = QRectF(room.right() - width, room.top(), width, room.height())
        paint_words(painter, self._theme, area, (block.state, words), ink)
        return area.left()

    def _paint_words(self, painter: QPainter, area: QRectF, block: CalendarBlock, ink: QColor | None) -> None:
        theme = self._theme
        title = theme.font("strong", weight=500 if block.status == "completed" else 600)
        title.setStrikeOut(block.cancelled)
        plain = theme.color("text3" if block.cancelled else "text")
        facts = " · ".join(fact for fact in (status_name(block.status), block.place, block.who) if fact)
        high, low = theme.line("body"), theme.line("small") if facts else 0
        top = area.center().y() - (high + low) / 2
        paint_text(painter, QRectF(area.left(), top, area.width(), high), block.title, title, ink or plain)
        below = QRectF(area.left(), top + high, area.width(), low)
        paint_text(
            painter,
            below,
            facts[:1].upper() + facts[1:],
            theme.font("small", numeric=True),
            ink or theme.color("text2"),
        )
