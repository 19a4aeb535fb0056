"""The state of one field, in as many lines as its reason needs."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.state_mark import GAP, GLYPH
from desktop.views.parts.states import state_look, state_words
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed


class StateLine(QWidget, Themed):
    """Looks like a state mark, but nothing is cut off."""

    def __init__(self, theme: Theme, state: str, detail: str) -> None:
        super().__init__()
        self._look = state_look(state)
        words = Text(
            theme, state_words(state, detail), "small", self._look.role if self._look else "text2", True
        )
        words.set_weight(500)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GLYPH + GAP, 0, 0, 0)
        column.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is not None:
            at = QPointF(0, (self.theme.line("small") - GLYPH) / 2)
            ink = self.theme.color(self._look.role)
            self.theme.draw_icon(QPainter(self), self._look.glyph, at, GLYPH, ink)
