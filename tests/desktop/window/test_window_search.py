"""One field finds people, appointments and commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers.workspace import Workspace
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit


@pytest.fixture
def window(
    laptop: Engine, visit: Visit, person: Callable[..., dict[str, Any]], open_window: OpenWindow
) -> Workspace:
    """Elena Torres, and the signing with her."""
    person()
    visit()
    laptop.run_cycle()
    return open_window(laptop)


def typed(workspace: Workspace, text: str) -> list[str]:
    workspace.search.field.clear()
    QTest.keyClicks(workspace.search.field, text)
    return workspace.search.results.titles()


def press(workspace: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(workspace.search.field, key)


def test_people_come_before_appointments(window: Workspace) -> None:
    assert typed(window, "torres") == ["Elena Torres", "Escrow papers – Torres"]


def test_digits_of_a_phone_number_find_its_owner(window: Workspace) -> None:
    assert typed(window, "555-0142") == ["Elena Torres"]


def test_enter_opens_the_first_result(window: Workspace) -> None:
    typed(window, "elena")

    press(window, Qt.Key.Key_Return)

    assert window.shell.window.windowTitle() == "Elena Torres – ActuallyCare"
    assert window.search.field.text() == ""
    assert not window.search.results.isVisible()


def test_arrows_choose_another_result(window: Workspace) -> None:
    typed(window, "torres")
    press(window, Qt.Key.Key_Down)

    press(window, Qt.Key.Key_Return)

    assert window.shell.frame.current_page() == "calendar"
    chosen = window.calendar.page.grid.board.chosen()
    assert chosen is not None
    assert chosen.title == "Escrow papers – Torres"


def test_commands_are_found_behind_a_sign_and_run_with_enter(window: Workspace) -> None:
    assert typed(window, ">sync cen") == ["Sync Center"]

    press(window, Qt.Key.Key_Return)

    assert window.shell.frame.current_page() == "sync"


def test_a_command_that_cannot_be_used_now_is_not_offered(window: Workspace) -> None:
    assert "Mark as done" not in typed(window, ">mark")


def test_escape_puts_the_list_away(window: Workspace) -> None:
    typed(window, "torres")

    press(window, Qt.Key.Key_Escape)

    assert not window.search.results.isVisible()
    assert window.search.field.text() == ""


def test_what_nobody_is_called_is_said(window: Workspace) -> None:
    assert typed(window, "quetzalcoatl") == []
    assert window.search.results.isVisible()
