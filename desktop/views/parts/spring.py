"""A place that opens by itself while something is held over it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QWidget

from desktop.views.parts.drag_entry import entry_of

OPENS_AFTER_MS = 400


class Spring(QObject):
    """Takes nothing itself: the drop belongs to what it opened."""

    def __init__(self, surface: QWidget, opened: Callable[[], None]) -> None:
        super().__init__(surface)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(OPENS_AFTER_MS)
        self._timer.timeout.connect(opened)
        surface.setAcceptDrops(True)
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and entry_of(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._timer.start()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._timer.stop()
        return bool(super().eventFilter(watched, event))
