"""Filters, saved lists, columns and the order of the list, as a person uses them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.asking.filter_editor import FilterEditor
from sync import Engine
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.people_words import names
from tests.desktop.window.words import button, toast


def chips(workspace: Workspace) -> list[str]:
    return [chip.text() for chip in workspace.people.page.filters.chips]


def filter_card(workspace: Workspace, field: str) -> FilterEditor:
    workspace.people.page.bar.fieldChosen.emit(field)
    card = workspace.people.looking.editor
    assert card is not None
    return card


def add_filter(workspace: Workspace, field: str, *values: str) -> None:
    """A filter of choices: presses the chip of each, then Put filter."""
    card = filter_card(workspace, field)
    for value in values:
        QTest.mouseClick(button(card, value), Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.apply, Qt.MouseButton.LeftButton)


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
    first = [action.text() for action in menu.actions() if not action.isSeparator()]
    others = [action.text() for more in menu.findChildren(QMenu) for action in more.actions()]
    menu.close()
    assert first[:4] == ["Type", "Status", "Interest", "Last contact"]
    assert (len(first) <= 9, first[-1]) == (True, "More fields")
    assert "Phone" in others


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
