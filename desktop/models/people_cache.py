"""The rows of people in sight, read together and kept until they change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.models.people_rows import Entry, Key
from sync import Reader, Record

PAGE = 30
CACHE = 2000


class PeopleCache:
    """What was read of people who are listed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._rows: dict[Key, Record] = {}

    def drop(self, ids: Mapping[str, frozenset[str]]) -> None:
        """They are different now; without any, anybody may be."""
        if not ids:
            self._rows.clear()
        for name, found in ids.items():
            for local_id in found:
                self._rows.pop((name, local_id), None)

    def record(self, entries: Sequence[Entry], row: int) -> Record | None:
        """The row, read together with those around it; None for one that has just gone."""
        key = entries[row][1]
        if key not in self._rows:
            self._fetch([entry[1] for entry in entries[max(0, row - PAGE // 2) : row + PAGE]])
        return self._rows.get(key)

    def _fetch(self, keys: Sequence[Key]) -> None:
        if len(self._rows) > CACHE:
            self._rows.clear()
        near = [key for key in keys if key not in self._rows]
        for name in {resource for resource, _ in near}:
            found = self._reader.find(name, [local_id for resource, local_id in near if resource == name])
            self._rows |= {(name, local_id): record for local_id, record in found.items()}
