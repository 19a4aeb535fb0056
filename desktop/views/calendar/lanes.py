"""Side-by-side placing of appointments that overlap on the grid; knows no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Extent:
    """The painted height of a block, which may be more than its time."""

    id: str
    top: float
    bottom: float

    def meets(self, other: "Extent") -> bool:
        return self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Place:
    """Lane counted from the left, of how many, over how many; `more` are those hidden behind this one."""

    lane: int
    lanes: int
    span: int = 1
    more: tuple[str, ...] = ()


def pack(extents: Iterable[Extent], width: float, least: float) -> dict[str, Place]:
    """Places by id for one column of this width.

    Lanes are never narrower than `least`: what finds no lane is left out of the result and named in `more`
    of the last block beside it.
    """
    ordered = sorted(extents, key=lambda extent: (extent.top, -extent.bottom, extent.id))
    most = max(1, int(width // least))
    places: dict[str, Place] = {}
    for cluster in _clusters(ordered):
        lanes = _lanes(cluster)
        count = max(lanes.values()) + 1
        placed = _widened(cluster, lanes, count) if count <= most else _folded(cluster, lanes, most)
        places.update(placed)
    return places


def _clusters(ordered: Sequence[Extent]) -> list[list[Extent]]:
    """Groups in which each meets another, so that groups never meet."""
    clusters: list[list[Extent]] = []
    end = float("-inf")
    for extent in ordered:
        if extent.top >= end:
            clusters.append([])
        clusters[-1].append(extent)
        end = max(end, extent.bottom)
    return clusters


def _lanes(cluster: Sequence[Extent]) -> dict[str, int]:
    """The leftmost free lane for each, in order of their start."""
    lanes: dict[str, int] = {}
    ends: dict[int, float] = {}
    for extent in cluster:
        taken = {lane for lane, bottom in ends.items() if bottom > extent.top}
        lanes[extent.id] = next(lane for lane in range(len(cluster)) if lane not in taken)
        ends[lanes[extent.id]] = extent.bottom
    return lanes


def _widened(cluster: Sequence[Extent], lanes: dict[str, int], count: int) -> dict[str, Place]:
    places = {}
    for extent in cluster:
        lane = lanes[extent.id]
        beside = {lanes[other.id] for other in cluster if other is not extent and other.meets(extent)}
        span = 1
        while lane + span < count and lane + span not in beside:
            span += 1
        places[extent.id] = Place(lane, count, span)
    return places


def _folded(cluster: Sequence[Extent], lanes: dict[str, int], most: int) -> dict[str, Place]:
    kept = [extent for extent in cluster if lanes[extent.id] < most]
    more: dict[str, list[str]] = {extent.id: [] for extent in kept}
    for hidden in cluster:
        if hidden.id not in more:
            top, bottom = hidden.top, hidden.bottom
            beside = [extent for extent in kept if extent.top < bottom and top < extent.bottom]
            host = max(beside, key=lambda extent: lanes[extent.id])
            more[host.id].append(hidden.id)
    return {name: Place(lanes[name], most, more=tuple(hidden)) for name, hidden in more.items()}
