"""A value that does something when it is pressed: a phone number calls, an address writes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.themed import Themed


class FieldLink(QAbstractButton, Themed):
    """Reads like the values beside it and is underlined under the pointer."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body", numeric=True))

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text())) + 2, self.theme.line("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.theme.line("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = self.font()
        font.setUnderline(self.underMouse())
        paint_text(QPainter(self), QRectF(self.rect()), self.text(), font, self.theme.color("text"))
