"""The days that were picked, each to be let go again, and how many there are with their repeats."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.chip import Chip
from desktop.views.parts.flow import Flow
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.wording.moments import weekday_day

MOST = 12


class PickedDays(QWidget, Themed):
    """Chips for what was picked by hand; what repeats is counted."""

    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = Text(theme, "", "small", "text2", numeric=True)
        self._said.setWordWrap(True)
        self._chips = Flow(())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._said)
        self._column.addWidget(self._chips)
        self._column.addStretch(1)
        self.set_theme(theme)

    def show_days(self, picked: Sequence[date], count: int) -> None:
        chips = Flow([self._chip(day) for day in picked[:MOST]])
        self._column.replaceWidget(self._chips, chips)
        self._chips.deleteLater()
        self._chips = chips
        chips.show()
        self._said.setText(self._words(len(picked), count))
        self._said.setAccessibleName(self._said.text())

    def sentence(self) -> str:
        return self._said.text()

    def _words(self, picked: int, count: int) -> str:
        if not picked:
            return self.tr("Pick days in the month: click them, or use the arrow keys and Space.")
        if count == 1:
            return self.tr("One day")
        if count == picked:
            return self.tr("{count} days").format(count=count)
        return self.tr("{picked} picked, {count} days with their repeats").format(picked=picked, count=count)

    def _chip(self, day: date) -> Chip:
        chip = Chip(self.theme, weekday_day(day), "filter")
        chip.setAccessibleName(self.tr("Let go {day}").format(day=weekday_day(day)))
        chip.removed.connect(lambda: self.removed.emit(day))
        return chip
