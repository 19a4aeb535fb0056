"""The details of a person: one line per field, each with its own state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.chip import Chip
from desktop.views.parts.flow import Flow
from desktop.views.parts.states import state_words
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.views.people.field_link import FieldLink
from desktop.views.people.focus_chain import follow
from desktop.views.people.person import PersonField
from desktop.views.people.state_line import StateLine

LABEL = 92
ACTIONS = (("phone", "call"), ("email", "mail"))


class FieldLine(QWidget):
    """What can be done about a value that was turned down is beside it."""

    fixRequested = Signal(str)
    discardRequested = Signal(str)
    actionRequested = Signal(str)
    tagsRequested = Signal(str)

    def __init__(self, theme: Theme, field: PersonField) -> None:
        super().__init__()
        self._field = field
        label = Text(theme, field.label, "small", "text3")
        label.setFixedWidth(LABEL)
        label.setWordWrap(True)
        label.setContentsMargins(0, 8 if field.can_tag else 4 if field.tags else 2, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._value(theme), 0, 1)
        if state_words(field.state, field.detail):
            grid.addWidget(StateLine(theme, field.state, field.detail), 1, 1)
        if field.state == "rejected":
            grid.addLayout(self._ways_out(theme), 2, 1)
        spoken = (field.label, ", ".join(field.tags) or field.text, state_words(field.state, field.detail))
        self.setAccessibleName(", ".join(part for part in spoken if part))

    def _value(self, theme: Theme) -> QWidget:
        field = self._field
        if field.can_tag:
            return self._tags(theme)
        if field.tags:
            return Flow([Chip(theme, tag) for tag in field.tags])
        action = dict(ACTIONS).get(field.link)
        if action and field.text:
            return self._link(theme, action)
        value = Text(theme, field.text or self.tr("Empty"), "body", "text" if field.text else "text3", True)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return value

    def _tags(self, theme: Theme) -> QWidget:
        change = IconButton(theme, "plus", self.tr("Add or remove tags"))
        change.clicked.connect(lambda: self.tagsRequested.emit(self._field.name))
        return Flow([*(Chip(theme, tag) for tag in self._field.tags), change])

    def _link(self, theme: Theme, action: str) -> QWidget:
        pattern = self.tr("Call {value}") if action == "call" else self.tr("Write to {value}")
        holder = QWidget()
        link = FieldLink(theme, self._field.text)
        link.setAccessibleName(pattern.format(value=self._field.text))
        link.setToolTip(link.accessibleName())
        link.clicked.connect(lambda: self.actionRequested.emit(action))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(link)
        row.addStretch(1)
        return holder

    def _ways_out(self, theme: Theme) -> QHBoxLayout:
        fix, discard = Button(theme, self.tr("Fix")), Button(theme, self.tr("Discard"), "quiet")
        fix.setAccessibleName(self.tr("Fix {label}").format(label=self._field.label))
        discard.setAccessibleName(self.tr("Discard the change of {label}").format(label=self._field.label))
        fix.clicked.connect(lambda: self.fixRequested.emit(self._field.name))
        discard.clicked.connect(lambda: self.discardRequested.emit(self._field.name))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 2)
        row.setSpacing(4)
        row.addWidget(fix)
        row.addWidget(discard)
        row.addStretch(1)
        return row


class Details(QWidget, Themed):
    """Heading, Edit, and the lines."""

    editRequested = Signal()
    fixRequested = Signal(str)
    discardRequested = Signal(str)
    actionRequested = Signal(str)
    tagsRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fields: tuple[PersonField, ...] = ()
        self._lines: list[FieldLine] = []
        self._heads: list[Text] = []
        self.edit = Button(theme, self.tr("Edit"), "quiet")
        self.edit.clicked.connect(self.editRequested)
        head = QHBoxLayout()
        head.addWidget(Text(theme, self.tr("Details"), "heading"), 1)
        head.addWidget(self.edit)
        head.addSpacing(-13)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addStretch(1)
        self.set_theme(theme)

    def show_fields(self, fields: tuple[PersonField, ...]) -> None:
        if fields == self._fields:
            return
        self._fields = fields
        for part in (*self._lines, *self._heads):
            part.hide()
            part.deleteLater()
        self._lines, self._heads = [], []
        for field in fields:
            if field.group and field.group not in [head.text() for head in self._heads]:
                self._heads.append(self._head(field.group))
            self._lines.append(self._line(field))
        follow(self.edit, self._lines)

    def _head(self, group: str) -> Text:
        head = Text(self.theme, group, "micro", "text3")
        head.set_weight(600)
        head.setContentsMargins(0, 14, 0, 2)
        self._column.addWidget(head)
        return head

    def _line(self, field: PersonField) -> FieldLine:
        line = FieldLine(self.theme, field)
        line.fixRequested.connect(self.fixRequested)
        line.discardRequested.connect(self.discardRequested)
        line.actionRequested.connect(self.actionRequested)
        line.tagsRequested.connect(self.tagsRequested)
        self._column.addWidget(line)
        return line
