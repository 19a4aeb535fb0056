"""The field that narrows a list while it is typed into."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.parts.key_cap import key_cap_height, key_cap_width, paint_key_cap
from desktop.views.parts.paint import middle
from desktop.views.parts.themed import Themed

ICON = 16
SIDE = 9


class FilterField(QLineEdit, Themed):
    """Escape empties it, Down and Enter lead into the list."""

    left = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._key = ""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setProperty("soft", True)
        self.set_theme(theme)

    def set_key(self, key: str) -> None:
        """The one that leads here."""
        self._key = key
        self.retheme()
        self.update()

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))
        cap = round(key_cap_width(self.theme, self._key)) if self._key else 0
        self.setTextMargins(ICON + 6, 0, cap + 6, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect())
        at = middle(area, SIDE, ICON)
        self.theme.draw_icon(painter, "list-filter", at, ICON, self.theme.color("text3"))
        if self.text() or not self._key:
            return
        width, height = key_cap_width(self.theme, self._key), key_cap_height(self.theme)
        at = middle(area, area.right() - SIDE + 1 - width, height)
        paint_key_cap(painter, self.theme, QRectF(at.x(), at.y(), width, height), self._key)
