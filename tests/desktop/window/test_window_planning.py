"""N and Ctrl+N on the calendar plan where the person looks; Ctrl+F filters what is there. Noon, July 15."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.editor.appointment import AppointmentForm
from desktop.views.editor.dialog import EditorDialog
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import block, menu_text, select

TITLE = "Escrow papers – Torres"
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
VIEWS = ("day", "three", "week", "month", "agenda")


@pytest.fixture
def calendar(laptop: Engine, visit: Visit, open_window: OpenWindow, qtbot: QtBot) -> Workspace:
    """Today from 12:30 to 3:00 PM is taken, Friday from 8:00 to 9:00 AM."""
    visit(TITLE, start_time="2026-07-15T19:30:00.000Z", end_time="2026-07-15T22:00:00.000Z")
    visit("Keys", start_time="2026-07-17T15:00:00.000Z", end_time="2026-07-17T16:00:00.000Z")
    laptop.run_cycle()
    workspace = open_window(laptop)
    with qtbot.waitActive(workspace.shell.window):
        workspace.shell.window.activateWindow()
    return workspace


def press(workspace: Workspace, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Where the keyboard is."""
    workspace.calendar.page.current.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def asked(workspace: Workspace) -> tuple[str, str, str]:
    """Date and times that the form of a new appointment opened with."""
    form = workspace.editing.open_form
    assert isinstance(form, EditorDialog)
    assert form.windowTitle() == "New appointment"
    assert isinstance(form.form, AppointmentForm)
    day, start, end = form.form.span.typed()  # type: ignore[misc]
    return day, start, end


@pytest.mark.parametrize(
    ("view", "modifiers"),
    [*((view, NONE) for view in VIEWS), ("week", CTRL), ("month", CTRL)],
    ids=[*(f"N in {view}" for view in VIEWS), "Ctrl+N in week", "Ctrl+N in month"],
)
def test_today_it_proposes_the_next_free_hour_in_every_view(
    calendar: Workspace, view: str, modifiers: Qt.KeyboardModifier
) -> None:
    calendar.calendar.page.set_view(view)

    press(calendar, Qt.Key.Key_N, modifiers)

    assert asked(calendar) == ("7/15/2026", "3:00 PM", "4:00 PM")


@pytest.mark.parametrize("view", ["day", "month", "agenda"])
def test_on_another_day_it_proposes_the_first_free_hour_there(calendar: Workspace, view: str) -> None:
    calendar.calendar.page.set_view(view)
    calendar.calendar.mini.dayChosen.emit(date(2026, 7, 17))

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar) == ("7/17/2026", "9:00 AM", "10:00 AM")


def test_in_the_month_it_is_the_day_under_the_keyboard(calendar: Workspace) -> None:
    press(calendar, Qt.Key.Key_3)
    press(calendar, Qt.Key.Key_Right)
    press(calendar, Qt.Key.Key_Down)

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar) == ("7/23/2026", "8:00 AM", "9:00 AM")


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [(17, "9:00 AM", "10:00 AM"), (15, "3:00 PM", "4:00 PM"), (21, "8:00 AM", "9:00 AM")],
    ids=["what is taken is left out", "today what is to come", "a free day begins with its first hour"],
)
def test_a_double_click_in_the_month_proposes_the_first_free_hour_of_that_day(
    calendar: Workspace, day: int, start: str, end: str
) -> None:
    calendar.calendar.page.set_view("month")
    month = calendar.calendar.page.month
    area = month.visualRect(month.days.index_of(date(2026, 7, day)))

    below = QPoint(area.center().x(), area.bottom() - 4)
    QTest.mouseDClick(month.viewport(), Qt.MouseButton.LeftButton, pos=below)

    assert asked(calendar) == (f"7/{day}/2026", start, end)


@pytest.mark.parametrize("view", ["week", "agenda"])
def test_beside_a_chosen_appointment_it_is_the_day_of_that_one(calendar: Workspace, view: str) -> None:
    select(calendar, "Keys")
    chosen = calendar.calendar.chosen
    calendar.calendar.page.set_view(view)
    calendar.calendar.page.select(chosen)

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar) == ("7/17/2026", "9:00 AM", "10:00 AM")


def test_a_window_left_open_overnight_plans_for_the_new_day(calendar: Workspace, clock: object) -> None:
    clock.advance(24 * 3600)  # type: ignore[attr-defined]

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar)[0] == "7/16/2026"


def test_what_was_cancelled_leaves_its_hour_free(calendar: Workspace) -> None:
    shown = block(calendar, TITLE)
    assert shown is not None
    calendar.appointments.decide(shown.id, "cancelled")

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar)[1] == "12:30 PM"


def test_the_hours_of_the_person_s_own_working_day_are_proposed(calendar: Workspace) -> None:
    calendar.preferences.page.changed.emit("day_starts", "10")
    calendar.calendar.mini.dayChosen.emit(date(2026, 7, 20))

    press(calendar, Qt.Key.Key_N)

    assert asked(calendar)[1] == "10:00 AM"


def test_the_key_is_in_the_menu_and_is_not_offered_on_other_pages(calendar: Workspace) -> None:
    action = calendar.shell.actions.action("new_on_day")
    assert menu_text(calendar, "new_on_day") == "New appointment on this day"
    assert action.shortcut().toString() == "N"
    assert action.isEnabled()

    calendar.shell.actions.run("go_people")

    assert not action.isEnabled()


@pytest.mark.parametrize("view", ["week", "month", "agenda"])
def test_ctrl_f_opens_the_calendar_s_own_filter(calendar: Workspace, view: str) -> None:
    calendar.calendar.page.set_view(view)

    press(calendar, Qt.Key.Key_F, CTRL)

    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert calendar.shell.actions.page == "calendar"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    bar = calendar.calendar.page.bar
    assert (bar.filter.text(), bar.note()) == ("Showing", "Nothing of the types and states that are chosen.")
