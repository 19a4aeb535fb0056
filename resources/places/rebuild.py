"""Packs `places.bin` from two public lists; README.md says which, and how to run it."""

import re
import struct
import sys
from array import array
from collections import defaultdict
from math import asin, cos, pi, sin, sqrt
from pathlib import Path
from statistics import median

Point = tuple[float, float]
Entry = tuple[Point, str, str, int]
"""Where a ZIP code is, its town, its state, and its reach in hundreds of metres."""

ROW = re.compile(r'"latitude":([-\d.]+),"longitude":([-\d.]+),"zipCode":"(\d{5})"')
MAGIC = b"PLACES1\n"
NORTH, EAST = 400, 180
SEARCHED_DEGREES = 0.6
FARTHEST_REACH = 200
ISLANDS = {"006": "PR", "007": "PR", "009": "PR", "008": "VI"}


def kilometres(one: Point, other: Point) -> float:
    rad = pi / 180
    up, side = (other[0] - one[0]) * rad / 2, (other[1] - one[1]) * rad / 2
    return 12742 * asin(sqrt(sin(up) ** 2 + cos(one[0] * rad) * cos(other[0] * rad) * sin(side) ** 2))


def read_centres(path: Path) -> dict[str, Point]:
    rows = ROW.findall(path.read_text(encoding="utf-8"))
    return {code: (float(north), float(east)) for north, east, code in rows}


def read_towns(path: Path) -> dict[str, tuple[Point, str, str]]:
    """Only places in a state: post offices of the armed forces are nowhere."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        part = line.split("\t")
        if part[4]:
            found[part[1]] = (float(part[9]), float(part[10])), part[2], part[4]
    return found


def reaches(centres: dict[str, Point]) -> dict[str, int]:
    """Half the way to the second next area: how far apart two addresses of one area usually are."""
    boxes = defaultdict(list)
    for point in centres.values():
        boxes[round(point[0] / SEARCHED_DEGREES), round(point[1] / SEARCHED_DEGREES)].append(point)
    found = {}
    for code, point in centres.items():
        row, column = round(point[0] / SEARCHED_DEGREES), round(point[1] / SEARCHED_DEGREES)
        near = (q for r in (-1, 0, 1) for c in (-1, 0, 1) for q in boxes[row + r, column + c] if q != point)
        nearest = sorted(kilometres(point, other) for other in near)[:2]
        found[code] = min(round((nearest or [40.0])[-1] * 5), FARTHEST_REACH)
    return found


def merged(centres: dict[str, Point], towns: dict[str, tuple[Point, str, str]]) -> dict[str, Entry]:
    """Centres are those of the census; a ZIP code without an area of its own is where its post office is."""
    reach = reaches(centres)
    entries = {}
    for code in sorted(centres.keys() | towns.keys()):
        at, town, state = towns.get(code, (None, "", ISLANDS.get(code[:3], "")))
        entries[code] = centres.get(code, at), town, state, reach.get(code, 0)
    return entries


def pack(entries: dict[str, Entry], towns: dict[str, tuple[Point, str, str]]) -> bytes:
    """See README.md for the layout."""
    members = defaultdict(list)
    for at, town, state in towns.values():
        members[town, state].append(at)
    names = sorted(members, key=lambda name: (name[0].casefold(), name[1]))
    number = {name: place for place, name in enumerate(names)}
    middles = [[median(point[axis] for point in members[name]) for axis in (0, 1)] for name in names]
    columns = [
        array("I", map(int, entries)),
        array("h", (round(entry[0][0] * NORTH) for entry in entries.values())),
        array("h", (round(entry[0][1] * EAST) for entry in entries.values())),
        array("H", (number.get((entry[1], entry[2]), 0xFFFF) for entry in entries.values())),
        array("B", (entry[3] for entry in entries.values())),
        array("h", (round(middle[0] * NORTH) for middle in middles)),
        array("h", (round(middle[1] * EAST) for middle in middles)),
        array("B", (min(255, len(members[name])) for name in names)),
    ]
    if sys.byteorder == "big":
        for column in columns:
            column.byteswap()
    listed = "\n".join(f"{town}\t{state}" for town, state in names).encode()
    header = MAGIC + struct.pack("<II", len(entries), len(names))
    return b"".join([header, *(column.tobytes() for column in columns), listed])


def main() -> None:
    centres, towns = read_centres(Path(sys.argv[1])), read_towns(Path(sys.argv[2]))
    Path(sys.argv[3]).write_bytes(pack(merged(centres, towns), towns))


if __name__ == "__main__":
    main()
