"""The leads as rows of a table; cards are read as they come into sight."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from desktop.views.leads.rows import Cards, LeadCard
from desktop.views.parts.card_model import CARD, CardModel, Index
from desktop.views.parts.states import state_words

CONTEXT = "LeadsList"


class Column(IntEnum):
    NAME = 0
    WARMTH = 1
    STATUS = 2
    BUDGET = 3
    SOURCE = 4
    STEP = 5
    STATE = 6


class LeadsModel(CardModel):
    """Every cell of a row answers `CARD`."""

    def __init__(self, cards: Cards) -> None:
        super().__init__(cards, len(Column))

    def card(self, row: int) -> LeadCard | None:
        found = self.card_at(row)
        return found if isinstance(found, LeadCard) else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.BUDGET:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return headings()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        card = self.card(index.row()) if index.isValid() else None
        if card is None or role == CARD:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NAME:
            return card.spoken
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said(card, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.STATE:
            return said(card, Column.STATE)
        return None


def headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate(CONTEXT, "Name"),
        QCoreApplication.translate(CONTEXT, "Interest"),
        QCoreApplication.translate(CONTEXT, "Status"),
        QCoreApplication.translate(CONTEXT, "Budget"),
        QCoreApplication.translate(CONTEXT, "Source"),
        QCoreApplication.translate(CONTEXT, "Next step"),
        QCoreApplication.translate(CONTEXT, "State"),
    )


def said(card: LeadCard, column: Column) -> str:
    texts = {
        Column.NAME: card.name,
        Column.WARMTH: card.heat_label,
        Column.STATUS: card.status,
        Column.BUDGET: card.budget,
        Column.SOURCE: card.source,
        Column.STEP: card.step.text,
        Column.STATE: card.detail or state_words(card.state),
    }
    return texts[column]
