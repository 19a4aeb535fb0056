"""What it means to hold a person or a house over the grid, and to let go of it there."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.views.calendar.arrangement import make_face, rect_of
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.drag import visiting_span
from desktop.views.calendar.ground import Ground
from desktop.views.calendar.overlap import overlap_note
from desktop.views.calendar.overlays import Ghost, GhostView
from desktop.views.parts.drag_entry import DraggedEntry, entry_of
from desktop.wording.moments import span_text

Span = tuple[datetime, datetime]


class Visitor(QObject):
    """An hour from the quarter under the pointer on; watches the surface of the board."""

    def __init__(self, board: Ground, surface: QWidget, ghost: Ghost) -> None:
        super().__init__(surface)
        surface.setAcceptDrops(True)
        surface.installEventFilter(self)
        self._board = board
        self._ghost = ghost
        self._entry: DraggedEntry | None = None
        self._span: Span | None = None
        self.shown: GhostView | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A move is an enter's base class and a drop the base of both: the narrowest comes first.
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            self._move(event)
        elif isinstance(event, QDropEvent):
            self._drop(event)
        elif isinstance(event, QDragLeaveEvent):
            self._leave()
        else:
            return bool(super().eventFilter(watched, event))
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        self._entry = entry_of(event.mimeData())
        if self._entry is not None:
            event.acceptProposedAction()

    def _move(self, event: QDragMoveEvent) -> None:
        if self._entry is None:
            return
        pos = event.position().toPoint()
        event.acceptProposedAction()
        self._show(self._entry, pos)
        self._board.bring_into_sight(QRect(pos, pos))

    def _leave(self) -> None:
        self._entry = self._span = self.shown = None
        self._ghost.clear()

    def _drop(self, event: QDropEvent) -> None:
        entry = entry_of(event.mimeData())
        span = visiting_span(self._board.spot_at(event.position().toPoint()), self._board.days.zone)
        self._leave()
        if entry is not None:
            event.acceptProposedAction()
            self._board.wishes.entryDropped.emit(entry, *span)

    def _show(self, entry: DraggedEntry, pos: QPoint) -> None:
        span = visiting_span(self._board.spot_at(pos), self._board.days.zone)
        if span == self._span:
            return
        self._span = span
        frame = self._board.frame
        areas = frame.areas(*span)
        block = CalendarBlock("", entry.title, "showing", "scheduled", *span, place=entry.place)
        self.shown = GhostView(
            areas=tuple(QRectF(rect_of(area)) for area in areas),
            origin=(),
            face=make_face(block, frame, areas[0].real if areas else 0),
            label=span_text(*span, self._board.days.zone),
            note=overlap_note(self._board.in_sight(), span, ""),
        )
        self._ghost.show_view(self.shown)
