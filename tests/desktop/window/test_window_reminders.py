"""The laptop speaks up before an appointment, waits for an answer, and remembers it. Noon; papers at one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.reminders.panel import ReminderPanel
from sync import Engine, Query
from sync.clock import ManualClock
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import button

TITLE = "Escrow papers – Torres"


@pytest.fixture
def desk(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    visit(TITLE)
    laptop.run_cycle()
    return open_window(laptop)


def later(desk: Workspace, clock: ManualClock, minutes: float) -> ReminderPanel:
    """So many minutes pass, and the laptop looks at its clock."""
    clock.advance(minutes * 60)
    desk.reminding.look()
    return desk.reminding.panel


def said(panel: ReminderPanel) -> list[tuple[str, str]]:
    assert panel.isVisible() == bool(panel.rows())
    return [(row.title, row.when) for row in panel.rows()]


def test_nothing_is_said_before_its_time(desk: Workspace, clock: ManualClock) -> None:
    assert said(later(desk, clock, 44)) == []


def test_a_quarter_of_an_hour_before_it_is_said_and_the_keyboard_stays_where_it_was(
    desk: Workspace, clock: ManualClock
) -> None:
    grid = desk.calendar.page.grid
    grid.setFocus()

    panel = later(desk, clock, 45)

    assert said(panel) == [(TITLE, "in 15 minutes")]
    assert panel.rows()[0].second == "1:00 – 2:00 PM · 9900 Stockdale Hwy"
    assert not panel.isAncestorOf(desk.shell.window.focusWidget() or panel.parentWidget())


def test_five_minutes_later_it_is_said_again(desk: Workspace, clock: ManualClock) -> None:
    panel = later(desk, clock, 45)

    QTest.mouseClick(button(panel, "Again in 5 minutes"), Qt.MouseButton.LeftButton)

    assert said(panel) == []
    assert said(later(desk, clock, 5)) == [(TITLE, "in 10 minutes")]


@pytest.mark.parametrize(
    ("words", "minutes", "then"),
    [
        ("In 10 minutes", 10, "in 5 minutes"),
        ("In 30 minutes", 30, "began 15 minutes ago"),
        ("When it begins", 15, "now"),
    ],
)
def test_it_is_put_off_for_longer_by_keyboard(
    desk: Workspace, clock: ManualClock, qtbot: QtBot, words: str, minutes: float, then: str
) -> None:
    with qtbot.waitActive(desk.shell.window):
        desk.shell.window.activateWindow()
    panel = later(desk, clock, 45)
    desk.shell.actions.run("reminders")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    assert offered == ["In 10 minutes", "In 30 minutes", "When it begins"]

    for _ in range(offered.index(words)):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert said(panel) == []
    assert said(later(desk, clock, minutes - 1)) == []
    assert said(later(desk, clock, 1)) == [(TITLE, then)]


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_the_keyboard_stays_at_the_same_answer_while_the_minutes_pass(
    desk: Workspace, clock: ManualClock, qtbot: QtBot
) -> None:
    with qtbot.waitActive(desk.shell.window):
        desk.shell.window.activateWindow()
    panel = later(desk, clock, 45)
    desk.shell.actions.run("reminders")
    press(Qt.Key.Key_Tab)

    later(desk, clock, 2)

    focused = QApplication.focusWidget()
    assert focused is button(panel, "Again in 5 minutes")


def test_what_was_closed_stays_closed_after_a_restart(
    desk: Workspace, clock: ManualClock, laptop: Engine, open_window: OpenWindow
) -> None:
    panel = later(desk, clock, 45)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert said(panel) == []

    again = open_window(laptop)

    assert said(later(again, clock, 1)) == []


def test_one_that_was_moved_speaks_up_again(desk: Workspace, clock: ManualClock) -> None:
    panel = later(desk, clock, 45)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    key = desk.desk.reader.list(Query("appointments")).records[0].id

    times = {"start_time": "2026-07-15T19:50:00Z", "end_time": "2026-07-15T20:50:00Z"}
    desk.desk.engine.edit("appointments", key, times)

    assert said(later(desk, clock, 0)) == [(TITLE, "in 5 minutes")]


def test_after_a_sleep_what_has_begun_is_still_said(desk: Workspace, clock: ManualClock) -> None:
    assert said(later(desk, clock, 70)) == [(TITLE, "began 10 minutes ago")]
    assert said(later(desk, clock, 60)) == []


def test_what_is_cancelled_or_done_is_not_said(desk: Workspace, clock: ManualClock) -> None:
    key = desk.desk.reader.list(Query("appointments")).records[0].id
    desk.desk.engine.edit("appointments", key, {"status": "cancelled"})

    assert said(later(desk, clock, 50)) == []


def test_show_opens_it(desk: Workspace, clock: ManualClock) -> None:
    panel = later(desk, clock, 45)

    QTest.mouseClick(button(panel, "Show"), Qt.MouseButton.LeftButton)

    assert desk.editing.open_form is not None
    assert said(panel) == []
