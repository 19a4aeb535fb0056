"""Filters, saved lists, columns, and changing many people at once, as a person does them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.asking.bulk_sheet import BulkSheet
from desktop.views.asking.filter_editor import FilterEditor
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.words import button, toast

Add = Callable[..., dict[str, Any]]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def contact(server: Sandbox) -> Add:
    """Puts a contact on the server."""

    def put(first: str = "Nora", last: str = "Quist", **more: Any) -> dict[str, Any]:
        fields = {"first_name": first, "last_name": last, "contact_type": "lender", "tags": []}
        return server.store.create("contacts", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def office(laptop: Engine, person: Add, lead: Add, contact: Add, open_window: OpenWindow) -> Workspace:
    """Two clients, two leads and a contact, whose family names are mixed in the alphabet."""
    person("Elena", "Torres", tags=["VIP"], status="active")
    person("Gus", "Lindqvist", phone="(661) 555-0177", tags=[], status="inactive")
    lead("Ines Varga", "new", interest_level="hot")
    lead("Ford Ellery", "lost", lead_type="seller")
    contact("Nora", "Quist", company="Valley Lending")
    laptop.run_cycle()
    return open_window(laptop, "people")


def names(workspace: Workspace) -> list[str]:
    model = workspace.people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chips(workspace: Workspace) -> list[str]:
    return [chip.text() for chip in workspace.people.page.filters.chips]


def choose(workspace: Workspace, wanted: list[str]) -> None:
    """With the mouse, and Ctrl held from the second on."""
    table = workspace.people.page.table
    for number, name in enumerate(wanted):
        place = table.visualRect(table.model().index(names(workspace).index(name), 0)).center()
        held = CONTROL if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)


def filter_card(workspace: Workspace, field: str) -> FilterEditor:
    workspace.people.page.bar.fieldChosen.emit(field)
    card = workspace.people.looking.editor
    assert card is not None
    return card


def add_filter(workspace: Workspace, field: str, *values: str) -> None:
    """A filter of choices: presses the chip of each, then Add filter."""
    card = filter_card(workspace, field)
    for value in values:
        QTest.mouseClick(button(card, value), Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.apply, Qt.MouseButton.LeftButton)


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


def test_everybody_stands_in_one_alphabet(office: Workspace) -> None:
    assert names(office) == ["Ford Ellery", "Gus Lindqvist", "Nora Quist", "Elena Torres", "Ines Varga"]


def test_a_filter_narrows_the_list_and_its_chip_says_so(office: Workspace) -> None:
    add_filter(office, "type", "Buyer")

    assert chips(office) == ["Type: buyer"]
    assert names(office) == ["Gus Lindqvist", "Elena Torres", "Ines Varga"]


def test_filters_add_up_and_delete_takes_one_away(office: Workspace) -> None:
    add_filter(office, "type", "Buyer")
    add_filter(office, "status", "Active")
    assert names(office) == ["Elena Torres"]

    office.people.page.filters.chips[0].setFocus()
    QTest.keyClick(office.people.page.filters.chips[0], Qt.Key.Key_Delete)

    assert chips(office) == ["Status: active"]
    assert office.people.page.filters.chips[0].hasFocus()


def test_a_chip_is_opened_and_changed(office: Workspace) -> None:
    add_filter(office, "status", "Active")

    office.people.page.filters.chips[0].click()
    card = office.people.looking.editor
    assert card is not None
    QTest.mouseClick(button(card, "Inactive"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.apply, Qt.MouseButton.LeftButton)

    assert chips(office) == ["Status: active or inactive"]
    assert names(office) == ["Gus Lindqvist", "Nora Quist", "Elena Torres"]


def test_a_filter_by_tag_finds_who_has_it(office: Workspace) -> None:
    card = filter_card(office, "tags")
    card.value.start()
    QTest.keyClicks(card.focusWidget(), "VIP")
    QTest.mouseClick(card.apply, Qt.MouseButton.LeftButton)

    assert names(office) == ["Elena Torres"]


def test_an_empty_list_says_what_it_asks_for_and_can_be_cleared(office: Workspace) -> None:
    add_filter(office, "status", "Closed")
    assert names(office) == []

    page = office.people.page
    QTest.mouseClick(button(page, "Clear the filter"), Qt.MouseButton.LeftButton)

    assert chips(office) == []
    assert len(names(office)) == 5


def test_every_filter_can_be_picked_from_the_menu(office: Workspace, qtbot: QtBot) -> None:
    bar = office.people.page.bar
    QTest.mouseClick(bar.add, Qt.MouseButton.LeftButton)

    menu = bar.findChild(QMenu)
    assert menu is not None
    labels = [action.text() for action in menu.actions()]
    menu.close()
    assert labels[:3] == ["Type", "Status", "Tags"]
    assert "Last contact" in labels


def rail(workspace: Workspace) -> dict[str, int]:
    return {row.label: row.count or 0 for row in workspace.people.lists.rows()}


def test_lists_are_in_the_rail_with_their_counts_and_counts_follow(office: Workspace, qtbot: QtBot) -> None:
    expected = {
        "Call this week": 0,
        "Not contacted for 90 days": 0,
        "New leads this week": 2,
        "Hot buyers": 1,
    }
    qtbot.waitUntil(lambda: rail(office) == expected)

    office.desk.undo.create("leads", {"name": "Bo Halvorsen", "lead_type": "buyer"}, "New lead")
    made = office.desk.engine.search("Halvorsen")[0].record
    office.desk.undo.edit("leads", made.id, {"interest_level": "hot"}, "Change")

    qtbot.waitUntil(lambda: rail(office)["Hot buyers"] == 2)
    assert office.shell.frame.rail.item("people/hot-buyers").accessibleName() == "Hot buyers, 2"


def test_a_list_is_opened_from_the_rail_and_people_leads_back_to_everybody(office: Workspace) -> None:
    office.shell.frame.rail.item("people/hot-buyers").click()

    assert names(office) == ["Ines Varga"]
    assert office.shell.window.windowTitle() == "Hot buyers – ActuallyCare"
    assert office.shell.frame.rail.item("people/hot-buyers").isChecked()
    office.shell.frame.rail.item("people").click()
    assert len(names(office)) == 5
    assert chips(office) == []


def test_a_filter_is_saved_as_a_list_renamed_and_deleted_with_undo(office: Workspace, qtbot: QtBot) -> None:
    add_filter(office, "status", "Active")
    QTest.mouseClick(office.people.page.filters.save, Qt.MouseButton.LeftButton)
    asking = office.people.lists.dialog
    assert asking is not None
    assert asking.line.text() == "active"
    asking.line.setText("My clients")
    QTest.keyClick(asking.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rail(office).get("My clients") == 2)
    assert office.shell.window.windowTitle() == "My clients – ActuallyCare"

    office.people.page.bar.listWished.emit("rename")
    asking = office.people.lists.dialog
    assert asking is not None
    asking.line.setText("Active clients")
    QTest.keyClick(asking.line, Qt.Key.Key_Return)
    assert "Active clients" in rail(office)

    office.people.page.bar.listWished.emit("delete")
    assert "Active clients" not in rail(office)
    assert office.shell.window.windowTitle() == "People – ActuallyCare"
    assert toast(office) == "Deleted the list “Active clients”; the people in it stay"
    office.shell.actions.run("undo")
    assert "Active clients" in rail(office)


def test_first_lists_stay_deleted(office: Workspace) -> None:
    office.shell.go(Place("people", "list", "call-this-week"))
    office.people.page.bar.listWished.emit("delete")

    assert list(rail(office)) == ["Not contacted for 90 days", "New leads this week", "Hot buyers"]


def test_a_head_that_is_pressed_sorts_and_is_remembered(
    office: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    head = office.people.page.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(2) + 20, head.height() // 2)

    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert names(office)[0] == "Gus Lindqvist"
    assert names(office)[-1] == "Nora Quist"
    assert names(open_window(laptop, "people"))[0] == "Gus Lindqvist"


def test_columns_are_chosen_from_the_menu(office: Workspace) -> None:
    bar, model = office.people.page.bar, office.people.model
    for column in ("tags", "role", "company"):
        bar.columnToggled.emit(column)

    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]

    assert heads == ["Name", "Phone", "E-mail", "Tags", "Company", "State"]
    assert model.index(names(office).index("Nora Quist"), 4).data() == "Valley Lending"


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
                "1 is so already.",
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
    laptop: Engine, person: Add, open_window: OpenWindow, qtbot: QtBot
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
