"""One row of the settings: a label, and beside it a control or a fact with its buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.views.settings.rows import OFF, ON, Choice, Fact

LABEL = 208
LIST, WIDEST_LIST = 184, 280


class SettingRow(QWidget):
    """Label at the left; below the control at most one sentence of help."""

    def __init__(self, theme: Theme, label: str, control: QWidget, below: str) -> None:
        super().__init__()
        name = Text(theme, label, "body", "text2")
        name.setFixedWidth(LABEL)
        name.setWordWrap(True)
        name.set_least(theme.size("button"))
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(control)
        if below:
            said = Text(theme, below, "small", "text3")
            said.setWordWrap(True)
            right.addWidget(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)


class ChoiceControl(QWidget, Themed):
    """Segments for a few, a list for more, a box for yes or no; quiet when it is shown a value."""

    changed = Signal(str)

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self.segments: Segmented | None = None
        self.box: QComboBox | None = None
        self.switch: QCheckBox | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._make(theme), 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.set_theme(theme)

    def _make(self, theme: Theme) -> QWidget:
        made: QWidget
        if self._choice.look == "segments":
            self.segments = made = Segmented(theme, self._choice.choices)
            self.segments.chosen.connect(self.changed)
        elif self._choice.look == "switch":
            self.switch = made = QCheckBox(self._choice.choices[0][1])
            self.switch.toggled.connect(lambda on: self.changed.emit(ON if on else OFF))
        else:
            self.box = made = QComboBox()
            for value, label in self._choice.choices:
                self.box.addItem(label, value)
            self.box.setMinimumWidth(LIST)
            self.box.setMaximumWidth(WIDEST_LIST)
            self.box.activated.connect(lambda _index: self.changed.emit(self.value()))
            self._label(self.box)
        made.setAccessibleName(self._choice.label)
        made.setAccessibleDescription(self._choice.help)
        return made

    def _label(self, box: QComboBox) -> None:
        """To a screen reader a list's name is its label's, which has to stand beside it."""
        label = QLabel(self._choice.label, self)
        label.setBuddy(box)
        label.hide()

    def retheme(self) -> None:
        for plain in (self.box, self.switch):
            if plain is not None:
                plain.setFont(self.theme.font("body", numeric=True))
                plain.setMinimumHeight(self.theme.size("field"))

    def take_keyboard(self) -> None:
        part = self.segments.chosen_part() if self.segments is not None else self.box or self.switch
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> str:
        if self.segments is not None:
            return self.segments.current()
        if self.box is not None:
            return str(self.box.currentData())
        return ON if self.switch is not None and self.switch.isChecked() else OFF

    def show_value(self, value: str) -> None:
        if self.segments is not None and value in dict(self._choice.choices):
            self.segments.set_current(value)
        if self.box is not None:
            self.box.setCurrentIndex(self.box.findData(value))
        if self.switch is not None:
            self.switch.blockSignals(True)
            self.switch.setChecked(value == ON)
            self.switch.blockSignals(False)


class FactControl(QWidget):
    """A text that can be selected, and its buttons below it."""

    acted = Signal(str)

    def __init__(self, theme: Theme, fact: Fact) -> None:
        super().__init__()
        self._text = Text(theme, fact.text, "body", "text", numeric=True)
        self._text.setWordWrap(True)
        self._text.set_least(theme.size("button"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._text)
        if fact.acts:
            buttons = QHBoxLayout()
            buttons.setSpacing(8)
            for act in fact.acts:
                button = Button(theme, act.label, act.kind, act.icon)
                button.clicked.connect(lambda _=False, wish=act.id: self.acted.emit(wish))
                buttons.addWidget(button)
            buttons.addStretch(1)
            column.addLayout(buttons)

    def show_text(self, text: str) -> None:
        self._text.setText(text)

    def text(self) -> str:
        return self._text.text()
