"""The block widgets of the grid: made, kept and dropped by id, so that focus and sight stay."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.arrange import Area, Frame, Placed
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import Face
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.describe import spoken, tooltip
from desktop.views.calendar.more_button import MoreButton
from desktop.wording.moments import clock_text, span_text

Key = tuple[str, int]


class Shelf:
    """A block that crosses midnight has one widget per column, numbered from zero."""

    def __init__(self, board: QWidget) -> None:
        self._board = board
        self._widgets: dict[Key, BlockWidget] = {}
        self._more: list[MoreButton] = []

    def widget(self, block_id: str) -> BlockWidget | None:
        return self._widgets.get((block_id, 0))

    def pieces(self, block_id: str) -> list[BlockWidget]:
        return [widget for (name, _), widget in sorted(self._widgets.items(), key=_order) if name == block_id]

    def widgets(self) -> Collection[BlockWidget]:
        """Of all blocks, in no order."""
        return self._widgets.values()

    def ids(self) -> set[str]:
        return {name for name, _ in self._widgets}

    def put(self, theme: Theme, blocks: Mapping[str, CalendarBlock], frame: Frame) -> list[MoreButton]:
        """Show these blocks; returns the buttons for those that found no lane."""
        placed = frame.arrange(blocks.values())
        wanted = {(piece.id, piece.part): piece for piece in placed}
        for key in self._widgets.keys() - wanted.keys():
            widget = self._widgets.pop(key)
            widget.hide()
            widget.deleteLater()
        for key, piece in wanted.items():
            self._put_piece(theme, blocks[piece.id], key, (piece, frame))
        self._put_more(theme, blocks, placed)
        return self._more

    def mark_selected(self, block_id: str) -> None:
        """Only the selected block is a stop for the Tab key."""
        for (name, _), widget in self._widgets.items():
            policy = Qt.FocusPolicy.StrongFocus if name == block_id else Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(policy)

    def _put_piece(self, theme: Theme, block: CalendarBlock, key: Key, where: tuple[Placed, Frame]) -> None:
        piece, frame = where
        face = make_face(block, frame, piece.area.real)
        widget = self._widgets.get(key)
        if widget is None:
            widget = self._widgets[key] = BlockWidget(theme, face, self._board)
        widget.show_face(face)
        name = spoken(block, frame.days.zone)
        if name != widget.accessibleName():
            widget.setAccessibleName(name)
            widget.setToolTip(tooltip(block, frame.days.zone))
        widget.setGeometry(rect_of(piece.area))
        widget.show()

    def _put_more(self, theme: Theme, blocks: Mapping[str, CalendarBlock], placed: list[Placed]) -> None:
        for button in self._more:
            button.hide()
            button.deleteLater()
        self._more = []
        for piece in placed:
            if piece.more:
                hidden = [blocks[name] for name in piece.more]
                button = MoreButton(theme, hidden, self._board)
                button.stand_at(rect_of(piece.area))
                self._more.append(button)


def make_face(block: CalendarBlock, frame: Frame, real: float) -> Face:
    zone = frame.days.zone
    return Face(block, span_text(block.start, block.end, zone), clock_text(block.start, zone), real)


def rect_of(area: Area) -> QRect:
    return QRect(area.x, area.y, area.width, area.height)


def _order(item: tuple[Key, BlockWidget]) -> Key:
    return item[0]
