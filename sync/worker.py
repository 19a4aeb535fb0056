"""One thread that runs the cycles: it sleeps until something is due, and never keeps a person waiting."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.clock import Clock
from sync.engine import Engine
from sync.errors import ActuallyCareError, EngineBusy
from sync.events import Changed, CycleEnded, Event, OutboxChanged

AFTER_EDIT = 2.0
BETWEEN_CYCLES = 300.0
WHEN_BUSY = 10.0
LOOK_AROUND = 1.0
CLOCK_JUMP = 30.0
"""A wait that took so much longer than asked (seconds) means that the laptop slept."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds; tests hand in shorter ones."""

    after_edit: float = AFTER_EDIT
    between_cycles: float = BETWEEN_CYCLES
    look_around: float = LOOK_AROUND


class Worker:
    """Triggers: an edit, a wish of the person, waking from sleep, the timer, and the time of a retry."""

    def __init__(self, engine: Engine, clock: Clock, pace: Pace | None = None) -> None:
        self._engine = engine
        self._clock = clock
        self._pace = pace or Pace()
        self._condition = threading.Condition()
        self._due = clock.monotonic()
        self._by_person = False
        self._offline = False
        self._stopping = False
        self._unsubscribe: Callable[[], None] | None = None
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        self._unsubscribe = self._engine.subscribe(self._heard)
        self._thread.start()

    def stop(self, timeout: float = 10.0) -> None:
        """Ends after the request that is under way; what waits stays safely in the outbox."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        self._engine.cancel()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def sync_now(self) -> None:
        """The person's wish: at once, and without the waits that are only patience."""
        with self._condition:
            self._by_person = True
            self._due = self._clock.monotonic()
            self._condition.notify_all()

    def nudge(self) -> None:
        """Something suggests that now is a good time: focus, a network that came back."""
        self._schedule(self._pace.after_edit)

    def work_offline(self, offline: bool) -> None:
        """Stops talking to the server until told otherwise; a running cycle ends at its next request."""
        with self._condition:
            self._offline = offline
            self._condition.notify_all()
        if offline:
            self._engine.cancel()
        else:
            self._engine.resume()
            self.sync_now()

    @property
    def is_offline(self) -> bool:
        return self._offline

    @property
    def next_at(self) -> datetime | None:
        """When the next cycle begins by itself; None while none does."""
        if self._offline or not self._thread.is_alive():
            return None
        return self._clock.now() + timedelta(seconds=max(0.0, self._due - self._clock.monotonic()))

    def _heard(self, event: Event) -> None:
        if isinstance(event, Changed | OutboxChanged) and threading.current_thread() is not self._thread:
            self._schedule(self._pace.after_edit)

    def _schedule(self, seconds: float) -> None:
        with self._condition:
            self._due = min(self._due, self._clock.monotonic() + seconds)
            self._condition.notify_all()

    def _run(self) -> None:
        while True:
            with self._condition:
                before = self._clock.now()
                if not self._stopping and not self._ready():
                    self._condition.wait(self._pace.look_around)
                if self._stopping:
                    return
                if self._clock.now() - before > timedelta(seconds=CLOCK_JUMP):
                    self._due = self._clock.monotonic()
                ready, by_person = self._ready(), self._by_person
            if ready:
                self._cycle(by_person)
            self._look_around()

    def _ready(self) -> bool:
        return not self._offline and self._clock.monotonic() >= self._due

    def _cycle(self, by_person: bool) -> None:
        with self._condition:
            self._by_person = False
            self._due = self._clock.monotonic() + self._pace.between_cycles
        try:
            report = self._engine.run_cycle(by_person=by_person)
        except EngineBusy:
            self._schedule(WHEN_BUSY)
        except ActuallyCareError as error:
            log.exception("a cycle ended early: %s", error.code)
            self._engine.announce(CycleEnded({"outcome": "failed", "code": error.code}))
        except Exception as error:  # noqa: BLE001 (a bug in one cycle must not end the thread that sends)
            log.error("a cycle ended by a bug: %s", type(error).__name__)
            self._engine.announce(CycleEnded({"outcome": "failed", "code": "UNEXPECTED"}))
        else:
            self._wait_for(report.next_attempt_at)

    def _wait_for(self, when: datetime | None) -> None:
        if when is not None:
            self._schedule(max(0.0, (when - self._clock.now()).total_seconds()))

    def _look_around(self) -> None:
        """Another process may have saved something: what is on the screen must be read again."""
        if self._engine.changed_elsewhere():
            self._engine.announce(Changed({}))
