"""From one week with 300 appointments to the next, until the other week is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import Painted, say, settle, timed, told, until, window

SWITCHES = 40
LIMIT = 33.0


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

        for name, pause in (("another week, after a pause", 0.35), ("one week after the other", 0.0)):
            found, counts = [], []
            for number in range(SWITCHES):
                settle(pause)
                found.append(timed(lambda forth=number % 2 == 0: switch(forth)))
                counts.append(len(calendar.model.records))
            say(name, told(found, LIMIT))
        say("appointments in these weeks", f"{min(counts)} to {max(counts)}")
