"""An appointment from one line: what it shows while one types, and what Enter makes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.parts.chip import Chip
from desktop.views.quick_add.line import QuickLine
from sync import Engine, Query, Record
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.words import menu_text, toast


@pytest.fixture
def desk(laptop: Engine, visit: Visit, person: Put, open_window: OpenWindow) -> Workspace:
    """July 15, noon: Elena Torres is a client, and her papers are signed from one to two."""
    visit()
    person()
    laptop.run_cycle()
    return open_window(laptop)


def typed(workspace: Workspace, text: str) -> QuickLine:
    workspace.shell.actions.run("quick_add")
    line = workspace.quick.line
    assert line is not None
    QTest.keyClicks(line.field, text)
    return line


def chips(line: QuickLine) -> list[str]:
    return [chip.text for chip in line.preview().chips]


def made(workspace: Workspace, title: str) -> Record:
    found = workspace.desk.reader.list(Query("appointments")).records
    return next(record for record in found if record.title == title)


def test_the_line_says_what_it_understood(desk: Workspace) -> None:
    line = typed(desk, "showing tomorrow 3pm with elena torres at 456 Oak Ave")

    assert line.preview().title == "Showing – 456 Oak Ave"
    assert chips(line) == ["Tomorrow", "3:00 – 4:00 PM", "Showing", "Elena Torres", "456 Oak Ave"]


def test_enter_saves_it_and_one_undo_takes_it_back(desk: Workspace) -> None:
    line = typed(desk, "showing tomorrow 3pm with elena torres at 456 Oak Ave")

    QTest.keyClick(line.field, Qt.Key.Key_Return)

    fields = made(desk, "Showing – 456 Oak Ave").fields
    client = desk.desk.reader.get("clients", str(fields["client_id"]))
    assert (fields["start_time"], fields["end_time"]) == ("2026-07-16T22:00:00Z", "2026-07-16T23:00:00Z")
    assert (fields["location"], client.title) == ("456 Oak Ave", "Elena Torres")
    assert toast(desk) == "Added “Showing – 456 Oak Ave”, Tomorrow, 3:00 – 4:00 PM"
    desk.shell.actions.run("undo")
    assert list(desk.desk.reader.outbox()) == []


def test_somebody_new_becomes_a_client_with_it(desk: Workspace) -> None:
    line = typed(desk, "showing friday 10 with Jordan Lee at 456 Oak Ave")
    assert "New client Jordan Lee" in chips(line)

    QTest.keyClick(line.field, Qt.Key.Key_Return)

    client = desk.desk.reader.get("clients", str(made(desk, "Showing – 456 Oak Ave").fields["client_id"]))
    assert (client.title, client.state) == ("Jordan Lee", "waiting")
    assert menu_text(desk, "undo") == "Undo Add “Showing – 456 Oak Ave”"
    desk.shell.actions.run("undo")
    assert list(desk.desk.reader.outbox()) == []


def test_somebody_new_stays_out_of_the_clients_where_the_person_says_so(
    desk: Workspace, qtbot: QtBot
) -> None:
    line = typed(desk, "showing friday 10 with Jordan Lee")
    newcomer = next(chip for chip in line.findChildren(Chip) if chip.text().startswith("New client"))

    qtbot.mouseClick(newcomer, Qt.MouseButton.LeftButton)
    QTest.keyClick(line.field, Qt.Key.Key_Return)

    assert made(desk, "Showing – Jordan Lee").fields.get("client_id") is None
    assert [op.resource for op in desk.desk.reader.outbox()] == ["appointments"]


def test_what_is_planned_at_that_time_is_named_and_forbids_nothing(desk: Workspace) -> None:
    line = typed(desk, "call today 1:30pm")

    assert line.preview().note == "Overlaps Escrow papers – Torres"
    assert line.preview().ready


def test_an_empty_line_makes_nothing(desk: Workspace) -> None:
    line = typed(desk, "tomorrow")

    QTest.keyClick(line.field, Qt.Key.Key_Return)

    assert line.isVisible()
    assert list(desk.desk.reader.outbox()) == []


def test_the_whole_form_starts_with_what_was_typed(desk: Workspace) -> None:
    line = typed(desk, "inspection friday 9-11 at 456 Oak Ave")

    QTest.keyClick(line.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    form = desk.editing.open_form
    assert form is not None
    assert "456 Oak Ave" in [field.text() for field in form.findChildren(type(line.field))]


def test_what_was_typed_is_there_again_after_a_crash(desk: Workspace, qtbot: QtBot) -> None:
    crashed = typed(desk, "showing friday 10")
    qtbot.waitUntil(lambda: desk.desk.engine.shelf.get("draft.quick_add") == "showing friday 10")
    crashed.hide()
    desk.quick.line = None

    desk.shell.actions.run("quick_add")

    again = desk.quick.line
    assert again is not None
    assert again.field.text() == "showing friday 10"


def test_what_was_let_be_is_not(desk: Workspace) -> None:
    line = typed(desk, "showing friday 10")
    QTest.keyClick(line.field, Qt.Key.Key_Escape)

    desk.shell.actions.run("quick_add")

    again = desk.quick.line
    assert again is not None
    assert again.field.text() == ""
