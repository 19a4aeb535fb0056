"""Calling, writing to and meeting anybody, client or not: from their page, a list, a quick line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.drafts import Keeper
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.editor.dialog import EditorDialog
from sync import Engine, Query, Record
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import choose, menu_entries, names
from tests.desktop.window.words import button, select, toast

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
INES = {"name": "Ines Varga", "phone": "(661) 555-0142", "email": "ines@example.com"}


@pytest.fixture
def town(
    laptop: Engine, person: Put, lead: Put, contact: Put, listing: Put, open_window: OpenWindow
) -> Workspace:
    """A client, a lead, a contact with an address, a contact without a number, and a house."""
    person()
    lead("Ines Varga")
    contact("Nora", "Quist", street_address="1801 Oak St", city="Bakersfield", state="CA", zip_code="93301")
    contact("Amos", "Zell", email="amos@example.com")
    listing()
    laptop.run_cycle()
    return open_window(laptop, "people")


def go_to(workspace: Workspace, name: str) -> None:
    workspace.shell.go(Place("person", *workspace.people.model.keys()[names(workspace).index(name)]))


def form(workspace: Workspace) -> EditorDialog:
    shown = workspace.editing.open_form
    assert isinstance(shown, EditorDialog)
    return shown


def line(workspace: Workspace, name: str) -> str:
    editor = form(workspace).form.entries[name].field.editor
    assert isinstance(editor, QLineEdit)
    return editor.text()


def saved(workspace: Workspace) -> Record:
    """The appointment that was made last."""
    op = next(op for op in workspace.desk.reader.outbox() if op.resource == "appointments")
    return workspace.desk.reader.get("appointments", op.id)


def press(inside: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(inside, key, modifier)


def opened_by(workspace: Workspace) -> list[str]:
    """What is handed over to other programs from now on."""
    opened: list[str] = []
    workspace.person.acts.links.open_url = lambda url: bool(opened.append(url.toString())) or True
    return opened


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_A, NONE), (Qt.Key.Key_N, CONTROL)])
def test_an_appointment_with_a_lead_begins_with_who_they_are(
    town: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    go_to(town, "Ines Varga")

    press(town.person.page, key, modifier)

    assert line(town, "title") == "Showing – Ines Varga"
    button(form(town), "Create").click()
    assert saved(town).fields["attendees"] == [INES]
    assert saved(town).fields.get("client_id") is None


def test_what_was_typed_about_one_person_outlives_the_form_about_another(town: Workspace) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    notes = form(town).form.entries["notes"].field.editor
    QTest.keyClicks(notes, "Three houses on Oak St")
    for keeper in town.editing.drafts.findChildren(Keeper):
        keeper.keep()
    town.editing.drafts.close()
    go_to(town, "Nora Quist")

    town.shell.actions.run("meet")

    (kept,) = town.editing.drafts.unfinished()
    town.editing.finish(kept.key)
    assert line(town, "title") == "Showing – Ines Varga"
    assert form(town).form.entries["notes"].input.typed() == "Three houses on Oak St"


def test_a_contact_is_met_at_their_address(town: Workspace) -> None:
    go_to(town, "Nora Quist")

    town.person.page.header.appointment.click()

    assert line(town, "location") == "1801 Oak St, Bakersfield, CA 93301"
    button(form(town), "Create").click()
    assert saved(town).fields["attendees"] == [{"name": "Nora Quist"}]


def test_a_contact_who_is_a_client_too_is_met_as_that_client(
    laptop: Engine, person: Put, contact: Put, open_window: OpenWindow
) -> None:
    person(contact_id=contact("Elena", "Torres")["id"])
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "contacts", laptop.reader.ids(Query("contacts"))[0]))

    workspace.shell.actions.run("meet")

    assert line(workspace, "client_id") == "Elena Torres"


def test_whom_it_is_with_is_there_again_after_a_crash(
    town: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    QTest.keyClicks(form(town).form.entries["location"].field.editor, "Cafe Luna")
    for keeper in town.editing.drafts.findChildren(Keeper):
        keeper.keep()

    again = open_window(laptop)
    again.editing.finish(again.editing.drafts.unfinished()[0].key)
    button(form(again), "Create").click()

    assert (saved(again).fields["attendees"], saved(again).fields["location"]) == ([INES], "Cafe Luna")


def test_the_card_of_such_an_appointment_names_them_and_offers_to_call(town: Workspace) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    button(form(town), "Create").click()

    town.shell.actions.run("go_calendar")
    select(town, "Showing – Ines Varga")
    press(town.calendar.page.grid.board, Qt.Key.Key_Return)

    card = town.appointments.card
    assert card is not None
    assert "Ines Varga" in [label.text() for label in card.findChildren(QLabel)]
    assert button(card, "Call").isEnabled()
    card.close()


def test_a_quick_line_keeps_the_lead_whom_it_recognised(town: Workspace) -> None:
    town.shell.actions.run("quick_add")
    quick = town.quick.line
    assert quick is not None
    QTest.keyClicks(quick.field, "showing friday 10 with ines varga at 7714 calle torcido")
    assert "Ines Varga" in [chip.text for chip in quick.preview().chips]

    press(quick.field, Qt.Key.Key_Return)

    house = town.desk.reader.ids(Query("listings"))[0]
    assert (saved(town).fields["attendees"], saved(town).fields["listing_id"]) == ([INES], house)


def test_the_form_of_a_quick_line_keeps_the_lead_and_the_listing(town: Workspace, qtbot: QtBot) -> None:
    town.shell.actions.run("quick_add")
    quick = town.quick.line
    assert quick is not None
    qtbot.waitUntil(quick.isActiveWindow)
    QTest.keyClicks(quick.field, "showing friday 10 with ines varga at 7714 calle torcido")

    press(quick.field, Qt.Key.Key_Return, CONTROL)
    button(form(town), "Create").click()

    house = town.desk.reader.ids(Query("listings"))[0]
    assert (saved(town).fields["attendees"], saved(town).fields["listing_id"]) == ([INES], house)


def test_a_lead_who_became_a_client_is_met_as_that_client(
    laptop: Engine, server: Sandbox, person: Put, lead: Put, open_window: OpenWindow
) -> None:
    client = person("Ines", "Varga")
    lead("Ines Varga", "converted", converted_to_client_id=client["id"])
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "leads", laptop.reader.ids(Query("leads"))[0]))

    workspace.shell.actions.run("meet")

    assert line(workspace, "client_id") == "Ines Varga"


def test_where_no_program_makes_calls_the_number_is_copied_and_that_is_said(town: Workspace) -> None:
    town.person.acts.links.open_url = lambda _url: False
    go_to(town, "Ines Varga")

    press(town.person.page, Qt.Key.Key_C)
    number = QGuiApplication.clipboard().text(), toast(town)
    press(town.person.page, Qt.Key.Key_E)

    nothing_opens = "No program on this computer opens that. Copied instead: "
    assert number == ("(661) 555-0142", f"{nothing_opens}(661) 555-0142")
    assert (QGuiApplication.clipboard().text(), toast(town)) == (
        "ines@example.com",
        f"{nothing_opens}ines@example.com",
    )


def test_who_has_no_number_is_not_called_in_silence(town: Workspace) -> None:
    opened = opened_by(town)
    go_to(town, "Amos Zell")

    press(town.person.page, Qt.Key.Key_C)
    assert toast(town) == "Amos Zell has no phone number. Edit to add one."

    go_to(town, "Nora Quist")
    press(town.person.page, Qt.Key.Key_E)
    assert toast(town) == "Nora Quist has no e-mail address. Edit to add one."
    assert opened == []


def test_letters_act_on_the_row_with_the_keyboard(town: Workspace) -> None:
    opened = opened_by(town)
    choose(town, "Elena Torres")

    press(town.people.page.table, Qt.Key.Key_C)
    press(town.people.page.table, Qt.Key.Key_Down)
    press(town.people.page.table, Qt.Key.Key_E)
    press(town.people.page.table, Qt.Key.Key_A)

    assert opened == ["tel:6615550142", "mailto:ines@example.com"]
    assert line(town, "title") == "Showing – Ines Varga"


def test_letters_are_letters_while_one_types_a_filter(town: Workspace) -> None:
    opened = opened_by(town)
    choose(town, "Elena Torres")

    QTest.keyClicks(town.people.page.filter, "ace")

    assert town.people.page.filter.text() == "ace"
    assert (opened, town.editing.open_form) == ([], None)


def test_the_other_button_offers_what_can_be_done_with_that_person(town: Workspace, qtbot: QtBot) -> None:
    table = town.people.page.table
    choose(town, "Amos Zell")

    menu = context_menu(town, table.visualRect(table.currentIndex()).center())

    assert menu_entries(menu) == [
        "Open",
        "Quick look",
        "Call",
        "Write an e-mail",
        "New appointment with them",
        "Edit…",
        "Archive",
    ]
    menu.close()
    town.shell.actions.run("archive_person")
    qtbot.waitUntil(lambda: "Amos Zell" not in names(town))
    assert toast(town) == "“Amos Zell” is in the archive; nothing is lost"


def test_the_menu_key_opens_it_too(town: Workspace) -> None:
    choose(town, "Amos Zell")

    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(town.shell.window.windowHandle(), key)

    menu = next(menu for menu in town.people.page.findChildren(QMenu) if menu.isVisible())
    assert menu_entries(menu)[0] == "Open"
    menu.close()


def test_a_client_has_no_archive(town: Workspace) -> None:
    table = town.people.page.table
    choose(town, "Elena Torres")

    menu = context_menu(town, table.visualRect(table.currentIndex()).center())

    assert not {"Archive", "Restore from the archive"} & set(menu_entries(menu))
    menu.close()


def test_whoever_is_in_the_archive_comes_back_from_its_list(
    town: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    choose(town, "Amos Zell")
    town.shell.actions.run("archive_person")
    town.people.page.tabs.chosen.emit("archived")
    qtbot.waitUntil(lambda: names(town) == ["Amos Zell"])
    choose(town, "Amos Zell")

    qtbot.waitUntil(town.shell.actions.action("restore_person").isEnabled)
    town.shell.actions.run("restore_person")

    qtbot.waitUntil(lambda: names(town) == [])


def test_several_are_put_away_together(town: Workspace) -> None:
    choose(town, "Nora Quist")
    QTest.keyClick(town.people.page.table, Qt.Key.Key_A, CONTROL)

    town.shell.actions.run("archive_person")

    assert town.people.bulk.sheet is not None
    town.people.bulk.sheet.close()


def test_there_is_no_menu_beside_the_rows(town: Workspace) -> None:
    choose(town, "Elena Torres")

    press_other_button(town, QPoint(300, 400))

    assert not [menu for menu in town.people.page.findChildren(QMenu) if menu.isVisible()]


def test_letters_act_on_the_chosen_lead(leads: Workspace) -> None:
    opened = opened_by(leads)
    leads.leads.page.select(leads.leads.page.board.strip.lanes["new"].lane.ids[0])

    for key in (Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_A):
        press(leads.shell.window.focusWidget() or leads.leads.page, key)

    assert opened == ["tel:6615550142", "mailto:omar@example.com"]
    assert line(leads, "title") == "Showing – Omar Castellane"


def test_a_lead_without_a_number_in_the_list_of_leads(leads: Workspace) -> None:
    opened = opened_by(leads)
    leads.leads.page.set_view("list")
    tess = next(row.id for row in leads.leads.model.rows if row.name == "Tess Marlowe")
    leads.leads.page.select(tess)

    press(leads.leads.page.table, Qt.Key.Key_C)

    assert (toast(leads), opened) == ("Tess Marlowe has no phone number. Edit to add one.", [])


def context_menu(workspace: Workspace, pos: QPoint) -> QMenu:
    """The menu of the list of people that a click with the other button there opens."""
    press_other_button(workspace, pos)
    return next(menu for menu in workspace.people.page.findChildren(QMenu) if menu.isVisible())


def press_other_button(workspace: Workspace, pos: QPoint) -> None:
    surface = workspace.people.page.table.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, surface.mapToGlobal(pos))
    QApplication.sendEvent(surface, event)
