"""What happens to a change, step by step."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.views.sync_center.rows import Step

LOOKS = (
    ("done", ("check", "ok", "text", 400)),
    ("now", ("ring", "accentText", "text", 600)),
    ("next", ("ring", "text3", "text3", 400)),
)
INDENT = 30
GLYPH = 14


class StepLine(QWidget, Themed):
    """Its outline says whether it is done."""

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__()
        icon, icon_role, role, weight = dict(LOOKS)[step.time]
        self._icon, self._icon_role = icon, icon_role
        words = Text(theme, step.text, "body", role)
        words.set_weight(weight)
        words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 4, 0, 4)
        row.addWidget(words, 1)
        row.addWidget(Text(theme, step.note, "body", "text2", numeric=True))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = self.theme.color(self._icon_role)
        self.theme.draw_icon(QPainter(self), self._icon, QPointF(1, 7), GLYPH, ink)


class Steps(QWidget):
    def __init__(self, theme: Theme, steps: Sequence[Step]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(theme, self.tr("What happens"), "heading"))
        column.addSpacing(4)
        for step in steps:
            column.addWidget(StepLine(theme, step))
