"""Minutes by car between two places, from the middles of their ZIP codes; always said with "about"."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from desktop.travel.address import Clues, clues
from desktop.travel.atlas import Spot, atlas
from desktop.travel.place import Place

EARTH_KM = 12_742
DETOUR = 1.35
"""How much longer roads are than the straight line."""
TOWN_KMH, OPEN_ROAD_KMH = 45.0, 85.0
TOWN_KM, OPEN_ROAD_KM = 8.0, 50.0
SHORTEST, LONGEST = 5, 8 * 60
NEIGHBOURHOOD_KM = 200.0


@lru_cache(maxsize=4096)
def estimate(start: Place, end: Place) -> int | None:
    """Minutes to drive, at least 5; 0 between two appointments at one address.

    None where either place is not known: nothing is said rather than guessed. Where a town is named without
    its state, the one nearest to the other place is meant.
    """
    if start.text.strip() and start.text.strip().casefold() == end.text.strip().casefold():
        return 0
    here, there = _pair(start, end)
    if here is None or there is None:
        return None
    distance = _kilometres(here, there)
    if here.zip_code and here.zip_code == there.zip_code:
        distance = max(distance, here.reach)
    minutes = max(SHORTEST, round(_minutes(distance * DETOUR)))
    return minutes if minutes <= LONGEST else None


@lru_cache(maxsize=4096)
def town_of(place: Place, near: Place | None = None) -> str:
    """The town's name; empty where it is not known."""
    other = _spot(near, None) if near else None
    found = _spot(place, other)
    return found.town if found else ""


def _pair(start: Place, end: Place) -> tuple[Spot | None, Spot | None]:
    """The surer one first, since it tells which town of a name is meant for the other."""
    if _is_sure(end) and not _is_sure(start):
        there = _spot(end, None)
        return _spot(start, there), there
    here = _spot(start, None)
    return here, _spot(end, here)


def _is_sure(place: Place) -> bool:
    found = clues(place.text)
    return bool(found.zip_code or place.zip_code or found.state or place.state)


def _spot(place: Place, near: Spot | None) -> Spot | None:
    found = clues(place.text)
    by_zip = atlas().zip_code(found.zip_code) or atlas().zip_code(place.zip_code.strip()[:5])
    if by_zip is not None:
        return by_zip
    if place.city:
        towns = atlas().towns(place.city, place.state)
        if towns:
            return _meant(towns, near)
    return _written(found, near)


def _written(found: Clues, near: Spot | None) -> Spot | None:
    for name in found.towns:
        towns = atlas().towns(name, found.state)
        if towns:
            return _meant(towns, near)
    if near is None:
        return None
    around = (
        spot
        for name in found.loose
        for spot in atlas().towns(name, found.state)
        if _kilometres(spot, near) <= NEIGHBOURHOOD_KM
    )
    return next(around, None)


def _meant(towns: list[Spot], near: Spot | None) -> Spot:
    """Of several towns of one name the nearest; without anything to be near to, the largest."""
    return towns[0] if near is None else min(towns, key=lambda spot: _kilometres(spot, near))


def _kilometres(one: Spot, other: Spot) -> float:
    up, side = radians(other.north - one.north) / 2, radians(other.east - one.east) / 2
    share = sin(up) ** 2 + cos(radians(one.north)) * cos(radians(other.north)) * sin(side) ** 2
    return EARTH_KM * asin(sqrt(share))


def _minutes(kilometres: float) -> float:
    """Slow in town, faster the longer the drive."""
    share = min(1.0, max(0.0, (kilometres - TOWN_KM) / (OPEN_ROAD_KM - TOWN_KM)))
    return kilometres / (TOWN_KMH + share * (OPEN_ROAD_KMH - TOWN_KMH)) * 60
