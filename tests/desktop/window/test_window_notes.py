"""A note is written above the timeline, saved on the laptop at once, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.drafts import Keeper
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.people.open_row import OpenRow
from desktop.views.people.person import TimelineEntry
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.words import banner, button, pill, toast

YARD = "Likes a quiet street."
TEXTS = "Prefers texts after 6 PM"
STAMP = "July 15, 2026 12:00 PM"


@pytest.fixture
def elena(laptop: Engine, person: Put, open_window: OpenWindow) -> Workspace:
    """Her page; somebody noted something long ago."""
    person(notes=YARD)
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "clients", key(laptop)))
    return workspace


def key(laptop: Engine) -> str:
    return laptop.reader.ids(Query("clients"))[0]


def edit(workspace: Workspace) -> QPlainTextEdit:
    return workspace.person.page.note.edit


def write(workspace: Workspace, text: str = TEXTS) -> None:
    edit(workspace).setFocus()
    QTest.keyClicks(edit(workspace), text)


def save(workspace: Workspace) -> None:
    QTest.keyClick(edit(workspace), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def kept(workspace: Workspace) -> str:
    reader = workspace.desk.reader
    return str(reader.get("clients", reader.ids(Query("clients"))[0]).fields["notes"])


def notes(workspace: Workspace) -> list[TimelineEntry]:
    return [entry for entry in workspace.person.shown.timeline if entry.topic == "notes"]


def told(workspace: Workspace) -> list[tuple[str, str, str]]:
    return [(entry.title, entry.second, entry.state) for entry in notes(workspace)]


def rows(workspace: Workspace) -> list[str]:
    """What of the timeline is in sight, as a screen reader says it."""
    found = workspace.person.page.timeline.findChildren(OpenRow)
    return [row.accessibleName() for row in found if row.isVisibleTo(workspace.person.page)]


def test_a_saved_note_stands_on_top_and_waits_and_what_was_there_is_below(
    elena: Workspace, qtbot: QtBot
) -> None:
    write(elena)
    save(elena)

    assert kept(elena) == f"{STAMP}: {TEXTS}\n\n{YARD}"
    assert toast(elena) == "Note saved on this laptop"
    assert edit(elena).toPlainText() == ""
    qtbot.waitUntil(lambda: len(notes(elena)) == 2)
    assert told(elena) == [(TEXTS, "Note, 12:00 PM", "waiting"), (YARD, "Note", "synced")]
    assert not [entry for entry in elena.person.shown.timeline if entry.topic == "changes"]


def test_undo_takes_the_note_back(elena: Workspace, qtbot: QtBot) -> None:
    write(elena)
    save(elena)

    elena.shell.actions.run("undo")

    assert kept(elena) == YARD
    qtbot.waitUntil(lambda: told(elena) == [(YARD, "Note", "synced")])


def test_the_filter_notes_leaves_nothing_else(elena: Workspace, qtbot: QtBot) -> None:
    elena.desk.undo.edit("clients", key(elena.desk.engine), {"budget_max": "475000"}, "Budget")
    qtbot.waitUntil(lambda: len(elena.person.shown.timeline) == 2)

    button(elena.person.page.timeline, "Notes").click()

    qtbot.waitUntil(lambda: rows(elena) == [f"Without a date, {YARD}, Note"])


def test_several_lines_make_the_field_higher_up_to_a_few(elena: Workspace) -> None:
    low = edit(elena).height()
    write(elena, "one")
    QTest.keyClick(edit(elena), Qt.Key.Key_Return)
    write(elena, "two")
    two = edit(elena).height()

    edit(elena).setPlainText("\n".join("abcdefghijklmn"))

    assert low < two < edit(elena).height() < 8 * low


def test_escape_leaves_the_field_and_stays_on_the_page(elena: Workspace) -> None:
    write(elena)

    QTest.keyClick(edit(elena), Qt.Key.Key_Escape)

    assert elena.shell.frame.current_page() == "person"
    assert not edit(elena).hasFocus()
    assert edit(elena).toPlainText() == TEXTS


def test_one_key_goes_to_the_field_also_where_it_is_behind_a_tab(elena: Workspace) -> None:
    elena.shell.window.resize(1024, 576)
    assert not edit(elena).isVisible()

    elena.shell.actions.run("write_note")

    assert edit(elena).isVisible()
    assert elena.shell.window.focusWidget() is edit(elena)


def test_letters_that_are_keys_of_the_page_are_typed(elena: Workspace) -> None:
    write(elena, "cea t")

    assert edit(elena).toPlainText() == "cea t"
    assert elena.editing.open_form is None


def test_what_was_not_saved_is_there_again_also_in_another_window(
    elena: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    write(elena)
    for keeper in elena.editing.drafts.findChildren(Keeper):
        keeper.keep()

    again = open_window(laptop)
    again.shell.actions.run("search")
    assert again.search.results.titles()[0] == "Note on “Elena Torres”"
    QTest.keyClick(again.search.field, Qt.Key.Key_Return)

    assert edit(again).toPlainText() == TEXTS
    assert again.person.page.note.draft.sentence() == "You typed this today at 12:00 PM; it is not saved yet."
    button(again.person.page.note, "Discard what was typed before").click()
    assert (edit(again).toPlainText(), again.editing.drafts.unfinished()) == ("", [])


def test_a_draft_belongs_to_its_person(elena: Workspace, laptop: Engine) -> None:
    gus = laptop.create("clients", {"first_name": "Gus", "last_name": "Lindqvist", "client_type": "buyer"})
    write(elena)

    elena.shell.go(Place("person", "clients", gus.id))
    assert edit(elena).toPlainText() == ""

    elena.shell.back()
    assert edit(elena).toPlainText() == TEXTS


def test_a_note_that_the_server_does_not_take_stays_and_says_so(
    elena: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    server.faults.set("B11")
    write(elena)
    save(elena)

    elena.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: bool(notes(elena)) and notes(elena)[0].state == "laptop_only")
    assert told(elena)[0] == (TEXTS, "Note, 12:00 PM", "laptop_only")


def test_notes_written_on_two_laptops_are_both_there_after_keep_both(
    elena: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    theirs = f"July 15, 2026 11:40 AM: Called, no answer\n\n{YARD}"
    write(elena)
    save(elena)
    record = elena.desk.reader.get("clients", key(elena.desk.engine))
    server.store.edit("clients", str(record.server_id), {"notes": theirs})
    elena.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: banner(elena) != "")

    elena.shell.actions.run("problem")
    elena.conflict.page.resolved.emit({"notes": "both"})
    qtbot.waitUntil(lambda: pill(elena) == "1 waiting to send")
    elena.shell.go(Place("person", "clients", record.id))

    assert [entry.title for entry in notes(elena)] == [TEXTS, "Called, no answer", YARD]
    elena.desk.engine.run_cycle()
    stored = server.store.all("clients")[0]["notes"]
    assert TEXTS in stored
    assert "Called, no answer" in stored


@pytest.mark.parametrize("resource", ["leads", "contacts"])
def test_leads_and_contacts_have_notes_too(
    laptop: Engine, open_window: OpenWindow, resource: str, lead: Put, contact: Put
) -> None:
    make: Callable[..., dict[str, Any]] = {"leads": lead, "contacts": contact}[resource]
    make()
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    found = laptop.reader.ids(Query(resource))[0]
    workspace.shell.go(Place("person", resource, found))

    write(workspace)
    save(workspace)

    assert laptop.reader.get(resource, found).fields["notes"] == f"{STAMP}: {TEXTS}"
