"""What is behind a number is one step away: its week, its people, its appointments, its lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.report_words import click, hour, press


def listed(workspace: Workspace) -> list[str]:
    menu = workspace.reports.page.menu
    assert menu is not None
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def open_menu(workspace: Workspace) -> QMenu:
    menu = workspace.reports.page.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def test_a_week_that_is_clicked_is_shown_in_the_calendar_and_back_leads_to_the_reports(
    numbers: Workspace,
) -> None:
    numbers.calendar.page.set_view("month")

    click(numbers.reports.page.weeks.table, "Jul 5 – 11")

    assert numbers.shell.frame.current_page() == "calendar"
    assert (numbers.calendar.page.view, numbers.calendar.page.first.isoformat()) == ("week", "2026-07-05")
    numbers.shell.back()
    assert numbers.shell.frame.current_page() == "reports"


def test_a_week_is_opened_with_the_keyboard_too(numbers: Workspace) -> None:
    numbers.reports.page.weeks.table.setFocus(Qt.FocusReason.TabFocusReason)

    press(numbers, Qt.Key.Key_Down)
    press(numbers, Qt.Key.Key_Return)

    assert numbers.calendar.page.first.isoformat() == "2026-07-05"


def test_a_status_opens_the_people_who_have_it_and_people_is_as_it_was_before(
    numbers: Workspace, qtbot: QtBot
) -> None:
    click(numbers.reports.page.funnel.table, "Contacted")

    assert numbers.shell.frame.current_page() == "people"
    assert numbers.people.tab == "leads"
    qtbot.waitUntil(lambda: numbers.people.model.rowCount() == 1)
    assert [chip.text() for chip in numbers.people.page.filters.chips] == ["Status: contacted"]
    numbers.shell.go(Place("people"))
    assert numbers.people.tab == "all"


def test_an_outcome_lists_its_appointments_and_each_is_opened_in_the_calendar(numbers: Workspace) -> None:
    numbers.reports.page.outcomes.table.setFocus()
    click(numbers.reports.page.outcomes.table, "Done")
    assert listed(numbers) == ["July 13, 10:00 AM  Calle Torcido", "July 6, 10:00 AM  Oak Ave"]

    press_in = open_menu(numbers)
    QTest.keyClick(press_in, Qt.Key.Key_Down)
    QTest.keyClick(press_in, Qt.Key.Key_Return)

    assert numbers.shell.frame.current_page() == "calendar"
    chosen = numbers.desk.reader.get("appointments", numbers.calendar.chosen)
    assert chosen.title == "Oak Ave"


def test_an_outcome_that_never_happened_opens_nothing(numbers: Workspace) -> None:
    click(numbers.reports.page.outcomes.table, "Cancelled")

    assert numbers.reports.page.menu is None


def test_of_many_the_newest_are_listed_and_the_others_counted(
    laptop: Engine, visit: Visit, open_window: OpenWindow
) -> None:
    for at in range(14):
        visit(f"Call {at}", **hour(at % 7 + 6), status="completed")
    laptop.run_cycle()
    window = open_window(laptop, "reports")

    click(window.reports.page.outcomes.table, "Done")

    assert len(listed(window)) == 13
    assert listed(window)[-1] == "And 2 before that"
    open_menu(window).close()


def test_a_quiet_lead_opens_their_page(numbers: Workspace) -> None:
    click(numbers.reports.page.quiet.table, "Omar Castellane")

    assert numbers.shell.window.windowTitle() == "Omar Castellane – ActuallyCare"
