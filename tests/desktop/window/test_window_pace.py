"""What keeps the window quick, told in questions to the database and in widgets, never in time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.calendar.block_widget import BlockWidget
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit


class Questions:
    """Counts how often the database is asked."""

    def __init__(self, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self._read = engine.store.read
        monkeypatch.setattr(engine.store, "read", self._counted)

    @contextmanager
    def _counted(self) -> Iterator[Connection]:
        self.asked += 1
        with self._read() as connection:
            yield connection


@pytest.fixture
def weeks(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    """This Wednesday two visits, next Wednesday one; the calendar is open."""
    visit("Escrow papers – Torres")
    visit("Showing – Oak Ave", start_time="2026-07-15T17:00:00.000Z", end_time="2026-07-15T18:00:00.000Z")
    visit("Inspection – Elm", start_time="2026-07-22T17:00:00.000Z", end_time="2026-07-22T18:00:00.000Z")
    laptop.run_cycle()
    return open_window(laptop, "calendar")


def turn(workspace: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(workspace.calendar.page.grid.board, key)


def titles(workspace: Workspace) -> list[str]:
    return [block.title for block in workspace.calendar.page.grid.board.in_sight()]


def test_the_next_week_is_ready_before_the_person_turns_to_it(
    weeks: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: weeks.calendar.sight.is_ready)
    questions = Questions(weeks.desk.engine, monkeypatch)

    turn(weeks, Qt.Key.Key_Right)

    assert titles(weeks) == ["Inspection – Elm"]
    assert questions.asked == 0


def test_what_was_made_ready_gives_way_to_news(weeks: Workspace, laptop: Engine, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: weeks.calendar.sight.is_ready)
    moved = next(row for row in laptop.reader.between("2026-07-22T00:00:00Z", "2026-07-23T00:00:00Z"))
    laptop.edit("appointments", moved.id, {"title": "Inspection – Fir"})
    qtbot.waitUntil(lambda: weeks.calendar.sight.is_ready)

    turn(weeks, Qt.Key.Key_Right)

    qtbot.waitUntil(lambda: titles(weeks) == ["Inspection – Fir"])


def test_the_widgets_of_one_week_serve_for_the_next(weeks: Workspace) -> None:
    board = weeks.calendar.page.grid.board
    before = set(board.findChildren(BlockWidget))

    turn(weeks, Qt.Key.Key_Right)

    shown = [widget for widget in board.findChildren(BlockWidget) if not widget.isHidden()]
    assert len(shown) == 1
    assert set(shown) <= before
    assert "Inspection – Elm" in shown[0].accessibleName()


def test_a_calendar_that_nobody_opened_has_read_nothing(
    laptop: Engine, visit: Visit, open_window: OpenWindow
) -> None:
    visit()
    laptop.run_cycle()

    workspace = open_window(laptop, "today")

    assert list(workspace.calendar.model.records) == []
    workspace.shell.go(Place("calendar"))
    assert titles(workspace) == ["Escrow papers – Torres"]


def test_people_who_are_in_no_appointment_leave_the_calendar_alone(
    weeks: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: weeks.calendar.sight.is_ready)
    shown = weeks.calendar.model.shown

    laptop.create("clients", {"first_name": "Ada", "last_name": "Byrne", "client_type": "buyer"})
    weeks.desk.bridge.flush()

    assert weeks.calendar.model.shown is shown


def test_a_key_in_the_search_asks_once_for_all(
    weeks: Workspace, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = Questions(laptop, monkeypatch)

    QTest.keyClicks(weeks.search.field, "e")

    assert "Escrow papers – Torres" in weeks.search.results.titles()
    assert questions.asked == 1
