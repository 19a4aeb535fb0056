"""The leads as rows of a table; cards are read as they come into sight."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.leads.rows import Cards, LeadCard
from desktop.views.parts.states import state_words

Index = QModelIndex | QPersistentModelIndex
CARD = int(Qt.ItemDataRole.UserRole)
CONTEXT = "LeadsList"
PAGE = 60
NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    WARMTH = 1
    STATUS = 2
    BUDGET = 3
    SOURCE = 4
    STEP = 5
    STATE = 6


class LeadsModel(QAbstractTableModel):
    """Every cell of a row answers `CARD`."""

    def __init__(self, cards: Cards) -> None:
        super().__init__()
        self._read = cards
        self._ids: Sequence[str] = ()
        self._cards: dict[str, LeadCard] = {}

    def show_ids(self, ids: Sequence[str]) -> None:
        """What stays in its place keeps it in the view."""
        same = tuple(ids) == tuple(self._ids)
        self._cards.clear()
        if same:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def id_of(self, row: int) -> str:
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, lead: str) -> int:
        """-1 for one that is not here."""
        return self._ids.index(lead) if lead in self._ids else -1

    def card(self, row: int) -> LeadCard | None:
        lead = self.id_of(row)
        if lead and lead not in self._cards:
            near = self._ids[max(0, row - PAGE // 2) : row + PAGE]
            self._cards |= self._read([one for one in near if one not in self._cards])
        return self._cards.get(lead)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

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
        QCoreApplication.translate(CONTEXT, "Warmth"),
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
