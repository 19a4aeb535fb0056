"""The rows of the outbox under their groups, as a table model."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.sync_center.outcomes import words_of
from desktop.views.sync_center.rows import PROBLEMS, Action, OutboxRow
from desktop.views.sync_center.wording import action_words, spoken_action

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
CONTEXT = "SyncCenter"
SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
NOWHERE = QModelIndex()


class Column(IntEnum):
    CHANGE = 0
    STATE = 1
    SAVED = 2
    ACTION = 3
    OTHER = 4


@dataclass(frozen=True)
class GroupRow:
    """The heading over rows that belong together."""

    text: str
    count: int
    attention: bool


def grouped(rows: Sequence[OutboxRow]) -> list[OutboxRow | GroupRow]:
    """Rows in their order, each group headed once where it begins; rows without a group have no heading."""
    entries: list[OutboxRow | GroupRow] = []
    group = ""
    for row in rows:
        if row.group and row.group != group:
            own = [other for other in rows if other.group == row.group]
            entries.append(GroupRow(row.group, len(own), any(other.state in PROBLEMS for other in own)))
        group = row.group
        entries.append(row)
    return entries


class OutboxModel(QAbstractTableModel):
    """Headings can be neither chosen nor reached by the keyboard."""

    def __init__(self, *, is_over: bool = False) -> None:
        """`is_over`: of what was sent, came or was decided."""
        super().__init__()
        self._is_over = is_over
        self._entries: list[OutboxRow | GroupRow] = []

    def set_rows(self, rows: Sequence[OutboxRow]) -> None:
        self.beginResetModel()
        self._entries = grouped(rows)
        self.endResetModel()

    def entry(self, row: int) -> OutboxRow | GroupRow:
        return self._entries[row]

    def row_of(self, op: str) -> int:
        """-1 for a change that is not here."""
        found = (
            i for i, entry in enumerate(self._entries) if isinstance(entry, OutboxRow) and entry.op == op
        )
        return next(found, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._entries[index.row()], GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> str | None:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            QCoreApplication.translate(CONTEXT, "Change"),
            QCoreApplication.translate(CONTEXT, "State"),
            self._when(),
            "",
            "",
        )
        return names[section]

    def _when(self) -> str:
        saved, when = (
            QCoreApplication.translate(CONTEXT, "Saved"),
            QCoreApplication.translate(CONTEXT, "When"),
        )
        return when if self._is_over else saved

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if isinstance(entry, GroupRow):
            return f"{entry.text} {entry.count}" if role == Qt.ItemDataRole.DisplayRole else None
        if role in SPOKEN:
            return _said(entry, Column(index.column()), role == Qt.ItemDataRole.AccessibleTextRole)
        return None


def _said(row: OutboxRow, column: Column, spoken: bool) -> str:
    if column == Column.CHANGE:
        return ", ".join(part for part in (row.title, row.sentence) if part)
    if column == Column.STATE:
        return words_of(row)
    if column == Column.SAVED:
        return row.time
    act = act_in(row, column)
    return spoken_action(act, row.title) if spoken else action_words(act)


def act_in(row: OutboxRow, column: int) -> Action | None:
    """What stands in one of the last two columns."""
    if column == Column.ACTION:
        return row.action
    beside = row.more[0] if column == Column.OTHER and row.more else None
    return None if beside == "copy" else beside
