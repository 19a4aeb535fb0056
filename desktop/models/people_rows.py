"""People in the order of the screen, each with the text by which they are found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Key = tuple[str, str]
"""Resource and local id."""
Entry = tuple[Any, Key, int]
"""What it is sorted by (the name in small letters, or (no value, value, name)), who it is, its number."""
Item = TypeVar("Item")


@dataclass(frozen=True)
class Moves:
    """From one order to the next: rows that went, and rows before which others came, counted as they were."""

    gone: Sequence[int] = ()
    came: Sequence[int] = ()
    keys: Sequence[Key] = ()
    """Who came, in the order of `came`."""

    def arrivals(self) -> dict[Key, int]:
        """Who came → the row that they have now."""
        return {
            key: place - bisect_left(self.gone, place) + number
            for number, (place, key) in enumerate(zip(self.came, self.keys, strict=True))
        }


@dataclass
class Rows:
    """`texts` go with `entries`; an empty one was not read yet."""

    entries: list[Entry] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    descending: bool = False

    def place_of(self, entry: Entry) -> int:
        """The row of an entry, or that before which it would stand."""
        if not self.descending:
            return bisect_left(self.entries, entry)
        low, high = 0, len(self.entries)
        while low < high:
            middle = (low + high) // 2
            if self.entries[middle] > entry:
                low = middle + 1
            else:
                high = middle
        return low

    def row_of(self, entry: Entry) -> int | None:
        row = self.place_of(entry)
        return row if row < len(self.entries) and self.entries[row] == entry else None

    def retell(self, told: Iterable[tuple[Entry, str]]) -> None:
        """Other texts for those of them who are here."""
        for entry, text in told:
            row = self.row_of(entry)
            if row is not None:
                self.texts[row] = text

    def changed(self, gone: Iterable[Entry], came: Iterable[tuple[Entry, str]]) -> tuple[Rows, Moves]:
        """Without some and with others; what is not here cannot go."""
        rows = sorted(row for entry in gone if (row := self.row_of(entry)) is not None)
        new = sorted(came, reverse=self.descending)
        places = [self.place_of(entry) for entry, _ in new]
        moves = Moves(rows, places, [entry[1] for entry, _ in new])
        return (
            Rows(
                _spliced(self.entries, moves, [entry for entry, _ in new]),
                _spliced(self.texts, moves, [text for _, text in new]),
                self.descending,
            ),
            moves,
        )


def in_order(entries: Iterable[Entry], *, descending: bool) -> Rows:
    ordered = sorted(entries, reverse=descending)
    return Rows(ordered, [""] * len(ordered), descending)


def _spliced(old: Sequence[Item], moves: Moves, new: Sequence[Item]) -> list[Item]:
    """In whole pieces: of a long list nearly all stays as it is."""
    coming = [(place, False, number) for number, place in enumerate(moves.came)]
    going = [(row, True, 0) for row in moves.gone]
    made: list[Item] = []
    start = 0
    for place, goes, number in sorted(coming + going):
        made.extend(old[start:place])
        start = place + goes
        if not goes:
            made.append(new[number])
    made.extend(old[start:])
    return made
