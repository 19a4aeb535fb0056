"""The ZIP codes and towns of the United States, looked up in one packed file (resources/places/README.md)."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

HEADER = struct.Struct("<8sII")
MAGIC = b"PLACES1\n"
NORTH, EAST = 400, 180
"""Steps per degree."""
NO_TOWN = 0xFFFF
SHORT_WORDS = (("st ", "saint "), ("mt ", "mount "), ("ft ", "fort "))


@dataclass(frozen=True)
class Spot:
    """Degrees north and east; `reach` is how far apart two addresses in a ZIP code usually are, in km."""

    north: float
    east: float
    town: str
    state: str
    zip_code: str = ""
    reach: float = 0.0
    size: int = 1
    """How many ZIP codes a town has."""


class Atlas:
    """Columns as they lie in the file; a look-up is a bisection, so that opening it costs next to nothing."""

    def __init__(self, packed: bytes) -> None:
        magic, codes, towns = HEADER.unpack_from(packed)
        if magic != MAGIC:
            raise ValueError("this is not a list of places that this version can read")
        self._body = memoryview(packed)
        self._at = HEADER.size
        self._codes = self._column("I", codes)
        self._north, self._east = self._column("h", codes), self._column("h", codes)
        self._town_of, self._reach = self._column("H", codes), self._column("B", codes)
        self._town_north, self._town_east = self._column("h", towns), self._column("h", towns)
        self._size = self._column("B", towns)
        self._towns = str(self._body[self._at :], "utf-8").split("\n")

    def _column(self, kind: str, count: int) -> array[int]:
        column = array(kind)
        end = self._at + count * column.itemsize
        column.frombytes(self._body[self._at : end])
        if sys.byteorder == "big":
            column.byteswap()
        self._at = end
        return column

    def zip_code(self, code: str) -> Spot | None:
        """The middle of a ZIP code; None for one that is not in use."""
        if len(code) != 5 or not code.isdecimal():
            return None
        at = bisect_left(self._codes, int(code))
        if at == len(self._codes) or self._codes[at] != int(code):
            return None
        number = self._town_of[at]
        town, _, state = ("", "", "") if number == NO_TOWN else self._towns[number].partition("\t")
        north, east = self._north[at] / NORTH, self._east[at] / EAST
        return Spot(north, east, town, state, code, self._reach[at] / 10)

    def towns(self, name: str, state: str = "") -> list[Spot]:
        """All towns of that name, the one with most ZIP codes first."""
        found = list(self._named(name)) or list(self._named(_in_full(name)))
        wanted = [spot for spot in found if not state or spot.state == state.upper()]
        return sorted(wanted, key=lambda spot: -spot.size)

    def _named(self, name: str) -> Iterator[Spot]:
        wanted = f"{name.strip().casefold()}\t"
        for at in range(bisect_left(self._towns, wanted, key=str.casefold), len(self._towns)):
            if not self._towns[at].casefold().startswith(wanted):
                return
            town, _, state = self._towns[at].partition("\t")
            north, east = self._town_north[at] / NORTH, self._town_east[at] / EAST
            yield Spot(north, east, town, state, size=self._size[at])


def _in_full(name: str) -> str:
    plain = name.strip().casefold().replace(".", "")
    return next((long + plain[len(short) :] for short, long in SHORT_WORDS if plain.startswith(short)), plain)


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """The packaged one, read when it is first asked."""
    return Atlas((files("resources") / "places" / "places.bin").read_bytes())
