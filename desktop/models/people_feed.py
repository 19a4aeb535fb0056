"""How the list of people follows what is typed and what is new: a little at each turn of the event loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.people_list import Enough, PeopleList
from desktop.models.people_order import Sight
from desktop.models.people_texts import fitting
from sync import Reader

CALM_MS = 300
"""How long news from the server may wait; what a person did is shown at once."""
TURN_SECONDS = 0.008
SCREENFUL = 40
PAINTED_MS = 50
"""How long a full screen has to be painted before others are looked for."""
PORTION = 60
"""News that are read in one turn, to begin with."""
SETTLED_SECONDS = 0.5
"""How long what was read of a stream of news may wait for its place: each time, all rows are gone through."""
Clock = Callable[[], float]


class PeopleFeed(QObject):
    """Says how the rows change; who shows them keeps a list of its own."""

    shown = Signal(object)
    """These rows instead of all that there were."""
    grown = Signal(object)
    """These entries follow behind the others."""
    moved = Signal(object, object)
    """The rows as they are now, and how they came about."""
    ended = Signal()
    """Nobody else will be found."""

    def __init__(self, reader: Reader, bridge: Bridge, clock: Clock = time.perf_counter) -> None:
        super().__init__()
        self._clock = clock
        self._list = PeopleList(reader)
        self._news: dict[str, set[str]] = {}
        self._anything = False
        self._held = False
        self._portion = PORTION
        self._settled = -SETTLED_SECONDS
        self._calm = self._single_shot(self.take, CALM_MS)
        self._turns = self._single_shot(self.turn, 0)
        bridge.changed.connect(self._heard)

    def _single_shot(self, act: Callable[[], None], wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(act)
        return timer

    def close(self) -> None:
        self._calm.stop()
        self._turns.stop()

    @property
    def searching(self) -> bool:
        return self._list.searching

    @property
    def busy(self) -> bool:
        """Whether anything is left to be done in the next turns."""
        return self._turns.isActive() or self._calm.isActive()

    def show(self, sight: Sight) -> None:
        """A screenful, or whoever is found in one turn; others follow."""
        self._list.show(sight, self._for_a_turn(SCREENFUL))
        self._say_shown()

    def _say_shown(self) -> None:
        """A full screen is painted before anything else is done."""
        self.shown.emit(self._list.found)
        self._turns.start(PAINTED_MS if len(self._list.found.entries) >= SCREENFUL else 0)

    def finish(self) -> None:
        """Everybody who is looked for, now."""
        if self._list.searching:
            self._search(lambda _found: False)

    def _for_a_turn(self, screenful: int | None = None) -> Enough:
        end = self._clock() + TURN_SECONDS
        return lambda found: (screenful is not None and found >= screenful) or self._clock() >= end

    def turn(self) -> None:
        """Who is looked for comes first, then news, then what people will be found by."""
        if self._list.searching:
            self._search(self._for_a_turn())
        elif self._list.unsettled and self._due():
            self._settle()
        elif self._news and not self._held and not self._calm.isActive():
            self._learn(self._some())
        elif not self._list.read_texts():
            return
        self._turns.start(0)

    def _due(self) -> bool:
        """When all were read, and now and then while more and more come."""
        return not self._news or self._clock() - self._settled >= SETTLED_SECONDS

    def _search(self, enough: Enough) -> None:
        found = self._list.go_on(enough)
        if found:
            self.grown.emit(found)
        if not self._list.searching:
            self.ended.emit()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        concerned = {name: found for name, found in ids.items() if name in self._list.resources}
        self._list.forget([name for name in ids if name not in concerned])
        if ids and not concerned:
            return
        self._anything = self._anything or not ids
        for name, found in concerned.items():
            self._news.setdefault(name, set()).update(found)
        if by_person:
            self._take_first(concerned)
        elif not self._calm.isActive():
            self._calm.start()

    def _take_first(self, ids: Mapping[str, frozenset[str]]) -> None:
        """What a person did, before whatever else came."""
        if sum(map(len, ids.values())) <= PORTION and not self._anything and not self._held:
            self._learn(ids)
            self._settle()
        self.take()

    def hold(self, held: bool) -> None:
        """While many entries change one after the other, the order is read once, at the end."""
        self._held = held
        if not held and (self._news or self._anything):
            self.take()

    def take(self) -> None:
        """The first of the news at once, others in the turns that follow."""
        self._calm.stop()
        if self._held:
            return
        if self._anything:
            self._take_anything()
        elif self._news:
            self._learn(self._some())
        self._turns.start(0)

    def _take_anything(self) -> None:
        self._anything, self._news = False, {}
        moves = self._list.anew()
        if moves is not None:
            self.moved.emit(self._list.found, moves)
        else:
            self._list.search_again(self._for_a_turn(SCREENFUL))
            self._say_shown()

    def _settle(self) -> None:
        """When everybody was found who is looked for."""
        if self._list.searching:
            self._search(lambda _found: False)
        moves = self._list.settle()
        self._settled = self._clock()
        self.moved.emit(self._list.found, moves)

    def _learn(self, news: Mapping[str, Collection[str]]) -> None:
        began = time.perf_counter()
        self._list.learn(news)
        for name, ids in news.items():
            self._news[name].difference_update(ids)
        self._news = {name: ids for name, ids in self._news.items() if ids}
        if sum(map(len, news.values())) >= self._portion:
            self._portion = fitting(self._portion, time.perf_counter() - began, TURN_SECONDS)

    def _some(self) -> dict[str, list[str]]:
        left, taken = self._portion, {}
        for name, ids in self._news.items():
            taken[name] = sorted(ids)[:left]
            left -= len(taken[name])
        return {name: ids for name, ids in taken.items() if ids}
