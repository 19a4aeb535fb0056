"""A key that was changed is what is written on buttons, in tips and in sentences, and what is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.calendar.card import AppointmentCard
from desktop.views.help.dialog import HelpDialog
from desktop.views.parts.button import Button
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.refusing import refuse
from tests.desktop.window.test_window_keys import press
from tests.desktop.window.words import block, select, toast

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
TITLE = "Escrow papers – Torres"
Shown = Callable[[Workspace], str]


@pytest.fixture
def window(laptop: Engine, open_window: OpenWindow) -> Workspace:
    laptop.run_cycle()
    workspace = open_window(laptop)
    workspace.shell.actions.run("go_settings")
    return workspace


def cap(button: Button) -> str:
    return button._key


CAPS: tuple[tuple[str, str, Shown], ...] = (
    ("search", "Ctrl K", lambda window: window.shell.frame.top.search._key),
    ("undo", "Ctrl Z", lambda window: cap(window.shell.frame.status.undo)),
    ("print", "Ctrl P", lambda window: cap(window.today.page.head.sheet)),
    ("filter", "Ctrl F", lambda window: window.people.page.bar.filter._key),
    ("filter", "Ctrl F", lambda window: window.houses.lists["listings"].page.bar.filter._key),
    ("export", "Ctrl E", lambda window: cap(window.reports.page.bar.export)),
    ("offline", "F9", lambda window: cap(window.sync_center.page.header.offline)),
    ("sync_now", "F5", lambda window: cap(window.sync_center.page.header.sync)),
    ("edit_property", "E", lambda window: cap(window.houses.pages["listings"].page.header.edit)),
    ("meet_at_property", "A", lambda window: cap(window.houses.pages["escrows"].page.header.appointment)),
    ("call", "C", lambda window: cap(window.person.page.header.call)),
    ("mail", "E", lambda window: cap(window.person.page.header.mail)),
    ("meet", "A", lambda window: cap(window.person.page.header.appointment)),
)


@pytest.mark.parametrize(("command", "usual", "shown"), CAPS, ids=[case[0] for case in CAPS])
def test_the_cap_on_a_button_follows_the_key(
    window: Workspace, command: str, usual: str, shown: Shown
) -> None:
    assert shown(window) == usual

    press(window, command, Qt.Key.Key_J, CTRL | SHIFT)

    assert shown(window) == "Ctrl Shift J"
    window.preferences.page.keys.rows[command].usual.click()
    assert shown(window) == usual


def test_it_is_there_after_a_restart(window: Workspace, laptop: Engine, open_window: OpenWindow) -> None:
    press(window, "print", Qt.Key.Key_J, CTRL)

    assert cap(open_window(laptop).today.page.head.sheet) == "Ctrl J"


def test_the_tip_of_the_pill_follows_the_key(window: Workspace) -> None:
    pill = window.shell.frame.top.pill
    assert pill.toolTip() == "Sync Center (F6)"

    press(window, "go_sync", Qt.Key.Key_J, CTRL)

    assert pill.toolTip() == "Sync Center (Ctrl J)"


def test_the_free_day_names_the_key_that_plans(window: Workspace, qtbot: QtBot) -> None:
    press(window, "new", Qt.Key.Key_J, CTRL)

    window.shell.actions.run("go_today")
    window.today.model.read()

    said = "Press Ctrl+J to plan the first appointment."
    qtbot.waitUntil(lambda: said in [one.text() for one in window.today.page.free.findChildren(QLabel)])


def test_the_sheet_of_keys_names_the_key_of_the_search(window: Workspace) -> None:
    press(window, "search", Qt.Key.Key_J, CTRL)

    window.shell.actions.run("shortcuts")

    dialog = window.shell.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    dialog.sheet.search.setText("no such thing")
    said = [one.text() for one in dialog.sheet.findChildren(QLabel)]
    assert "No key does that. Ctrl+J finds every command by its words." in said
    dialog.reject()


@pytest.fixture
def week(laptop: Engine, visit: Visit, person: Visit, open_window: OpenWindow) -> Workspace:
    visit(TITLE, client_id=person()["id"])
    laptop.run_cycle()
    return open_window(laptop)


def test_the_line_and_the_card_of_what_needs_the_person_follow_the_key(
    week: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    key = week.desk.reader.ids(Query("appointments"))[0]
    week.desk.undo.edit("appointments", key, {"status": "completed"}, "Done")
    refuse(server, "status", "Ask the office first.", "update")
    week.desk.engine.run_cycle()
    week.situation.read()
    week.shell.actions.run("go_settings")

    press(week, "problem", Qt.Key.Key_J, CTRL)

    review = week.shell.frame.banner._button
    assert review is not None
    assert cap(review) == "Ctrl J"
    week.shell.actions.run("go_today")
    week.today.model.read()
    needs = week.today.page.needs
    qtbot.waitUntil(lambda: [cap(one) for one in needs.findChildren(Button) if cap(one)] == ["Ctrl J"])


def change(workspace: Workspace, command: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    workspace.shell.actions.run("go_settings")
    press(workspace, command, key, held)
    workspace.shell.actions.run("go_calendar")
    select(workspace, TITLE)


def card_of(workspace: Workspace) -> AppointmentCard:
    shown = block(workspace, TITLE)
    assert shown is not None
    workspace.calendar.open(shown.id)
    card = workspace.appointments.card
    assert isinstance(card, AppointmentCard)
    return card


def status(workspace: Workspace) -> str:
    key = workspace.desk.reader.ids(Query("appointments"))[0]
    return str(workspace.desk.reader.get("appointments", key).fields["status"])


def test_the_card_of_an_appointment_shows_and_hears_the_changed_key(week: Workspace) -> None:
    assert cap(card_of(week).acts.done) == "D"
    change(week, "done", Qt.Key.Key_G)

    card = card_of(week)
    assert (cap(card.acts.done), card.acts.done.toolTip()) == ("G", "Done (G)")
    QTest.keyClick(card.acts.edit, Qt.Key.Key_D)
    assert (status(week), card.isVisible()) == ("scheduled", True)
    QTest.keyClick(card.acts.edit, Qt.Key.Key_G)

    assert status(week) == "completed"


def test_the_menu_of_the_card_writes_the_changed_key(week: Workspace) -> None:
    change(week, "delete_appointment", Qt.Key.Key_K, CTRL | SHIFT)

    card = card_of(week)

    keys = {entry.words: entry.key for group in card.acts.entries() for entry in group}
    assert (keys["Delete appointment"], keys["Cancel appointment"]) == ("Ctrl+Shift+K", "Del")
    card.close()


VIEWS = ("week", "agenda")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("command", "usual", "held", "becomes"),
    [
        ("done", Qt.Key.Key_D, NONE, "completed"),
        ("no_show", Qt.Key.Key_X, NONE, "no_show"),
        ("cancel_visit", Qt.Key.Key_Delete, NONE, "cancelled"),
    ],
    ids=["done", "no-show", "cancelled"],
)
def test_in_the_calendar_the_changed_key_decides_and_the_usual_one_no_more(
    week: Workspace, view: str, command: str, usual: Qt.Key, held: Qt.KeyboardModifier, becomes: str
) -> None:
    change(week, command, Qt.Key.Key_G)
    page = week.calendar.page
    page.set_view(view)
    page.select(week.desk.reader.ids(Query("appointments"))[0])
    page.current.setFocus()
    where = page.grid.board if view == "week" else page.agenda

    QTest.keyClick(where, usual, held)
    assert status(week) == "scheduled"
    QTest.keyClick(where, Qt.Key.Key_G)

    assert status(week) == becomes


def test_a_key_that_was_given_up_is_free_for_another_command(week: Workspace) -> None:
    change(week, "done", Qt.Key.Key_G)

    change(week, "late", Qt.Key.Key_D)
    QTest.keyClick(week.calendar.page.grid.board, Qt.Key.Key_D)

    assert "1:15 PM" in toast(week)
    assert status(week) == "scheduled"
