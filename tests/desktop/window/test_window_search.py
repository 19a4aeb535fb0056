"""One field finds people, appointments and commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.editor.dialog import RecordEditor
from desktop.views.parts.text import Text
from desktop.views.peek import PeekCard
from desktop.views.people.filter_field import FilterField
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put, Visit


@pytest.fixture
def window(laptop: Engine, visit: Visit, person: Put, open_window: OpenWindow) -> Workspace:
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


def all_who_match(workspace: Workspace, text: str) -> None:
    """The last row below the people."""
    typed(workspace, text)
    press(workspace, Qt.Key.Key_Up)
    press(workspace, Qt.Key.Key_Return)


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
    assert typed(window, ">sync cen") == ["Go to Sync Center"]

    press(window, Qt.Key.Key_Return)

    assert window.shell.frame.current_page() == "sync"


def test_the_name_of_a_menu_finds_what_is_in_it(window: Workspace) -> None:
    found = typed(window, ">go")
    assert found[:2] == ["Go to Today", "Go to Calendar"]
    assert "Reminders" in found
    assert set(typed(window, ">help")) >= {"About ActuallyCare"}
    assert typed(window, ">go cal") == ["Go to Calendar"]


def test_a_page_is_found_by_its_name_alone(window: Workspace) -> None:
    assert typed(window, "reports") == ["Go to Reports"]

    press(window, Qt.Key.Key_Return)

    assert window.shell.frame.current_page() == "reports"


def test_a_command_that_cannot_be_used_now_is_not_offered(window: Workspace) -> None:
    assert "Mark as done" not in typed(window, ">mark")


def test_escape_puts_the_list_away(window: Workspace) -> None:
    typed(window, "torres")

    press(window, Qt.Key.Key_Escape)

    assert not window.search.results.isVisible()
    assert window.search.field.text() == ""


def test_what_nobody_is_called_is_said(window: Workspace) -> None:
    offers = [f"Add “quetzalcoatl” as a {what}" for what in ("client", "lead", "contact")]
    assert typed(window, "quetzalcoatl") == offers
    said = [text.text() for text in window.search.results.findChildren(Text) if text.isVisible()]
    assert said == ["Nobody and nothing here matches “quetzalcoatl”."]


def test_who_is_not_here_is_added_with_what_was_typed(window: Workspace) -> None:
    typed(window, "nora whitfield (661) 555-0188")
    press(window, Qt.Key.Key_Return)
    form = window.editing.open_form
    assert isinstance(form, RecordEditor)
    assert form.drafted()["first_name"] == "Nora"

    kind = form.form.entries["client_type"].field.editor
    assert isinstance(kind, QComboBox)
    kind.setCurrentText("Buyer")
    form.footer.save.click()

    (nora,) = [one for one in window.desk.reader.list(Query("clients")).records if "Nora" in one.title]
    assert nora.title == "Nora Whitfield"
    assert nora.fields["phone"] == "(661) 555-0188"
    assert window.shell.window.windowTitle() == "Nora Whitfield – ActuallyCare"


def test_the_form_of_who_was_not_found_takes_no_other_draft_away(window: Workspace) -> None:
    window.people.new("clients")
    begun = window.editing.open_form
    assert isinstance(begun, RecordEditor)
    QTest.keyClicks(begun.form.entries["first_name"].field.editor, "Ines")
    window.editing.drafts.leave("clients/new")
    typed(window, "nora whitfield")
    press(window, Qt.Key.Key_Return)
    found = window.editing.open_form
    assert isinstance(found, RecordEditor)
    window.editing.drafts.leave("clients/new/brought")

    kept = {draft.key for draft in window.editing.drafts.unfinished()}
    assert kept == {"clients/new", "clients/new/brought"}


def peeked(window: Workspace, text: str) -> PeekCard:
    typed(window, text)
    QTest.keyClick(window.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = window.search.card
    assert card is not None
    return card


def test_a_tag_finds_those_who_have_it_also_before_it_is_typed_out(window: Workspace) -> None:
    key = window.desk.reader.ids(Query("clients"))[0]
    window.desk.engine.edit("clients", key, {"tags": ["Investor", "cash"]})

    assert typed(window, "#investor") == ["Elena Torres"]
    assert typed(window, "#inv") == ["Elena Torres"]
    assert typed(window, "#torres") == []


def test_before_a_key_is_pressed_stands_where_the_person_was(window: Workspace) -> None:
    typed(window, "elena")
    press(window, Qt.Key.Key_Return)
    window.show("calendar")

    window.shell.actions.run("search")

    assert window.search.results.titles() == ["Elena Torres"]
    press(window, Qt.Key.Key_Return)
    assert window.shell.window.windowTitle() == "Elena Torres – ActuallyCare"


def test_a_look_tells_the_main_facts_and_goes_nowhere(window: Workspace) -> None:
    card = peeked(window, "elena")

    assert (card.facts.title, card.facts.kicker) == ("Elena Torres", "Client, buyer")
    assert card.facts.lines[:2] == (("phone", "(661) 555-0142"), ("mail", "elena.torres@example.com"))
    assert window.shell.frame.current_page() == "calendar"


def test_escape_goes_back_to_what_was_found(window: Workspace) -> None:
    card = peeked(window, "elena")

    QTest.keyClick(card, Qt.Key.Key_Escape)

    assert window.search.field.text() == "elena"
    assert window.search.results.titles() == ["Elena Torres"]


def test_enter_in_the_look_opens_it(window: Workspace) -> None:
    card = peeked(window, "escrow papers")
    assert ("map-pin", "9900 Stockdale Hwy") in card.facts.lines

    QTest.keyClick(card.opening, Qt.Key.Key_Return)

    assert window.shell.frame.current_page() == "calendar"
    assert window.search.field.text() == ""


def test_of_many_people_three_are_shown_and_a_row_leads_to_all_of_them(
    laptop: Engine, person: Put, open_window: OpenWindow
) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dora"):
        person(first_name=name, last_name="Quill")
    laptop.run_cycle()
    window = open_window(laptop)
    assert typed(window, "ana quill") == ["Ana Quill"]

    titles = typed(window, "quill")
    assert len(titles) == 4
    assert titles[-1] == "Everybody who matches “quill”"
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Return)

    page = window.people.page
    assert page.isVisible()
    assert page.findChildren(FilterField)[0].text() == "quill"
    assert window.people.model.rowCount() == 4


def test_whoever_asks_for_all_who_match_again_sees_them_all_and_on_the_way_back_who_was_left(
    laptop: Engine, person: Put, open_window: OpenWindow
) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        person(first_name=name, last_name="Quill")
    laptop.run_cycle()
    window = open_window(laptop)
    people, field = window.people.model, window.people.page.findChildren(FilterField)[0]
    all_who_match(window, "quill")
    field.clear()
    QTest.keyClicks(field, "ana")
    assert people.rowCount() == 1

    window.shell.go(Place("person", *people.keys()[0]))
    window.shell.actions.run("back")
    assert (field.text(), people.rowCount()) == ("ana", 1)
    all_who_match(window, "quill")

    assert (field.text(), people.rowCount()) == ("quill", 3)


def test_the_list_of_people_is_as_before_after_the_way_back(
    laptop: Engine, person: Put, open_window: OpenWindow
) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        person(first_name=name, last_name="Quill")
    person(first_name="Elena", last_name="Torres")
    laptop.run_cycle()
    window = open_window(laptop)
    window.shell.actions.run("go_people")
    all_who_match(window, "quill")
    assert window.people.model.rowCount() == 3

    window.shell.actions.run("back")

    assert window.people.model.rowCount() == 4
