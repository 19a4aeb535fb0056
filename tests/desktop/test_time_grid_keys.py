"""The time grid by keyboard alone."""

import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.time_grid import TimeGrid
from tests.desktop.grid_hands import LEFT, PACIFIC, SHOWING, SUNDAY, TUESDAY, WEDNESDAY, at, block

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "start", "end"),
    [
        (Qt.Key.Key_Up, ALT, at(TUESDAY, 14, 15), at(TUESDAY, 14, 45)),
        (Qt.Key.Key_Down, ALT, at(TUESDAY, 14, 45), at(TUESDAY, 15, 15)),
        (Qt.Key.Key_Left, ALT, at(TUESDAY, 14, 30) - timedelta(days=1), at(TUESDAY, 15) - timedelta(days=1)),
        (Qt.Key.Key_Right, ALT, at(WEDNESDAY, 14, 30), at(WEDNESDAY, 15)),
        (Qt.Key.Key_Down, ALT | SHIFT, at(TUESDAY, 14, 30), at(TUESDAY, 15, 15)),
        (Qt.Key.Key_Up, ALT | SHIFT, at(TUESDAY, 14, 30), at(TUESDAY, 14, 45)),
    ],
    ids=["earlier", "later", "day before", "day after", "longer", "shorter"],
)
def test_the_selected_block_moves_by_keys(
    qtbot: QtBot,
    grid: TimeGrid,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    start: datetime,
    end: datetime,
) -> None:
    grid.select("oak")

    with qtbot.waitSignal(grid.moved) as wish:
        QTest.keyClick(grid.board, key, modifiers)

    assert wish.args == ["oak", start, end]


def test_a_key_held_down_moves_on_from_where_the_block_is_shown(qtbot: QtBot, grid: TimeGrid) -> None:
    grid.select("oak")
    QTest.keyClick(grid.board, Qt.Key.Key_Down, ALT)

    with qtbot.waitSignal(grid.moved) as wish:
        QTest.keyClick(grid.board, Qt.Key.Key_Down, ALT)

    assert wish.args == ["oak", at(TUESDAY, 15), at(TUESDAY, 15, 30)]


@pytest.mark.parametrize(("later", "turns"), [(5, 1), (500, 2)], ids=["meanwhile", "afterwards"])
def test_what_a_held_key_repeats_while_a_week_is_made_is_not_made_up_for(
    grid: TimeGrid, later: int, turns: int
) -> None:
    turned: list[int] = []

    def make_week(by: int) -> None:
        time.sleep(0.05)
        turned.append(by)

    grid.periodRequested.connect(make_week)
    for repeated, moment in ((False, 1000), (True, 1000 + later)):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, NONE, "", repeated)
        event.setTimestamp(moment)
        QApplication.sendEvent(grid.board, event)

    assert turned == [1] * turns


def test_a_quarter_hour_is_the_shortest_that_keys_allow(qtbot: QtBot, grid: TimeGrid) -> None:
    grid.set_blocks([replace(SHOWING, end=at(TUESDAY, 14, 45))])
    grid.select("oak")

    with qtbot.assertNotEmitted(grid.moved):
        QTest.keyClick(grid.board, Qt.Key.Key_Up, ALT | SHIFT)


def test_enter_opens(qtbot: QtBot, grid: TimeGrid) -> None:
    grid.select("oak")

    with qtbot.waitSignal(grid.opened) as opened:
        QTest.keyClick(grid.board, Qt.Key.Key_Return)

    assert opened.args == ["oak"]


def test_arrows_walk_through_the_blocks_in_time_and_turn_the_period(qtbot: QtBot, grid: TimeGrid) -> None:
    seen: list[str] = []
    grid.selected.connect(seen.append)

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(grid.board, key)
    with qtbot.waitSignal(grid.periodRequested) as turned:
        QTest.keyClick(grid.board, Qt.Key.Key_Right)

    assert seen == ["oak", "sign", "oak"]
    assert block(grid, "oak").hasFocus()
    assert turned.args == [1]


def test_keys_of_the_grid_are_not_taken_by_menu_shortcuts(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    grid = TimeGrid(theme, DayRange(SUNDAY, 7, PACIFIC))
    window.setCentralWidget(grid)
    back = QAction("Back", window)
    back.setShortcut("Alt+Left")
    window.addAction(back)
    grid.set_blocks([SHOWING])
    window.resize(1125, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.mouseClick(block(grid, "oak"), LEFT, pos=QPoint(50, 10))

    with qtbot.assertNotEmitted(back.triggered), qtbot.waitSignal(grid.moved):
        QTest.keyClick(block(grid, "oak"), Qt.Key.Key_Left, ALT)
