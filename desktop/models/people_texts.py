"""What people are found by, read once in spare moments and then followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.models.people_order import News
from desktop.models.people_rows import Key
from sync import Reader

PART = 300
"""People who are read at once: a few milliseconds."""


class PeopleTexts:
    """Texts by key; nothing may be concluded from them before they are `whole`."""

    def __init__(self, reader: Reader) -> None:
        self._found_by = reader.found_by
        self._texts: dict[Key, str] = {}
        self._next: dict[str, int | None] = {}

    def whole(self, resources: Iterable[str]) -> bool:
        return all(name in self._next and self._next[name] is None for name in resources)

    def read_part(self, resources: Iterable[str]) -> None:
        """The next part of the first of these that is not whole."""
        for name in resources:
            start = self._next.get(name, 0)
            if start is not None:
                self._next[name], texts = self._found_by.after(name, start, PART)
                self._texts |= {(name, local_id): text for local_id, text in texts.items()}
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
