"""The way from the engine's thread to the window's: the one file that knows there are two threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QElapsedTimer, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, SignalInstance

from sync.events import Changed, CycleEnded, CycleStarted, Event, Listener, OutboxChanged, WalkAdvanced

SHORTEST_PAUSE_MS = 50
QUEUED = Qt.ConnectionType.QueuedConnection

Subscribe = Callable[[Listener], Callable[[], None]]


class Collected:
    """What was announced since it was last taken: many small changes become one."""

    def __init__(self) -> None:
        self.everything = False
        self.by_person = False
        self.ids: dict[str, frozenset[str]] = {}
        self.outbox = False
        self.cycles: list[CycleStarted | CycleEnded] = []
        self.walks: dict[str, WalkAdvanced] = {}

    def add(self, event: Event) -> None:
        if isinstance(event, Changed):
            self.everything = self.everything or not event.ids
            self.by_person = self.by_person or event.by_person
            for resource, ids in event.ids.items():
                self.ids[resource] = self.ids.get(resource, frozenset()) | ids
        elif isinstance(event, OutboxChanged):
            self.outbox = True
        elif isinstance(event, WalkAdvanced):
            self.walks[event.resource] = event
        else:
            self.cycles.append(event)


class Bridge(QObject):
    """Repeats the engine's announcements on the window's thread, in bursts at least 50 ms apart.

    `changed` carries {resource: local ids} and whether a person did it; an empty dict means that anything
    may be different.
    """

    changed = Signal(object, bool)
    outboxChanged = Signal()
    cycleStarted = Signal()
    cycleEnded = Signal(object)
    walkAdvanced = Signal(str, int, int)
    _woken = Signal()

    def __init__(self, subscribe: Subscribe) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._collected = Collected()
        self._awake = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        # Queued also within one thread, so that no announcement arrives in the middle of a command.
        self._woken.connect(self._wait_a_little, QUEUED)
        self._unsubscribe: Callable[[], None] | None = subscribe(self._hear)

    def close(self) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._timer.stop()

    def _hear(self, event: Event) -> None:
        """On whichever thread committed."""
        with self._lock:
            self._collected.add(event)
            wake, self._awake = not self._awake, True
        if wake:
            self._woken.emit()

    def _wait_a_little(self) -> None:
        passed = self._since.elapsed() if self._since.isValid() else SHORTEST_PAUSE_MS
        self._timer.start(max(0, SHORTEST_PAUSE_MS - passed))

    def flush(self) -> None:
        """Say now what was collected."""
        with self._lock:
            collected, self._collected = self._collected, Collected()
            self._awake = False
        if self._unsubscribe is None:
            return
        self._since.restart()
        if collected.everything or collected.ids:
            self.changed.emit({} if collected.everything else collected.ids, collected.by_person)
        if collected.outbox:
            self.outboxChanged.emit()
        for walk in collected.walks.values():
            self.walkAdvanced.emit(walk.resource, walk.read, walk.total)
        for event in collected.cycles:
            if isinstance(event, CycleStarted):
                self.cycleStarted.emit()
            else:
                self.cycleEnded.emit(event.report)


class Errand(QObject):
    """Work that may wait for a network, done on another thread; its result comes back on the window's."""

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)
    _under_way: ClassVar[set[Errand]] = set()
    """Held until the other thread is done with them: whoever lets go last deletes what is Qt's."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self._left = threading.Event()
        self._ended.connect(self._deliver, QUEUED)

    def start(self) -> None:
        self._under_way.add(self)
        done = partial(_carry_out, self._work, self._ended, self._left)
        QThreadPool.globalInstance().start(QRunnable.create(done))

    def wait(self, seconds: float) -> None:
        """Until the other thread is done, or so long; for whoever takes away what it works with."""
        self._left.wait(seconds)

    def _deliver(self, result: Any, error: Exception | None) -> None:
        self._left.wait()
        self._under_way.discard(self)
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


def _carry_out(work: Callable[[], Any], ended: SignalInstance, left: threading.Event) -> None:
    """On the other thread, which knows no errand."""
    try:
        result, error = work(), None
    except Exception as raised:  # noqa: BLE001 - handed on whole to the thread that asked
        result, error = None, raised
    ended.emit(result, error)
    left.set()
