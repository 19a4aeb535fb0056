"""Which lanes are open at a width, and where each of them stands; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.views.leads.rows import Folding

LEAST = 220
FOLDED = 44
GAP = 12


@dataclass(frozen=True)
class Spot:
    """Where a lane stands in the strip."""

    id: str
    left: int
    width: int
    folded: bool


def arrange(room: int, lanes: Sequence[str], folding: Folding, least: int = LEAST) -> list[Spot]:
    """As many lanes open as fit, in their order; then what the person wished for.

    What does not fit is wider than the room, and is scrolled.
    """
    usual = set(lanes[: _capacity(room, len(lanes), least)])
    opened = [
        lane for lane in lanes if lane not in folding.folded and (lane in usual or lane in folding.opened)
    ]
    free = room - GAP * (len(lanes) - 1) - FOLDED * (len(lanes) - len(opened))
    share, rest = divmod(max(free, least * len(opened)), max(1, len(opened)))
    spots: list[Spot] = []
    left = 0
    for lane in lanes:
        width = share + (1 if rest > 0 else 0) if lane in opened else FOLDED
        rest -= 1 if lane in opened else 0
        spots.append(Spot(lane, left, width, lane not in opened))
        left += width + GAP
    return spots


def _capacity(room: int, count: int, least: int) -> int:
    for opened in range(count, 0, -1):
        free = room - GAP * (count - 1) - FOLDED * (count - opened)
        if free >= least * opened:
            return opened
    return 1
