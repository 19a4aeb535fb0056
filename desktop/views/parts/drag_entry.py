"""A person or a house in the hand: what a list lets go of and the calendar takes.

A list hands its viewport to `DragSource`, with a function that says what is under a place; whoever takes
entries asks `entry_of` the mime data.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width

MIME = "application/x-actuallycare-entry"
HEIGHT = 32
WIDEST = 280
PADDING = 12


@dataclass(frozen=True)
class DraggedEntry:
    """`id` is the local one; `title` is what the person calls it, `place` where it is, if it is a house."""

    resource: str
    id: str
    title: str
    place: str = ""


def mime_of(entry: DraggedEntry) -> QMimeData:
    """Stays inside the program, but for the title, which any text field may take."""
    data = QMimeData()
    data.setData(MIME, json.dumps(asdict(entry)).encode())
    data.setText(entry.title)
    return data


def entry_of(data: QMimeData) -> DraggedEntry | None:
    """None for anything that is not an entry of this program."""
    if not data.hasFormat(MIME):
        return None
    try:
        told = json.loads(bytes(data.data(MIME).data()))
        return DraggedEntry(**{name: str(value) for name, value in told.items()})
    except (ValueError, TypeError, AttributeError):
        return None


EntryAt = Callable[[QPoint], DraggedEntry | None]


class DragSource(QObject):
    """Starts the drag when the pointer has moved far enough from where it was pressed."""

    def __init__(self, theme_of: Callable[[], Theme], surface: QWidget, entry_at: EntryAt) -> None:
        super().__init__(surface)
        self._theme_of = theme_of
        self._surface = surface
        self._entry_at = entry_at
        self._pressed: QPoint | None = None
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            pos = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = pos if event.button() == Qt.MouseButton.LeftButton else None
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
                return self._moved(pos)
        return bool(super().eventFilter(watched, event))

    def _moved(self, pos: QPoint) -> bool:
        if self._pressed is None:
            return False
        if (pos - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return False
        entry = self._entry_at(self._pressed)
        self._pressed = None
        if entry is not None:
            self.start(entry)
        return entry is not None

    def start(self, entry: DraggedEntry) -> None:
        """Until the button is let go of."""
        drag = QDrag(self._surface)
        drag.setMimeData(mime_of(entry))
        drag.setPixmap(_picture(self._theme_of(), entry.title, self._surface.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-10, -6))
        drag.exec(Qt.DropAction.CopyAction)


def _picture(theme: Theme, title: str, density: float) -> QPixmap:
    font = theme.font("body", weight=600)
    width = min(WIDEST, round(text_width(font, title)) + 2 * PADDING)
    pixmap = QPixmap(round(width * density), round(HEIGHT * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    area = QRectF(0, 0, width, HEIGHT)
    paint_box(painter, area, Box(theme.radius("control"), theme.color("raised"), theme.color("accent"), 2))
    paint_text(painter, area.adjusted(PADDING, 0, -PADDING, 0), title, font, theme.color("text"))
    painter.end()
    return pixmap
