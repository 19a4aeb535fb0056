"""What could be merged because only one side changed it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.rows import MergedRow
from desktop.views.parts.surfaces import Rule, frame
from desktop.views.parts.text import CutText, Text

LABEL = 112
ROW = 40


class OldText(Text):
    """Struck through."""

    def retheme(self) -> None:
        super().retheme()
        font = self.font()
        font.setStrikeOut(True)
        self.setFont(font)


class MergedList(QWidget):
    def __init__(self, theme: Theme, rows: Sequence[MergedRow]) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(theme, self.tr("Merged without a clash"), "heading"))
        why = self.tr("Changed on one side only, so nothing to choose.")
        head.addWidget(CutText(theme, why, "body", "text3"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._card(theme, rows))

    def _card(self, theme: Theme, rows: Sequence[MergedRow]) -> QFrame:
        card = frame("card")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                lines.addWidget(Rule(theme))
            lines.addWidget(self._line(theme, row))
        return card

    def _line(self, theme: Theme, row: MergedRow) -> QWidget:
        line = QWidget()
        line.setMinimumHeight(ROW)
        empty = self.tr("Empty")
        grid = QGridLayout(line)
        grid.setContentsMargins(16, 0, 16, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(0, LABEL - 16)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)
        values = QHBoxLayout()
        values.setSpacing(8)
        values.addWidget(OldText(theme, row.old or empty, "body", "text3", numeric=True))
        values.addWidget(CutText(theme, row.new or empty, "body", "text", numeric=True), 1)
        grid.addWidget(Text(theme, row.label, "strong"), 0, 0)
        grid.addLayout(values, 0, 1)
        grid.addWidget(Text(theme, row.side, "body", "text2"), 0, 2)
        pattern = self.tr("{label}: was {old}, now {new}, from {side}")
        spoken = pattern.format(label=row.label, old=row.old or empty, new=row.new or empty, side=row.side)
        line.setAccessibleName(spoken)
        return line
