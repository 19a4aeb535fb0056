"""The leads as a table: one row is one lead, Enter opens it."""

from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.theme import Theme
from desktop.views.leads.card_paint import HEAT, paint_bars, paint_step
from desktop.views.leads.list_model import Column, LeadsModel, said
from desktop.views.leads.rows import Cards, LeadCard
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.state_mark import paint_words
from desktop.views.record_table import RecordRows, RecordTable, Widths

WIDTHS = Widths(
    fixed=MappingProxyType(
        {
            Column.WARMTH: 88,
            Column.STATUS: 112,
            Column.BUDGET: 104,
            Column.SOURCE: 128,
            Column.STEP: 176,
            Column.STATE: 176,
        }
    ),
    hidden_under=MappingProxyType({Column.SOURCE: 900, Column.STATUS: 700}),
)


class LeadRows(RecordRows):
    """One line each; what is due stands out as on the board."""

    def _paint_cell(
        self, painter: QPainter, card: LeadCard, column: int, room: QRectF, ink: QColor | None
    ) -> None:
        theme = self.theme
        if column == Column.WARMTH:
            self._paint_warmth(painter, card, room, ink)
        elif column == Column.STEP:
            paint_step(painter, theme, card, room, ink)
        elif column == Column.STATE:
            paint_words(painter, theme, room, (card.state, said(card, Column(column))), ink)
        else:
            strong = column == Column.NAME
            font = theme.font("strong") if strong else theme.font("body", numeric=True)
            text = said(card, Column(column))
            if column == Column.BUDGET:
                room.setLeft(max(room.left(), room.right() - text_width(font, text) - 1))
            paint_text(painter, room, text, font, ink or theme.color("text" if strong else "text2"))

    def _paint_warmth(self, painter: QPainter, card: LeadCard, room: QRectF, ink: QColor | None) -> None:
        if card.heat:
            paint_bars(painter, self.theme, card.heat, QPointF(room.left(), room.center().y() + 6), ink)
        font = self.theme.font("small", weight=500)
        words = room.adjusted(HEAT + 5, 0, 0, 0)
        paint_text(painter, words, card.heat_label, font, ink or self.theme.color("text2"))


class LeadsTable(RecordTable):
    """Emits the id of the row that was opened, and of the one that is current; Space wants a look at it."""

    def __init__(self, theme: Theme, cards: Cards) -> None:
        self.leads = LeadsModel(cards)
        super().__init__(theme, self.leads, LeadRows(theme, "row"), WIDTHS)
        self.set_two_lines(False)
        self.setAccessibleName(self.tr("Leads"))
