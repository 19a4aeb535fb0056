"""The head of a page about one thing: the way back, a picture, two lines of words, and what is done most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.chip import Chip, Kind

BETWEEN = 8
BETWEEN_BUTTONS = 6


class ChipWords(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> Kind: ...


class TitleLine(QHBoxLayout):
    """The name, and beside it what it is."""

    def __init__(self, title: QWidget) -> None:
        super().__init__()
        self.chips: list[Chip] = []
        self.setSpacing(BETWEEN)
        self.addWidget(title)
        self.addStretch(1)

    def show_chips(self, theme: Theme, chips: Sequence[ChipWords]) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(theme, chip.text, chip.kind) for chip in chips]
        for place, made in enumerate(self.chips, 1):
            self.insertWidget(place, made, 0, Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class HeadParts:
    """What stands in a head, from left to right; the last of `below` takes the room that is left."""

    back: QWidget
    picture: QWidget
    title: TitleLine
    below: Sequence[QWidget]
    buttons: Sequence[QWidget]


def lay_out_head(head: QWidget, parts: HeadParts, foot: int) -> None:
    """`foot`: px under it."""
    row = QHBoxLayout(head)
    row.setContentsMargins(8, 12, 16, foot)
    row.setSpacing(BETWEEN)
    row.addWidget(parts.back)
    row.addWidget(parts.picture)
    row.addSpacing(BETWEEN)
    row.addLayout(_words(parts), 1)
    row.addSpacing(BETWEEN)
    buttons = QHBoxLayout()
    buttons.setSpacing(BETWEEN_BUTTONS)
    for button in parts.buttons:
        buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(buttons)


def _words(parts: HeadParts) -> QVBoxLayout:
    below = QHBoxLayout()
    below.setSpacing(BETWEEN)
    for part in parts.below:
        below.addWidget(part, part is parts.below[-1])
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch(1)
    words.addLayout(parts.title)
    words.addLayout(below)
    words.addStretch(1)
    return words
