"""Hears of every change that a person makes in the fields below a widget."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget


def on_touch(root: QWidget, touched: Callable[[], object]) -> None:
    """Calls `touched` after each of them; fields that are added later are not heard."""

    def heard(*_what: object) -> None:
        touched()

    for line in root.findChildren(QLineEdit):
        line.textChanged.connect(heard)
    for text in root.findChildren(QPlainTextEdit):
        text.textChanged.connect(heard)
    for box in root.findChildren(QComboBox):
        box.currentIndexChanged.connect(heard)
    for button in root.findChildren(QAbstractButton):
        if button.isCheckable():
            button.toggled.connect(heard)
