"""The choice between whole versions: cards, of which none is chosen at the start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.rows import Choice, ChoiceCard, Side
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.parts.text import Text

KEYS = (("mine", "1"), ("theirs", "2"), ("both", "B"))
WIDEST = 420


class ChoiceView(QWidget):
    """A sentence, and one card for each way out."""

    changed = Signal()

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self._cards: dict[Side, RadioCell] = {}
        self._choice = choice
        self._group = QButtonGroup(self)
        sentence = Text(theme, choice.sentence)
        sentence.setWordWrap(True)
        sentence.setMaximumWidth(2 * WIDEST)
        row = QHBoxLayout()
        row.setSpacing(12)
        for card in choice.cards:
            row.addWidget(self._card(theme, card), 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(16)
        column.addWidget(sentence)
        column.addLayout(row)
        column.addStretch(1)

    def _card(self, theme: Theme, card: ChoiceCard) -> RadioCell:
        detail = "\n".join(line for line in (card.detail, *card.lines) if line)
        cell = RadioCell(theme, card.title, detail, dict(KEYS)[card.side], card=True)
        cell.setMaximumWidth(WIDEST)
        self._group.addButton(cell)
        self._cards[card.side] = cell
        cell.toggled.connect(self.changed)
        return cell

    def choose(self, side: Side) -> None:
        """Does nothing where there is no such card."""
        card = self._cards.get(side)
        if card is not None:
            card.setChecked(True)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Side | None:
        return next((side for side, card in self._cards.items() if card.isChecked()), None)

    def result(self) -> str:
        side = self.chosen()
        return next((card.title for card in self._choice.cards if card.side == side), "")

    def start(self) -> None:
        next(iter(self._cards.values())).setFocus(Qt.FocusReason.OtherFocusReason)
