"""The one button of a form that fills its width."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.button import Button, Kind

HEIGHT = 40


class WideButton(Button):
    """Higher than other buttons and as wide as what is above it."""

    def __init__(self, theme: Theme, text: str, kind: Kind = "plain", icon: str = "", key: str = "") -> None:
        super().__init__(theme, text, kind, icon, key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)
