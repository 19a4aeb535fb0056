"""Asks for one name, such as that of a list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.form_field import FormField
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

WIDTH = 400


class NameDialog(QDialog, Themed):
    """Emits the name without spaces around it; an empty one cannot be saved."""

    named = Signal(str)

    def __init__(self, theme: Theme, title: str, name: str = "", hint: str = "") -> None:
        super().__init__()
        self.line = QLineEdit(name)
        self.line.setFont(theme.font("body"))
        self.line.setMaxLength(80)
        self.line.selectAll()
        self.save = Button(theme, self.tr("Save"), "primary")
        cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(round(WIDTH * theme.scale))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(theme, title, "title"))
        column.addWidget(FormField(theme, self.tr("Name"), self.line, hint))
        column.addLayout(row)
        for button in (cancel, self.save):
            button.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._done)
        self.line.returnPressed.connect(self._done)
        self.line.textChanged.connect(self._allow)
        self.set_theme(theme)
        self._allow()

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.line.text().strip()))

    def _done(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
            self.accept()
