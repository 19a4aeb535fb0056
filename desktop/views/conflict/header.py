"""The head of the page: what was changed in both places, and the way to leave it for later."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.rows import ConflictHead
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed


class ConflictHeader(QWidget, Themed):
    """Back and "Decide later" are the same: nothing is lost by leaving."""

    later = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tile = GlyphTile(theme, size=40)
        self._title = CutText(theme, "", "title")
        self._state = StateMark(theme, "conflict")
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self._position = Text(theme, "", "body", "text2", numeric=True)
        self.later_button = Button(theme, self.tr("Decide later"))
        back = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._state)
        below.addWidget(Text(theme, "·", "body", "text2"))
        below.addWidget(self._second, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 14, 16, 14)
        row.setSpacing(8)
        row.addWidget(back)
        row.addWidget(self._tile)
        row.addSpacing(6)
        row.addLayout(words, 1)
        row.addWidget(self._position)
        row.addSpacing(6)
        row.addWidget(self.later_button)
        back.clicked.connect(self.later)
        self.later_button.clicked.connect(self.later)
        self.set_theme(theme)

    def show_head(self, head: ConflictHead) -> None:
        self._tile.set_glyph(head.icon, head.kind)
        self._title.setText(head.title)
        self._state.set_state(head.state, head.detail)
        self._second.setText(head.second)
        self._position.setText(head.position)
        self.setAccessibleName(", ".join(part for part in (head.title, self._state.words()) if part))
