"""Rows in a card: something that opens, and buttons at its right."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.states import state_look
from desktop.views.parts.surfaces import Rule, frame
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow
from desktop.views.people.open_row import OpenRow

GLYPH = 16


class StateGlyph(QWidget, Themed):
    """The glyph of a sync state alone; the words stand beside it."""

    def __init__(self, theme: Theme, state: str) -> None:
        super().__init__()
        self._look = state_look(state)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(GLYPH, GLYPH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is not None:
            ink = self.theme.color(self._look.role)
            self.theme.draw_icon(QPainter(self), self._look.glyph, QPointF(0, 0), GLYPH, ink)


class CardRow(QWidget):
    """Title over second line as one button, a mark before it, other buttons after it."""

    def __init__(self, theme: Theme, title: str, second: str) -> None:
        super().__init__()
        self.name = OpenRow(theme, f"{title}, {second}", opens=True)
        first = CutText(theme, title)
        first.set_weight(500)
        words = QVBoxLayout(self.name)
        words.setContentsMargins(8, 5, 8, 5)
        words.setSpacing(0)
        words.addWidget(first)
        below = Text(theme, second, "small", "text2", numeric=True)
        below.setWordWrap(True)
        words.addWidget(below)
        self.name.let_through()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(4, 1, 6, 1)
        self._line.setSpacing(4)
        self._line.addWidget(self.name, 1)

    def put_before(self, mark: QWidget) -> None:
        self._line.insertWidget(0, mark)
        self._line.setContentsMargins(12, 3, 6, 3)

    def put_after(self, buttons: Sequence[QAbstractButton]) -> None:
        for button in buttons:
            self._line.addWidget(button)


class Card(QWidget, Themed):
    """Rows with hairlines between them, made anew when what they show has changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self.rows: list[CardRow] = []
        card = frame("card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.set_theme(theme)

    def fill(self, rows: Sequence[CardRow]) -> None:
        """The keyboard stays in the row where it was, also when another one moved up there."""
        at = next((place for place, row in enumerate(self.rows) if _has_focus(row)), None)
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self.rows, self._parts = list(rows), []
        for row in rows:
            if self._parts:
                self._add(Rule(self.theme))
            self._add(row)
        show_if(self, bool(rows))
        follow(self, rows)
        if at is not None and rows:
            rows[min(at, len(rows) - 1)].name.setFocus()

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)


def _has_focus(row: QWidget) -> bool:
    focused = row.window().focusWidget()
    return bool(focused) and row.isAncestorOf(focused)
