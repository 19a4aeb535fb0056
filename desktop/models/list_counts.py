"""How many people each saved list holds: counted again a while after something moved, one list at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from sync import Query, Reader

CALM_MS = 400
BREATH_MS = 15
"""Between two lists, so that keys and clicks are heard in between."""


class ListCounts(QObject):
    """`counted` says (list, how many); only lists that a change can concern are counted again."""

    counted = Signal(str, int)

    def __init__(self, reader: Reader, bridge: Bridge) -> None:
        super().__init__()
        self._reader = reader
        self._queries: dict[str, tuple[Query, ...]] = {}
        self._due: list[str] = []
        self._counts: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._count_next)
        bridge.changed.connect(self._heard)

    def follow(self, queries: Mapping[str, Sequence[Query]]) -> None:
        """The lists that there are now, by their id; those that are new or different are counted soon."""
        wanted = {name: tuple(found) for name, found in queries.items()}
        fresh = [name for name, found in wanted.items() if self._queries.get(name) != found]
        self._queries = wanted
        self._counts = {name: number for name, number in self._counts.items() if name in wanted}
        self._put_down(fresh, BREATH_MS)

    def count_of(self, name: str) -> int | None:
        return self._counts.get(name)

    def close(self) -> None:
        self._timer.stop()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        concerned = [
            name
            for name, queries in self._queries.items()
            if not ids or any(query.resource in ids for query in queries)
        ]
        self._put_down(concerned, BREATH_MS if by_person else CALM_MS)

    def _put_down(self, names: Sequence[str], wait: int) -> None:
        self._due += [name for name in names if name not in self._due]
        if self._due and not self._timer.isActive():
            self._timer.start(wait)

    def _count_next(self) -> None:
        name = self._due.pop(0)
        if name in self._queries:
            number = sum(self._reader.list(query).total for query in self._queries[name])
            if self._counts.get(name) != number:
                self._counts[name] = number
                self.counted.emit(name, number)
        if self._due:
            self._timer.start(BREATH_MS)
