"""A part of the side panel: heading, count, and a link at its right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.chip import CountPill
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed

GAP = 6


class Section(QWidget, Themed):
    """`head` can take more parts at its right, `column` holds what the section is about."""

    def __init__(self, theme: Theme, heading: str, role: str = "text2") -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.count = CountPill(theme, 0, role)
        self.count.set_count(0)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        # As high with a link as without one.
        self.head.addStrut(theme.size("button"))
        self.head.addWidget(CutText(theme, heading, "heading"))
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.column.addLayout(self.head)
        self.column.addSpacing(-GAP)
        self.set_theme(theme)

    def add_link(self, text: str) -> Button:
        """A link that ends where the section ends."""
        link = Button(self.theme, text, "link")
        link.set_flush()
        self.head.addWidget(link)
        return link
