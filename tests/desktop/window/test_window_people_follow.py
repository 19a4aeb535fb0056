"""The list of people while others arrive: everybody in their place, and who was chosen stays chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.people.roles import Column
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import names


@pytest.fixture
def people(laptop: Engine, person: Put, open_window: OpenWindow) -> Workspace:
    """Gus Lindqvist and Elena Torres, on the page of people."""
    person()
    person("Gus", "Lindqvist", phone="(661) 555-0177")
    laptop.run_cycle()
    return open_window(laptop, "people")


def chosen(workspace: Workspace) -> list[str]:
    table = workspace.people.page.table
    return [names(workspace)[row] for row in table.chosen_rows()]


def choose(workspace: Workspace, *wanted: str) -> None:
    table = workspace.people.page.table
    table.choose_nobody()
    for name in wanted:
        row = names(workspace).index(name)
        table.setCurrentIndex(table.model().index(row, Column.NAME))
        if name not in chosen(workspace):
            QTest.keyClick(table, Qt.Key.Key_Space)


def current(workspace: Workspace) -> str:
    return str(workspace.people.page.table.currentIndex().data())


def test_who_arrives_stands_in_the_alphabet_and_the_chosen_one_stays_chosen(
    people: Workspace, person: Put, qtbot: QtBot
) -> None:
    choose(people, "Elena Torres")
    person("Ann", "Abbott")
    person("Ines", "Munoz")
    person("Zoe", "Zimmer")

    people.desk.engine.run_cycle()

    everybody = ["Ann Abbott", "Gus Lindqvist", "Ines Munoz", "Elena Torres", "Zoe Zimmer"]
    qtbot.waitUntil(lambda: names(people) == everybody)
    assert chosen(people) == ["Elena Torres"]
    assert current(people) == "Elena Torres"


def test_who_is_renamed_moves_and_stays_chosen(people: Workspace, qtbot: QtBot) -> None:
    choose(people, "Elena Torres")
    key = people.people.model.keys_of(people.people.page.table.chosen_rows())[0]

    people.desk.undo.edit("clients", key[1], {"last_name": "Abbott"}, "Rename")

    qtbot.waitUntil(lambda: names(people) == ["Elena Abbott", "Gus Lindqvist"])
    assert chosen(people) == ["Elena Abbott"]


def test_who_is_deleted_is_no_longer_among_the_chosen(people: Workspace, qtbot: QtBot) -> None:
    choose(people, "Gus Lindqvist")
    key = people.people.model.keys_of(people.people.page.table.chosen_rows())[0]

    people.desk.engine.delete("clients", key[1])

    qtbot.waitUntil(lambda: names(people) == ["Elena Torres"])
    assert key not in people.people.model.keys_of(people.people.page.table.chosen_rows())


def test_who_arrives_is_listed_under_the_typed_text_only_if_it_finds_them(
    people: Workspace, person: Put, qtbot: QtBot
) -> None:
    QTest.keyClicks(people.people.page.filter, "el")
    assert names(people) == ["Elena Torres"]
    person("Ann", "Abbott")
    person("Ann", "Ellery")

    people.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: names(people) == ["Ann Ellery", "Elena Torres"])


def test_a_text_that_nobody_answers_to_says_so_until_somebody_does(
    people: Workspace, person: Put, qtbot: QtBot
) -> None:
    page = people.people.page
    QTest.keyClicks(page.filter, "marlowe")
    assert names(people) == []
    assert not page.table.isVisible()
    person("Tess", "Marlowe")

    people.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: names(people) == ["Tess Marlowe"])
    assert page.table.isVisible()
