"""The block widgets of the grid: made, kept and dropped by id, so that focus and sight stay."""

from collections.abc import Callable, Set
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.arrangement import Arrangement, Key, Standing
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.describe import telling
from desktop.views.calendar.more_button import MoreButton
from desktop.views.calendar.pictures import Pictures


class Shelf:
    """A block that crosses midnight has one widget per column, numbered from zero."""

    def __init__(self, board: QWidget, press: Callable[[str], None]) -> None:
        self._board = board
        self._press = press
        self.pictures = Pictures()
        self._widgets: dict[Key, BlockWidget] = {}
        self._more: list[MoreButton] = []

    def widget(self, block_id: str) -> BlockWidget | None:
        return self._widgets.get((block_id, 0))

    def pieces(self, block_id: str) -> list[BlockWidget]:
        return [widget for (name, _), widget in sorted(self._widgets.items(), key=_order) if name == block_id]

    def ids(self) -> set[str]:
        return {name for name, _ in self._widgets}

    def put(self, wanted: Arrangement) -> list[MoreButton]:
        """Show these blocks; returns the buttons for those that found no lane, as far as they are new."""
        spare = self._take_off(wanted.pieces.keys())
        zone = wanted.frame.days.zone
        for key, piece in wanted.pieces.items():
            if key not in self._widgets:
                self._widgets[key] = spare.pop() if spare else self._make(wanted.theme, piece)
            _put_piece(self._widgets[key], piece, zone)
        for widget in spare:
            _drop(widget)
        return self._put_more(wanted)

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

    def _make(self, theme: Theme, piece: Standing) -> BlockWidget:
        widget = BlockWidget(theme, piece.face, self._board, self.pictures)
        widget.pressed.connect(self._press)
        # Below the counts of what is hidden, which stand on the blocks.
        widget.lower()
        return widget

    def _put_more(self, wanted: Arrangement) -> list[MoreButton]:
        fresh = [
            MoreButton(wanted.theme, self._board, self.pictures) for _ in wanted.hidden[len(self._more) :]
        ]
        self._more += fresh
        for button in self._more[len(wanted.hidden) :]:
            button.hide()
        for button, (host, hidden) in zip(self._more, wanted.hidden, strict=False):
            button.show_hidden(hidden)
            button.stand_at(host)
        return fresh


def _put_piece(widget: BlockWidget, piece: Standing, zone: ZoneInfo) -> None:
    if widget.show_face(piece.face) or not widget.accessibleName():
        told = telling(piece.face.block, zone)
        widget.setAccessibleName(told.spoken)
        widget.setToolTip(told.tooltip)
    widget.setGeometry(piece.area)
    if widget.isHidden():
        widget.show()


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _order(item: tuple[Key, BlockWidget]) -> Key:
    return item[0]
