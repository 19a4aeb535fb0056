"""Three hundred appointments in one week: how long a switch of weeks takes, and a frame of a drag.

Until the window has painted all that changed, so that what is measured is what a person waits for.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock, Drive
from desktop.views.calendar.page import CalendarPage

ZONE = ZoneInfo("America/Los_Angeles")
SUNDAY = date(2026, 7, 12)
COUNT = 300
SWITCHES = 30
FRAMES = 60
KINDS = ("showing", "inspection", "signing", "meeting", "call", "other")
STATES = ("synced", "synced", "synced", "waiting", "conflict")


def week_of(first: date, count: int, seed: int) -> list[CalendarBlock]:
    """Spread over the working hours of seven days; every third one is driven to."""
    dice = random.Random(seed)
    made = []
    for number in range(count):
        day = datetime(first.year, first.month, first.day, 8, tzinfo=ZONE) + timedelta(days=dice.randrange(7))
        start = (day + timedelta(minutes=15 * dice.randrange(44))).astimezone(UTC)
        made.append(
            CalendarBlock(
                f"{first}-{number}",
                f"Visit {number} – Torres",
                dice.choice(KINDS),
                "scheduled",
                start,
                start + timedelta(minutes=dice.choice((15, 30, 60, 90))),
                place="9900 Stockdale Hwy",
                state=dice.choice(STATES),  # type: ignore[arg-type]
                drive=Drive(dice.randrange(5, 60), 30) if number % 3 == 0 else None,
            )
        )
    return made


@dataclass(frozen=True)
class Cost:
    """Milliseconds on the clock, and those that the processor was busy."""

    clock: float
    busy: float


def timed(step: Callable[[], object]) -> Cost:
    began, busy = time.perf_counter(), time.process_time()
    step()
    return Cost((time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000)


def told(found: list[Cost]) -> str:
    clock, busy = [cost.clock for cost in found], [cost.busy for cost in found]
    return f"{median(clock):.1f}, p95 {p95(clock):.1f}; processor {median(busy):.1f}, p95 {p95(busy):.1f}"


def switches(page: CalendarPage, count: int) -> list[Cost]:
    """There and back, each with its appointments, until the window is painted."""
    weeks = [(first, week_of(first, count, seed)) for seed, first in enumerate((SUNDAY, date(2026, 7, 19)))]

    def switch(number: int) -> None:
        first, blocks = weeks[number % 2]
        page.show_day(first)
        page.set_blocks(blocks)
        QApplication.processEvents()

    switch(0)
    return [timed(lambda number=number: switch(number)) for number in range(1, SWITCHES + 1)]


def frames(page: CalendarPage) -> list[Cost]:
    """Of one long drag through the week, each until it is painted."""
    board = page.grid.board
    held = board.shelf.widget(board.in_sight()[0].id)
    assert held is not None
    start = held.geometry().center()
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=start)

    def frame(number: int) -> None:
        QTest.mouseMove(board, start + QPoint(11 * number, 7 * number))
        QApplication.processEvents()

    found = [timed(lambda number=number: frame(number)) for number in range(1, FRAMES + 1)]
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=start)
    return found


def p95(found: list[float]) -> float:
    return quantiles(found, n=20)[-1]


def main(arguments: list[str]) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme.load("light")
    theme.apply(app)
    for count in [int(item) for item in arguments] or (COUNT,):
        page = CalendarPage(theme, SUNDAY, ZONE)
        page.resize(1126, 694)
        page.show()
        QApplication.processEvents()
        switched = switches(page, count)
        whole = [timed(page.grab) for _ in range(10)]
        dragged = frames(page)
        rows = {
            "appointments": count,
            "week switch ms": told(switched),
            "drag frame ms": told(dragged),
            "all painted anew ms": told(whole),
        }
        for name, figure in rows.items():
            print(f"{name:>20}  {figure}")
        print()
        page.close()


if __name__ == "__main__":
    main(sys.argv[1:])
