"""Finding people, reading about them, changing them: per-field states, undo, refusals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.people.person import Person
from sync import Engine
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import names
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import banner, button, outbox, pill, toast


@pytest.fixture
def people(laptop: Engine, person: Put, open_window: OpenWindow) -> Workspace:
    """Elena Torres and Gus Lindqvist, both clients, on the page of people."""
    person()
    person("Gus", "Lindqvist", phone="(661) 555-0177")
    laptop.run_cycle()
    return open_window(laptop, "people")


def open_person(workspace: Workspace, name: str) -> None:
    model = workspace.people.model
    row = names(workspace).index(name)
    key = model.keys()[row]
    workspace.shell.go(Place("person", *key))


def shown(workspace: Workspace) -> Person:
    return workspace.person.shown


def line(workspace: Workspace, name: str) -> tuple[str, str, str]:
    found = next(field for field in shown(workspace).fields if field.name == name)
    return found.text, found.state, found.detail


def test_people_are_listed_by_family_name(people: Workspace) -> None:
    assert names(people) == ["Gus Lindqvist", "Elena Torres"]
    assert people.shell.window.windowTitle() == "People – ActuallyCare"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("elen", ["Elena Torres"]),
        ("5550177", ["Gus Lindqvist"]),
        ("lindqvist@", ["Gus Lindqvist"]),
        ("zzz", []),
    ],
)
def test_the_filter_finds_by_name_phone_digits_and_address(
    people: Workspace, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(people.people.page.filter, typed)

    assert names(people) == found


def test_tabs_narrow_the_list_to_one_kind(people: Workspace) -> None:
    people.people.page.tabs.chosen.emit("leads")
    assert names(people) == []

    people.people.page.tabs.chosen.emit("clients")
    assert names(people) == ["Gus Lindqvist", "Elena Torres"]


def test_a_new_client_is_listed_at_once_and_waits(people: Workspace, qtbot: QtBot) -> None:
    people.shell.actions.run("new")
    form = people.editing.open_form
    assert form is not None
    first, last = form.findChildren(QLineEdit)[:2]
    QTest.keyClicks(first, "Tess")
    QTest.keyClicks(last, "Marlowe")
    form.submitted.emit({"first_name": "Tess", "last_name": "Marlowe", "client_type": "buyer"})  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: names(people) == ["Gus Lindqvist", "Tess Marlowe", "Elena Torres"])
    assert people.shell.window.windowTitle() == "Tess Marlowe – ActuallyCare"
    assert outbox(people)[0].sentence == "New client"


def test_a_changed_field_says_that_it_waits_and_undo_takes_it_back(people: Workspace, qtbot: QtBot) -> None:
    open_person(people, "Elena Torres")
    assert line(people, "budget_max") == ("$350,000 – $450,000", "synced", "")

    people.person.edit()
    form = people.editing.open_form
    assert form is not None
    form.submitted.emit({"budget_max": "475000"})  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: line(people, "budget_max") == ("$350,000 – $475,000", "waiting", ""))
    assert toast(people) == "“Elena Torres” saved on this laptop"
    assert [entry.title for entry in shown(people).timeline] == ["Budget up to $475,000, was $450,000"]
    people.shell.actions.run("undo")
    qtbot.waitUntil(lambda: line(people, "budget_max") == ("$350,000 – $450,000", "synced", ""))


def test_a_value_that_the_server_refuses_says_why_beside_the_field(
    people: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    refuse(server, "email", "Address is not complete.")
    open_person(people, "Elena Torres")
    key = people.shell.trail.current
    assert key is not None
    people.desk.undo.edit("clients", key.id, {"email": "elena@example"}, "Change")

    people.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: line(people, "email") == ("elena@example", "rejected", "address is not complete"))
    qtbot.waitUntil(lambda: pill(people) == "1 needs you")
    assert banner(people) == (
        "“Elena Torres” was not accepted: e-mail, address is not complete. It is safe on this laptop."
    )
    people.person.page.discardRequested.emit("email")
    qtbot.waitUntil(lambda: line(people, "email") == ("elena.torres@example.com", "synced", ""))
    qtbot.waitUntil(lambda: not banner(people))


def test_a_deleted_person_leaves_the_list_and_comes_back_with_undo(people: Workspace, qtbot: QtBot) -> None:
    people.shell.go(Place("people"))
    open_person(people, "Elena Torres")

    people.person.page.deleteRequested.emit()

    qtbot.waitUntil(lambda: names(people) == ["Gus Lindqvist"])
    assert people.shell.window.windowTitle() == "People – ActuallyCare"
    assert toast(people) == "Deleted “Elena Torres”"
    people.shell.actions.run("undo")
    qtbot.waitUntil(lambda: names(people) == ["Gus Lindqvist", "Elena Torres"])


def test_call_and_mail_hand_over_to_the_system(people: Workspace) -> None:
    opened: list[str] = []
    people.person.acts.links.open_url = lambda url: bool(opened.append(url.toString())) or True
    open_person(people, "Elena Torres")

    people.person.page.actionRequested.emit("call")
    people.person.page.actionRequested.emit("mail")

    assert opened == ["tel:6615550142", "mailto:elena.torres@example.com"]
    assert QUrl(opened[0]).scheme() == "tel"


def test_an_appointment_with_somebody_has_them_in_it(people: Workspace, qtbot: QtBot) -> None:
    open_person(people, "Elena Torres")

    people.shell.actions.run("meet")

    form = people.editing.open_form
    assert form is not None
    assert "Elena Torres" in [field.text() for field in form.findChildren(QLineEdit)]
    button(form, "Cancel").click()


def test_back_returns_to_the_list(people: Workspace) -> None:
    open_person(people, "Gus Lindqvist")

    people.person.page.back.emit()

    assert people.shell.frame.current_page() == "people"
    people.shell.actions.run("forward")
    assert people.shell.window.windowTitle() == "Gus Lindqvist – ActuallyCare"


def test_ctrl_f_goes_to_the_filter_from_a_page_without_one(people: Workspace) -> None:
    people.shell.actions.run("go_today")

    people.shell.actions.run("filter")

    assert people.shell.frame.current_page() == "people"


def test_ctrl_f_on_the_page_goes_to_its_filter(people: Workspace) -> None:
    people.shell.window.activateWindow()
    people.people.page.table.setFocus()

    QTest.keyClick(people.people.page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert people.people.page.filter.hasFocus()


def test_people_who_share_a_number_and_a_name_may_be_the_same(
    laptop: Engine, person: Put, put: Put, open_window: OpenWindow
) -> None:
    person()
    put("leads", name="E. Torres", phone="661-555-0142")
    laptop.run_cycle()
    workspace = open_window(laptop, "people")

    open_person(workspace, "Elena Torres")

    groups = {group.heading: [entry.title for entry in group.entries] for group in shown(workspace).related}
    assert groups["Possible duplicates"] == ["E. Torres"]


def test_enter_opens_the_person_of_the_row(people: Workspace, qtbot: QtBot) -> None:
    table = people.people.page.table
    people.people.page.select("clients", people.people.model.keys()[0][1])

    QTest.keyClick(table, Qt.Key.Key_Return)

    assert people.shell.window.windowTitle() == "Gus Lindqvist – ActuallyCare"
