"""From one week with 300 appointments to the next, until the other week is painted."""

from __future__ import annotations

from functools import partial
from itertools import cycle, islice

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import Painted, say, settle, timed, told, until, window

SWITCHES = 40
LIMIT = 33.0
PACES = (
    ("there and back, with pauses", 0.35, (True, False)),
    ("there and back, without", 0.0, (True, False)),
    ("on and on, with pauses", 0.35, (True,)),
    ("on and on backwards, without", 0.0, (False,)),
)
"""What is said, seconds between two switches, and which of them go forth."""


def main(_arguments: list[str]) -> None:
    with copy() as place, window(place, "calendar") as workspace:
        calendar = workspace.calendar
        calendar.page.set_view("week")
        settle()
        board = calendar.page.grid.board
        seen = Painted(board)

        def switch(forth: bool) -> None:
            before, first = seen.times, calendar.page.first
            QTest.keyClick(board, Qt.Key.Key_Right if forth else Qt.Key.Key_Left)
            until(lambda: seen.times > before and calendar.page.first != first)
            QApplication.processEvents()

        counts = []
        for name, pause, ways in PACES:
            found = []
            for forth in islice(cycle(ways), SWITCHES):
                settle(pause)
                found.append(timed(partial(switch, forth)))
                counts.append(len(calendar.model.records))
            say(name, told(found, LIMIT))
        say("appointments in these weeks", f"{min(counts)} to {max(counts)}")
