"""Listings or escrows as rows of a table."""

from PySide6.QtCore import QCoreApplication, Qt

from desktop.views.parts.card_model import CARD, CardModel, Index
from desktop.views.parts.states import state_words
from desktop.views.properties.rows import Cell, ColumnLook, PropertyRow, Rows

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TITLE = 0
CONTEXT = "PropertyList"


class PropertyModel(CardModel):
    """The title first, then the columns that it was given, then the state; every cell answers `CARD`."""

    def __init__(self, rows: Rows, first: str, columns: tuple[ColumnLook, ...]) -> None:
        super().__init__(rows, len(columns) + 2)
        state = QCoreApplication.translate(CONTEXT, "State")
        self._headings = (first, *(look.heading for look in columns), state)
        self._to_right = frozenset(place for place, look in enumerate(columns, 1) if look.to_right)

    @property
    def state_column(self) -> int:
        return len(self._headings) - 1

    def row(self, row: int) -> PropertyRow | None:
        found = self.card_at(row)
        return found if isinstance(found, PropertyRow) else None

    def is_to_right(self, column: int) -> bool:
        return column in self._to_right

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.is_to_right(section):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role == CARD:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TITLE:
            return self._spoken(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.said(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == self.state_column:
            return state_words(row.state, row.detail)
        return None

    def cell(self, row: PropertyRow, column: int) -> Cell:
        """Of the columns between title and state."""
        return row.cells[column - 1]

    def said(self, row: PropertyRow, column: int) -> str:
        if column == TITLE:
            return _both(row.title, row.second)
        if column == self.state_column:
            return state_words(row.state, row.detail)
        cell = self.cell(row, column)
        return _both(cell.text, cell.second)

    def _spoken(self, row: PropertyRow) -> str:
        """The whole row, with the names of its columns."""
        parts = [self.said(row, TITLE)]
        for column, heading in enumerate(self._headings):
            said = self.said(row, column)
            if column and said:
                parts.append(f"{heading} {said}")
        return "; ".join(parts)


def _both(text: str, second: str) -> str:
    return ", ".join(part for part in (text, second) if part)
