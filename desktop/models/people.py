"""A table of people: ids in order, rows read as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from desktop.bridge import Bridge
from desktop.models.people_order import Key, PeopleOrder, Sight
from sync import Reader, Record

Index = QModelIndex | QPersistentModelIndex
Heading = tuple[str, Callable[[Record], str]]

PAGE = 60
CACHE = 2000
CALM_MS = 300
"""How long news from the server may wait for the order to be read; what a person did is shown at once."""


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
        self._reader = reader
        self._shape = shape
        self._order = PeopleOrder(reader)
        self._resources: tuple[str, ...] = ()
        self._keys: list[Key] = []
        self._rows: dict[Key, Record] = {}
        self._news: dict[str, frozenset[str]] | None = {}
        self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self.read)
        bridge.changed.connect(self._heard)

    def show(self, sight: Sight) -> None:
        self.beginResetModel()
        self._resources = sight.resources
        self._keys = self._order.show(sight)
        self._news = {}
        self.endResetModel()

    def set_columns(self, columns: Sequence[Heading]) -> None:
        self.beginResetModel()
        self._shape = Shape(self._shape.of_key, self._shape.of_record, tuple(columns))
        self.endResetModel()

    def hold(self, held: bool) -> None:
        """While many entries change one after the other, the order is read once, at the end."""
        self._held = held
        if not held and self._news != {}:
            self.read()

    def close(self) -> None:
        self._timer.stop()

    def keys(self) -> Sequence[Key]:
        return tuple(self._keys)

    def keys_of(self, rows: Iterable[int]) -> list[Key]:
        return [self._keys[row] for row in rows]

    def read(self) -> None:
        """Bring the order up to date; what stayed keeps its place in the view."""
        self._timer.stop()
        if self._held:
            return
        news, self._news = self._news, {}
        old, new = self._keys, self._order.refresh(news or {})
        if old == new:
            self._say_changed()
            return
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        self._replace(head, len(old) - tail, new[head : len(new) - tail])

    def _replace(self, first: int, end: int, fresh: list[Key]) -> None:
        nowhere = QModelIndex()
        if end > first:
            self.beginRemoveRows(nowhere, first, end - 1)
            del self._keys[first:end]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(nowhere, first, first + len(fresh) - 1)
            self._keys[first:first] = fresh
            self.endInsertRows()
        self._say_changed()

    def _say_changed(self) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, self.columnCount() - 1))

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        concerned = {name: found for name, found in ids.items() if name in self._resources}
        if ids and not concerned:
            return
        if not ids:
            self._rows.clear()
        for name, found in concerned.items():
            for local_id in found:
                self._rows.pop((name, local_id), None)
        self._note(concerned)
        if by_person:
            self.read()
        elif not self._timer.isActive():
            self._timer.start()

    def _note(self, concerned: Mapping[str, frozenset[str]]) -> None:
        """None, once noted, stands for anything."""
        if not concerned or self._news is None:
            self._news = None
            return
        for name, found in concerned.items():
            self._news[name] = self._news.get(name, frozenset()) | found

    def record(self, row: int) -> Record | None:
        """The row, read together with those around it; None for one that has just gone."""
        key = self._keys[row]
        if key not in self._rows:
            self._fetch(row)
        return self._rows.get(key)

    def _fetch(self, row: int) -> None:
        if len(self._rows) > CACHE:
            self._rows.clear()
        near = [key for key in self._keys[max(0, row - PAGE // 2) : row + PAGE] if key not in self._rows]
        for name in {resource for resource, _ in near}:
            found = self._reader.find(name, [local_id for resource, local_id in near if resource == name])
            self._rows |= {(name, local_id): record for local_id, record in found.items()}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shape.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._shape.columns[section][0]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        of_key = self._shape.of_key.get(role)
        if of_key is not None:
            return of_key(self._keys[index.row()])
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


def _common(left: Sequence[Key], right: Sequence[Key]) -> int:
    """How many keys are the same from the start."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(left), len(right)))
