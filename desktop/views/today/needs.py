"""What was changed in both places or not accepted, and the way to decide it."""

from PySide6.QtCore import Signal

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.themed import show_if
from desktop.views.today.card_rows import Card, CardRow, StateGlyph
from desktop.views.today.day import Need
from desktop.views.today.section import Section

FEW = 3


class Needs(Section):
    """Hidden while nothing is asked; the others are counted."""

    reviewRequested = Signal(str, str)

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__(theme, heading, "attention")
        self.shown: tuple[Need, ...] = ()
        self._key = ""
        self.card = Card(theme)
        self.column.addWidget(self.card)
        show_if(self, wanted=False)

    def show_needs(self, needs: tuple[Need, ...]) -> None:
        if needs == self.shown:
            return
        self.shown = needs
        self._fill()

    def set_key(self, key: str) -> None:
        """The one that leads to the first of them; empty for none."""
        if key != self._key:
            self._key = key
            self._fill()

    def _fill(self) -> None:
        needs = self.shown
        self.count.set_count(len(needs))
        self.card.fill([self._row(need, first=at == 0) for at, need in enumerate(needs[:FEW])])
        show_if(self, bool(needs))

    def _row(self, need: Need, *, first: bool) -> CardRow:
        row = CardRow(self.theme, need.title, need.second)
        review = Button(self.theme, self.tr("Review"), "quiet", key=self._key if first else "")
        review.setAccessibleName(self.tr("Review {title}").replace("{title}", need.title))
        for button in (row.name, review):
            button.clicked.connect(lambda: self.reviewRequested.emit(need.resource, need.id))
        row.put_before(StateGlyph(self.theme, need.state))
        row.put_after([review])
        return row
