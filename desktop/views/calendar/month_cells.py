"""Where the chips of a month's day stand in its cell, for painting and for pointing at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.month_days import fitting

HEAD = 28
CHIP_GAP = 2
INSET_LEFT, INSET_RIGHT = 4, 5


@dataclass(frozen=True)
class Cell:
    """The chips that are shown with their places, and where the count of the others stands."""

    chips: tuple[tuple[CalendarBlock, QRectF], ...]
    hidden: int
    more: QRectF

    def block_at(self, pos: QPointF) -> CalendarBlock | None:
        return next((block for block, area in self.chips if area.contains(pos)), None)

    def more_at(self, pos: QPointF) -> bool:
        return self.hidden > 0 and self.more.contains(pos)


def cell_of(theme: Theme, area: QRectF, blocks: Sequence[CalendarBlock], chosen: str = "") -> Cell:
    """What is chosen is always shown, in the last place if need be."""
    high = round(theme.size("blockMin") * theme.scale)
    step = high + CHIP_GAP
    top = area.top() + round(HEAD * theme.scale)
    room = max(0, int((area.bottom() - top + CHIP_GAP) // step))
    shown = fitting(len(blocks), room)
    left, width = area.left() + INSET_LEFT, area.width() - INSET_LEFT - INSET_RIGHT
    chips = tuple(
        (block, QRectF(left, top + place * step, width, high))
        for place, block in enumerate(_first(blocks, shown, chosen))
    )
    more = QRectF(left, top + shown * step, width, high)
    if not room:
        # Too low for a line of its own: the count stands beside the day's number.
        more = QRectF(area.center().x(), area.top() + 4, area.width() / 2 - INSET_RIGHT, high)
    return Cell(chips, len(blocks) - shown, more)


def _first(blocks: Sequence[CalendarBlock], count: int, chosen: str) -> Sequence[CalendarBlock]:
    kept = [block for block in blocks[count:] if block.id == chosen]
    return [*blocks[: count - 1], *kept] if count and kept else blocks[:count]
