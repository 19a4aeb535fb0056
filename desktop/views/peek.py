"""A look at one entry without going there: who or what it is, and what one needs of it on the phone."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.card import Fact
from desktop.views.parts.button import Button
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.popover import Popover
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if

WIDTH = 360
MARGIN = 16
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class PeekFacts:
    """`lines` are pairs of an outline and a text; give an `icon`, or the `kind` of an appointment."""

    title: str
    kicker: str
    lines: tuple[tuple[str, str], ...] = ()
    icon: str = ""
    kind: str = ""
    state: str = "synced"
    detail: str = ""


class PeekCard(Popover):
    """Enter opens the entry; `closed` without that, so that the keyboard can go back to where it was."""

    openRequested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, facts: PeekFacts) -> None:
        super().__init__(theme, parent, WIDTH)
        self.facts = facts
        self._opens = False
        self.opening = Button(theme, self.tr("Open"), "primary", key=self.tr("Enter"))
        self.opening.clicked.connect(self._go_there)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 12)
        column.setSpacing(6)
        column.addLayout(_head(theme, facts))
        title = Text(theme, facts.title, "heading")
        title.setWordWrap(True)
        column.addWidget(title)
        for icon, text in facts.lines:
            line = Fact(theme, icon)
            line.say(text)
            column.addWidget(line)
        state = StateMark(theme, facts.state, facts.detail)
        show_if(state, facts.state != "synced")
        column.addWidget(state)
        column.addWidget(Rule(theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 0, 0)
        foot.addWidget(Text(theme, self.tr("Esc goes back"), "small", "text3"), 1)
        foot.addWidget(self.opening)
        column.addLayout(foot)
        said = (facts.title, facts.kicker, *(text for _, text in facts.lines))
        self.setAccessibleName(", ".join(part for part in said if part))

    def open_beside(self, area: QRect) -> None:
        super().open_beside(area)
        self.opening.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._go_there()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._opens:
            self.closed.emit()

    def _go_there(self) -> None:
        self._opens = True
        self.close()
        self.openRequested.emit()


def _head(theme: Theme, facts: PeekFacts) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(GlyphTile(theme, facts.icon, facts.kind))
    head.addWidget(Text(theme, facts.kicker, "small", "text2"), 1)
    return head
