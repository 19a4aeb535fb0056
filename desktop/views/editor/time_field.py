"""A time of day that is typed freely or stepped by a quarter of an hour."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.editor.values import parse_time, stepped
from desktop.views.parts.themed import Themed
from desktop.wording.moments import clock


def write_time(minute: int) -> str:
    return " ".join(part for part in clock(minute) if part)


class TimeField(QLineEdit, Themed):
    """Minutes of the day; empty means no time."""

    minuteChanged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.editingFinished.connect(self.settle)
        self._said = ""
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body", numeric=True))

    def minute(self) -> int | None:
        """None while it is empty. Raises ValueError for a text that is no time."""
        return parse_time(self.text()) if self.text().strip() else None

    def set_minute(self, minute: int | None) -> None:
        """Quietly: only what the person does is announced."""
        self.setText("" if minute is None else write_time(minute))
        self._said = self.text()

    def settle(self) -> None:
        """Take what was typed, as leaving the field does."""
        try:
            minute = self.minute()
        except ValueError:
            return
        text = "" if minute is None else write_time(minute)
        if text != self._said:
            self.set_minute(minute)
            self.minuteChanged.emit()
        else:
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            minute = self.minute()
        except ValueError:
            return
        if minute is not None:
            self.set_minute(stepped(minute, step))
            self.minuteChanged.emit()
