"""The longest time that the window does not answer while 50,000 new people are taken in.

A thread does with the server's pages what the engine's does; a timer of one millisecond counts the gaps.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from desktop.controllers.workspace import Workspace
from sync import Engine
from sync.absorb import GATHERED, absorb_news
from sync.entities import REGISTRY
from sync.events import WalkAdvanced
from sync.sieve import Sieve
from tests.benchmarks.window.data import copy
from tests.benchmarks.window.office import newcomer_pages
from tests.benchmarks.window.stage import p95, say, settle, window

NEWCOMERS = 50_000
PAGE = 100
LIMIT = 50.0
LONGEST = 600.0
IDLE_BEATS = 1500
PAGES = ("today", "people", "calendar", "leads")


class Heartbeat(QObject):
    """Milliseconds between two turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._last = self._began = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((1000 * (now - self._last), now - self._began))
        self._last = now

    def stop(self) -> list[tuple[float, float]]:
        self._timer.stop()
        return self.gaps


def people(workspace: Workspace) -> int:
    return workspace.desk.engine.status().resources["contacts"].records


def rest(done: Callable[[], bool]) -> None:
    """In the event loop itself: a loop of our own would take the processor from the engine."""
    loop, look, end = QEventLoop(), QTimer(), time.perf_counter() + LONGEST
    look.timeout.connect(lambda: loop.quit() if done() or time.perf_counter() > end else None)
    look.start(50)
    loop.exec()


def take_in(engine: Engine, pages: list[bytes]) -> None:
    """On a thread of its own: what the engine's does with pages once the socket has given them."""
    entity, read = REGISTRY["contacts"], 0
    for start in range(0, len(pages), GATHERED // PAGE):
        sieve = Sieve(engine.store, entity)
        for page in pages[start : start + GATHERED // PAGE]:
            rows = json.loads(page)["data"]["contacts"]
            sieve.put(rows)
            read += len(rows)
        absorb_news(sieve)
        engine.announce(WalkAdvanced(entity.name, read, NEWCOMERS))


def arrive(place: Path, page: str, pages: list[bytes]) -> None:
    with window(place, page) as workspace:
        workspace.desk.worker.stop()
        before = people(workspace)
        settle(3.0)
        idle = Heartbeat()
        rest(lambda: len(idle.gaps) > IDLE_BEATS)
        quiet = [gap for gap, _ in idle.stop()]
        reading = threading.Thread(target=take_in, args=(workspace.desk.engine, pages))
        beat, began, busy = Heartbeat(), time.perf_counter(), time.process_time()
        reading.start()
        rest(lambda: not reading.is_alive())
        took, worked = time.perf_counter() - began, time.process_time() - busy
        gaps = beat.stop()
        came = people(workspace) - before
    say(
        f"{page}: arrived",
        f"{came:,} in {took:.0f} s, processor {worked:.0f} s, load {os.getloadavg()[0]:.1f}",
    )
    values = [gap for gap, _ in gaps]
    say("longest without an answer", f"{max(values):.0f} ms, p95 {p95(values):.1f} ms   limit {LIMIT:.0f}")
    worst = sorted(gaps, reverse=True)[:6]
    say("the longest ones", ", ".join(f"{gap:.0f} ms at {at:.1f} s" for gap, at in worst))
    say("over 50 ms / beats", f"{sum(gap > LIMIT for gap in values)} / {len(values):,}")
    say("while nothing arrived", f"longest {max(quiet):.0f} ms")


def main(arguments: list[str]) -> None:
    pages = newcomer_pages(NEWCOMERS, PAGE)
    for page in [name for name in PAGES if name in arguments] or PAGES[:2]:
        with copy() as place:
            arrive(place, page, pages)
