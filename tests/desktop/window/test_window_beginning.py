"""The first seconds: Today is there before the other pages are, and nobody who asks for one has to wait."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.options import START_PAGES
from sync import Engine
from tests.desktop.window.conftest import OpenWindow


@pytest.fixture
def fresh(open_window: OpenWindow, laptop: Engine) -> Workspace:
    """Today alone, as it is in its first moment; the engine leaves the server in peace."""
    window = open_window(laptop, "today", whole=False)
    window.desk.worker.work_offline(True)
    return window


def made(workspace: Workspace) -> bool:
    return "people" in workspace.shell.pages


def test_today_is_shown_before_any_other_page_is_made(fresh: Workspace) -> None:
    assert fresh.today.page.isVisible()
    assert not made(fresh)


def test_the_day_is_there_before_anybody_is_looked_for_who_waits_for_a_word(
    fresh: Workspace, qtbot: QtBot
) -> None:
    page = fresh.today.page
    assert page.follow_ups.isHidden()

    qtbot.waitUntil(page.follow_ups.isVisible)

    assert page.ready.isVisible()


def test_a_key_that_is_pressed_in_the_first_moment_is_heard(fresh: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(fresh.shell.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert fresh.shell.frame.top.search.hasFocus()
    assert made(fresh)


@pytest.mark.parametrize("page", START_PAGES[1:])
def test_a_page_that_is_asked_for_at_once_is_made_at_once(fresh: Workspace, page: str) -> None:
    fresh.shell.frame.navigated.emit(page)

    assert fresh.shell.frame.current_page() == page


def test_a_click_into_the_search_is_enough_to_find_people(fresh: Workspace, qtbot: QtBot) -> None:
    field = fresh.shell.frame.top.search
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "zzz")

    assert fresh.search.results.isVisible()


def test_left_alone_the_window_makes_the_others_by_itself(fresh: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(fresh.completed):
        fresh.start("today")

    assert made(fresh)
    assert fresh.today.page.isVisible()


def test_a_window_that_is_closed_in_its_first_moment_makes_nothing_more(
    fresh: Workspace, qtbot: QtBot
) -> None:
    fresh.start("today")

    with qtbot.assertNotEmitted(fresh.completed, wait=100):
        fresh.close()


def test_until_all_is_there_the_palette_offers_every_command(fresh: Workspace) -> None:
    early = {command.id for command in fresh.shell.actions.available()}
    fresh.whole()

    assert early >= {command.id for command in fresh.shell.actions.available()}
