"""A row that can be opened: a button that holds labels."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed

SPREAD = 8


class OpenRow(QAbstractButton, Themed):
    """Its labels are laid out inside; without a target it is only read."""

    def __init__(self, theme: Theme, spoken: str, opens: bool) -> None:
        super().__init__()
        self._opens = opens
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, opens)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def let_through(self) -> None:
        """Clicks on the labels are clicks on the row; call it when they are all in."""
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(120, 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._opens or not (self.underMouse() or self.isDown()):
            return
        painter = QPainter(self)
        fill = self.theme.color("pressed" if self.isDown() else "hover")
        paint_box(painter, QRectF(self.rect()), Box(self.theme.radius("control"), fill))
