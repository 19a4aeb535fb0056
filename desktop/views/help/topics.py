"""How the program works, in a few short parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.help.rows import Topic
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.surfaces import ground
from desktop.views.parts.text import Text

MARK = 196
WIDEST = 640


class Topics(QScrollArea):
    """Read from top to bottom; scrolled with the arrows."""

    def __init__(self, theme: Theme, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Help"))
        base = ground("surface")
        column = QVBoxLayout(base)
        column.setContentsMargins(20, 12, 20, 20)
        column.setSpacing(4)
        for topic in topics:
            column.addWidget(Text(theme, topic.heading, "heading"))
            column.addWidget(_wrapped(theme, topic.text))
            if topic.states:
                column.addSpacing(4)
                column.addWidget(_states(theme, topic))
            column.addSpacing(12)
        column.addStretch(1)
        self.setWidget(base)


def _wrapped(theme: Theme, text: str) -> Text:
    said = Text(theme, text, "body", "text2")
    said.setWordWrap(True)
    said.setMaximumWidth(WIDEST)
    return said


def _states(theme: Theme, topic: Topic) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, MARK)
    grid.setColumnStretch(1, 1)
    for number, (state, meaning) in enumerate(topic.states):
        grid.addWidget(StateMark(theme, state), number, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_wrapped(theme, meaning), number, 1)
    return holder
