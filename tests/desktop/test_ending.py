"""The end: no thread begins to look for rubbish, errands are waited for, the window goes as a whole."""

from __future__ import annotations

import gc
import threading
import time
from typing import Any
from weakref import finalize

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import bridge
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


def test_whoever_takes_away_what_an_errand_works_with_waits_for_it(qtbot: QtBot) -> None:
    ended: list[bool] = []

    def work() -> None:
        time.sleep(0.1)
        ended.append(True)

    errand = Errand(work)
    with qtbot.waitSignal(errand.done):
        errand.start()
        errand.wait(0.01)
        assert not ended
        errand.wait(5)
        assert ended


def test_the_window_goes_with_all_that_is_in_it(qtbot: QtBot) -> None:
    window, inside = QMainWindow(), QPushButton("Save")
    window.setCentralWidget(inside)

    take_down(window)

    assert not isValid(window)
    assert not isValid(inside)


def test_an_errand_that_nobody_keeps_is_let_go_on_the_windows_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the other thread is slow to leave."""
    threads: list[str] = []
    carry_out = bridge._carry_out

    def slow_to_leave(*given: Any) -> None:
        carry_out(*given)
        time.sleep(0.05)

    monkeypatch.setattr(bridge, "_carry_out", slow_to_leave)
    errand = Errand(lambda: None)
    finalize(errand, lambda: threads.append(threading.current_thread().name))
    errand.start()
    del errand

    qtbot.waitUntil(lambda: bool(threads))

    assert threads == [threading.current_thread().name]
