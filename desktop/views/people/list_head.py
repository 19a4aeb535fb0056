"""The head of a table, whose first title starts where the page's other texts start."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from desktop.theme import Theme
from desktop.views.parts.themed import Themed

INDENT = 4


class ListHead(QHeaderView, Themed):
    """Only says what is in the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("small", weight=500))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section:
            super().paintSection(painter, rect, section)
            return
        super().paintSection(painter, rect.adjusted(INDENT, 0, 0, 0), section)
        painter.fillRect(QRect(rect.left(), rect.bottom(), INDENT, 1), self.theme.color("lineStrong"))
