"""The end: no thread begins to look for rubbish, errands are waited for, the window goes as a whole."""

from __future__ import annotations

import gc
import threading
import time

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.bridge import Errand
from desktop.ending import take_down, wait_for_errands
from desktop.pace import Pace


@pytest.mark.parametrize("before", [True, False], ids=["as in a test", "as in the program"])
def test_rubbish_is_looked_for_afterwards_only_where_it_was_before(qtbot: QtBot, before: bool) -> None:
    (gc.enable if before else gc.disable)()
    pace = Pace()

    pace.start()
    during = gc.isenabled()
    pace.stop()

    assert (during, gc.isenabled()) == (False, before)
    gc.disable()


def test_an_errand_is_waited_for(qtbot: QtBot) -> None:
    ended: list[str] = []

    def work() -> None:
        time.sleep(0.1)
        ended.append(threading.current_thread().name)

    errand = Errand(work)
    with qtbot.waitSignal(errand.done):
        errand.start()
        assert not wait_for_errands(1)
        assert wait_for_errands()
        assert len(ended) == 1


def test_the_window_goes_with_all_that_is_in_it(qtbot: QtBot) -> None:
    window, inside = QMainWindow(), QPushButton("Save")
    window.setCentralWidget(inside)

    take_down(window)

    assert not isValid(window)
    assert not isValid(inside)
