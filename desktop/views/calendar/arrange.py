"""Where each appointment stands on the grid, in pixels; knows no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import DayRange, GridScale, Piece
from desktop.views.calendar.lanes import Extent, Place, pack

LEFT_INSET = 3
RIGHT_INSET = 4
LANE_GAP = 2


@dataclass(frozen=True)
class Limits:
    """Least height of a block and least width of a lane."""

    height: int
    lane: int


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels; `real` is the height of the true duration."""

    x: int
    y: int
    width: int
    height: int
    real: float


@dataclass(frozen=True)
class Placed:
    """A piece of a block; `part` counts its pieces from zero, `more` names what is hidden behind it."""

    id: str
    part: int
    area: Area
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Frame:
    """The grid as it stands: which days, how large, and how small a block may be."""

    days: DayRange
    scale: GridScale
    limits: Limits

    def arrange(self, blocks: Iterable[CalendarBlock]) -> list[Placed]:
        """Every piece that is shown, column by column."""
        columns: list[list[tuple[str, int, Piece]]] = [[] for _ in range(self.days.count)]
        for block in blocks:
            for part, piece in enumerate(self.days.pieces(block.start, block.end)):
                columns[piece.column].append((block.id, part, piece))
        return [placed for pieces in columns for placed in _column(pieces, self.scale, self.limits)]

    def areas(self, start: datetime, end: datetime) -> list[Area]:
        """The areas of a span that has its columns for itself."""
        pieces = self.days.pieces(start, end)
        return [_area(piece, Place(0, 1), self.scale, self.limits) for piece in pieces]


def _column(pieces: list[tuple[str, int, Piece]], scale: GridScale, limits: Limits) -> list[Placed]:
    if not pieces:
        return []
    extents = [_extent(name, piece, scale, limits) for name, _, piece in pieces]
    places = pack(extents, _width(pieces[0][2].column, scale), limits.lane)
    return [
        Placed(name, part, _area(piece, places[name], scale, limits), places[name].more)
        for name, part, piece in pieces
        if name in places
    ]


def _extent(name: str, piece: Piece, scale: GridScale, limits: Limits) -> Extent:
    top = scale.y(piece.top)
    return Extent(name, top, max(scale.y(piece.bottom), top + limits.height))


def _width(column: int, scale: GridScale) -> int:
    return scale.left(column + 1) - scale.left(column) - LEFT_INSET - RIGHT_INSET


def _area(piece: Piece, place: Place, scale: GridScale, limits: Limits) -> Area:
    width = _width(piece.column, scale)
    left = round(place.lane * width / place.lanes)
    right = round((place.lane + place.span) * width / place.lanes)
    gap = LANE_GAP if place.lanes > 1 else 1
    top = round(scale.y(piece.top))
    real = round(scale.y(piece.bottom)) - top - 1
    x = scale.left(piece.column) + LEFT_INSET + left
    return Area(x, top, right - left - gap, max(limits.height, real), real)
