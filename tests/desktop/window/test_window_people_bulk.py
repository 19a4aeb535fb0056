"""Many people chosen and changed at once, as a person does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.asking.bulk_sheet import BulkSheet
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import names
from tests.desktop.window.words import button, toast

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(workspace: Workspace, wanted: list[str]) -> None:
    """With the mouse, and Ctrl held from the second on."""
    table = workspace.people.page.table
    for number, name in enumerate(wanted):
        place = table.visualRect(table.model().index(names(workspace).index(name), 0)).center()
        held = CONTROL if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)


def sheet(workspace: Workspace, qtbot: QtBot, what: str) -> BulkSheet:
    QTest.mouseClick(workspace.people.page.bulk.buttons[what], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workspace.people.bulk.sheet is not None)
    shown = workspace.people.bulk.sheet
    assert shown is not None
    qtbot.waitUntil(lambda: shown.isVisible() and workspace.people.bulk._stint is not None)
    return shown


def lines(shown: BulkSheet) -> list[str]:
    return [line.text() for line in shown.lines]


def tags(workspace: Workspace, name: str) -> list[str]:
    found = workspace.desk.engine.search(name, resources=("clients", "contacts"))
    return list(found[0].record.fields.get("tags") or [])


def test_space_and_shift_choose_several_and_escape_nobody(office: Workspace) -> None:
    table, page = office.people.page.table, office.people.page
    choose(office, ["Ford Ellery"])
    assert not page.bulk.isVisible()
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert page.bulk.count.text() == "2 chosen"

    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert page.bulk.count.text() == "5 chosen"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page.bulk.count.text() == "4 chosen"

    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not page.bulk.isVisible()


def test_a_tag_is_added_to_many_and_one_undo_takes_it_back(office: Workspace, qtbot: QtBot) -> None:
    QTest.keyClick(office.people.page.table, Qt.Key.Key_A, CONTROL)
    shown = sheet(office, qtbot, "add_tag")
    QTest.keyClicks(shown.value.widget, "VIP")
    qtbot.waitUntil(
        lambda: (
            lines(shown)
            == [
                "2 people: “VIP” added.",
                "1 is already like that.",
                "2 leads have no tags, and stay as they are.",
                "Saved on this laptop at once, sent with the next sync. One Undo takes all of it back.",
            ]
        )
    )
    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: toast(office) == "2 people: “VIP” added")
    assert (tags(office, "Lindqvist"), tags(office, "Quist"), tags(office, "Torres")) == (
        ["VIP"],
        ["VIP"],
        ["VIP"],
    )
    office.shell.actions.run("undo")
    assert (tags(office, "Lindqvist"), tags(office, "Quist"), tags(office, "Torres")) == ([], [], ["VIP"])


def test_a_field_is_set_for_many_in_one_gesture(office: Workspace, qtbot: QtBot) -> None:
    choose(office, ["Gus Lindqvist", "Elena Torres", "Ford Ellery"])
    shown = sheet(office, qtbot, "set")
    shown.field.setCurrentIndex(shown.field.findText("Source"))
    QTest.keyClicks(shown.value.widget, "Zillow")
    qtbot.waitUntil(lambda: shown.apply.text() == "Change 3 people")
    before = office.desk.undo.stack.count()

    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: toast(office) == "3 people: source becomes Zillow")
    assert office.desk.undo.stack.count() == before + 1
    sources = [
        record.fields["source"]
        for name in ("clients", "leads")
        for record in office.desk.reader.list(Query(name)).records
    ]
    assert sources.count("Zillow") == 3


def test_the_preview_is_always_about_the_field_that_is_chosen(office: Workspace, qtbot: QtBot) -> None:
    choose(office, ["Gus Lindqvist", "Elena Torres"])
    shown = sheet(office, qtbot, "set")
    qtbot.waitUntil(lambda: lines(shown)[:1] == ["Nobody would change."])

    shown.field.setCurrentIndex(shown.field.findText("Status"))
    assert lines(shown)[0] == "1 person: status becomes Active."
    status = shown.value.widget
    assert isinstance(status, QComboBox)
    status.setCurrentIndex(status.findText("Closed"))

    assert lines(shown)[0] == "2 people: status becomes Closed."
    shown.field.setCurrentIndex(shown.field.findText("Source"))
    assert not shown.apply.isEnabled()
    shown.reject()


def test_a_long_change_is_done_in_pieces_and_undone_as_one(
    laptop: Engine, person: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    for number in range(30):
        person("Ann", f"Number{number:02}", tags=[])
    laptop.run_cycle()
    crowd = open_window(laptop, "people")
    QTest.keyClick(crowd.people.page.table, Qt.Key.Key_A, CONTROL)
    shown = sheet(crowd, qtbot, "add_tag")
    QTest.keyClicks(shown.value.widget, "spring")
    qtbot.waitUntil(shown.apply.isEnabled)
    pieces: list[int] = []
    shown.applied.connect(lambda: crowd.people.bulk._stint.advanced.connect(pieces.append))

    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: toast(crowd) == "30 people: “spring” added")
    assert len(pieces) > 3
    crowd.shell.actions.run("undo")
    assert sum(bool(tags(crowd, f"Number{number:02}")) for number in range(30)) == 0
    assert toast(crowd) == "Undone: change of 30 people: “spring” added"


def test_contacts_go_into_the_archive_and_come_back(office: Workspace, qtbot: QtBot) -> None:
    choose(office, ["Nora Quist", "Elena Torres"])
    shown = sheet(office, qtbot, "archive")
    qtbot.waitUntil(shown.apply.isEnabled)
    assert "1 client cannot be archived; only contacts can." in lines(shown)
    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nora Quist" not in names(office))

    QTest.mouseClick(button(office.people.page.tabs, "Archived 1"), Qt.MouseButton.LeftButton)
    assert names(office) == ["Nora Quist"]
    office.shell.actions.run("undo")
    qtbot.waitUntil(lambda: names(office) == [])


def test_many_are_deleted_and_one_undo_brings_all_back(office: Workspace, qtbot: QtBot) -> None:
    choose(office, ["Ines Varga", "Ford Ellery"])
    shown = sheet(office, qtbot, "delete")
    qtbot.waitUntil(lambda: shown.apply.text() == "Delete 2 people")
    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(office) == ["Gus Lindqvist", "Nora Quist", "Elena Torres"])

    office.shell.actions.run("undo")

    qtbot.waitUntil(lambda: len(names(office)) == 5)


def test_what_was_changed_before_stop_can_be_undone(office: Workspace, qtbot: QtBot) -> None:
    QTest.keyClick(office.people.page.table, Qt.Key.Key_A, CONTROL)
    shown = sheet(office, qtbot, "add_tag")
    QTest.keyClicks(shown.value.widget, "spring")
    qtbot.waitUntil(shown.apply.isEnabled)
    shown.applied.emit()
    shown.reject()

    qtbot.waitUntil(lambda: office.people.bulk.sheet is None)
    assert toast(office) == "Nobody was changed."
    assert tags(office, "Quist") == []
