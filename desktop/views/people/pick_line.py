"""One field of two entries, of which one value is picked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.parts.text import Text
from desktop.views.people.compare import Pick, PickRow

LABEL = 120


class PickLine(QWidget):
    """Emits the pick; the arrow keys go from one value to the other."""

    picked = Signal(str, str)

    def __init__(self, theme: Theme, row: PickRow) -> None:
        super().__init__()
        self.row = row
        self.cells: dict[Pick, RadioCell] = {}
        self._group = QButtonGroup(self)
        label = Text(theme, row.label, "small", "text3")
        label.setFixedWidth(round(LABEL * theme.scale))
        label.setWordWrap(True)
        label.setContentsMargins(0, 12, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 4, 16, 4)
        grid.setHorizontalSpacing(12)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        empty = self.tr("Empty")
        grid.addWidget(self._cell(theme, "mine", row.mine or empty), 0, 1, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.addWidget(self._cell(theme, "theirs", row.theirs or empty))
        if row.both:
            right.addWidget(self._cell(theme, "both", self.tr("Both: {value}").format(value=row.both)))
        grid.addLayout(right, 0, 2)
        self.cells[row.pick].setChecked(True)

    def _cell(self, theme: Theme, pick: Pick, words: str) -> RadioCell:
        cell = RadioCell(theme, words)
        cell.setAccessibleName(f"{self.row.label}: {words}")
        cell.toggled.connect(lambda on: self._pick(pick) if on else None)
        self._group.addButton(cell)
        self.cells[pick] = cell
        return cell

    def _pick(self, pick: Pick) -> None:
        self.picked.emit(self.row.field, pick)
