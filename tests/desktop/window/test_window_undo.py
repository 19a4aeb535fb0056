"""Taking back what was done to many people, when one of them does not come along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers.workspace import Workspace
from sync import Deletion, Engine
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.words import toast
from tests.sync.office import buyer, fields_of, sent

CONTROL = Qt.KeyboardModifier.ControlModifier
WHY = "That is being deleted. Take the deletion back first."


@pytest.fixture
def people(laptop: Engine) -> list[str]:
    names = (("Ann", "Adler"), ("Ben", "Brandt"), ("Cara", "Cho"))
    return [sent(laptop, "clients", buyer(first, last, tags=[])) for first, last in names]


@pytest.fixture
def desk(laptop: Engine, people: list[str], open_window: OpenWindow) -> Workspace:
    """All three were tagged in one gesture; Ben is being deleted since."""
    opened = open_window(laptop, "people")
    with opened.desk.undo.together("Tag 3 people"):
        for key in people:
            opened.desk.undo.edit("clients", key, {"tags": ["spring"]}, "")
    laptop.delete("clients", people[1], Deletion(hold=600))
    return opened


def tags(laptop: Engine, key: str) -> object:
    return fields_of(laptop, "clients", key)["tags"]


def test_what_does_not_come_along_is_named_with_the_reason(
    desk: Workspace, laptop: Engine, people: list[str]
) -> None:
    QTest.keyClick(desk.shell.window, Qt.Key.Key_Z, CONTROL)

    assert toast(desk) == f"Undone: tag 3 people, but not Ben Brandt: {WHY}"
    assert [tags(laptop, people[number]) for number in (0, 2)] == [[], []]


def test_doing_it_again_says_so_and_leaves_alone_what_had_stayed(
    desk: Workspace, laptop: Engine, people: list[str]
) -> None:
    QTest.keyClick(desk.shell.window, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(desk.shell.window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert toast(desk) == "Done again: tag 3 people"
    assert [tags(laptop, people[number]) for number in (0, 2)] == [["spring"], ["spring"]]
