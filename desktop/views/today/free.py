"""A day without appointments: what comes next, and time to call somebody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.open_row import OpenRow
from desktop.views.today.day import FollowUp, FreeDay
from desktop.views.today.follow_ups import FollowUps


class FreeDayPart(QWidget, Themed):
    """In place of the timeline, with the follow-ups, those that can be called first; `wished` is theirs."""

    opened = Signal(str)
    newRequested = Signal()
    wished = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown = FreeDay("", "")
        self._title = Text(theme, "", "heading")
        self._second = Text(theme, "", "body", "text2", numeric=True)
        self._second.setWordWrap(True)
        self.new = Button(theme, self.tr("New appointment"), icon="plus")
        self.next = OpenRow(theme, "", opens=True)
        self._tile = GlyphTile(theme)
        self._next_title = CutText(theme, "")
        self._next_title.set_weight(600)
        self._when = CutText(theme, "", "small", "text2", numeric=True)
        self.people = FollowUps(theme, self.tr("Time to call"))
        self._build()
        self.next.clicked.connect(lambda: self.opened.emit(self._shown.opens))
        self.new.clicked.connect(self.newRequested)
        self.people.wished.connect(self.wished)
        self.set_theme(theme)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._next_title)
        words.addWidget(self._when)
        line = QHBoxLayout(self.next)
        line.setContentsMargins(0, 8, 8, 8)
        line.setSpacing(12)
        line.addWidget(self._tile)
        line.addLayout(words, 1)
        self.next.let_through()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._second)
        column.addWidget(self.next)
        column.addSpacing(6)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.people)

    def show_free(self, shown: FreeDay, people: tuple[FollowUp, ...]) -> None:
        self._shown = shown
        self._title.setText(shown.title)
        self._second.setText(shown.second)
        show_if(self._second, bool(shown.second))
        self._tile.set_glyph(kind=shown.kind)
        self._next_title.setText(shown.next_title)
        self._when.setText(shown.when)
        self.next.setAccessibleName(f"{shown.next_title}, {shown.when}")
        show_if(self.next, bool(shown.opens))
        self.people.show_follow_ups(tuple(sorted(people, key=lambda one: not one.can_call)))
        show_if(self.people, bool(people))
