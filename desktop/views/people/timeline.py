"""The timeline of a person: what is coming up, and what happened."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.chip import Chip
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.states import state_words
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow
from desktop.views.people.open_row import OpenRow
from desktop.views.people.person import TimelineEntry
from desktop.wording.speech import capital

INDENT = 36


def entry_row(theme: Theme, entry: TimelineEntry) -> OpenRow:
    """Title and state in the first line, and below them as many lines as the rest needs."""
    spoken = (entry.group, entry.title, entry.aside, entry.second, state_words(entry.state, entry.detail))
    row = OpenRow(theme, ", ".join(part for part in spoken if part), bool(entry.id))
    first, below = QHBoxLayout(), QHBoxLayout()
    first.setSpacing(0)
    below.setSpacing(8)
    for part, stretch in _title(theme, entry):
        first.addWidget(part, stretch)
    second = Text(theme, entry.second, "small", "text2", numeric=True)
    second.setWordWrap(True)
    below.addWidget(second, 1)
    (first if entry.kind else below).addWidget(StateMark(theme, entry.state, entry.detail))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addLayout(first)
    words.addLayout(below)
    across = QHBoxLayout(row)
    across.setContentsMargins(8, 7, 8, 7)
    across.setSpacing(12)
    across.addWidget(GlyphTile(theme, entry.icon, entry.kind), 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(words, 1)
    row.let_through()
    return row


def _title(theme: Theme, entry: TimelineEntry) -> list[tuple[QWidget, int]]:
    """The parts of the first line, with their stretch."""
    if not (entry.kind or entry.id):
        sentence = Text(theme, entry.title, "body", numeric=True)
        sentence.setWordWrap(True)
        return [(sentence, 1)]
    aside = Text(theme, f" · {entry.aside}" if entry.aside else "", "body", "text3")
    return [(CutText(theme, entry.title, "strong"), 0), (aside, 0), (QWidget(), 1)]


class Timeline(QWidget, Themed):
    """Filtered by topic where there is more than one."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._entries: tuple[TimelineEntry, ...] = ()
        self._topic = ""
        self._parts: list[QWidget] = []
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._nothing = Text(theme, "", "body", "text2")
        self._nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(4)
        head.addStrut(theme.size("button"))
        head.addWidget(Text(theme, self.tr("Timeline"), "heading"), 1)
        for topic, label in self._topics():
            head.addWidget(self._chip(theme, topic, label))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addStretch(1)
        self.set_theme(theme)
        self._offer(())
        self._fill()

    def _topics(self) -> tuple[tuple[str, str], ...]:
        return (
            ("", self.tr("All")),
            ("notes", self.tr("Notes")),
            ("appointments", self.tr("Appointments")),
            ("changes", self.tr("Changes")),
        )

    def _chip(self, theme: Theme, topic: str, label: str) -> Chip:
        chip = Chip(theme, label, "choice")
        chip.setChecked(not topic)
        chip.clicked.connect(lambda: self._choose(topic))
        self._group.addButton(chip)
        self._chips[topic] = chip
        return chip

    def _choose(self, topic: str) -> None:
        self._topic = topic
        self._fill()

    def show_entries(self, entries: tuple[TimelineEntry, ...]) -> None:
        if entries == self._entries:
            return
        self._entries = entries
        topics = {entry.topic for entry in entries if entry.topic}
        if self._topic not in topics:
            self._topic = ""
            self._chips[""].setChecked(True)
        self._offer(topics)
        self._fill()

    def _offer(self, topics: Collection[str]) -> None:
        """To choose from, where there is more than one."""
        for topic, chip in self._chips.items():
            show_if(chip, len(topics) > 1 and (not topic or topic in topics))

    def _fill(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        group = ""
        for entry in self._entries:
            if self._topic and entry.topic != self._topic:
                continue
            if entry.group != group:
                group = entry.group
                self._add(self._heading(group))
            self._add(self._row(entry))
        if not self._parts:
            words = self.tr("Nothing here yet. Appointments, notes and changes will be listed by day.")
            nothing = Text(self.theme, words, "body", "text2")
            nothing.setContentsMargins(8, 4, 8, 0)
            nothing.setWordWrap(True)
            self._add(nothing)
        follow(self._chips["changes"], self._parts)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _heading(self, group: str) -> Text:
        heading = Text(self.theme, capital(group), "small", "text3")
        heading.set_weight(600)
        heading.setContentsMargins(8 + INDENT, 4, 0, 4)
        return heading

    def _row(self, entry: TimelineEntry) -> OpenRow:
        row = entry_row(self.theme, entry)
        if entry.id:
            row.clicked.connect(lambda: self.opened.emit(entry.resource, entry.id))
        return row
