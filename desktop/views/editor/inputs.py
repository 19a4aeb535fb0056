"""An editing widget for each kind of value, all with the same five doings."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.theme import Theme
from desktop.views.editor.spec import FieldSpec, Value
from desktop.views.editor.values import (
    parse_decimal,
    parse_email,
    parse_integer,
    parse_money,
    parse_number,
    parse_tags,
    show_money,
)

CONTEXT = "Editor"
LONG_LINES = 4


class UnclearError(Exception):
    """What was typed cannot be understood; the sentence says what is needed."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Input(Protocol):
    """`typed` is what stands in the widget, to be compared with what stood there at the start.

    `retype` puts it there again, also after it was kept as JSON.
    """

    @property
    def widget(self) -> QWidget: ...

    def show(self, value: Value) -> None: ...

    def value(self) -> Value: ...

    def typed(self) -> object: ...

    def retype(self, typed: Any) -> None: ...


def needed(kind: str) -> str:
    """What a person must type for a kind of value."""
    words = {
        "money": QCoreApplication.translate(CONTEXT, "Type an amount such as 475,000."),
        "integer": QCoreApplication.translate(CONTEXT, "Type a whole number."),
        "number": QCoreApplication.translate(CONTEXT, "Type a number."),
        "email": QCoreApplication.translate(CONTEXT, "The e-mail address is not complete."),
        "date": QCoreApplication.translate(CONTEXT, "Type a date such as {example}."),
        "time": QCoreApplication.translate(CONTEXT, "Type a time such as {example}."),
        "reference": QCoreApplication.translate(CONTEXT, "Pick one from the list, or empty this field."),
    }
    return words[kind]


PARSERS: dict[str, Callable[[str], Value]] = {
    "email": parse_email,
    "integer": parse_integer,
    "number": parse_number,
    "money": parse_money,
    "tags": parse_tags,
}


class LineInput:
    """Text, phone, e-mail, numbers, money, and tags with commas between."""

    def __init__(self, theme: Theme, kind: str) -> None:
        self._kind = kind
        self._line = QLineEdit()
        self._line.setFont(theme.font("body", numeric=kind in ("phone", "integer", "number", "money")))

    @property
    def widget(self) -> QLineEdit:
        return self._line

    def show(self, value: Value) -> None:
        self._line.setText(self._words(value))
        self._line.setCursorPosition(0)

    def _words(self, value: Value) -> str:
        if value is None:
            return ""
        if self._kind == "money":
            return show_money(value)
        if self._kind == "integer":
            return f"{value:,}" if isinstance(value, int) else str(value)
        if self._kind == "number":
            return f"{parse_decimal(str(value)):,f}"
        return ", ".join(value) if isinstance(value, list) else str(value)

    def value(self) -> Value:
        text = self._line.text().strip()
        if not text:
            return None
        parse = PARSERS.get(self._kind)
        try:
            return parse(text) if parse else text
        except ValueError as error:
            raise UnclearError(needed(self._kind)) from error

    def typed(self) -> object:
        return self._line.text().strip()

    def retype(self, typed: Any) -> None:
        self._line.setText(str(typed))


class LongInput:
    """Several lines; Tab leaves the field."""

    def __init__(self, theme: Theme) -> None:
        self._text = QPlainTextEdit()
        self._text.setFont(theme.font("body"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(LONG_LINES * theme.line("body") + 14)

    @property
    def widget(self) -> QPlainTextEdit:
        return self._text

    def show(self, value: Value) -> None:
        self._text.setPlainText("" if value is None else str(value))

    def value(self) -> Value:
        return self._text.toPlainText().strip() or None

    def typed(self) -> object:
        return self._text.toPlainText()

    def retype(self, typed: Any) -> None:
        self._text.setPlainText(str(typed))


class BooleanInput:
    def __init__(self, theme: Theme) -> None:
        self._box = QCheckBox(QCoreApplication.translate(CONTEXT, "Yes"))
        self._box.setFont(theme.font("body"))
        self._box.setMinimumHeight(theme.size("field"))

    @property
    def widget(self) -> QCheckBox:
        return self._box

    def show(self, value: Value) -> None:
        self._box.setChecked(bool(value))

    def value(self) -> Value:
        return self._box.isChecked()

    def typed(self) -> object:
        return self._box.isChecked()

    def retype(self, typed: Any) -> None:
        self._box.setChecked(bool(typed))


class ChoiceInput:
    """A value that this version does not know stays in the list; `kinds` puts the types' outlines there."""

    def __init__(self, theme: Theme, spec: FieldSpec, kinds: bool = False) -> None:
        self._theme = theme
        self._kinds = kinds
        self._box = QComboBox()
        self._box.setFont(theme.font("body"))
        if not spec.required:
            self._box.addItem(QCoreApplication.translate(CONTEXT, "Not said"), None)
        for value, label in spec.choices:
            self._add(value, label)

    @property
    def widget(self) -> QComboBox:
        return self._box

    def _add(self, value: str, label: str) -> None:
        if self._kinds:
            icon = self._theme.icon(self._theme.type_glyph(value), "text2")
            self._box.addItem(icon, label, value)
        else:
            self._box.addItem(label, value)

    def show(self, value: Value) -> None:
        at = self._box.findData(value)
        if at < 0 and value is not None:
            self._add(str(value), str(value))
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)

    def value(self) -> Value:
        return self._box.currentData()

    def typed(self) -> object:
        return self._box.currentData()

    def retype(self, typed: Any) -> None:
        self.show(typed)
