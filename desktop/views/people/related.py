"""What belongs to a person: listings, escrows, other people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.deal_card import DealCard
from desktop.views.people.focus_chain import follow
from desktop.views.people.open_row import OpenRow
from desktop.views.people.person import RelatedEntry, RelatedGroup

SIDE = 12


def related_row(theme: Theme, entry: RelatedEntry) -> OpenRow:
    """Title over second line, and a word at the right."""
    spoken = ", ".join(part for part in (entry.title, entry.second, entry.aside) if part)
    row = OpenRow(theme, spoken, bool(entry.id))
    title = CutText(theme, entry.title)
    title.set_weight(500)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(title)
    if entry.second:
        words.addWidget(CutText(theme, entry.second, "small", "text2", numeric=True))
    across = QHBoxLayout(row)
    across.setContentsMargins(8, 8, 8, 8)
    across.setSpacing(10)
    across.addLayout(words, 1)
    across.addWidget(Text(theme, entry.aside, "small", "text2"))
    row.let_through()
    return row


class Related(QWidget, Themed):
    """Groups with a heading and a count."""

    opened = Signal(str, str)
    compareRequested = Signal(str, str)
    apartRequested = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._groups: tuple[RelatedGroup, ...] = ()
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 22, SIDE, 16)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.set_theme(theme)

    def show_groups(self, groups: tuple[RelatedGroup, ...]) -> None:
        if groups == self._groups:
            return
        self._groups = groups
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [self._group(group) for group in groups if group.entries or group.empty]
        for place, part in enumerate(self._parts):
            self._column.insertWidget(place, part)
        follow(self, self._parts)

    def _group(self, group: RelatedGroup) -> QWidget:
        part = QWidget()
        part.setAccessibleName(group.heading)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.addWidget(CutText(self.theme, group.heading, "heading"), 1)
        cards = any(entry.steps for entry in group.entries)
        count = str(len(group.entries)) if group.entries and not cards else ""
        head.addWidget(Text(self.theme, count, "body", "text3", numeric=True))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addLayout(head)
        if not group.entries:
            column.addWidget(self._empty(group.empty))
        for place, entry in enumerate(group.entries):
            if place and cards:
                column.addSpacing(8)
            elif place:
                column.addLayout(self._rule())
            column.addWidget(self._row(entry))
            if entry.can_compare:
                column.addLayout(self._ways(entry))
        return part

    def _rule(self) -> QHBoxLayout:
        """As wide as the words, not as the rows' fills."""
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 0)
        line.addWidget(Rule(self.theme))
        return line

    def _ways(self, entry: RelatedEntry) -> QHBoxLayout:
        """Whether the two are one person is for the agent to say."""
        compare, apart = (
            Button(self.theme, self.tr("Compare")),
            Button(self.theme, self.tr("Not the same"), "quiet"),
        )
        compare.setAccessibleName(
            self.tr("Compare with {name}, {role}").format(name=entry.title, role=entry.aside)
        )
        apart.setAccessibleName(
            self.tr("Not the same as {name}, {role}").format(name=entry.title, role=entry.aside)
        )
        compare.clicked.connect(lambda: self.compareRequested.emit(entry.resource, entry.id))
        apart.clicked.connect(lambda: self.apartRequested.emit(entry.resource, entry.id))
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 10)
        row.setSpacing(4)
        row.addWidget(compare)
        row.addWidget(apart)
        row.addStretch(1)
        return row

    def _empty(self, words: str) -> Text:
        empty = Text(self.theme, words, "small", "text2")
        empty.setWordWrap(True)
        empty.setContentsMargins(8, 0, 8, 0)
        return empty

    def _row(self, entry: RelatedEntry) -> OpenRow:
        row = DealCard(self.theme, entry, entry.steps) if entry.steps else related_row(self.theme, entry)
        if entry.id:
            row.clicked.connect(lambda: self.opened.emit(entry.resource, entry.id))
        return row
