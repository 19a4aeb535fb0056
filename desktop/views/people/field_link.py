"""A value that does something when it is pressed: a phone number calls, an address writes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.themed import Themed


class FieldLink(QAbstractButton, Themed):
    """Reads like the values beside it and is underlined under the pointer.

    An address that is too long for its line goes on in a second one, from its "@".
    """

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body", numeric=True))

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text())) + 2, self.theme.line("body"))

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self.theme.line("body")

    def _lines(self, width: int) -> tuple[str, ...]:
        name, at, place = self.text().rpartition("@")
        if not name or text_width(self.font(), self.text()) <= width:
            return (self.text(),)
        return name, at + place

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.theme.line("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = self.font()
        font.setUnderline(self.underMouse())
        painter, high = QPainter(self), self.theme.line("body")
        for place, line in enumerate(self._lines(self.width())):
            area = QRectF(0, place * high, self.width(), high)
            paint_text(painter, area, line, font, self.theme.color("text"))
