"""How the rows of the outbox look."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.parts.chip import count_size, paint_count
from desktop.views.parts.glyph_tile import paint_tile
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width
from desktop.views.parts.state_mark import paint_look
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import Index, is_chosen, paint_row_ground
from desktop.views.sync_center.outbox_model import ENTRY, Column, GroupRow, act_in
from desktop.views.sync_center.outcomes import look_of, words_of
from desktop.views.sync_center.rows import OutboxRow
from desktop.views.sync_center.wording import action_words

MARGIN = 16
TILE = 24
PADDING = 12


class OutboxRows(QStyledItemDelegate):
    """A heading per group; tile, title and sentence, state, time and what can be done per row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        area = QRectF(option.rect)
        painter.save()
        if isinstance(entry, GroupRow):
            self._paint_group(painter, area, entry)
        elif isinstance(entry, OutboxRow):
            paint_row_ground(painter, self.theme, option, index)
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            self._paint_cell(painter, area, (entry, Column(index.column())), ink)
            if act_in(entry, index.column()) and _is_focused(option, index):
                ring = area.adjusted(2, 8, -6, -9)
                paint_box(painter, ring, Box(6, None, ink or self.theme.color("focus"), 2))
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRectF, group: GroupRow) -> None:
        theme = self.theme
        font = theme.font("strong")
        room = area.adjusted(MARGIN, 6, -MARGIN, 0)
        paint_text(painter, room, group.text, font, theme.color("text"))
        size = count_size(theme, group.count)
        left = room.left() + text_width(font, group.text) + 8
        pill = QRectF(left, room.center().y() - size.height() / 2, size.width(), size.height())
        paint_count(painter, theme, pill, group.count, "attention" if group.attention else "text2")

    def _paint_cell(
        self, painter: QPainter, area: QRectF, what: tuple[OutboxRow, Column], ink: QColor | None
    ) -> None:
        row, column = what
        theme = self.theme
        room = area.adjusted(PADDING, 0, -PADDING, 0)
        if column == Column.CHANGE:
            self._paint_change(painter, area, row, ink)
        elif column == Column.STATE:
            look = look_of(row)
            if look is not None:
                paint_look(painter, theme, room, (look, words_of(row)), ink)
        elif column == Column.SAVED:
            font = theme.font("body", numeric=True)
            paint_text(painter, room, row.time, font, ink or theme.color("text2"))
        else:
            font, words = theme.font("body", weight=500), action_words(act_in(row, column))
            room.setLeft(max(room.left(), area.right() - 20 - text_width(font, words)))
            role = "text" if column == Column.ACTION else "text2"
            paint_text(painter, room, words, font, ink or theme.color(role))

    def _paint_change(self, painter: QPainter, area: QRectF, row: OutboxRow, ink: QColor | None) -> None:
        theme = self.theme
        tile = QRectF(area.left() + MARGIN, area.center().y() - TILE / 2, TILE, TILE)
        paint_tile(painter, theme, tile, row.icon, row.kind)
        left = tile.right() + 12
        width = area.right() - left - PADDING
        high, low = theme.line("body"), theme.line("small")
        top = area.center().y() - (high + low) / 2
        sent = row.state == "sent"
        font = theme.font("strong", weight=500 if sent else 600)
        plain = theme.color("text2" if sent else "text")
        paint_text(painter, QRectF(left, top, width, high), row.title, font, ink or plain)
        font = theme.font("small", numeric=True)
        below = QRectF(left, top + high, width, low)
        paint_text(painter, below, row.sentence, font, ink or theme.color("text2"))


def _is_focused(option: QStyleOptionViewItem, index: Index) -> bool:
    table = option.widget
    if not isinstance(table, ListTable) or not table.hasFocus():
        return False
    current = table.currentIndex()
    return (current.row(), current.column()) == (index.row(), index.column())
