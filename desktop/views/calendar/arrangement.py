"""Blocks on a frame, with all that can be known of them before they are shown; needs no widget."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRect

from desktop.theme import Theme
from desktop.views.calendar.arrange import Area, Frame, Placed
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_paint import Face
from desktop.views.calendar.describe import telling
from desktop.views.calendar.drive_lines import Columns, DriveLine, Roads, chips_of, in_columns

Key = tuple[str, int]
KEPT = 6
"""So many arrangements are remembered: the period in sight, those beside it, and those of a drag."""


@dataclass(frozen=True)
class Standing:
    """A piece of a block: how it looks, and where it stands."""

    face: Face
    area: QRect


class Arrangement:
    """`blocks` in the order in which they were given."""

    def __init__(self, theme: Theme, blocks: Sequence[CalendarBlock], frame: Frame) -> None:
        self.theme = theme
        self.blocks = blocks
        self.frame = frame
        self.by_id: Mapping[str, CalendarBlock] = {block.id: block for block in blocks}

    @cached_property
    def _placed(self) -> list[Placed]:
        return self.frame.arrange(self.blocks)

    @cached_property
    def pieces(self) -> Mapping[Key, Standing]:
        """By the block's id and the number of the piece."""
        return {
            (piece.id, piece.part): Standing(
                make_face(self.by_id[piece.id], self.frame, piece.area.real), rect_of(piece.area)
            )
            for piece in self._placed
        }

    @cached_property
    def hidden(self) -> Sequence[tuple[QRect, list[CalendarBlock]]]:
        """The areas of those that others are hidden behind, with the others."""
        return [
            (rect_of(piece.area), [self.by_id[name] for name in piece.more])
            for piece in self._placed
            if piece.more
        ]

    def steps(self) -> Iterator[object]:
        """Everything, one part after the other."""
        yield self.pieces
        yield self.hidden
        yield self.roads

    @cached_property
    def roads(self) -> Roads:
        return self.roads_without("")

    def roads_without(self, lifted: str) -> Roads:
        """The drives to the blocks that stand; one of them may have been taken off."""
        standing = {key: piece for key, piece in self.pieces.items() if key[0] != lifted}
        columns = in_columns((piece.area for piece in standing.values()), self.frame.scale)
        lines = tuple(self._lines(standing, columns))
        return Roads(lines, tuple(chips_of(self.theme, lines, columns, self.frame.scale)))

    def _lines(self, standing: Mapping[Key, Standing], columns: Columns) -> Iterator[DriveLine]:
        scale = self.frame.scale
        for block in self.blocks:
            piece = standing.get((block.id, 0))
            if block.drive is not None and piece is not None:
                column = scale.column(piece.area.x())
                line = DriveLine(block.drive, piece.area, scale.left(column + 1) - 3)
                yield line.clear_of(columns[column], scale) if line.drive.is_tight else line


class Arrangements:
    """The last few, each found again by the very blocks that it was made of."""

    def __init__(self) -> None:
        self._known: dict[tuple[Theme, int, Frame], Arrangement] = {}

    def of(self, theme: Theme, blocks: Sequence[CalendarBlock], frame: Frame) -> Arrangement:
        # What is remembered holds its blocks, so that no others can have their place in memory.
        key = theme, id(blocks), frame
        found = self._known.pop(key, None) or Arrangement(theme, blocks, frame)
        self._known[key] = found
        if len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        return found


def make_face(block: CalendarBlock, frame: Frame, real: float) -> Face:
    told = telling(block, frame.days.zone)
    return Face(block, told.title, told.time, told.begin, real, told.place)


def rect_of(area: Area) -> QRect:
    return QRect(area.x, area.y, area.width, area.height)
