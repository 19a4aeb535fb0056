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
        piece = zip(self._among.entries[start:end], self._among.texts[start:end], strict=True)
        found = self.sought.among(piece)
        self.found.entries.extend([entry for entry, _ in found])
        self.found.texts.extend([text for _, text in found])
        self._next = end

    def further(self, sought: Sought) -> Rows | None:
        """Those among whom a longer text has to be looked for; None: among all."""
        return self.found if self.done and sought.narrows(self.sought) else None
