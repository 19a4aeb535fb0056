"""The field in the top bar that searches, and takes commands."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.parts.key_cap import key_cap_height, key_cap_width, paint_key_cap
from desktop.views.parts.paint import middle
from desktop.views.parts.themed import Themed

ICON = 16
SIDE = 9
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit, Themed):
    """Enter activates what was typed, Ctrl+Enter looks at it, Escape empties the field and leaves it.

    `entered` when the person comes here to search, and when there is nothing typed any more.
    """

    activated = Signal(str)
    peeked = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._key = ""
        self.setPlaceholderText(self.tr("Search or type a command"))
        self.setAccessibleName(self.placeholderText())
        self.setProperty("soft", True)
        self.returnPressed.connect(lambda: self.activated.emit(self.text()))
        self.set_theme(theme)

    def set_key(self, key: str) -> None:
        """The one that leads here; empty for none."""
        self._key = key
        self.retheme()
        self.update()

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))
        cap = round(key_cap_width(self.theme, self._key))
        self.setTextMargins(ICON + 6, 0, cap + 6, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
            self.left.emit()
            return
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.peeked.emit()
            return
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.entered.emit()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect())
        ink = self.theme.color("text3")
        self.theme.draw_icon(painter, "search", middle(area, SIDE, ICON), ICON, ink)
        width, height = key_cap_width(self.theme, self._key), key_cap_height(self.theme)
        at = middle(area, area.right() - SIDE + 1 - width, height)
        paint_key_cap(painter, self.theme, QRectF(at.x(), at.y(), width, height), self._key)
