"""Before and after, field by field."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.sync_center.rows import Change

FIELD = 84
LONG_WORD = re.compile(r"\S{14,}")
SIGN = re.compile(r"([@./_-])")


class ChangeTable(QFrame):
    """What is new stands out."""

    def __init__(self, theme: Theme, changes: Sequence[Change]) -> None:
        super().__init__()
        self.setProperty("frame", "table")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, FIELD)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        heads = (self.tr("Field"), self.tr("Before"), self.tr("After"))
        self._line(0, [_cell(theme, head, "text3", 500) for head in heads])
        for number, change in enumerate(changes, 1):
            self._grid.addWidget(Rule(theme), 2 * number - 1, 0, 1, 3)
            before = change.before or self.tr("Empty")
            after = change.after or self.tr("Empty")
            cells = [
                _cell(theme, change.field, "text", 400),
                _cell(theme, before, "text2", 400),
                _cell(theme, after, "text", 600),
            ]
            self._line(2 * number, cells)
        spoken = (self._spoken(change) for change in changes)
        self.setAccessibleName("; ".join(spoken))

    def _line(self, at: int, cells: Sequence[QWidget]) -> None:
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)

    def _spoken(self, change: Change) -> str:
        pattern = self.tr("{field}: before {before}, after {after}")
        empty = self.tr("empty")
        return pattern.format(field=change.field, before=change.before or empty, after=change.after or empty)


def breakable(text: str) -> str:
    """Long words, such as addresses, may be broken behind their signs: a column must not grow with them."""
    return LONG_WORD.sub(lambda word: SIGN.sub("\\1\u200b", word.group()), text)


def _cell(theme: Theme, text: str, role: str, weight: int) -> Text:
    cell = Text(theme, breakable(text), "small", role, numeric=True)
    cell.set_weight(weight)
    cell.setWordWrap(True)
    cell.setContentsMargins(10, 8, 10, 8)
    return cell
