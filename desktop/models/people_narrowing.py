"""People narrowed by what is typed, a little at a time and in the order of the screen."""

from __future__ import annotations

from collections.abc import Callable

from desktop.models.people_rows import Entry, Rows
from sync import Sought

PIECE = 500
"""People between two looks at the time: a small part of a millisecond."""


class Narrowing:
    """Goes through `among` from the top, so that what is seen first is found first."""

    def __init__(self, sought: Sought, among: Rows) -> None:
        self.sought = sought
        self.found = Rows(descending=among.descending)
        self._among = among
        self._next = 0 if sought.terms else len(among.entries)

    @property
    def done(self) -> bool:
        return self._next >= len(self._among.entries)

    def go_on(self, enough: Callable[[int], bool]) -> list[Entry]:
        """Until `enough` says so of the number of those found; who was found this time."""
        before = len(self.found.entries)
        while not self.done:
            self._look(self._next, self._next + PIECE)
            if enough(len(self.found.entries)):
                break
        return self.found.entries[before:]

    def _look(self, start: int, end: int) -> None:
        entries, texts = self._among.entries[start:end], self._among.texts[start:end]
        found = self.sought.among(texts)
        self.found.entries.extend([entries[place] for place in found])
        self.found.texts.extend([texts[place] for place in found])
        self._next = end

    def further(self, sought: Sought) -> Narrowing | None:
        """For a longer text: those found so far, then the ones not looked at yet; None: among all, anew."""
        if not sought.narrows(self.sought):
            return None
        longer = Narrowing(sought, self._among)
        longer._pick(self.found)
        longer._next = self._next
        return longer

    def _pick(self, rows: Rows) -> None:
        chosen = self.sought.among(rows.texts)
        self.found.entries.extend([rows.entries[place] for place in chosen])
        self.found.texts.extend([rows.texts[place] for place in chosen])
