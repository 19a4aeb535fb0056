"""The two steps of the way from a lead to a client."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.leads.convert import ConvertFact, ConvertSetup
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

LABEL = 104
GLYPH = 14


class Sentence(QWidget, Themed):
    """An outline and a text beside it that may take several lines."""

    def __init__(self, theme: Theme, icon: str, text: str, role: str = "text2") -> None:
        super().__init__()
        self._icon, self._role = icon, role
        self._mark = QLabel()
        self._text = Text(theme, text, "body", role)
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.set_theme(theme)

    def retheme(self) -> None:
        self._mark.setFixedHeight(self.theme.line("body"))
        self._mark.setPixmap(self.theme.pixmap(self._icon, self._role, GLYPH, self.devicePixelRatioF()))


class Compared(QWidget, Themed):
    """The lead's side and the contact's, line by line; what is the same is marked."""

    def __init__(self, theme: Theme, setup: ConvertSetup) -> None:
        super().__init__()
        self.theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL)
        grid.setColumnStretch(1, 1)
        heads = [self.tr("The client will have")]
        if setup.contact:
            grid.setColumnStretch(2, 1)
            heads.append(self.tr("Contact on this laptop"))
        for column, head in enumerate(heads, 1):
            text = Text(theme, head, "small", "text3")
            text.set_weight(500)
            grid.addWidget(text, 0, column)
        for row, fact in enumerate(setup.facts, 1):
            self._add(grid, row, fact, bool(setup.contact))
        self.setAccessibleName(self.tr("What the client will have"))
        self.set_theme(theme)

    def _add(self, grid: QGridLayout, row: int, fact: ConvertFact, compared: bool) -> None:
        theme = self.theme
        label = Text(theme, fact.label, "small", "text2")
        label.set_weight(500)
        grid.addWidget(label, row, 0)
        grid.addWidget(CutText(theme, fact.lead or self.tr("none"), "body", "text", numeric=True), row, 1)
        if compared:
            grid.addWidget(CutText(theme, fact.contact, "body", "text2", numeric=True), row, 2)
        if fact.same:
            same = Text(theme, self.tr("the same"), "small", "ok")
            same.set_weight(600)
            grid.addWidget(same, row, 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = Box(self.theme.radius("card"), self.theme.color("sunken"), self.theme.color("line"))
        paint_box(QPainter(self), QRectF(self.rect()), box)


class WhatStep(QWidget, Themed):
    """Which kind of client, with what, and who may be the same person."""

    kindChosen = Signal(str)

    def __init__(self, theme: Theme, setup: ConvertSetup) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cells = {kind: RadioCell(theme, label, card=True) for kind, label in setup.kinds}
        kinds = QHBoxLayout()
        kinds.setSpacing(8)
        for kind, cell in self._cells.items():
            self._group.addButton(cell)
            kinds.addWidget(cell, 1)
            cell.toggled.connect(lambda on, kind=kind: self.kindChosen.emit(kind) if on else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 16)
        column.setSpacing(12)
        column.addLayout(kinds)
        column.addWidget(Compared(theme, setup))
        column.addWidget(Sentence(theme, "contact", setup.promise))
        if setup.warning:
            column.addWidget(Sentence(theme, "triangle", setup.warning, "attention"))
        column.addStretch(1)
        self._cells.get(setup.kind, next(iter(self._cells.values()))).setChecked(True)
        self.set_theme(theme)

    @property
    def kind(self) -> str:
        return next((kind for kind, cell in self._cells.items() if cell.isChecked()), "")

    def choose(self, kind: str) -> None:
        """Does nothing for a kind that is not offered."""
        if kind in self._cells:
            self._cells[kind].setChecked(True)

    def start(self) -> None:
        self._cells[self.kind].setFocus(Qt.FocusReason.OtherFocusReason)


class SureStep(QWidget, Themed):
    """What is going to be sent, and whether an appointment is made at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        safe = self.tr("Saved on this laptop, sent when there is a connection.")
        self.book = QCheckBox(self.tr("Book an appointment with them now"))
        self.book.setMinimumHeight(theme.size("target"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._told)
        column.addWidget(Sentence(theme, "ring", safe, "accentText"))
        column.addWidget(self.book)
        column.addStretch(1)
        self.set_theme(theme)

    def tell(self, lines: Sequence[str]) -> None:
        """What is going to be sent, one sentence each."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [Sentence(self.theme, "check", line, "text") for line in lines]
        for line in self._lines:
            self._told.addWidget(line)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 160)
