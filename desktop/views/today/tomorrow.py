"""The next day beside this one, where the window is wide."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed
from desktop.views.today.day import DayHead, Row
from desktop.views.today.timeline import Timeline


class Tomorrow(QWidget, Themed):
    """Heading, one line about the day, its `timeline`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = CutText(theme, "", "title")
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self.timeline = Timeline(theme, self.tr("Appointments of tomorrow"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self._title, self._second):
            label.setContentsMargins(8, 0, 8, 0)
            column.addWidget(label)
        column.addSpacing(14)
        column.addWidget(self.timeline)
        self.set_theme(theme)

    def show_day(self, head: DayHead, rows: tuple[Row, ...]) -> None:
        self._title.setText(head.title)
        self._second.setText(head.second)
        self.timeline.show_rows(rows)
