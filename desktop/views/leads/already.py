"""Says that a lead is a client already, and offers the way there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

WIDTH = 420


class AlreadyDialog(QDialog, Themed):
    """Emits `openRequested` after it has closed."""

    openRequested = Signal()

    def __init__(self, theme: Theme, name: str, *, can_open: bool) -> None:
        super().__init__()
        title = self.tr("{name} is a client already").format(name=name)
        self.setWindowTitle(title)
        self.setModal(True)
        head = Text(theme, title, "heading")
        head.setWordWrap(True)
        why = self.tr("A lead becomes a client once. What you know about them now belongs to the client.")
        missing = self.tr("The client is not on this laptop yet. It comes with the next news from there.")
        text = Text(theme, why if can_open else missing, "body", "text2")
        text.setWordWrap(True)
        self.close_button = Button(theme, self.tr("Close"), key=self.tr("Esc"))
        self.open_button = Button(theme, self.tr("Open client"), "primary")
        self.open_button.setVisible(can_open)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(text)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._open)
        first = self.open_button if can_open else self.close_button
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_theme(theme)

    def _open(self) -> None:
        self.accept()
        self.openRequested.emit()
