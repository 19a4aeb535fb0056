"""The blocks of the days in sight; what news change, and the days beside, is made ready in spare moments."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.controllers.blocks import block_of, drives_of
from desktop.controllers.desk import Desk
from desktop.models.appointments import Appointments, Stretch
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import telling
from desktop.views.calendar.geometry import instant
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.calendar.month_days import WEEK
from desktop.views.calendar.page import CalendarPage
from desktop.views.calendar.shown import Shown

DRIVEN = ("day", "three", "week")
"""Views in which there is room for the drives."""
SPARE_MS = 60
MOST_BLOCKS = 5000
"""That are remembered, to be found again as they were."""
ENDED = object()


class CalendarSight(QObject):
    """Turning to the next period then costs no reading, and no news are felt; what a person did is shown at
    once."""

    changed = Signal()

    def __init__(self, desk: Desk, page: CalendarPage, mini: MiniMonth) -> None:
        super().__init__()
        self._zone = desk.zone
        self._page = page
        self._mini = mini
        self._made: WeakKeyDictionary[Stretch, dict[bool, Sequence[CalendarBlock]]] = WeakKeyDictionary()
        self._blocks_made: dict[str, CalendarBlock] = {}
        self._jobs: deque[Callable[[], object]] = deque()
        self._first: date | None = None
        self._way = 1
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.timeout.connect(self._use_spare_time)
        mini.turned.connect(self._look_elsewhere)
        self.model = Appointments(desk.reader, desk.bridge)
        self.model.changed.connect(self._show)
        self.model.outdated.connect(self._follow)
        self._awake = False
        self._following = False

    def wake(self, awake: bool) -> None:
        self._awake = awake
        self.model.wake(awake)
        if not awake:
            self._rest()

    @property
    def is_ready(self) -> bool:
        """Whether nothing is left to be made ready."""
        return not self._jobs and not self._spare.isActive()

    def close(self) -> None:
        self._rest()
        self.model.close()

    def _rest(self) -> None:
        self._spare.stop()
        self._jobs.clear()
        self._following = False

    def show(self, first: date, count: int) -> None:
        if self._first is not None and first != self._first:
            self._way = 1 if first > self._first else -1
        self._first = first
        self.model.show(*self._bounds(first, count))

    def _bounds(self, first: date, count: int) -> tuple[datetime, datetime]:
        return instant(first, 0, self._zone), instant(first + timedelta(days=count), 0, self._zone)

    def _follow(self) -> None:
        """In short jobs; what comes meanwhile is followed after them, or a stream would have no end.

        Where one of them failed nothing is left of them.
        """
        if self._following and self._jobs:
            self.model.wait()
            return
        self._following = True
        self._jobs = deque([partial(self._read_beside, 0)])
        self._spare.start(0)

    def _show(self) -> None:
        self._following = False
        self._page.set_blocks(self._blocks(self.model.shown))
        # Whoever went there goes on in the same way, as a rule.
        beside = (partial(self._read_beside, by) for by in (self._way, -self._way))
        self._jobs = deque((self._show_busy, *beside))
        self._spare.start(SPARE_MS)
        self.changed.emit()

    def _blocks(self, stretch: Stretch) -> Sequence[CalendarBlock]:
        driven = self._page.view in DRIVEN
        made = self._made.setdefault(stretch, {})
        if driven not in made:
            roads = drives_of(stretch.records, stretch.linked, self._zone) if driven else {}
            fresh = (
                block_of(record, stretch.client_of(record), roads.get(record.id))
                for record in stretch.records
            )
            made[driven] = [self._same(block) for block in fresh]
        return made[driven]

    def _same(self, block: CalendarBlock) -> CalendarBlock:
        """The one that was made before, put into words already, where nothing is different."""
        before = self._blocks_made.get(block.id)
        if before == block:
            return before
        if len(self._blocks_made) >= MOST_BLOCKS:
            self._blocks_made.clear()
        self._blocks_made[block.id] = block
        return block

    def _use_spare_time(self) -> None:
        """One short job for each turn of the event loop, so that nothing waits for them."""
        if self._jobs:
            self._spare.start(0)
            self._jobs.popleft()()

    def _read_beside(self, by: int) -> None:
        there = Shown(self._page.view, self._page.day).turned(by)
        stretch = self.model.between(*self._bounds(there.first, there.count))
        self._first_do(lambda: stretch.linked, lambda: self._make_ready(there, stretch))

    def _first_do(self, *jobs: Callable[[], object]) -> None:
        """Before anything else is begun."""
        self._jobs.extendleft(reversed(jobs))

    def _make_ready(self, there: Shown, stretch: Stretch) -> None:
        blocks = self._blocks(stretch)
        steps = self._page.making_ready(there, blocks) if there.view in DRIVEN else iter(())
        self._first_do(lambda: self._tell(blocks), partial(self._go_on, steps))
        if self._following:
            self._jobs.append(partial(self._arrive, stretch))

    def _arrive(self, stretch: Stretch) -> None:
        """Out of sight that was all: it is shown when somebody comes."""
        self._following = False
        if self._awake:
            self.model.take(stretch)

    def _go_on(self, steps: Iterator[object]) -> None:
        """One of them now, the next when it is its turn."""
        if next(steps, ENDED) is not ENDED:
            self._first_do(partial(self._go_on, steps))

    def _tell(self, blocks: Sequence[CalendarBlock]) -> None:
        for block in blocks:
            telling(block, self._zone)

    def _look_elsewhere(self) -> None:
        """The small month was turned."""
        self._first_do(self._show_busy)
        self._spare.start(0)

    def _show_busy(self) -> None:
        first = self._mini.days.first
        start, end = self._bounds(first, self._mini.days.weeks * WEEK)
        self._mini.set_busy(self.model.busy_days(start, end, self._zone))
