"""What was refused, in the Sync Center: each kind of change offers what can help it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.parts.button import Button
from desktop.views.sync_center.outbox_model import Column
from desktop.views.sync_center.outbox_table import OutboxTable
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import button, listed, toast

PAPERS = "Escrow papers"
REASON = "Ask the office first."


@pytest.fixture
def office(laptop: Engine, visit: Visit, contact: Put, lead: Put, open_window: OpenWindow) -> Workspace:
    for make in (contact, lead):
        make()
    visit(PAPERS)
    laptop.run_cycle()
    return open_window(laptop, "calendar")


def key_of(workspace: Workspace, resource: str) -> str:
    return workspace.desk.reader.ids(Query(resource))[0]


def sent_and_refused(workspace: Workspace, server: Sandbox, *actions: str) -> None:
    """Everything that waits is sent; changes of these kinds are not accepted."""
    refuse(server, "status", REASON, *actions)
    workspace.desk.engine.run_cycle()


def panel(workspace: Workspace) -> dict[str, QAbstractButton]:
    """The buttons beside the change that is chosen, by their words."""
    found = workspace.sync_center.page.panel.widget().findChildren(Button)
    return {one.text(): one for one in found if one.isVisible()}


def needs(workspace: Workspace) -> OutboxTable:
    listed(workspace, "needs")
    workspace.sync_center.page.set_tab("needs")
    return workspace.sync_center.page.lists["needs"]


def click(table: OutboxTable, column: Column) -> None:
    """On the chosen row."""
    index = table.currentIndex()
    at = table.visualRect(index.siblingAtColumn(column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press_in_box(workspace: Workspace, words: str) -> None:
    box = workspace.sync_center._acts.box
    assert isinstance(box, QMessageBox)
    next(one for one in box.buttons() if one.text() == words).click()


def test_a_refused_change_of_an_appointment_is_fixed_discarded_or_tried_again(
    office: Workspace, server: Sandbox
) -> None:
    office.desk.undo.edit("appointments", key_of(office, "appointments"), {"status": "completed"}, "Done")

    sent_and_refused(office, server, "update")

    row = listed(office, "needs")[0]
    assert row.acts == ("fix", "discard", "retry", "copy")
    needs(office)
    assert list(panel(office)) == [
        *("Open", "Fix", "Discard", "Try again"),
        *("Details for support", "Copy details"),
    ]


def test_discarding_says_what_is_lost_and_can_be_undone(
    office: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    key = key_of(office, "appointments")
    office.desk.undo.edit("appointments", key, {"status": "completed"}, "Done")
    sent_and_refused(office, server, "update")

    click(needs(office), Column.OTHER)

    assert toast(office) == "Discarded: Marked as done"
    assert office.desk.reader.get("appointments", key).fields["status"] == "scheduled"
    qtbot.waitUntil(lambda: not listed(office, "needs"))
    office.shell.actions.run("undo")
    assert office.desk.reader.get("appointments", key).fields["status"] == "completed"


def test_only_what_was_refused_is_discarded(office: Workspace, server: Sandbox) -> None:
    """The note of the same gesture travels apart, and was not refused."""
    key = key_of(office, "appointments")
    office.desk.undo.edit("appointments", key, {"status": "completed", "notes": "Signed all"}, "Done")
    sent_and_refused(office, server, "update")
    refused = {name for op in office.desk.reader.outbox() if op.state == "rejected" for name in op.fields}
    kept = {"status", "notes"} - refused

    QTest.keyClick(needs(office), Qt.Key.Key_Delete)

    fields = office.desk.reader.get("appointments", key).fields
    assert (fields["status"] == "scheduled", fields["notes"] == "Signed all") == (
        "status" in refused,
        "notes" in kept,
    )


def test_what_the_server_never_took_goes_whole_and_comes_back_with_undo(
    office: Workspace, server: Sandbox
) -> None:
    fields: dict[str, Any] = {
        "title": "Open house",
        "appointment_type": "showing",
        "start_time": "2026-07-16T20:00:00Z",
        "end_time": "2026-07-16T21:00:00Z",
    }
    office.desk.undo.create("appointments", fields, "New")
    sent_and_refused(office, server, "create")
    needs(office)

    panel(office)["Discard"].click()

    assert toast(office) == "Discarded: “Open house”, which the server never had."
    titles = lambda: {one.title for one in office.desk.reader.list(Query("appointments")).records}  # noqa: E731
    assert titles() == {PAPERS}
    office.shell.actions.run("undo")
    assert titles() == {PAPERS, "Open house"}


def delete_visit(workspace: Workspace) -> None:
    workspace.desk.engine.delete("appointments", key_of(workspace, "appointments"))


def archive_contact(workspace: Workspace) -> None:
    workspace.desk.engine.archive("contacts", key_of(workspace, "contacts"))


def convert_lead(workspace: Workspace) -> None:
    workspace.desk.engine.convert(key_of(workspace, "leads"), "buyer")


WHOLE = (
    (delete_visit, "delete", "Give up deleting “Escrow papers”?", "“Escrow papers” is not deleted."),
    (archive_contact, "archive", "Give up archiving “Nora Quist”?", "“Nora Quist” is not archived."),
    (convert_lead, "convert", "Leave “Ines Varga” a lead?", "“Ines Varga” stays a lead."),
)  # fmt: skip


@pytest.mark.parametrize(("act", "action", "question", "said"), WHOLE, ids=lambda case: str(case)[:12])
def test_where_no_form_can_help_it_is_tried_again_or_given_up_after_a_question(
    office: Workspace, server: Sandbox, act: Any, action: str, question: str, said: str, qtbot: QtBot
) -> None:
    act(office)
    sent_and_refused(office, server, action)
    table = needs(office)
    row = table.current_row()
    assert row is not None
    assert row.acts == ("retry", "discard", "copy")

    click(table, Column.OTHER)

    box = office.sync_center._acts.box
    assert box is not None
    assert box.text() == question
    press_in_box(office, "Cancel")
    assert len(listed(office, "needs")) == 1
    click(table, Column.OTHER)
    press_in_box(office, "Discard")
    assert toast(office) == said
    qtbot.waitUntil(lambda: listed(office, "needs") == [])
    assert list(office.desk.reader.outbox()) == []


def test_trying_again_sends_it_once_more(office: Workspace, server: Sandbox) -> None:
    delete_visit(office)
    sent_and_refused(office, server, "delete")
    server.faults.clear()

    click(needs(office), Column.ACTION)
    office.desk.engine.run_cycle()

    assert server.store.all("appointments") == []


def test_the_details_are_copied_from_the_menu_of_the_row(office: Workspace, server: Sandbox) -> None:
    office.desk.undo.edit("appointments", key_of(office, "appointments"), {"status": "completed"}, "Done")
    sent_and_refused(office, server, "update")
    table = needs(office)
    table.setFocus()

    menu = table._menu_of(listed(office, "needs")[0])
    assert [action.text() for action in menu.actions()] == ["Fix", "Discard", "Try again", "Copy details"]
    menu.actions()[-1].trigger()

    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[:3] == [PAPERS, "Marked as done", "Not accepted: status, ask the office first"]
    assert copied[3].startswith("code: ")
    assert toast(office) == "The details were copied."


def test_several_that_were_refused_are_tried_again_together(office: Workspace, server: Sandbox) -> None:
    undo = office.desk.undo
    undo.edit("appointments", key_of(office, "appointments"), {"status": "completed"}, "Done")
    undo.edit("leads", key_of(office, "leads"), {"status": "qualified"}, "Move")
    sent_and_refused(office, server, "update")
    server.faults.clear()
    needs(office)

    button(office.sync_center.page, "Try all again").click()

    assert toast(office) == "2 changes are sent again."
    office.desk.engine.run_cycle()
    assert server.store.all("leads")[0]["status"] == "qualified"
    assert server.store.all("appointments")[0]["status"] == "completed"


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_tried_again_while_working_offline_is_not_said_to_be_sent(
    office: Workspace, server: Sandbox, count: int
) -> None:
    undo = office.desk.undo
    undo.edit("appointments", key_of(office, "appointments"), {"status": "completed"}, "Done")
    if count == 2:
        undo.edit("leads", key_of(office, "leads"), {"status": "qualified"}, "Move")
    sent_and_refused(office, server, "update")
    office.shell.actions.run("offline")
    needs(office)

    words = "Try all again" if count == 2 else "Try again"
    next(one for one in office.sync_center.page.findChildren(Button) if one.text() == words).click()

    who = "They" if count == 2 else "It"
    assert toast(office) == f"{who} will be sent when you stop working offline."
    assert office.desk.worker.is_offline


def test_one_refused_change_needs_no_button_for_all(office: Workspace, server: Sandbox) -> None:
    office.desk.undo.edit("leads", key_of(office, "leads"), {"status": "qualified"}, "Move")
    sent_and_refused(office, server, "update")

    needs(office)

    assert not office.sync_center.page.retry_all.isVisible()
