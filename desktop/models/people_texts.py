"""What people are found by, read once in spare moments and then followed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from desktop.models.people_order import News
from desktop.models.people_rows import Key
from sync import Reader

PART, FEWEST, MOST = 150, 20, 600
"""People who are read at once: to begin with, where the disk is slow, and where it is fast."""
GOAL_SECONDS = 0.004
"""What a part may take; the next one is made larger or smaller by it."""


class PeopleTexts:
    """Texts by key; nothing may be concluded from them before they are `whole`."""

    def __init__(self, reader: Reader) -> None:
        self._found_by = reader.found_by
        self._texts: dict[Key, str] = {}
        self._next: dict[str, int | None] = {}
        self._part = PART

    def whole(self, resources: Iterable[str]) -> bool:
        return all(name in self._next and self._next[name] is None for name in resources)

    def read_part(self, resources: Iterable[str]) -> None:
        """The next part of the first of these that is not whole."""
        for name in resources:
            start = self._next.get(name, 0)
            if start is not None:
                began = time.perf_counter()
                self._next[name], texts = self._found_by.after(name, start, self._part)
                self._texts |= {(name, local_id): text for local_id, text in texts.items()}
                self._part = fitting(self._part, time.perf_counter() - began)
                return

    def refresh(self, news: News) -> None:
        """Reads again those that are different now."""
        for name, ids in news.items():
            self._texts |= {(name, key): text for key, text in self._found_by.of(name, ids).items()}

    def forget(self, resources: Iterable[str] | None = None) -> None:
        """Anybody may be different, of these resources or of all."""
        for name in list(self._next) if resources is None else resources:
            self._next.pop(name, None)

    def of(self, keys: Iterable[Key]) -> Sequence[str]:
        known = self._texts
        return [known.get(key, "") for key in keys]


def fitting(part: int, seconds: float, goal: float = GOAL_SECONDS) -> int:
    """How many fit into the time that is given, by how long so many took; at most twice as many."""
    return max(FEWEST, min(MOST, 2 * part, round(part * goal / max(seconds, 1e-6))))
