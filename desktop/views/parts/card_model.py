"""Rows of a table by their ids: what they show is read as they come into sight."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
PAGE = 60
CARD = int(Qt.ItemDataRole.UserRole)
"""The role under which a model gives the whole card of a row."""
NOWHERE = QModelIndex()


class CardModel(QAbstractTableModel):
    """`read` gives the cards of some ids; those that have just gone are missing."""

    def __init__(self, read: Callable[[Sequence[str]], Mapping[str, Any]], columns: int) -> None:
        super().__init__()
        self._read = read
        self._columns = columns
        self._ids: Sequence[str] = ()
        self._cards: dict[str, Any] = {}

    def show_ids(self, ids: Sequence[str]) -> None:
        """What stays in its place keeps it in the view."""
        same = tuple(ids) == tuple(self._ids)
        self._cards.clear()
        if same:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, self._columns - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def id_of(self, row: int) -> str:
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, key: str) -> int:
        """-1 for one that is not here."""
        return self._ids.index(key) if key in self._ids else -1

    def card_at(self, row: int) -> Any:
        """None for one that has just gone."""
        key = self.id_of(row)
        if key and key not in self._cards:
            near = self._ids[max(0, row - PAGE // 2) : row + PAGE]
            self._cards |= self._read([one for one in near if one not in self._cards])
        return self._cards.get(key)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns
