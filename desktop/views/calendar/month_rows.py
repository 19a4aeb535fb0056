"""How a day of the month looks: its number, its chips, and how many more there are."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import BlockPainter, Face
from desktop.views.calendar.describe import brief_title, telling
from desktop.views.calendar.geometry import wall
from desktop.views.calendar.month_cells import cell_of
from desktop.views.calendar.month_days import MonthSpan
from desktop.views.calendar.month_model import MonthRole
from desktop.views.parts.paint import Box, paint_box, paint_centred, paint_text, text_width
from desktop.wording.moments import clock

Index = QModelIndex | QPersistentModelIndex
PILL = 24


class MonthRows(QStyledItemDelegate):
    """`selected` is the chosen appointment, `target` the day over which one is held."""

    def __init__(self, theme: Theme, span: MonthSpan) -> None:
        super().__init__()
        self.theme = theme
        self.span = span
        self.today: date | None = None
        self.selected = ""
        self.lifted = ""
        self.target: date | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, 60)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        area = QRectF(option.rect)
        day: date = index.data(MonthRole.DAY)
        self._paint_ground(painter, area, day)
        self._paint_number(painter, area, day)
        cell = cell_of(self.theme, area, index.data(MonthRole.BLOCKS), self.selected)
        for block, place in cell.chips:
            self._paint_chip(painter, place, block, index)
        if cell.hidden:
            font = self.theme.font("micro", numeric=True, weight=600)
            said = self.tr("+{count} more").format(count=cell.hidden)
            where = cell.more.adjusted(6, 0, 0, 0)
            paint_text(painter, where, said, font, self.theme.color("accentText"))
        self._paint_state(painter, area, day, option)
        painter.restore()

    def _in_month(self, day: date) -> bool:
        return (day.year, day.month) == (self.span.month.year, self.span.month.month)

    def _paint_ground(self, painter: QPainter, area: QRectF, day: date) -> None:
        theme = self.theme
        painter.fillRect(area, theme.color("surface" if self._in_month(day) else "sunken"))
        thick = theme.hairline(painter.device().devicePixelRatioF())
        line = theme.color("line")
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), thick), line)
        painter.fillRect(QRectF(area.left(), area.top(), thick, area.height()), line)

    def _paint_number(self, painter: QPainter, area: QRectF, day: date) -> None:
        theme = self.theme
        font = theme.font("strong", numeric=True)
        number = str(day.day)
        width = round(text_width(font, number))
        line = QRectF(area.left() + 10, area.top() + 4, width + 2, PILL)
        if day == self.today:
            pill = QRectF(area.left() + 5, area.top() + 5, width + 12, PILL - 1)
            paint_box(painter, pill, Box(6, theme.color("accent")))
            paint_centred(painter, pill, number, font, theme.color("onAccent"))
        else:
            paint_text(painter, line, number, font, theme.color("text" if self._in_month(day) else "text3"))

    def _paint_chip(self, painter: QPainter, area: QRectF, block: CalendarBlock, index: Index) -> None:
        zone = index.data(MonthRole.ZONE)
        digits = clock(wall(block.start, zone)[1])[0]
        face = Face(block, f"{digits} {telling(block, zone).title}", "", "", area.height())
        painter.save()
        if block.id == self.lifted:
            painter.setOpacity(0.4)
        painter.translate(area.topLeft())
        BlockPainter(self.theme, face).paint(painter, QRectF(0, 0, area.width(), area.height()))
        painter.restore()
        if block.id == self.selected:
            ring = area.adjusted(-2, -2, 2, 2)
            box = Box(self.theme.radius("block") + 1, None, self.theme.color("focus"), 2)
            paint_box(painter, ring, box)

    def _paint_state(self, painter: QPainter, area: QRectF, day: date, option: QStyleOptionViewItem) -> None:
        theme = self.theme
        if day == self.target:
            paint_box(
                painter,
                area.adjusted(1, 1, 0, 0),
                Box(4, theme.color("accent", 0.08), theme.color("accent"), 2),
            )
        elif option.state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, area.adjusted(2, 2, -1, -1), Box(6, None, theme.color("focus"), 2))
        elif option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, area.adjusted(2, 2, -1, -1), Box(6, None, theme.color("lineStrong"), 1))


def chip_face(block: CalendarBlock) -> Face:
    """A chip while it is held."""
    return Face(block, brief_title(block), "", "", 1000.0)
