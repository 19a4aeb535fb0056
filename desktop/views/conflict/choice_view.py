"""The choice between whole versions: cards, of which none is chosen at the start."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.rows import Choice, ChoiceCard, Side
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.parts.text import Text

KEYS = (("mine", "1"), ("theirs", "2"), ("both", "B"))
WIDEST = 420
ACROSS = 3
LAST_KEY = 6


def keys_of(cards: Sequence[ChoiceCard]) -> list[str]:
    """1 is mine and 2 theirs, as everywhere; more of theirs go on from 3, as far as there are keys."""
    keys = []
    theirs = 2
    for card in cards:
        key = dict(KEYS)[card.side]
        if card.side == "theirs":
            key = str(theirs) if theirs <= LAST_KEY else ""
            theirs += 1
        keys.append(key)
    return keys


class ChoiceView(QWidget):
    """A sentence, and one card for each way out."""

    changed = Signal()

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self._keys = keys_of(choice.cards)
        self._group = QButtonGroup(self)
        keyed = zip(choice.cards, self._keys, strict=True)
        self.cells = [self._cell(theme, card, key) for card, key in keyed]
        sentence = Text(theme, choice.sentence)
        sentence.setWordWrap(True)
        sentence.setMaximumWidth(2 * WIDEST)
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, at // ACROSS, at % ACROSS)
        for across in range(min(len(self.cells), ACROSS)):
            grid.setColumnStretch(across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(16)
        column.addWidget(sentence)
        column.addLayout(grid)
        column.addStretch(1)

    def _cell(self, theme: Theme, card: ChoiceCard, key: str) -> RadioCell:
        detail = "\n".join(line for line in (card.detail, *card.lines) if line)
        cell = RadioCell(theme, card.title, detail, key, card=True)
        cell.setMaximumWidth(WIDEST)
        self._group.addButton(cell)
        cell.toggled.connect(self.changed)
        return cell

    def choose(self, side: Side) -> None:
        """Does nothing where there is no such card; of several the first."""
        self.choose_key(dict(KEYS)[side])

    def choose_key(self, key: str) -> None:
        if key in self._keys:
            cell = self.cells[self._keys.index(key)]
            cell.setChecked(True)
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> ChoiceCard | None:
        pairs = zip(self._choice.cards, self.cells, strict=True)
        return next((card for card, cell in pairs if cell.isChecked()), None)

    def result(self) -> str:
        card = self.chosen()
        return card.title if card else ""

    def start(self) -> None:
        self.cells[0].setFocus(Qt.FocusReason.OtherFocusReason)
