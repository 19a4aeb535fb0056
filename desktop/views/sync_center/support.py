"""What support asks for: copied with one press, and folded away until somebody wants to read it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if
from desktop.views.sync_center.rows import SupportFacts


class SupportDetails(QWidget):
    """Copies at once what was tried, why it was not accepted, and the codes."""

    copied = Signal(str)

    def __init__(self, theme: Theme, facts: SupportFacts) -> None:
        super().__init__()
        self._text = facts.text()
        self.toggle = Button(theme, self.tr("Details for support"), "quiet", "chevron-right")
        self.toggle.setCheckable(True)
        self.toggle.set_low()
        self._lines = Text(theme, "\n".join(facts.lines()), "small", "text2", numeric=True)
        self._lines.setWordWrap(True)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = Button(theme, self.tr("Copy details"), "quiet", "copy")
        self.copy_button.set_low()
        self.copy_button.setAccessibleName(self.tr("Copy the details for support"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(-13)
        row.addWidget(self.toggle)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._lines)
        self.toggle.toggled.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self._open(False)

    def _open(self, opened: bool) -> None:
        self.toggle.set_glyph("chevron-down" if opened else "chevron-right")
        show_if(self._lines, opened)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self._text)
