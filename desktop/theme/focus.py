"""The focus ring: drawn around the focused control, two pixels outside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
ROOM = 4
WATCHED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class _Ring(QWidget):
    def __init__(self, parent: QWidget, color: QColor, radius: int) -> None:
        super().__init__(parent)
        self._color = color
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._radius, self._radius)


class FocusRing(QObject):
    """Fields have the ring whenever they are focused, buttons when the keyboard brought the focus.

    A widget that paints its own ring, or needs none, says so with the property `ring` set to false.
    """

    def __init__(self, app: QApplication, color: QColor) -> None:
        super().__init__(app)
        self.setObjectName("focus-ring")
        self._color = color
        self._ring: QWidget | None = None
        self._target: QWidget | None = None
        self._last: QWidget | None = None
        app.focusChanged.connect(self._moved)

    @classmethod
    def follow(cls, app: QApplication, color: QColor) -> None:
        """Keep exactly one ring for the application, in this colour."""
        ring = app.findChild(cls)
        if isinstance(ring, cls):
            ring._color = color
            ring._moved(None, ring._target)
        else:
            cls(app, color)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        activated = _old is None and new is not self._last
        self._last = new or self._last
        self._drop()
        target = _ringed(new)
        if target is None or (activated and not isinstance(target, FIELDS)):
            return
        self._target = target
        target.installEventFilter(self)
        target.destroyed.connect(self._gone)
        self._place()

    def _gone(self) -> None:
        self._target = None
        self._discard_ring()

    def _discard_ring(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def _drop(self) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._gone)
        self._gone()

    def _place(self) -> None:
        target = self._target
        host = target.parentWidget() if target else None
        if target is None or host is None or not target.isVisible():
            return
        host, origin = _roomy(target, host)
        if self._ring is None or not isValid(self._ring) or self._ring.parentWidget() is not host:
            self._discard_ring()
            self._ring = _Ring(host, self._color, 6 + ROOM // 2)
        area = target.rect().translated(origin).adjusted(-ROOM, -ROOM, ROOM, ROOM)
        self._ring.setGeometry(area)
        self._ring.raise_()
        self._ring.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in WATCHED:
            if event.type() == QEvent.Type.Hide and self._ring is not None:
                self._ring.hide()
            else:
                self._place()
        return False


def _ringed(widget: QWidget | None) -> QWidget | None:
    if widget is None:
        return None
    parent = widget.parentWidget()
    if isinstance(widget, QLineEdit) and isinstance(parent, (QComboBox, QAbstractSpinBox)):
        widget = parent
    if widget.property("ring") is False or widget.isWindow():
        return None
    by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    if isinstance(widget, FIELDS) or (isinstance(widget, QAbstractButton) and not by_mouse):
        return widget
    return None


def _roomy(target: QWidget, host: QWidget) -> tuple[QWidget, QPoint]:
    """The nearest ancestor, at most three up, in which the whole ring has room."""
    best = host
    for _ in range(3):
        origin = target.mapTo(best, QPoint(0, 0))
        area = target.rect().translated(origin).adjusted(-ROOM, -ROOM, ROOM, ROOM)
        above = best.parentWidget()
        if best.rect().contains(area) or above is None or best.isWindow():
            break
        best = above
    return best, target.mapTo(best, QPoint(0, 0))
