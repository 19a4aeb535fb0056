"""Help and the sheet of keys: everything that a key does can be read, and found by typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.commands import COMMANDS
from desktop.commands.page_keys import PAGE_KEYS
from desktop.controllers.key_text import label_of
from desktop.controllers.workspace import Workspace
from desktop.views.help.dialog import HelpDialog
from desktop.views.parts.state_mark import StateMark
from sync import Engine
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.words import button


@pytest.fixture
def window(laptop: Engine, open_window: OpenWindow) -> Workspace:
    laptop.run_cycle()
    return open_window(laptop)


def opened(window: Workspace, key: Qt.Key, held: Qt.KeyboardModifier) -> HelpDialog:
    QTest.keyClick(window.shell.window, key, held)
    found = [one for one in window.shell.window.findChildren(HelpDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def sheet(window: Workspace) -> HelpDialog:
    return opened(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)


def test_f1_says_how_it_works_and_what_the_marks_mean(window: Workspace) -> None:
    help_ = opened(window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)

    headings = [label.text() for label in help_.topics.findChildren(QLabel)]
    assert "Saved here first, sent afterwards" in headings
    marks = [mark.accessibleName() for mark in help_.topics.findChildren(StateMark)]
    assert marks[:4] == ["Waiting to send", "Sending", "Held", "Changed in both places"]
    assert not help_.change.isVisible()


def test_every_key_is_on_the_sheet(window: Workspace) -> None:
    shown = [row.label for row in sheet(window).sheet.shown()]

    assert [one.id for one in COMMANDS if one.keys and label_of(one) not in shown] == []
    assert [own.label() for own in PAGE_KEYS if own.label() not in shown] == []


FOUND = (
    ("15 min", ["Move 15 minutes earlier or later", "End 15 minutes earlier or later"]),
    ("keep both", ["Keep both, in this row"]),
    ("ctrl shift n", ["Quick add"]),
    ("where both", ["All of yours", "All of the server’s", "Yours or the server’s, in this row"]),
)


@pytest.mark.parametrize(("typed", "found"), FOUND, ids=str)
def test_typing_keeps_what_matches_its_words_its_keys_or_its_group(
    window: Workspace, typed: str, found: list[str]
) -> None:
    dialog = sheet(window)
    assert dialog.focusWidget() is dialog.sheet.search

    QTest.keyClicks(dialog.sheet.search, typed)

    labels = [row.label for row in dialog.sheet.shown()]
    assert [label for label in labels if label in found] == found
    assert len(labels) < 8


def test_escape_takes_back_what_was_typed_before_it_closes(window: Workspace) -> None:
    dialog = sheet(window)
    QTest.keyClicks(dialog.sheet.search, "nothing like it")
    assert "No key does that." in " ".join(label.text() for label in dialog.sheet.findChildren(QLabel))

    QTest.keyClick(dialog.sheet.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.sheet.search.text() == ""
    QTest.keyClick(dialog.sheet.search, Qt.Key.Key_Escape)
    assert not [one for one in window.shell.window.findChildren(HelpDialog) if one.isVisible()]


def test_the_sheet_leads_to_where_keys_are_changed(window: Workspace) -> None:
    button(sheet(window), "Change the keys…").click()

    assert window.shell.frame.current_page() == "settings"
