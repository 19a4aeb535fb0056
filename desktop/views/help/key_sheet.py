"""The sheet of all keys: typed into, it keeps what matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.help.rows import KeyGroup, KeyRow
from desktop.views.parts.key_cap import KeyCap
from desktop.views.parts.surfaces import ground
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

COLUMNS_FROM = 640
GAP = 32


class KeySheet(QWidget, Themed):
    """Two columns where there is room; groups stay whole and in their order.

    `searching` is the key that leads to every command, as it is written in a sentence; empty for none.
    """

    def __init__(self, theme: Theme, groups: Sequence[KeyGroup], searching: str = "") -> None:
        super().__init__()
        self._searching = searching
        self._groups = tuple(groups)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type what you want to do, or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.search.textChanged.connect(self._show)
        self.set_theme(theme)
        self._show("")

    def retheme(self) -> None:
        self.search.setFont(self.theme.font("body"))
        self.search.setMinimumHeight(self.theme.size("field"))

    def shown(self) -> list[KeyRow]:
        """The rows that match, in their order."""
        return [row for group in self._groups for row in group.matching(self.search.text())]

    def _show(self, typed: str) -> None:
        base = ground("surface")
        across = QHBoxLayout(base)
        across.setContentsMargins(20, 4, 20, 20)
        across.setSpacing(GAP)
        found = [(group.heading, rows) for group in self._groups if (rows := group.matching(typed))]
        for part in _halves(found):
            column = QVBoxLayout()
            column.setSpacing(0)
            for heading, rows in part:
                column.addWidget(_group(self.theme, heading, rows))
            column.addStretch(1)
            across.addLayout(column, 1)
        if not found:
            nothing = Text(self.theme, self._nothing(), "body", "text2")
            nothing.setWordWrap(True)
            across.addWidget(nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(base)

    def _nothing(self) -> str:
        if not self._searching:
            return self.tr("No key does that. The search finds every command by its words.")
        said = self.tr("No key does that. {key} finds every command by its words.")
        return said.format(key=self._searching)

    def minimumSizeHint(self) -> QSize:
        return QSize(COLUMNS_FROM, 240)


Found = tuple[str, tuple[KeyRow, ...]]


def _halves(found: Sequence[Found]) -> tuple[Sequence[Found], Sequence[Found]]:
    """Two columns that are about equally long."""
    long = [len(rows) + 2 for _, rows in found]
    cut = min(range(len(found) + 1), key=lambda at: (abs(sum(long[:at]) - sum(long[at:])), -at), default=0)
    return found[:cut], found[cut:]


def _group(theme: Theme, heading: str, rows: Sequence[KeyRow]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 8, 0, 8)
    column.setSpacing(0)
    column.addWidget(Text(theme, heading, "heading"))
    column.addSpacing(4)
    for row in rows:
        column.addWidget(_row(theme, row))
    return holder


def _row(theme: Theme, row: KeyRow) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(f"{row.label}: {', '.join(row.keys)}")
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 4, 0, 4)
    across.setSpacing(6)
    label = CutText(theme, row.label)
    label.setToolTip(row.label)
    across.addWidget(label, 1)
    for key in row.keys:
        across.addWidget(KeyCap(theme, key))
    return holder
