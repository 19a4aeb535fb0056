"""Every pair in the whole book that may be one person, looked for a little at each turn of the event loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.likeness import Key, LikenessIndex, marks_of
from desktop.models.people_order import NAMES, name_key
from desktop.models.sorted_pairs import Pair, SortedPairs
from sync import Query, Reader

TURN_SECONDS = 0.003
"""The last portion ends a little later; eight milliseconds is what a turn may last."""
PORTION = 40
SAY_MS = 400
CALM_MS = 300
FEW = 2_000
"""So many changed people are looked at one by one; for more, everybody is looked at again."""
LINKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"clients": ("contact_id",), "contacts": (), "leads": ("converted_to_client_id",)}
)
RESOURCES = tuple(LINKS)
Clock = Callable[[], float]


class DuplicatePairs(QObject):
    """Nothing is read before `wake`; what was found is followed for as long as the page is in sight."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, clock: Clock = time.perf_counter) -> None:
        super().__init__()
        self._reader = reader
        self._clock = clock
        self._begin()
        self.searching = False
        self._stale = True
        self._awake = False
        self._turns = self._single_shot(self.turn, 0)
        self._calm = self._single_shot(self._take_news, CALM_MS)
        self._saying = self._single_shot(self.changed.emit, SAY_MS)
        bridge.changed.connect(self._heard)

    def _single_shot(self, act: Callable[[], object], wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(act)
        return timer

    def _begin(self) -> None:
        self._index = LikenessIndex()
        self._sorted = SortedPairs()
        self._news: set[Key] = set()
        self._left: list[tuple[str, int]] = [(name, 0) for name in RESOURCES]

    def close(self) -> None:
        for timer in (self._turns, self._calm, self._saying):
            timer.stop()

    @property
    def looked_at(self) -> int:
        """How many people."""
        return len(self._index)

    def __len__(self) -> int:
        """How many pairs."""
        return len(self._sorted)

    def __iter__(self) -> Iterator[Pair]:
        """By name; who comes first in the alphabet is the first of the two."""
        return iter(self._sorted)

    def wake(self, awake: bool) -> None:
        """While the page is in sight. What was found before is still there."""
        self._awake = awake
        if not awake:
            self.close()
            return
        if self._stale:
            self._stale = False
            self._begin()
            self.searching = True
        if self.searching or self._news:
            self._turns.start()

    def turn(self) -> None:
        """A few milliseconds of work; others follow for as long as there is any."""
        end = self._clock() + TURN_SECONDS
        while self._work() and self._clock() < end:
            continue
        if self._left or self._news:
            self._turns.start()
            if not self._saying.isActive():
                self._saying.start()
            return
        self.searching = False
        self._saying.stop()
        self.changed.emit()

    def _work(self) -> bool:
        """One portion; whether there may be more."""
        if self._left:
            (resource, start), *rest = self._left
            following, rows = self._reader.portions.after(resource, _fields(resource), start, PORTION)
            self._left = rest if following is None else [(resource, following), *rest]
            for row in rows:
                self._add(resource, row)
            return True
        return self._look_again()

    def _look_again(self) -> bool:
        """At some of those who are different now."""
        if not self._news:
            return False
        resource = next(iter(self._news))[0]
        some = sorted(key for key in self._news if key[0] == resource)[:PORTION]
        self._news.difference_update(some)
        for key in some:
            self._remove(key)
        ids = [key[1] for key in some]
        for row in self._reader.values(Query(resource), _fields(resource), ids):
            self._add(resource, row)
        return bool(self._news)

    def _add(self, resource: str, row: tuple[object, ...]) -> None:
        local_id, email, phone, *rest = row
        key = (resource, str(local_id))
        # Fields of names have the family's first; people write it last.
        names, links = rest[: len(NAMES[resource])], rest[len(NAMES[resource]) :]
        self._remove(key)
        self._sorted.name(key, name_key([str(name) if name else "" for name in names]))
        for other in self._index.add(key, marks_of(names[::-1], email, phone, links)):
            self._sorted.add(key, other)

    def _remove(self, key: Key) -> None:
        for other in self._index.remove(key):
            self._sorted.remove(key, other)
        self._sorted.forget(key)

    def _heard(self, ids: Mapping[str, frozenset[str]], _by_person: bool) -> None:
        concerned = {(name, key) for name in RESOURCES for key in ids.get(name, ())}
        if self._stale or (ids and not concerned):
            return
        self._news |= concerned
        if not ids or len(self._news) > FEW:
            self._stale = True
        if self._awake:
            self._calm.start()

    def _take_news(self) -> None:
        self.wake(self._awake)


def _fields(resource: str) -> tuple[str, ...]:
    return ("email", "phone", *NAMES[resource], *LINKS[resource])
