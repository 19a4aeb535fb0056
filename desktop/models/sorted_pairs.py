"""Pairs of people in the order of their names, of whom there may be very many."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from desktop.models.likeness import Key

Pair = tuple[Key, Key]
DRAWER = 2
"""By so many letters pairs are filed: in one long list every newcomer would move all who follow."""


class SortedPairs:
    """Who comes first in the alphabet is the first of the two."""

    def __init__(self) -> None:
        self._drawers: dict[str, list[tuple[str, Pair]]] = {}
        self._names: dict[Key, str] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Pair]:
        for letters in sorted(self._drawers):
            yield from (pair for _, pair in self._drawers[letters])

    def name(self, key: Key, name: str) -> None:
        """Before the first pair of theirs, and not changed while there is one."""
        self._names[key] = name

    def forget(self, key: Key) -> None:
        self._names.pop(key, None)

    def add(self, one: Key, other: Key) -> None:
        name, pair = self._entry(one, other)
        insort(self._drawers.setdefault(name[:DRAWER], []), (name, pair))
        self._count += 1

    def remove(self, one: Key, other: Key) -> None:
        entry = self._entry(one, other)
        drawer = self._drawers[entry[0][:DRAWER]]
        del drawer[bisect_left(drawer, entry)]
        self._count -= 1

    def _entry(self, one: Key, other: Key) -> tuple[str, Pair]:
        first, second = sorted((one, other), key=lambda key: (self._names[key], key))
        return self._names[first], (first, second)
