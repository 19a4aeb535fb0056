"""The card in which the tags of one person are added and taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.flow import Flow
from desktop.views.parts.popover import Popover
from desktop.views.parts.text import Text
from desktop.views.people.filter_row import FilterChip
from desktop.views.people.tag_line import TagLine

WIDTH = 320


class TagCard(Popover):
    """Stays open while tags are added; every one of them is saved at once."""

    added = Signal(object)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, known: Sequence[str]) -> None:
        super().__init__(theme, parent, WIDTH)
        self._theme = theme
        self._flow: QWidget | None = None
        self.chips: list[FilterChip] = []
        self.line = TagLine(theme, known)
        self.line.setAccessibleName(self.tr("New tags"))
        self.add = Button(theme, self.tr("Add"))
        self.add.setAutoDefault(False)
        self.setAccessibleName(self.tr("Tags"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        self._inside = QVBoxLayout(self.box)
        self._inside.setContentsMargins(16, 12, 16, 16)
        self._inside.setSpacing(8)
        self._inside.addWidget(Text(theme, self.tr("Tags"), "heading"))
        self._inside.addLayout(row)
        self.add.clicked.connect(self._add)
        self.line.returnPressed.connect(self._add)

    def show_tags(self, tags: Sequence[str]) -> None:
        if self._flow is not None:
            self._inside.removeWidget(self._flow)
            self._flow.hide()
            self._flow.deleteLater()
        self.chips = [self._chip(tag) for tag in tags]
        self._flow = Flow(self.chips) if tags else Text(self._theme, self.tr("No tags yet"), "small", "text2")
        self._inside.insertWidget(1, self._flow)
        if self.isVisible():
            self.fit()

    def _chip(self, tag: str) -> FilterChip:
        chip = FilterChip(self._theme, tag)
        chip.setAccessibleDescription(self.tr("Enter or Delete removes this tag"))
        for signal in (chip.clicked, chip.removed):
            signal.connect(lambda *_args: self.removed.emit(tag))
        return chip

    def start(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        tags = self.line.tags()
        if tags:
            self.line.clear()
            self.added.emit(tags)
