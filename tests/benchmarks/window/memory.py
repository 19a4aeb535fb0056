"""What the window holds: at its start, with every page seen, and after a search and a long scroll."""

from __future__ import annotations

from PySide6.QtTest import QTest

from desktop.controllers.trail import Place
from tests.benchmarks.gauge import peak_mb, resident_mb
from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import say, settle, window

PAGES = ("today", "calendar", "people", "leads", "sync")


def main(_arguments: list[str]) -> None:
    with copy() as place, window(place, "today") as workspace:
        say("Today is open", f"{resident_mb():.0f} MB")
        for page in PAGES:
            workspace.shell.go(Place(page))
            settle(1.0)
        say("every page was seen", f"{resident_mb():.0f} MB")
        workspace.shell.go(Place("people"))
        bar = workspace.people.page.table.verticalScrollBar()
        for part in range(100):
            bar.setValue(bar.maximum() * part // 100)
            settle(0.01)
        QTest.keyClicks(workspace.search.field, "torres")
        settle()
        say("a long scroll and a search later", f"{resident_mb():.0f} MB, at most {peak_mb():.0f} MB")
