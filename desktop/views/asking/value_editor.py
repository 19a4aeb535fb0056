"""Asks for one value of any kind: for filters, and for what many people are set to."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.editor.inputs import LineInput, UnclearError
from desktop.views.editor.moment_inputs import DateInput
from desktop.views.parts.chip import Chip
from desktop.views.parts.flow import Flow
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.tag_line import TagLine
from desktop.views.people.wishes import ValueSpec

DAYS_USUAL = 30
DAYS_MOST = 3650


class ValueEditor(QWidget, Themed):
    """`value` is None for as long as nothing that can be used stands in `widget`."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._read: Callable[[], Any] = lambda: True
        self._name = ""
        self.widget: QWidget | None = None
        self._problem = Text(theme, "", "small", "danger")
        self._problem.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._problem)
        self.set_theme(theme)
        self._say("")

    def ask(self, spec: ValueSpec, name: str) -> None:
        """`name` is what the value is called, for whoever cannot see the words around it."""
        if self.widget is not None:
            self.widget.hide()
            self.widget.deleteLater()
        self._name = name
        builders: Mapping[str, Callable[[ValueSpec], QWidget]] = {
            "days": self._days,
            "date": self._date,
            "boolean": self._boolean,
            "choice": self._choice,
            "choices": self._choices,
            "tags": self._tags,
        }
        self._say("")
        if spec.kind == "none":
            self.widget, self._read = None, lambda: True
            return
        self.widget = builders.get(spec.kind, self._line)(spec)
        if not self.widget.accessibleName():
            self.widget.setAccessibleName(name)
        self._column.insertWidget(0, self.widget)

    def value(self) -> Any:
        try:
            found = self._read()
        except UnclearError as unclear:
            self._say(unclear.sentence)
            return None
        self._say("")
        return found

    def start(self) -> None:
        """Give the keyboard to what is asked for."""
        target = self.widget
        if isinstance(target, Flow):
            target = target.findChild(Chip)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        show_if(self._problem, bool(problem))

    def _line(self, spec: ValueSpec) -> QWidget:
        made = LineInput(self.theme, spec.kind)
        made.show(spec.value)
        self._follow(made.widget)
        self._read = made.value
        return made.widget

    def _follow(self, line: QLineEdit) -> None:
        line.textChanged.connect(self.changed)
        line.returnPressed.connect(self.entered)

    def _days(self, spec: ValueSpec) -> QWidget:
        box = QSpinBox()
        box.setRange(1, DAYS_MOST)
        box.setSuffix(self.tr(" days"))
        box.setValue(int(spec.value or DAYS_USUAL))
        box.setFont(self.theme.font("body", numeric=True))
        box.valueChanged.connect(self.changed)
        box.lineEdit().returnPressed.connect(self.entered)
        self._read = box.value
        return box

    def _date(self, spec: ValueSpec) -> QWidget:
        made = DateInput(self.theme)
        made.show(spec.value)
        made.widget.textChanged.connect(self.changed)
        made.widget.returnPressed.connect(self.entered)
        self._read = made.value
        return made.widget

    def _boolean(self, spec: ValueSpec) -> QWidget:
        yes, no = self.tr("Yes"), self.tr("No")
        return self._choice(ValueSpec("choice", (("yes", yes), ("no", no)), value=spec.value or "yes"))

    def _choice(self, spec: ValueSpec) -> QWidget:
        box = QComboBox()
        box.setFont(self.theme.font("body"))
        for value, label in spec.choices:
            box.addItem(label, value)
        box.setCurrentIndex(max(0, box.findData(spec.value)))
        box.currentIndexChanged.connect(self.changed)
        self._read = box.currentData
        return box

    def _choices(self, spec: ValueSpec) -> QWidget:
        chips = {value: Chip(self.theme, label, "choice") for value, label in spec.choices}
        for value, chip in chips.items():
            chip.setChecked(value in (spec.value or ()))
            chip.toggled.connect(self.changed)
        self._read = lambda: tuple(value for value, chip in chips.items() if chip.isChecked()) or None
        return Flow(list(chips.values()))

    def _tags(self, spec: ValueSpec) -> QWidget:
        line = TagLine(self.theme, spec.known)
        line.show_tags(spec.value or ())
        self._follow(line)
        self._read = lambda: line.tags() or None
        return line
