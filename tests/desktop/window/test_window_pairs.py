"""Everybody who may be in the book twice, on one page: looked at, compared, kept apart, on any network."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.words import button, toast

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = [("Elena Torres", "Zoe Torres"), ("Gus Lindqvist", "Gus Lindqvist")]


@pytest.fixture
def twice(laptop: Engine, person: Put, lead: Put, open_window: OpenWindow, qtbot: QtBot) -> Workspace:
    """Two Torreses of one number, and Gus as client and as lead; Ines is nobody else."""
    person()
    person("Zoe", "Torres", email="zoe@example.com", phone="+1 661 555 0142")
    person("Gus", "Lindqvist", phone="(661) 555-0177")
    lead("Gus Lindqvist", email="GUS.Lindqvist@example.com", phone=None)
    lead("Ines Varga", phone="(661) 555-0123")
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    go(workspace, qtbot)
    return workspace


def go(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.shell.go(Place("duplicates"))
    qtbot.waitUntil(lambda: not workspace.person.possible.pairs.searching)
    workspace.person.possible.pairs.changed.emit()


def table(workspace: Workspace) -> Any:
    return workspace.person.possible.page.table


def shown(workspace: Workspace) -> list[tuple[str, str]]:
    """The two of every row."""
    model = table(workspace).rows
    found = [model.row(row) for row in range(model.rowCount())]
    return [(row.one.name, row.other.name) for row in found if row is not None]


def press(workspace: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(table(workspace), key)


def test_both_stand_side_by_side_with_the_reason(twice: Workspace) -> None:
    model = table(twice).rows

    assert shown(twice) == sorted(BOTH, key=lambda pair: pair[0].rpartition(" ")[2])
    assert [model.index(row, 2).data() for row in (0, 1)] == [
        "Name and e-mail address",
        "Family name and phone number",
    ]
    assert model.index(0, 1).data() == "Gus Lindqvist, Lead, buyer, GUS.Lindqvist@example.com"
    assert twice.person.possible.page.note.text() == "2 pairs among 5 people"
    assert twice.shell.window.windowTitle() == "Possible duplicates – ActuallyCare"


def test_the_palette_and_the_menu_of_lists_lead_there(twice: Workspace, qtbot: QtBot) -> None:
    twice.shell.go(Place("today"))
    QTest.keyClicks(twice.search.field, "> possible")
    QTest.keyClick(twice.search.field, Qt.Key.Key_Return)
    assert twice.shell.frame.current_page() == "duplicates"

    twice.shell.go(Place("people"))
    twice.people.page.bar.lists.click()
    menu = twice.people.page.bar.findChild(QMenu)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Possible duplicates").trigger()
    menu.close()

    assert twice.shell.frame.current_page() == "duplicates"


def test_enter_compares_and_escape_comes_back_to_the_row(twice: Workspace) -> None:
    press(twice, Qt.Key.Key_Down)

    press(twice, Qt.Key.Key_Return)

    page = twice.person.merging.page
    assert twice.shell.frame.current_page() == "compare"
    assert [line.row.label for line in page.lines][:1] == ["First name"]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert twice.shell.frame.current_page() == "duplicates"
    assert table(twice).currentIndex().row() == 1
    assert table(twice).hasFocus()


def test_what_was_merged_is_no_pair_any_more(twice: Workspace, qtbot: QtBot) -> None:
    press(twice, Qt.Key.Key_Return)
    QTest.keyClick(twice.person.merging.page, Qt.Key.Key_Return, CONTROL)

    twice.shell.actions.run("back")

    qtbot.waitUntil(lambda: shown(twice) == [("Elena Torres", "Zoe Torres")])
    assert twice.shell.frame.current_page() == "duplicates"
    twice.shell.actions.run("undo")
    qtbot.waitUntil(lambda: len(shown(twice)) == 2)


@pytest.mark.parametrize("by", ["key", "button"])
def test_two_who_are_not_the_same_are_kept_apart_also_after_a_restart(
    twice: Workspace, laptop: Engine, open_window: OpenWindow, by: str, qtbot: QtBot
) -> None:
    if by == "key":
        press(twice, Qt.Key.Key_N)
    else:
        QTest.mouseClick(button(twice.person.possible.page, "Not the same person"), Qt.MouseButton.LeftButton)

    assert shown(twice) == [("Elena Torres", "Zoe Torres")]
    assert toast(twice) == "“Gus Lindqvist” and “Gus Lindqvist” stay two"
    assert table(twice).chosen
    again = open_window(laptop)
    go(again, qtbot)
    assert shown(again) == [("Elena Torres", "Zoe Torres")]
    assert list(laptop.reader.outbox()) == []


def test_keeping_apart_is_taken_back_with_undo(twice: Workspace) -> None:
    press(twice, Qt.Key.Key_N)

    twice.shell.actions.run("undo")

    assert len(shown(twice)) == 2


def test_it_works_the_same_without_a_network(twice: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    server.pause()
    twice.desk.engine.run_cycle()
    key = next(
        record.id for record in twice.desk.reader.list(Query("leads")).records if record.title == "Ines Varga"
    )

    twice.desk.undo.edit("leads", key, {"phone": "(661) 555-0142", "name": "Ines Torres"}, "Change")

    qtbot.waitUntil(lambda: len(shown(twice)) == 4)
    assert ("Elena Torres", "Ines Torres") in shown(twice)
    press(twice, Qt.Key.Key_N)
    assert len(shown(twice)) == 3


def test_someone_new_is_found_while_the_page_is_elsewhere(twice: Workspace, qtbot: QtBot) -> None:
    twice.shell.go(Place("today"))
    fields = {"first_name": "I.", "last_name": "Varga", "phone": "661-555-0123", "client_type": "buyer"}
    twice.desk.engine.create("clients", fields)

    go(twice, qtbot)

    qtbot.waitUntil(lambda: ("I. Varga", "Ines Varga") in shown(twice))


def test_where_nobody_is_twice_it_says_what_would_be_listed(
    laptop: Engine, person: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    person()
    laptop.run_cycle()
    workspace = open_window(laptop)

    go(workspace, qtbot)

    page = workspace.person.possible.page
    assert page._nothing.isVisible()
    assert page._nothing.words() == (
        "Nobody seems to be here twice",
        "Two entries with one e-mail address, or with one phone number and family name, are listed here.",
    )
    assert not page.compare.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert workspace.shell.frame.current_page() == "calendar"


def test_before_anybody_was_read_it_says_so(
    laptop: Engine, server: Sandbox, open_window: OpenWindow, qtbot: QtBot
) -> None:
    server.pause()
    laptop.run_cycle()
    workspace = open_window(laptop)

    go(workspace, qtbot)

    assert workspace.person.possible.page._nothing.words()[0] == "Not on this laptop yet"


def test_one_who_vanished_a_moment_ago_is_said(twice: Workspace, server: Sandbox) -> None:
    gus = next(one for one in twice.desk.reader.list(Query("leads")).records if one.title == "Gus Lindqvist")
    server.store.delete("leads", str(gus.server_id))
    twice.desk.engine.run_cycle(deep=True)

    press(twice, Qt.Key.Key_N)

    assert toast(twice) == "That is no longer on this laptop."
