"""Appointments in the calendar: moved, decided, made and deleted, each saved before anything is sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import block, button, drag_down, menu_text, outbox, pill, select, toast

TITLE = "Escrow papers – Torres"


@pytest.fixture
def week(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    """The week of July 15 with one appointment, everything in step with the server."""
    visit(TITLE)
    laptop.run_cycle()
    workspace = open_window(laptop)
    assert block(workspace, TITLE) is not None
    return workspace


def state(workspace: Workspace, title: str = TITLE) -> str:
    shown = block(workspace, title)
    return shown.state if shown else "not shown"


def test_dragging_a_block_saves_the_new_time_and_says_so(week: Workspace, qtbot: QtBot) -> None:
    drag_down(week, TITLE, hours=2)

    qtbot.waitUntil(lambda: state(week) == "waiting")
    shown = block(week, TITLE)
    assert shown is not None
    assert (shown.start.hour, shown.end.hour) == (22, 23)
    assert toast(week) == f"Moved “{TITLE}” to 3:00 PM"
    assert menu_text(week, "undo") == f"Undo Move “{TITLE}”"
    qtbot.waitUntil(lambda: pill(week) == "1 waiting to send")
    row = outbox(week)[0]
    assert (row.title, row.sentence, row.state) == (TITLE, "Moved from 1:00 PM to 3:00 PM", "waiting")


def test_undo_puts_the_block_back_and_leaves_nothing_to_send(week: Workspace, qtbot: QtBot) -> None:
    drag_down(week, TITLE, hours=2)
    qtbot.waitUntil(lambda: state(week) == "waiting")

    week.shell.actions.run("undo")

    qtbot.waitUntil(lambda: state(week) == "synced")
    shown = block(week, TITLE)
    assert shown is not None
    assert shown.start.hour == 20
    assert outbox(week) == []
    assert toast(week) == f"Undone: move “{TITLE}”"


def test_redo_moves_it_again(week: Workspace, qtbot: QtBot) -> None:
    drag_down(week, TITLE, hours=2)
    week.shell.actions.run("undo")

    week.shell.actions.run("redo")

    qtbot.waitUntil(lambda: state(week) == "waiting")
    shown = block(week, TITLE)
    assert shown is not None
    assert shown.start.hour == 22


def test_what_was_sent_is_in_step_again(week: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    drag_down(week, TITLE, hours=2)

    week.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: state(week) == "synced")
    qtbot.waitUntil(lambda: pill(week) == "All sent 12:00 PM")
    assert server.store.all("appointments")[0]["start_time"].startswith("2026-07-15T22:00")


@pytest.mark.parametrize(
    ("key", "status", "said"),
    [
        (Qt.Key.Key_D, "completed", f"Marked “{TITLE}” as done"),
        (Qt.Key.Key_X, "no_show", f"Marked “{TITLE}” as no-show"),
        (Qt.Key.Key_Delete, "cancelled", f"Cancelled “{TITLE}”"),
    ],
)
def test_one_key_says_how_a_visit_went(
    week: Workspace, qtbot: QtBot, key: Qt.Key, status: str, said: str
) -> None:
    select(week, TITLE)

    QTest.keyClick(week.calendar.page.grid.board, key)

    qtbot.waitUntil(lambda: state(week) == "waiting")
    shown = block(week, TITLE)
    assert shown is not None
    assert shown.status == status
    assert toast(week) == said


def test_a_deleted_appointment_is_held_back_and_comes_back_with_undo(week: Workspace, qtbot: QtBot) -> None:
    select(week, TITLE)
    QTest.keyClick(week.calendar.page.grid.board, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: block(week, TITLE) is None)
    row = outbox(week)[0]
    assert (row.sentence, row.state) == ("Deleted appointment, Wed, July 15", "held")

    week.shell.actions.run("undo")
    week.shell.actions.run("go_calendar")

    qtbot.waitUntil(lambda: state(week) == "synced")
    assert outbox(week) == []


def test_it_is_too_late_to_undo_what_the_server_deleted(week: Workspace, qtbot: QtBot, clock: object) -> None:
    select(week, TITLE)
    week.appointments.delete(block_id(week))
    clock.advance(11)  # type: ignore[attr-defined]
    week.desk.engine.run_cycle()

    week.shell.actions.run("undo")

    qtbot.waitUntil(lambda: state(week) == "waiting")
    assert outbox(week)[0].sentence == "New appointment, Wed, July 15"


def block_id(workspace: Workspace) -> str:
    shown = block(workspace, TITLE)
    assert shown is not None
    return shown.id


def test_n_opens_a_form_that_makes_an_appointment(week: Workspace, qtbot: QtBot) -> None:
    QTest.keyClick(week.calendar.page.grid.board, Qt.Key.Key_N)
    form = week.editing.open_form
    assert form is not None
    title = form.findChildren(QLineEdit)[0]

    QTest.keyClicks(title, "Photos on Oak Ave")
    button(form, "Create").click()

    qtbot.waitUntil(lambda: state(week, "Photos on Oak Ave") == "waiting")
    assert toast(week) == "“Photos on Oak Ave” saved on this laptop"
    assert week.editing.open_form is None
    week.shell.actions.run("undo")
    qtbot.waitUntil(lambda: block(week, "Photos on Oak Ave") is None)


def test_a_form_with_an_end_before_its_start_stays_open_and_says_why(week: Workspace) -> None:
    from_two_to_one = {"start_time": "2026-07-15T21:00:00Z", "end_time": "2026-07-15T20:00:00Z"}
    week.appointments.edit(block_id(week))
    form = week.editing.open_form
    assert form is not None

    form.submitted.emit(from_two_to_one)  # type: ignore[attr-defined]

    assert week.editing.open_form is form
    assert week.desk.reader.outbox() == []
    form.reject()


def test_the_card_shows_the_visit_and_marks_it_as_done(week: Workspace, qtbot: QtBot) -> None:
    week.calendar.open(block_id(week))
    card = week.appointments.card
    assert card is not None
    assert card.accessibleName() == f"{TITLE}, Wednesday, July 15, 1:00 – 2:00 PM"

    card.wished.emit("completed")

    qtbot.waitUntil(lambda: state(week) == "waiting")
    assert toast(week) == f"Marked “{TITLE}” as done"
    card.close()


def test_news_from_the_server_appears_without_being_asked_for(
    week: Workspace, visit: Visit, qtbot: QtBot
) -> None:
    visit("Walk-through – Lee", start_time="2026-07-16T17:00:00.000Z", end_time="2026-07-16T18:00:00.000Z")

    week.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: block(week, "Walk-through – Lee") is not None)


def test_a_move_that_the_engine_refuses_springs_back(week: Workspace, qtbot: QtBot) -> None:
    """Taking a deletion back comes first."""
    shown = block(week, TITLE)
    assert shown is not None
    week.desk.engine.delete("appointments", shown.id)

    moved = week.appointments.move(shown.id, shown.end, shown.end.replace(hour=23))

    assert moved is False
    assert toast(week) == "That is being deleted. Take the deletion back first."


def test_another_week_is_read_only_when_it_is_shown(week: Workspace, qtbot: QtBot) -> None:
    QTest.keyClick(week.calendar.page.grid.board, Qt.Key.Key_Right)
    assert [record.title for record in week.calendar.model.records] == []

    QTest.keyClick(week.calendar.page.grid.board, Qt.Key.Key_T)

    assert [record.title for record in week.calendar.model.records] == [TITLE]


def test_appointments_that_are_old_say_so_with_a_way_to_ask_the_server(
    week: Workspace, clock: ManualClock, qtbot: QtBot
) -> None:
    bar = week.calendar.page.bar
    clock.advance(24 * 3600)
    week.situation.read()
    assert (bar.note(), bar.sync.isVisible()) == ("", False)
    clock.advance(2 * 24 * 3600)
    week.situation.read()
    assert bar.note() == "as of 3 days ago"
    asked: list[bool] = []
    week.shell.actions.on("sync_now", lambda: asked.append(True))

    QTest.mouseClick(button(bar, "Sync now"), Qt.MouseButton.LeftButton)

    assert asked
    week.desk.engine.run_cycle(deep=True)
    qtbot.waitUntil(lambda: not bar.sync.isVisible())
    assert bar.note() == ""
