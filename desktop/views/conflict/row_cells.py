"""The cells of one row: what it is, how it was, and the versions to choose from."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.choice_cell import ChoiceCell
from desktop.views.conflict.rows import ConflictRow, Side, Version
from desktop.views.parts.mini_day import MiniDay
from desktop.views.parts.text import Text

CONTEXT = "Conflict"
LABEL = 112
BOTH = 2
SHORT = 80


class RowCells(QObject):
    """Exclusive among themselves, with nothing chosen at the start."""

    changed = Signal()
    focused = Signal()
    leave = Signal(int)

    def __init__(self, theme: Theme, row: ConflictRow, kind: str) -> None:
        super().__init__()
        self.row = row
        self._kind = kind
        self.label = _label_cell(theme, row)
        self.before = _before_cell(theme, row, kind)
        self.mine = self._version(theme, "mine", row.mine, "1")
        self.theirs = self._version(theme, "theirs", row.theirs, "2")
        self.both: ChoiceCell | None = None
        if row.both_text:
            keep = QCoreApplication.translate(CONTEXT, "Keep both")
            self.both = self._cell(theme, "both", (keep, _in_one_line(row.both_text)), "B")
        self._group = QButtonGroup(self)
        for cell in self.cells():
            self._group.addButton(cell)
            cell.toggled.connect(self.changed)
            cell.focused.connect(self.focused)
            cell.moved.connect(self._move)

    def cells(self) -> tuple[ChoiceCell, ...]:
        versions = (self.mine, self.theirs)
        return (*versions, self.both) if self.both is not None else versions

    def chosen(self) -> Side | None:
        return next((cell.side for cell in self.cells() if cell.isChecked()), None)

    def choose(self, side: Side) -> None:
        """Does nothing where this row has no such version."""
        for cell in self.cells():
            if cell.side == side:
                cell.setChecked(True)
                cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self, side: Side) -> None:
        """As it was chosen before; the keyboard stays where it is."""
        for cell in self.cells():
            if cell.side == side:
                cell.setChecked(True)

    def focus(self) -> None:
        """Put the keyboard on what is chosen, else on the first version."""
        chosen = next((cell for cell in self.cells() if cell.isChecked()), self.mine)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, shown: bool) -> None:
        for cell in self.cells():
            cell.show_key(shown)

    def result(self) -> str:
        """What the chosen version says in the result sentence."""
        side = self.chosen()
        if side == "both":
            return self.row.both_short or self.row.both_text
        version = {"mine": self.row.mine, "theirs": self.row.theirs}.get(side or "")
        return version.in_result if version else ""

    def _version(self, theme: Theme, side: Side, version: Version, key: str) -> ChoiceCell:
        empty = QCoreApplication.translate(CONTEXT, "Empty")
        cell = self._cell(theme, side, (version.title or empty, version.detail), key)
        day = _day(theme, self.row, version, self._kind)
        if day is not None:
            cell.set_body(day)
        return cell

    def _cell(self, theme: Theme, side: Side, said: tuple[str, str], key: str) -> ChoiceCell:
        cell = ChoiceCell(theme, side, said, key)
        spoken = {
            "mine": QCoreApplication.translate(CONTEXT, "{label}, yours: {text}"),
            "theirs": QCoreApplication.translate(CONTEXT, "{label}, server: {text}"),
            "both": QCoreApplication.translate(CONTEXT, "{label}: {text}"),
        }
        both = QCoreApplication.translate(CONTEXT, "Keep both: {text}").format(text=said[1])
        text = both if side == "both" else said[0]
        cell.setAccessibleName(spoken[side].format(label=self.row.label, text=text))
        return cell

    def _move(self, rows: int, across: int) -> None:
        if rows:
            self.leave.emit(rows)
            return
        cells = self.cells()
        at = next((i for i, cell in enumerate(cells) if cell.hasFocus()), 0)
        self.choose(cells[max(0, min(len(cells) - 1, at + across))].side)


def _in_one_line(text: str) -> str:
    """Where it is short, so that the whole table has room."""
    lines = text.split("\n")
    return " · ".join(lines) if len(lines) == BOTH and len(text) <= SHORT else text


def _day(theme: Theme, row: ConflictRow, version: Version, kind: str) -> MiniDay | None:
    if version.span is None or not row.hours:
        return None
    day = MiniDay(theme, row.hours, kind)
    day.set_span(version.span.start, version.span.end, version.span.label)
    day.set_drive(version.span.drive)
    return day


def _label_cell(theme: Theme, row: ConflictRow) -> QWidget:
    cell = QWidget()
    cell.setFixedWidth(LABEL)
    column = QVBoxLayout(cell)
    column.setContentsMargins(16, 10, 8, 10)
    column.setSpacing(2)
    label = Text(theme, row.label, "strong")
    label.setWordWrap(True)
    column.addWidget(label)
    if row.hint:
        hint = Text(theme, row.hint, "small", "text3")
        hint.setWordWrap(True)
        column.addWidget(hint)
    column.addStretch(1)
    return cell


def _before_cell(theme: Theme, row: ConflictRow, kind: str) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(16, 10, 16, 10)
    column.setSpacing(0)
    empty = QCoreApplication.translate(CONTEXT, "Empty")
    title = Text(theme, row.before.title or empty, "body", "text2" if row.before.title else "text3", True)
    title.setWordWrap(True)
    column.addWidget(title)
    if row.before.detail:
        column.addWidget(Text(theme, row.before.detail, "small", "text3", numeric=True))
    day = _day(theme, row, row.before, kind)
    if day is not None:
        column.addSpacing(10)
        column.addWidget(day)
    column.addStretch(1)
    spoken = QCoreApplication.translate(CONTEXT, "{label}, before: {text}")
    cell.setAccessibleName(spoken.format(label=row.label, text=row.before.title or empty))
    return cell
