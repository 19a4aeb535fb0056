"""The table of a conflict: one row per clash, one column per version."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.conflict.row_cells import LABEL, RowCells
from desktop.views.conflict.rows import Conflict, Side
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

HEAD = 40


class ConflictTable(QWidget, Themed):
    """Keeps which row the keyboard is in; keys mean that row."""

    changed = Signal()

    def __init__(self, theme: Theme, conflict: Conflict) -> None:
        super().__init__()
        self.rows = tuple(RowCells(theme, row, conflict.head.kind) for row in conflict.rows)
        self._current = 0
        self._lined: list[QWidget] = []
        self._heads: list[QWidget] = []
        self.setAccessibleName(self.tr("What was changed in both places"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build(theme, conflict)
        for number, cells in enumerate(self.rows):
            cells.changed.connect(self.changed)
            cells.focused.connect(lambda number=number: self._set_current(number))
            cells.leave.connect(lambda by, number=number: self._go(number + by))
        self.set_theme(theme)
        self._set_current(0)

    def _build(self, theme: Theme, conflict: Conflict) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(1)
        self._grid.setColumnMinimumWidth(0, LABEL)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        heads = (
            (self.tr("Field"), ""),
            (self.tr("Before"), conflict.before_note),
            (self.tr("Yours"), conflict.mine_note),
            (self.tr("Server"), conflict.theirs_note),
        )
        for column, (name, note) in enumerate(heads):
            head = _head_cell(theme, name, note, of_version=column > 0)
            self._heads.append(head)
            self._grid.addWidget(head, 0, column)
        self._lined += self._heads[1:]
        at = 1
        for cells in self.rows:
            at = self._add_row(at, cells)

    def _add_row(self, at: int, cells: RowCells) -> int:
        """Returns where the next row starts."""
        high = 1 if cells.both is None else 2
        self._grid.addWidget(cells.label, at, 0, high, 1)
        self._grid.addWidget(cells.before, at, 1, high, 1)
        self._grid.addWidget(cells.mine, at, 2)
        self._grid.addWidget(cells.theirs, at, 3)
        self._lined += [cells.before, cells.mine, cells.theirs]
        if cells.both is not None:
            self._grid.addWidget(cells.both, at + 1, 2, 1, 2)
            self._lined.append(cells.both)
        return at + high

    def choose(self, side: Side) -> None:
        """In the row in which the keyboard is."""
        self.rows[self._current].choose(side)

    def choose_all(self, side: Side) -> None:
        """The keyboard stays in its row."""
        current = self._current
        for cells in self.rows:
            cells.choose(side)
        self._go(current)

    def choices(self) -> dict[str, Side]:
        """Field → side, for the rows in which something is chosen."""
        found: dict[str, Side] = {}
        for cells in self.rows:
            side = cells.chosen()
            if side is not None:
                found.update(dict.fromkeys(cells.row.fields, side))
        return found

    def restore(self, choices: Mapping[str, Side]) -> None:
        """Choose again what was chosen before, where it is known for all fields of a row."""
        for cells in self.rows:
            sides = {choices.get(field) for field in cells.row.fields}
            side = sides.pop() if len(sides) == 1 else None
            if side is not None:
                cells.restore(side)

    def chosen_count(self) -> int:
        return sum(cells.chosen() is not None for cells in self.rows)

    def start(self) -> None:
        """Give the keyboard to the row it was in."""
        self._go(self._current)

    def _go(self, number: int) -> None:
        self.rows[max(0, min(len(self.rows) - 1, number))].focus()

    def _set_current(self, number: int) -> None:
        self._current = number
        for other, cells in enumerate(self.rows):
            cells.show_keys(other == number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        radius = theme.radius("card")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(area, radius, radius)
        painter.fillPath(outline, theme.color("surface"))
        head = QPainterPath()
        head.addRect(QRectF(0, 0, area.width(), self._heads[0].geometry().bottom() + 1))
        painter.fillPath(outline.intersected(head), theme.color("sunken"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line = theme.color("line")
        for cell in self._lined:
            place = cell.geometry()
            painter.fillRect(place.left() - 1, place.top(), 1, place.height(), line)
        for cells in self.rows:
            painter.fillRect(1, cells.label.geometry().top() - 1, self.width() - 2, 1, line)
            if cells.both is not None:
                place = cells.both.geometry()
                painter.fillRect(place.left(), place.top() - 1, place.width(), 1, line)
        paint_box(painter, area, Box(radius, None, theme.color("lineStrong")))


def _head_cell(theme: Theme, name: str, note: str, *, of_version: bool) -> QWidget:
    cell = QWidget()
    cell.setFixedHeight(HEAD)
    row = QHBoxLayout(cell)
    row.setContentsMargins(16, 0, 8, 0)
    row.setSpacing(8)
    if of_version:
        row.addWidget(Text(theme, name, "strong"))
        row.addWidget(CutText(theme, note, "small", "text3", numeric=True), 1)
    else:
        plain = Text(theme, name, "small", "text3")
        plain.set_weight(500)
        row.addWidget(plain, 1, Qt.AlignmentFlag.AlignVCenter)
    return cell
