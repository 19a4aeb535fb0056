"""The line at the foot: what was just done and its undo; account, time zone and lock."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if

HOLD_MS = 8000


class StatusLine(QWidget, Themed):
    """A sentence stays for eight seconds or until the next one; it is announced to screen readers."""

    undoClicked = Signal()
    lockClicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = CutText(theme, "", "small", "text2", numeric=True)
        self.undo = Button(theme, self.tr("Undo"), "link")
        self.undo.set_low()
        self.undo.hide()
        self._account = Text(theme, "", "small", "text2")
        self._zone = Text(theme, "", "small", "text2")
        self._lock = Button(theme, self.tr("Lock"), "quiet", "lock")
        self._lock.set_glyph("lock", 14)
        self._lock.set_low()
        self._row = QHBoxLayout(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._build()
        self.setFixedHeight(theme.size("statusBar"))
        self.set_theme(theme)

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(16, 1, 4, 0)
        row.setSpacing(14)
        row.addWidget(self._said)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(self._account)
        row.addWidget(self._zone)
        row.addWidget(self._lock)
        row.setSpacing(14)
        self.undo.clicked.connect(self.undoClicked)
        self._lock.clicked.connect(self.lockClicked)
        self._timer.timeout.connect(self.clear)

    def say(self, sentence: str, undoable: bool = False) -> None:
        self._said.setText(sentence)
        self.undo.setVisible(undoable)
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        self._timer.stop()
        self._said.setText("")
        self.undo.hide()

    def sentence(self) -> str:
        return self._said.text()

    def set_place(self, account: str, zone: str) -> None:
        self._account.setText(account)
        self._zone.setText(zone)

    def set_lockable(self, lockable: bool) -> None:
        """Without a passphrase there is nothing to lock with."""
        show_if(self._lock, lockable)
        self._row.setContentsMargins(16, 1, 4 if lockable else 16, 0)

    def fold(self, folded: bool) -> None:
        """In narrow windows only the lock stays on the right."""
        show_if(self._account, not folded)
        show_if(self._zone, not folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("window"))
        edge = QRectF(0, 0, self.width(), self.theme.hairline(self.devicePixelRatioF()))
        painter.fillRect(edge, self.theme.color("line"))
