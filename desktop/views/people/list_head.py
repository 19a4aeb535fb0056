"""The head of a table, whose first title starts where the page's other texts start."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from desktop.theme import Theme
from desktop.views.parts.themed import Themed

INDENT = 4
ARROW = 12
PADDING = 12


class ListHead(QHeaderView, Themed):
    """Says what is in the columns, and by which of them the list is sorted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrow: tuple[int, bool] | None = None
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("small", weight=500))

    def show_arrow(self, section: int | None, *, down: bool = False) -> None:
        """Beside the words of the column that the list is sorted by; down for the last first."""
        self._arrow = None if section is None else (section, down)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        indent = 0 if section else INDENT
        painter.save()
        # What it paints on keeps the font that it had at first.
        painter.setFont(self.font())
        super().paintSection(painter, rect.adjusted(indent, 0, 0, 0), section)
        painter.restore()
        if not section:
            painter.fillRect(QRect(rect.left(), rect.bottom(), INDENT, 1), self.theme.color("lineStrong"))
        if self._arrow is not None and self._arrow[0] == section:
            words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
            left = rect.left() + indent + PADDING + self.fontMetrics().horizontalAdvance(words) + 4
            at = QPointF(min(left, rect.right() - ARROW), rect.center().y() - ARROW / 2 + 1)
            icon = "chevron-down" if self._arrow[1] else "chevron-up"
            self.theme.draw_icon(painter, icon, at, ARROW, self.theme.color("text2"))
