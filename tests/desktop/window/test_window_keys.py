"""Keys can be changed: at once, for good, and never so that one key means two things."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.commands import COMMANDS
from desktop.controllers.key_text import why_not
from desktop.controllers.workspace import Workspace
from desktop.settings import Settings
from desktop.views.help.dialog import HelpDialog
from desktop.views.settings.key_list import KeyRow
from sync import Engine
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.words import button, menu_text, toast

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(laptop: Engine, open_window: OpenWindow) -> Workspace:
    laptop.run_cycle()
    workspace = open_window(laptop)
    workspace.shell.actions.run("go_settings")
    return workspace


def row(window: Workspace, name: str) -> KeyRow:
    return window.preferences.page.keys.rows[name]


def press(window: Workspace, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> KeyRow:
    """Click on the keys of a command, and press others."""
    found = row(window, name)
    found.keys.click()
    assert found.catcher is not None
    assert window.shell.window.focusWidget() is found.catcher
    QTest.keyClick(found.catcher, key, held)
    return found


def shortcut(window: Workspace, name: str) -> str:
    return window.shell.actions.action(name).shortcut().toString()


def test_every_command_is_listed_with_its_keys(window: Workspace) -> None:
    assert set(window.preferences.page.keys.rows) == {command.id for command in COMMANDS}
    assert row(window, "new").keys.text() == "Ctrl N"
    assert row(window, "new_client").keys.text() == "No key"
    assert row(window, "new").keys.accessibleName() == "New: Ctrl N. Change"


def test_another_key_is_used_at_once_and_after_a_restart(
    window: Workspace, laptop: Engine, open_window: OpenWindow, tmp_path: Path
) -> None:
    changed = press(window, "go_people", Qt.Key.Key_J, CTRL)

    assert changed.keys.text() == "Ctrl J"
    assert toast(window) == "Go to People is on Ctrl J now."
    assert shortcut(window, "go_people") == "Ctrl+J"
    assert Settings(tmp_path / "window").keys == {"go_people": ("Ctrl+J",)}
    QTest.keyClick(window.shell.window, Qt.Key.Key_J, CTRL)
    assert window.shell.frame.current_page() == "people"
    again = open_window(laptop)
    assert shortcut(again, "go_people") == "Ctrl+J"


def test_the_sheet_shows_the_changed_key(window: Workspace) -> None:
    press(window, "go_people", Qt.Key.Key_J, CTRL)

    window.shell.actions.run("shortcuts")

    dialog = window.shell.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    shown = {one.label: one.keys for one in dialog.sheet.shown()}
    assert shown["Go to People"] == ("Ctrl J",)
    dialog.reject()


REFUSED = (
    ("go_people", Qt.Key.Key_N, CTRL, "Ctrl N is taken: New."),
    ("go_people", Qt.Key.Key_J, NONE, "J alone would be taken from what you type. Add Ctrl or Alt."),
    ("go_people", Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "Alt F opens the menu File."),
    ("call", Qt.Key.Key_E, NONE, "E is taken: Write an e-mail."),
    ("late", Qt.Key.Key_D, NONE, "D is taken: Mark as done."),
    ("go_people", Qt.Key.Key_Return, CTRL, "Ctrl Enter is taken: Quick look."),
    ("late", Qt.Key.Key_Home, NONE, "Home is taken: In the calendar: Show today."),
    ("go_people", Qt.Key.Key_Space, NONE, "Space is needed to move about and to write."),
    *(
        ("call", key, held, f"{written} is needed to move about and to write.")
        for key, held, written in (
            (Qt.Key.Key_Down, NONE, "↓"),
            (Qt.Key.Key_Down, SHIFT, "Shift ↓"),
            (Qt.Key.Key_PageDown, NONE, "PgDown"),
            (Qt.Key.Key_Home, NONE, "Home"),
            (Qt.Key.Key_End, CTRL, "Ctrl End"),
            (Qt.Key.Key_Delete, NONE, "Del"),
            (Qt.Key.Key_A, CTRL, "Ctrl A"),
            (Qt.Key.Key_C, CTRL, "Ctrl C"),
            (Qt.Key.Key_V, CTRL, "Ctrl V"),
            (Qt.Key.Key_X, CTRL, "Ctrl X"),
            (Qt.Key.Key_F4, ALT, "Alt F4"),
            (Qt.Key.Key_F10, SHIFT, "Shift F10"),
            (Qt.Key.Key_Menu, NONE, "Menu"),
            (Qt.Key.Key_E, CTRL | ALT, "Ctrl Alt E"),
        )
    ),
    ("go_people", Qt.Key.Key_V, CTRL, "Ctrl V is needed to move about and to write."),
    ("go_people", Qt.Key.Key_PageUp, NONE, "PgUp is needed to move about and to write."),
)


@pytest.mark.parametrize(("name", "key", "held", "why"), REFUSED, ids=str)
def test_a_key_that_it_cannot_have_is_refused_in_words(
    window: Workspace, name: str, key: Qt.Key, held: Qt.KeyboardModifier, why: str
) -> None:
    before = shortcut(window, name)

    refused = press(window, name, key, held)

    assert refused.why() == why
    assert shortcut(window, name) == before


def test_the_way_back_through_the_fields_is_no_key_for_a_command() -> None:
    """Qt writes Shift and Tab as Shift+Backtab."""
    call = next(command for command in COMMANDS if command.id == "call")

    assert why_not(call, "Shift+Backtab", {}).endswith("is needed to move about and to write.")


def test_what_a_command_has_by_itself_it_may_have_again(window: Workspace) -> None:
    press(window, "cancel_visit", Qt.Key.Key_J)

    row(window, "cancel_visit").usual.click()

    assert shortcut(window, "cancel_visit") == "Del"


def test_a_letter_may_mean_something_else_on_another_page(window: Workspace) -> None:
    press(window, "open_map", Qt.Key.Key_E)

    assert shortcut(window, "open_map") == "E"


def test_escape_leaves_the_key_as_it_is(window: Workspace) -> None:
    left = press(window, "new", Qt.Key.Key_Escape)

    assert left.catcher is None
    assert shortcut(window, "new") == "Ctrl+N"
    assert window.shell.window.focusWidget() is left.keys


def test_one_command_goes_back_to_its_usual_keys(window: Workspace, tmp_path: Path) -> None:
    changed = press(window, "peek", Qt.Key.Key_J, CTRL)
    assert changed.usual.isVisible()

    changed.usual.click()

    assert menu_text(window, "peek") == "Quick look"
    assert shortcut(window, "peek") == "Ctrl+Return"
    assert not changed.usual.isVisible()
    assert Settings(tmp_path / "window").keys == {}


def test_the_usual_key_is_not_taken_from_whoever_has_it_now(window: Workspace) -> None:
    press(window, "new", Qt.Key.Key_J, CTRL)
    press(window, "go_people", Qt.Key.Key_N, CTRL)
    assert shortcut(window, "go_people") == "Ctrl+N"

    row(window, "new").usual.click()

    assert row(window, "new").why() == "Ctrl N is taken: Go to People."
    assert shortcut(window, "new") == "Ctrl+J"


def test_all_go_back_together(window: Workspace) -> None:
    press(window, "new", Qt.Key.Key_J, CTRL)
    press(window, "go_people", Qt.Key.Key_N, CTRL)

    button(window.preferences.page, "Back to the usual keys for all").click()

    assert (shortcut(window, "new"), shortcut(window, "go_people")) == ("Ctrl+N", "Ctrl+3")
    assert toast(window) == "All commands have their usual keys again."
    assert not window.preferences.page.keys.all_usual.isEnabled()


def test_what_the_file_says_wrongly_counts_as_never_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[keys]\nchanged=nonsense\n")

    assert Settings(tmp_path).keys == {}
