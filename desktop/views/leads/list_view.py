"""The leads as a table: one row is one lead, Enter opens it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.views.leads.card_paint import HEAT, paint_bars, paint_step
from desktop.views.leads.list_model import CARD, Column, LeadsModel, said
from desktop.views.leads.rows import Cards, LeadCard
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.state_mark import paint_words
from desktop.views.people.list_table import ListTable
from desktop.views.people.row_ground import is_chosen, paint_row_ground

Index = QModelIndex | QPersistentModelIndex
PADDING = 12
MARGIN = 16
WIDTHS = (
    *((Column.WARMTH, 88), (Column.STATUS, 112), (Column.BUDGET, 104)),
    *((Column.SOURCE, 128), (Column.STEP, 176), (Column.STATE, 176)),
)
HIDDEN_UNDER: Mapping[Column, int] = MappingProxyType({Column.SOURCE: 900, Column.STATUS: 700})


class LeadRows(QStyledItemDelegate):
    """One line each; what is due stands out as on the board."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self.theme.size("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        painter.save()
        paint_row_ground(painter, self.theme, option, index)
        if isinstance(card, LeadCard):
            ink = self.theme.color("onSelection") if is_chosen(option) else None
            column = Column(index.column())
            left = MARGIN if column == Column.NAME else PADDING
            room = QRectF(option.rect).adjusted(left, 0, -PADDING, 0)
            self._paint_cell(painter, card, column, room, ink)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, card: LeadCard, column: Column, room: QRectF, ink: QColor | None
    ) -> None:
        theme = self.theme
        if column == Column.WARMTH:
            self._paint_warmth(painter, card, room, ink)
        elif column == Column.STEP:
            paint_step(painter, theme, card, room, ink)
        elif column == Column.STATE:
            paint_words(painter, theme, room, (card.state, said(card, column)), ink)
        else:
            strong = column == Column.NAME
            font = theme.font("strong") if strong else theme.font("body", numeric=True)
            text = said(card, column)
            if column == Column.BUDGET:
                room.setLeft(max(room.left(), room.right() - text_width(font, text) - 1))
            paint_text(painter, room, text, font, ink or theme.color("text" if strong else "text2"))

    def _paint_warmth(self, painter: QPainter, card: LeadCard, room: QRectF, ink: QColor | None) -> None:
        if card.heat:
            paint_bars(painter, self.theme, card.heat, QPointF(room.left(), room.center().y() + 6), ink)
        font = self.theme.font("small", weight=500)
        words = room.adjusted(HEAT + 5, 0, 0, 0)
        paint_text(painter, words, card.heat_label, font, ink or self.theme.color("text2"))


class LeadsTable(ListTable):
    """Emits the id of the row that was opened, and of the one that is current; Space wants a look at it."""

    opened = Signal(str)
    peeked = Signal()
    selected = Signal(str)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        self._rows = LeadRows(theme)
        self.leads = LeadsModel(cards)
        super().__init__(theme)
        self.set_two_lines(False)
        self.setItemDelegate(self._rows)
        self.setModel(self.leads)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setAccessibleName(self.tr("Leads"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.leads.id_of(index.row())))
        self._fit_columns()

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._fit_columns()

    @property
    def chosen(self) -> str:
        return self.leads.id_of(self.currentIndex().row())

    def show_ids(self, ids: tuple[str, ...]) -> None:
        chosen = self.chosen
        self.leads.show_ids(ids)
        self.select(chosen)

    def select(self, lead: str) -> None:
        row = self.leads.row_of(lead)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.leads.index(row, 0))

    def _tell(self, index: Index, _before: Index) -> None:
        self.selected.emit(self.leads.id_of(index.row()))

    def _fit_columns(self) -> None:
        if self.horizontalHeader().count() > Column.STATE:
            self.fit_columns(WIDTHS, Column.NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Space and self.chosen:
            self.peeked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in HIDDEN_UNDER.items():
            self.setColumnHidden(column, self.width() < least * self.theme.scale)
