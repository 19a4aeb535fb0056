"""An appointment with anybody, client or not, begins with who they are and keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.controllers.drafts import Keeper
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query, Record
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import go_to, press, typed_in
from tests.desktop.window.words import button, open_form, select

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
INES = {"name": "Ines Varga", "phone": "(661) 555-0142", "email": "ines@example.com"}


def saved(workspace: Workspace) -> Record:
    """The appointment that was made last."""
    op = next(op for op in workspace.desk.reader.outbox() if op.resource == "appointments")
    return workspace.desk.reader.get("appointments", op.id)


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_A, NONE), (Qt.Key.Key_N, CONTROL)])
def test_an_appointment_with_a_lead_begins_with_who_they_are(
    town: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    go_to(town, "Ines Varga")

    press(town.person.page, key, modifier)

    assert typed_in(town, "title") == "Showing – Ines Varga"
    button(open_form(town), "Create").click()
    assert saved(town).fields["attendees"] == [INES]
    assert saved(town).fields.get("client_id") is None


def test_what_was_typed_about_one_person_outlives_the_form_about_another(town: Workspace) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    notes = open_form(town).form.entries["notes"].field.editor
    QTest.keyClicks(notes, "Three houses on Oak St")
    for keeper in town.editing.drafts.findChildren(Keeper):
        keeper.keep()
    town.editing.drafts.close()
    go_to(town, "Nora Quist")

    town.shell.actions.run("meet")

    (kept,) = town.editing.drafts.unfinished()
    town.editing.finish(kept.key)
    assert typed_in(town, "title") == "Showing – Ines Varga"
    assert open_form(town).form.entries["notes"].input.typed() == "Three houses on Oak St"


def test_a_contact_is_met_at_their_address(town: Workspace) -> None:
    go_to(town, "Nora Quist")

    town.person.page.header.appointment.click()

    assert typed_in(town, "location") == "1801 Oak St, Bakersfield, CA 93301"
    button(open_form(town), "Create").click()
    assert saved(town).fields["attendees"] == [{"name": "Nora Quist"}]


def test_a_contact_who_is_a_client_too_is_met_as_that_client(
    laptop: Engine, person: Put, contact: Put, open_window: OpenWindow
) -> None:
    person(contact_id=contact("Elena", "Torres")["id"])
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "contacts", laptop.reader.ids(Query("contacts"))[0]))

    workspace.shell.actions.run("meet")

    assert typed_in(workspace, "client_id") == "Elena Torres"


def test_whom_it_is_with_is_there_again_after_a_crash(
    town: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    QTest.keyClicks(open_form(town).form.entries["location"].field.editor, "Cafe Luna")
    for keeper in town.editing.drafts.findChildren(Keeper):
        keeper.keep()

    again = open_window(laptop)
    again.editing.finish(again.editing.drafts.unfinished()[0].key)
    button(open_form(again), "Create").click()

    assert (saved(again).fields["attendees"], saved(again).fields["location"]) == ([INES], "Cafe Luna")


def test_the_card_of_such_an_appointment_names_them_and_offers_to_call(town: Workspace) -> None:
    go_to(town, "Ines Varga")
    press(town.person.page, Qt.Key.Key_A)
    button(open_form(town), "Create").click()

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
    button(open_form(town), "Create").click()

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

    assert typed_in(workspace, "client_id") == "Ines Varga"
