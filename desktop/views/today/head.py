"""The head of the day: the date, and what it holds in one line."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if
from desktop.views.today.day import DayHead


class DayHeader(QWidget, Themed):
    """`sheet` is the button for the printed day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = CutText(theme, "", "display")
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self.sheet = Button(theme, self.tr("Day sheet"), "plain", "list")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addLayout(words, 1)
        row.addWidget(self.sheet)
        self.set_theme(theme)

    def show_head(self, head: DayHead) -> None:
        self._title.setText(head.title)
        self._second.setText(head.second)
        show_if(self._second, bool(head.second))
