"""The block widgets of the grid: made, kept and dropped by id, so that focus and sight stay."""

from collections.abc import Collection, Mapping, Set

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.arrange import Area, Frame, Placed
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import Face
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.describe import telling
from desktop.views.calendar.more_button import MoreButton

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
        """Show these blocks; returns the buttons for those that found no lane, as far as they are new."""
        placed = frame.arrange(blocks.values())
        wanted = {(piece.id, piece.part): piece for piece in placed}
        spare = self._take_off(wanted.keys())
        for key, piece in wanted.items():
            if key not in self._widgets and spare:
                self._widgets[key] = spare.pop()
            self._put_piece(theme, blocks[piece.id], key, (piece, frame))
        for widget in spare:
            _drop(widget)
        return self._put_more(theme, blocks, placed)

    def _take_off(self, wanted: Set[Key]) -> list[BlockWidget]:
        """Widgets of blocks no longer shown, to be used for others; one that the person is at goes."""
        spare = []
        for key in self._widgets.keys() - wanted:
            widget = self._widgets.pop(key)
            if widget.hasFocus() or widget.underMouse():
                _drop(widget)
            else:
                spare.append(widget)
        return spare

    def mark_selected(self, block_id: str) -> None:
        """Only the selected block is a stop for the Tab key."""
        for (name, _), widget in self._widgets.items():
            widget.set_tab_stop(name == block_id)

    def _put_piece(self, theme: Theme, block: CalendarBlock, key: Key, where: tuple[Placed, Frame]) -> None:
        piece, frame = where
        face = make_face(block, frame, piece.area.real)
        widget = self._widgets.get(key)
        if widget is None:
            widget = self._widgets[key] = BlockWidget(theme, face, self._board)
        if widget.show_face(face) or not widget.accessibleName():
            told = telling(block, frame.days.zone)
            widget.setAccessibleName(told.spoken)
            widget.setToolTip(told.tooltip)
        widget.setGeometry(rect_of(piece.area))
        if widget.isHidden():
            widget.show()

    def _put_more(
        self, theme: Theme, blocks: Mapping[str, CalendarBlock], placed: list[Placed]
    ) -> list[MoreButton]:
        hosts = [piece for piece in placed if piece.more]
        fresh = [MoreButton(theme, self._board) for _ in hosts[len(self._more) :]]
        for button in self._more[len(hosts) :]:
            _drop(button)
        self._more = [*self._more[: len(hosts)], *fresh]
        for button, piece in zip(self._more, hosts, strict=True):
            button.show_hidden([blocks[name] for name in piece.more])
            button.stand_at(rect_of(piece.area))
        return fresh


def make_face(block: CalendarBlock, frame: Frame, real: float) -> Face:
    told = telling(block, frame.days.zone)
    return Face(block, told.time, told.begin, real)


def rect_of(area: Area) -> QRect:
    return QRect(area.x, area.y, area.width, area.height)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _order(item: tuple[Key, BlockWidget]) -> Key:
    return item[0]
