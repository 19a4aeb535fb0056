"""What the mouse means on the grid: selecting, moving, stretching and drawing appointments."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.views.calendar.arrangement import make_face, rect_of
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.drag import Drag, Grip, Spot, fresh_span
from desktop.views.calendar.ground import Ground
from desktop.views.calendar.overlap import overlap_note
from desktop.views.calendar.overlays import Ghost, GhostView
from desktop.wording.moments import span_text

EDGE = 6
EDGE_OF_LOW = 4
LOW = 28
Span = tuple[datetime, datetime]


class Pointer:
    """Nothing is wished for before the button is released; Escape takes the drag back."""

    def __init__(self, board: Ground, ghost: Ghost) -> None:
        self._board = board
        self._ghost = ghost
        self._pressed: QPoint | None = None
        self._held: CalendarBlock | None = None
        self._grip = Grip.CREATE
        self._drag: Drag | None = None
        self._span: Span | None = None

    @property
    def busy(self) -> bool:
        return self._drag is not None

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pos = event.position().toPoint()
        widget = self._board.widget_at(pos)
        self._pressed = pos
        self._held = widget.block if widget else None
        self._grip = grip_at(widget, pos) if widget else Grip.CREATE
        self._board.select(self._held.id if self._held else "")

    def move(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            self._show_cursor(pos)
            return
        far = (pos - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._drag is None and far:
            self._begin(self._pressed)
        if self._drag is not None:
            self._follow(self._drag, self._board.spot_at(pos))
            self._board.bring_into_sight(QRect(pos, pos))

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        span, held = self._span, self._held
        dragged = self._drag is not None
        self.cancel()
        if not dragged or span is None:
            return
        if held is None:
            self._board.wishes.createRequested.emit(*span)
        elif span != (held.start, held.end):
            self._board.wish_moved(held.id, *span)

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pos = event.position().toPoint()
        widget = self._board.widget_at(pos)
        if widget is not None:
            self._board.wishes.opened.emit(widget.block.id)
        else:
            span = fresh_span(self._board.spot_at(pos), self._board.days.zone)
            self._board.wishes.createRequested.emit(*span)

    def cancel(self) -> None:
        """Drop what is held; the rest of this press means nothing."""
        if self._drag is not None:
            self._board.lift("")
        self._ghost.clear()
        self._pressed = self._held = self._drag = self._span = None

    def _begin(self, pos: QPoint) -> None:
        spot = self._board.spot_at(pos)
        zone = self._board.days.zone
        held = self._held
        span = (held.start, held.end) if held else fresh_span(spot, zone)
        self._drag = Drag(self._grip, spot, span, zone)

    def _follow(self, drag: Drag, spot: Spot) -> None:
        span = drag.span_at(spot)
        if span == self._span:
            return
        self._span = span
        self._ghost.show_view(self._view(span))
        if self._held is not None:
            self._board.lift(self._held.id)

    def _view(self, span: Span) -> GhostView:
        frame = self._board.frame
        areas = frame.areas(*span)
        face = None
        origin: tuple[QRectF, ...] = ()
        if self._held is not None:
            held = self._held
            pieces = self._board.shelf.pieces(held.id)
            origin = tuple(QRectF(widget.geometry()) for widget in pieces)
            moved = replace(held, start=span[0], end=span[1])
            face = make_face(moved, frame, areas[0].real if areas else 0)
        return GhostView(
            areas=tuple(QRectF(rect_of(area)) for area in areas),
            origin=origin,
            face=face,
            label=span_text(*span, self._board.days.zone),
            note=overlap_note(self._board.in_sight(), span, self._held.id if self._held else ""),
        )

    def _show_cursor(self, pos: QPoint) -> None:
        widget = self._board.widget_at(pos)
        if widget is None:
            return
        edge = grip_at(widget, pos) is not Grip.MOVE
        widget.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)


def grip_at(widget: BlockWidget, pos: QPoint) -> Grip:
    """What a press at this place of the board takes hold of."""
    area = widget.geometry()
    edge = EDGE if area.height() >= LOW else EDGE_OF_LOW
    if area.bottom() - pos.y() < edge:
        return Grip.END
    if pos.y() - area.top() < edge and area.height() >= LOW:
        return Grip.START
    return Grip.MOVE
