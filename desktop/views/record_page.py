"""What the pages of one person, one listing and one escrow have in common."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class RecordPage(QWidget):
    """Takes the keyboard as it comes into sight, unless a part has it; Esc is the button that leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def leave_with(self, back: QAbstractButton) -> None:
        leaves = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leaves.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaves.activated.connect(back.click)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() not in self.findChildren(QWidget):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
