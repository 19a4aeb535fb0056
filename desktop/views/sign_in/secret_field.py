"""A field for a password, with an eye that shows it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.parts.button import IconButton
from desktop.views.parts.themed import Themed

EYE = 32


class SecretField(QLineEdit, Themed):
    """Hidden again whenever it is emptied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._eye = IconButton(theme, "eye", self.tr("Show"), size=16)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.setParent(self)
        self._eye.clicked.connect(lambda: self._reveal(self.echoMode() == QLineEdit.EchoMode.Password))
        self.setTextMargins(0, 0, EYE, 0)
        self._reveal(False)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))

    def forget(self) -> None:
        self.clear()
        self._reveal(False)

    def _reveal(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_glyph("eye-off" if shown else "eye")
        name = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.setGeometry(self.width() - EYE, 0, EYE, self.height())
