"""What stands where a list would start when there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text


class EmptyState(QWidget):
    """A heading, one sentence why, and at most one plain button."""

    activated = Signal()

    def __init__(self, theme: Theme, heading: str, why: str, action: str = "") -> None:
        super().__init__()
        self._heading = Text(theme, heading, "heading")
        self._why = Text(theme, why, "body", "text2")
        self._why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._why)
        if action:
            button = Button(theme, action)
            button.clicked.connect(self.activated)
            column.addSpacing(6)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def say(self, heading: str, why: str) -> None:
        self._heading.setText(heading)
        self._why.setText(why)

    def words(self) -> tuple[str, str]:
        """Heading and sentence."""
        return self._heading.text(), self._why.text()
