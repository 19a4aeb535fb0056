"""A key in the search field, and in the filter of People, until what was found is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from desktop.views.people.filter_field import FilterField
from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import Cost, Painted, say, settle, timed, told, until, window

TYPED = ("elena ramos", "ja", "mar", "661 555 01", "k", "oka")
LIMIT = 33.0
MOST_SECONDS = 5.0
PAUSE = 6.0
"""The person looks at the list first: what people are found by is read meanwhile."""


def typed(field: QLineEdit, painted: QWidget) -> list[tuple[str, Cost]]:
    """Each key of each text, with what had been typed by then."""
    found = []
    seen = Painted(painted)
    for text in TYPED:
        field.clear()
        field.textEdited.emit("")
        settle(0.5)
        for number, letter in enumerate(text, 1):
            before = seen.times

            def key(letter: str = letter, before: int = before) -> None:
                QTest.keyClicks(field, letter)
                until(lambda: seen.times > before, MOST_SECONDS)
                QApplication.processEvents()

            found.append((text[:number], timed(key)))
    return found


def main(_arguments: list[str]) -> None:
    with copy() as place, window(place, "today") as workspace:
        search = workspace.search
        search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        found = search.results.findChildren(QListView)[0].viewport()
        _say("key in the search", typed(search.field, found))
        workspace.shell.actions.run("go_people")
        settle(PAUSE)
        page = workspace.people.page
        field = page.findChildren(FilterField)[0]
        field.setFocus()
        _say("key in the filter of People", typed(field, page.table.viewport()))


def _say(name: str, found: list[tuple[str, Cost]]) -> None:
    say(name, told([cost for _, cost in found], LIMIT))
    worst = sorted(found, key=lambda item: -item[1].busy)[:3]
    say("slowest", ", ".join(f"“{text}” {cost.busy:.0f} ms" for text, cost in worst))
