"""From a lead to a client: asked in two steps, queued, taken back, and said where it has happened already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.leads.convert_dialog import ConvertDialog
from tests.desktop.window.conftest import Put
from tests.desktop.window.leads_words import CONTROL, choose, drag, find, key_of, lanes
from tests.desktop.window.words import button, outbox, toast


def convert(workspace: Workspace, name: str) -> ConvertDialog:
    """The wizard, at its first step."""
    choose(workspace, name)
    workspace.shell.actions.run("convert_lead")
    dialog = workspace.leads.acts.converting.dialog
    assert dialog is not None
    return dialog


def test_a_lead_is_made_a_client_with_the_keyboard_alone(leads: Workspace, qtbot: QtBot) -> None:
    dialog = convert(leads, "Ines Varga")
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(button(dialog, "Seller"), Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert leads.leads.acts.converting.dialog is not None
    assert leads.leads.acts.converting.dialog.step == 2

    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)

    qtbot.waitUntil(lambda: lanes(leads)["converted"] == ["Ines Varga"])
    assert toast(leads) == "Ines Varga is a client now, and waits to be sent"
    client = leads.desk.reader.get(
        "clients", leads.leads.acts.converting.client_of(find(leads, "Ines Varga"))
    )
    assert (client.title, client.fields["client_type"]) == ("Ines Varga", "seller")


def test_making_a_client_is_undone_while_it_waits(leads: Workspace, qtbot: QtBot) -> None:
    convert(leads, "Ines Varga")
    dialog = leads.leads.acts.converting.dialog
    assert dialog is not None
    dialog.go_on()
    dialog.go_on()
    qtbot.waitUntil(lambda: lanes(leads)["converted"] == ["Ines Varga"])

    leads.shell.actions.run("undo")

    qtbot.waitUntil(lambda: "Ines Varga" in lanes(leads)["contacted"])
    assert not outbox(leads)


def test_dropping_a_card_on_converted_asks_first_and_books_on_wish(leads: Workspace, qtbot: QtBot) -> None:
    drag(leads, "Ines Varga", "converted")
    dialog = leads.leads.acts.converting.dialog
    assert dialog is not None
    assert "Ines Varga" in lanes(leads)["contacted"]
    dialog.go_on()
    dialog.sure.book.click()

    dialog.go_on()

    qtbot.waitUntil(lambda: lanes(leads)["converted"] == ["Ines Varga"])
    form = leads.editing.open_form
    assert form is not None
    assert "Ines Varga" in [field.text() for field in form.findChildren(QLineEdit)]
    button(form, "Cancel").click()


def test_the_contact_with_the_same_address_is_shown_beside_the_lead(
    leads: Workspace, contact: Put, qtbot: QtBot
) -> None:
    contact("Inés", "Varga", contact_type="buyer", email="ines@example.com", phone="+1 661 555 0142")
    leads.desk.engine.run_cycle()

    convert(leads, "Ines Varga")

    dialog = leads.leads.acts.converting.dialog
    assert dialog is not None
    assert dialog._setup.contact == "Inés Varga"
    assert [fact.same for fact in dialog._setup.facts] == [False, True, True, False]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert leads.leads.acts.converting.dialog is None


def test_who_is_a_client_already_leads_to_the_client(leads: Workspace, qtbot: QtBot) -> None:
    leads.desk.engine.convert(key_of(leads, "Ines Varga"))
    leads.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: lanes(leads)["converted"] == ["Ines Varga"])

    leads.leads.acts.converting.ask(key_of(leads, "Ines Varga"))

    already = leads.leads.acts.converting.already
    assert already is not None
    assert already.windowTitle() == "Ines Varga is a client already"
    already.open_button.click()
    here = leads.shell.trail.current
    assert here is not None
    assert (here.page, here.resource) == ("person", "clients")


def test_a_lead_is_made_a_client_from_their_page(leads: Workspace, qtbot: QtBot) -> None:
    key = key_of(leads, "Ines Varga")
    leads.shell.go(Place("person", "leads", key))
    header = leads.person.page.header
    assert header.convert.isVisible()

    header.convert.click()

    dialog = leads.leads.acts.converting.dialog
    assert dialog is not None
    dialog.go_on()
    dialog.go_on()
    qtbot.waitUntil(header.client.isVisible)
    assert not header.convert.isVisible()
    header.client.click()
    assert leads.shell.window.windowTitle() == "Ines Varga – ActuallyCare"
    here = leads.shell.trail.current
    assert here is not None
    assert here.resource == "clients"
