"""What was taken back from the outbox whole comes again with Ctrl+Z: made, deleted, archived, converted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.reminder_choice import chosen, shelf_name
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import listed, menu_text, toast

PAPERS = "Escrow papers"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOUSE = {
    "title": "Open house",
    "appointment_type": "showing",
    "start_time": "2026-07-16T20:00:00Z",
    "end_time": "2026-07-16T21:00:00Z",
    "notes": "Bring the signs",
}


@pytest.fixture
def office(laptop: Engine, visit: Visit, contact: Put, lead: Put, open_window: OpenWindow) -> Workspace:
    for make in (contact, lead):
        make()
    visit(PAPERS)
    laptop.run_cycle()
    return open_window(laptop, "calendar")


def key_of(workspace: Workspace, resource: str) -> str:
    return workspace.desk.reader.ids(Query(resource))[0]


def kinds(workspace: Workspace) -> list[str]:
    return [str(op.kind) for op in workspace.desk.reader.outbox()]


def titles(workspace: Workspace, resource: str = "appointments") -> set[str]:
    return {one.title for one in workspace.desk.reader.list(Query(resource)).records}


def take_back(workspace: Workspace, kind: str) -> None:
    """U on the row of the change of that kind."""
    rows = listed(workspace, "outbox")
    ops = {op.op: str(op.kind) for op in workspace.desk.reader.outbox()}
    workspace.sync_center.page.set_tab("outbox")
    table = workspace.sync_center.page.lists["outbox"]
    table.select(next(row.op for row in rows if ops.get(row.op) == kind))
    QTest.keyClick(table, Qt.Key.Key_U)


def undo(workspace: Workspace) -> None:
    QTest.keyClick(workspace.shell.window, Qt.Key.Key_Z, CTRL)


def redo(workspace: Workspace) -> None:
    QTest.keyClick(workspace.shell.window, Qt.Key.Key_Z, CTRL | SHIFT)


def make_house(workspace: Workspace) -> str:
    return workspace.desk.undo.create("appointments", HOUSE, "Add “Open house”").id


def test_a_creation_comes_again_as_it_was_shown_and_is_sent_once(office: Workspace, server: Sandbox) -> None:
    key = make_house(office)
    office.desk.undo.edit("appointments", key, {"title": "Open house, both days"}, "Rename")

    take_back(office, "create")
    assert titles(office) == {PAPERS}
    assert menu_text(office, "undo") == "Undo Discard “Open house, both days”"
    undo(office)

    assert toast(office) == "Undone: discard “Open house, both days”"
    assert titles(office) == {PAPERS, "Open house, both days"}
    office.desk.engine.run_cycle()
    made = [one for one in server.store.all("appointments") if one["title"] != PAPERS]
    assert [(one["title"], one["notes"]) for one in made] == [("Open house, both days", "Bring the signs")]


def test_what_was_done_before_it_was_taken_back_is_undone_after_that(office: Workspace) -> None:
    key = make_house(office)
    office.desk.undo.edit("appointments", key, {"notes": "Bring more signs"}, "Note")
    take_back(office, "create")

    undo(office)
    undo(office)

    found = [one for one in office.desk.reader.list(Query("appointments")).records if one.title != PAPERS]
    assert [one.fields["notes"] for one in found] == ["Bring the signs"]
    undo(office)
    assert titles(office) == {PAPERS}
    assert kinds(office) == []


def test_a_creation_that_came_again_can_be_taken_back_again_with_redo(office: Workspace) -> None:
    make_house(office)
    take_back(office, "create")
    undo(office)

    redo(office)

    assert titles(office) == {PAPERS}
    assert kinds(office) == []


def test_the_reminder_of_an_appointment_comes_again_with_it(office: Workspace) -> None:
    key = make_house(office)
    office.desk.engine.shelf.put(shelf_name(key), "60")
    take_back(office, "create")

    undo(office)

    again = next(
        one.id for one in office.desk.reader.list(Query("appointments")).records if one.title != PAPERS
    )
    assert chosen(office.desk.engine, again) == "60"


def test_done_again_an_appointment_has_its_reminder(office: Workspace) -> None:
    with office.desk.undo.together("Add “Open house”"):
        key = make_house(office)
        office.desk.undo.shelve(shelf_name(key), "60", "")
    undo(office)
    assert titles(office) == {PAPERS}

    redo(office)

    again = next(
        one.id for one in office.desk.reader.list(Query("appointments")).records if one.title != PAPERS
    )
    assert chosen(office.desk.engine, again) == "60"


def test_a_deletion_comes_again_and_is_held_for_its_undo(office: Workspace, server: Sandbox) -> None:
    office.desk.undo.delete("appointments", key_of(office, "appointments"), "Delete “Escrow papers”")
    take_back(office, "delete")
    assert kinds(office) == []
    assert menu_text(office, "undo") == "Undo Give up deleting “Escrow papers”"

    undo(office)

    assert toast(office) == "Undone: give up deleting “Escrow papers”"
    assert kinds(office) == ["delete"]
    office.desk.engine.run_cycle()
    assert len(server.store.all("appointments")) == 1
    undo(office)
    assert kinds(office) == []
    assert office.desk.reader.get("appointments", key_of(office, "appointments")).pending_delete is False


def test_a_deletion_comes_again_with_the_archiving_that_it_needs(office: Workspace) -> None:
    office.desk.undo.delete("contacts", key_of(office, "contacts"), "Delete “Nora Quist”")
    before = kinds(office)
    take_back(office, "delete")
    assert kinds(office) == []

    undo(office)

    assert kinds(office) == before
    undo(office)
    assert kinds(office) == []


def test_an_archiving_comes_again(office: Workspace) -> None:
    key = key_of(office, "contacts")
    office.desk.undo.archive("contacts", key, "Archive “Nora Quist”")
    take_back(office, "archive")
    assert menu_text(office, "undo") == "Undo Give up archiving “Nora Quist”"

    undo(office)

    assert office.desk.reader.get("contacts", key).archived
    assert kinds(office) == ["archive"]


def convert(workspace: Workspace) -> str:
    _, client = workspace.desk.undo.convert(key_of(workspace, "leads"), "both", "Make Ines Varga a client")
    patch = {"notes": "Wants a yard", "phone": None}
    workspace.desk.undo.edit("clients", client.id, patch, "Note")
    return client.id


def test_a_conversion_comes_again_with_what_was_entered_of_the_client(
    office: Workspace, server: Sandbox
) -> None:
    convert(office)
    take_back(office, "convert")
    assert (kinds(office), titles(office, "clients")) == ([], set())
    assert menu_text(office, "undo") == "Undo Leave “Ines Varga” a lead"

    undo(office)

    assert toast(office) == "Undone: leave “Ines Varga” a lead"
    client = office.desk.reader.list(Query("clients")).records[0]
    fields = [client.fields[name] for name in ("first_name", "client_type", "notes", "phone")]
    assert fields == ["Ines", "both", "Wants a yard", None]
    for _ in range(2):
        office.desk.engine.run_cycle()
    assert [one["notes"] for one in server.store.all("clients")] == ["Wants a yard"]


def test_after_that_the_conversion_itself_can_be_taken_back(office: Workspace) -> None:
    convert(office)
    take_back(office, "convert")

    for _ in range(3):
        undo(office)

    assert (kinds(office), titles(office, "clients")) == ([], set())
    assert menu_text(office, "undo") == "Undo"


def delete_papers(workspace: Workspace) -> None:
    workspace.desk.engine.delete("appointments", key_of(workspace, "appointments"))


def convert_ines(workspace: Workspace) -> None:
    workspace.desk.engine.convert(key_of(workspace, "leads"), "buyer")


GIVEN_UP = (
    (delete_papers, "delete", "It stays as it is. Undo deletes it after all."),
    (
        convert_ines,
        "convert",
        (
            "The client that would have been made of it goes, with all that you entered there. "
            "Undo brings both back."
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("act", "kind", "lost"), GIVEN_UP, ids=("deletion", "conversion"))
def test_what_was_refused_and_given_up_comes_again_too(
    office: Workspace, server: Sandbox, act: Callable[[Workspace], None], kind: str, lost: str, qtbot: QtBot
) -> None:
    act(office)
    refuse(server, "status", "Ask the office first.", kind)
    office.desk.engine.run_cycle()
    listed(office, "needs")
    office.sync_center.page.set_tab("needs")
    QTest.keyClick(office.sync_center.page.lists["needs"], Qt.Key.Key_Delete)
    box: Any = office.sync_center._acts.box
    assert box.informativeText() == lost

    next(one for one in box.buttons() if one.text() == "Discard").click()
    qtbot.waitUntil(lambda: kinds(office) == [])
    undo(office)

    assert kinds(office) == [kind]


@pytest.mark.parametrize("kind", ["create", "delete", "convert"])
def test_it_can_be_undone_after_a_restart_too(
    office: Workspace, start_laptop: StartLaptop, server: Sandbox, open_window: OpenWindow, kind: str
) -> None:
    if kind == "create":
        make_house(office)
    elif kind == "convert":
        convert(office)
    else:
        office.desk.undo.delete("appointments", key_of(office, "appointments"), "Delete “Escrow papers”")
    before = kinds(office)
    take_back(office, kind)
    said = menu_text(office, "undo")
    office.close()

    again = open_window(start_laptop(server), "calendar")
    assert (kinds(again), menu_text(again, "undo")) == ([], said)
    undo(again)

    assert kinds(again) == before


def test_what_cannot_be_wished_again_says_so(office: Workspace, server: Sandbox) -> None:
    """A colleague made the client meanwhile."""
    convert_ines(office)
    take_back(office, "convert")
    lead = server.store.all("leads")[0]
    server.store.edit("leads", lead["id"], {"status": "converted", "converted_to_client_id": "c-77"})
    office.desk.engine.run_cycle()

    undo(office)

    assert toast(office) == "This lead is a client already."
    assert kinds(office) == []
