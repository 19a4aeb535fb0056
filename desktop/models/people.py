"""A table of people: ids in order, rows read as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.bridge import Bridge
from desktop.models.people_cache import PeopleCache
from desktop.models.people_feed import PeopleFeed
from desktop.models.people_rows import Entry, Key, Moves, Rows
from sync import Reader, Record

Index = QModelIndex | QPersistentModelIndex
Heading = tuple[str, Callable[[Record], str]]


@dataclass(frozen=True)
class Shape:
    """What the table says: `of_key` needs no row read, `of_record` does; columns are (heading, text)."""

    of_key: Mapping[int, Callable[[Key], Any]]
    of_record: Mapping[int, Callable[[Record], Any]]
    columns: Sequence[Heading]


class PeopleModel(QAbstractTableModel):
    """People of one or several resources in one order; only the rows in sight are read."""

    def __init__(self, reader: Reader, bridge: Bridge, shape: Shape) -> None:
        super().__init__()
        self._shape = shape
        self._cache = PeopleCache(reader)
        self._entries: list[Entry] = []
        # Before the feed, which has what is different shown: by then the old rows are forgotten.
        bridge.changed.connect(lambda ids, _by_person: self._cache.drop(ids))
        self.feed = PeopleFeed(reader, bridge)
        self.feed.shown.connect(self._replace)
        self.feed.grown.connect(self._grow)
        self.feed.moved.connect(self._move)
        self.feed.ended.connect(self._end)

    def set_columns(self, columns: Sequence[Heading]) -> None:
        self.beginResetModel()
        self._shape = Shape(self._shape.of_key, self._shape.of_record, tuple(columns))
        self.endResetModel()

    def keys(self) -> Sequence[Key]:
        return tuple(entry[1] for entry in self._entries)

    def keys_of(self, rows: Iterable[int]) -> list[Key]:
        return [self._entries[row][1] for row in rows]

    def _replace(self, rows: Rows) -> None:
        self.beginResetModel()
        self._entries = list(rows.entries)
        self.endResetModel()

    def _grow(self, more: Sequence[Entry]) -> None:
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._entries.extend(more)
        self.endInsertRows()

    def _end(self) -> None:
        """Whether nobody was found is known only now."""
        if not self._entries:
            self.beginResetModel()
            self.endResetModel()

    def _move(self, rows: Rows, moves: Moves) -> None:
        """Who stays keeps the place in the view, and stays chosen."""
        arrivals = moves.arrivals()
        self._remove([row for row in moves.gone if self._entries[row][1] not in arrivals])
        more = len(rows.entries) - len(self._entries)
        if more:
            self._grow(rows.entries[-more:])
        if arrivals:
            self._arrange(rows, arrivals)
        if self._entries:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._entries) - 1, self.columnCount() - 1)
            )

    def _remove(self, gone: Sequence[int]) -> None:
        """From below, so that the rows above keep their numbers; neighbours go together."""
        end = len(gone)
        while end:
            first = end - 1
            while first and gone[first - 1] == gone[first] - 1:
                first -= 1
            self.beginRemoveRows(QModelIndex(), gone[first], gone[end - 1])
            del self._entries[gone[first] : gone[end - 1] + 1]
            self.endRemoveRows()
            end = first

    def _arrange(self, rows: Rows, arrivals: Mapping[Key, int]) -> None:
        """One new order, whoever of how many came: the view hears of it once."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        entries, self._entries = self._entries, list(rows.entries)
        new = [self._index_now(entries[index.row()], index.column(), rows, arrivals) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _index_now(self, entry: Entry, column: int, rows: Rows, arrivals: Mapping[Key, int]) -> QModelIndex:
        row = arrivals.get(entry[1])
        return self.index(rows.place_of(entry) if row is None else row, column)

    def record(self, row: int) -> Record | None:
        return self._cache.record(self._entries, row)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.feed.searching

    def fetchMore(self, parent: Index) -> None:
        """The feed does so by itself."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shape.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._shape.columns[section][0]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        of_key = self._shape.of_key.get(role)
        if of_key is not None:
            return of_key(self._entries[index.row()][1])
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index.row(), self._shape.columns[index.column()][1])
        of_record = self._shape.of_record.get(role)
        return self._said(index.row(), of_record) if of_record else None

    def _spoken(self, row: int) -> str:
        """The whole row: a screen reader stops at its first cell."""
        texts = (self._said(row, text) for _, text in self._shape.columns)
        return ", ".join(text for text in texts if text)

    def _said(self, row: int, reader: Callable[[Record], Any]) -> Any:
        record = self.record(row)
        return reader(record) if record is not None else ""
