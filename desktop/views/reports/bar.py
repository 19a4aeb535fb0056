"""The bar above the reports: how old they are, for which weeks, and as a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed


class ReportsBar(QWidget, Themed):
    """Emits the period that the person chose."""

    periodChosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.note = CutText(theme, "", "body", "text3", numeric=True)
        choices = (("4", self.tr("4 weeks")), ("12", self.tr("12 weeks")), ("year", self.tr("This year")))
        self.periods = Segmented(theme, choices)
        self.periods.setAccessibleName(self.tr("Weeks that are counted"))
        self.export = Button(theme, self.tr("Export"), "plain", "download")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        title = Text(theme, self.tr("Reports"), "title")
        for part, stretch in ((title, 0), (self.note, 1), (self.periods, 0), (self.export, 0)):
            row.addWidget(part, stretch)
        self.periods.chosen.connect(self.periodChosen)
        self.set_theme(theme)
