"""A part of the page of reports: heading, legend, the table, and a sentence."""

from PySide6.QtCore import QRect, QSize, Signal

from desktop.theme import Theme
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if
from desktop.views.reports.bars import Legend
from desktop.views.reports.figures import Figures
from desktop.views.reports.table import MARGIN, FigureTable
from desktop.views.today.section import Section


class ReportPart(Section):
    """Words keep the page's margin, rows go from edge to edge. The legend is made once."""

    opened = Signal(str)

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__(theme, heading)
        self.table = FigureTable(theme)
        self.table.setAccessibleName(heading)
        self.table.setAccessibleDescription(self.tr("Enter opens what a row counts"))
        self._legend: Legend | None = None
        self._note = Text(theme, "", "small", "text2", numeric=True)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.column.addWidget(self.table)
        self.column.addWidget(self._note)
        self.table.opened.connect(self.opened)

    def show_figures(self, figures: Figures) -> None:
        if figures.legend and self._legend is None:
            self._legend = Legend(self.theme, figures.legend)
            self.column.insertWidget(self.column.indexOf(self.table), self._legend)
        self.count.set_count(figures.count)
        self._note.setText(figures.note)
        show_if(self._note, bool(figures.note))
        show_if(self.table, bool(figures.rows))
        self.table.show_figures(figures)

    def area_of_current(self) -> QRect:
        """On the screen."""
        table = self.table
        row = table.visualRect(table.currentIndex().siblingAtColumn(0))
        return QRect(table.viewport().mapToGlobal(row.topLeft()), QSize(table.width(), row.height()))
