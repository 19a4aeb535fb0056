"""The real window on the large office, in this process, and what the figures are taken with."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program, make_app
from desktop.controllers.workspace import Workspace
from desktop.options import Options
from sync import surroundings

SIZE = (1366, 768)
PATIENCE = 60.0


@dataclass(frozen=True)
class Cost:
    """Milliseconds on the clock, and those that the processor was busy."""

    clock: float
    busy: float


@contextmanager
def window(place: Path, page: str) -> Iterator[Workspace]:
    """Opened as the program opens it; it talks to no server until it is told to."""
    app = QApplication.instance() or make_app(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, Options(page=page, size=SIZE, data_dir=place), surroundings(place))
    program.start()
    workspace = program.workspace
    assert workspace is not None
    workspace.desk.worker.work_offline(offline=True)
    settle()
    try:
        yield workspace
    finally:
        program.close()
        program.window.close()
        settle()


def settle(seconds: float = 0.6) -> None:
    """Until everything that waits for a calm moment has had it."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def until(done: Callable[[], object], seconds: float = PATIENCE) -> None:
    end = time.perf_counter() + seconds
    while not done():
        assert time.perf_counter() < end, "it did not come"
        QApplication.processEvents()


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return False


def timed(step: Callable[[], object]) -> Cost:
    began, busy = time.perf_counter(), time.process_time()
    step()
    return Cost((time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000)


def told(found: list[Cost], limit: float | None = None) -> str:
    clock, busy = [cost.clock for cost in found], [cost.busy for cost in found]
    text = f"p50 {median(clock):6.1f}  p95 {p95(clock):6.1f}  most {max(clock):6.1f} ms"
    text += f"   processor p50 {median(busy):6.1f}  p95 {p95(busy):6.1f} ms"
    return text if limit is None else f"{text}   limit p95 {limit:.0f}"


def p95(found: list[float]) -> float:
    return quantiles(found, n=20)[-1] if len(found) > 1 else found[0]


def say(name: str, text: str) -> None:
    print(f"{name:>34}  {text}", flush=True)
