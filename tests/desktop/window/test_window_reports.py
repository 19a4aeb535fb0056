"""Reports as a person works them: opened by key, another period, what is behind a number, a file, offline."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.models import reports
from desktop.views.reports.figures import FigureRow
from desktop.views.reports.part import ReportPart
from desktop.views.reports.table import FigureTable
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.read_window import said_by
from tests.desktop.window.words import button, pill, toast

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG_AGO = "2026-05-01T17:00:00.000Z"


def hour(day: int, hour: int = 17, month: int = 7) -> dict[str, str]:
    """An hour on a day, from 10 AM in California unless told otherwise."""
    start = f"2026-{month:02}-{day:02}T{hour}:00:00.000Z"
    return {"start_time": start, "end_time": start.replace(f"T{hour}", f"T{hour + 1}")}


@pytest.fixture
def office(
    server: Sandbox, clock: ManualClock, laptop: Engine, visit: Visit, lead: Put, open_window: OpenWindow
) -> Workspace:
    """Two done, one missed, one forgotten, one ahead; one in May, and nobody called Omar since then."""
    clock.advance(-75 * 86_400)
    lead("Omar Castellane", "new")
    clock.advance(75 * 86_400)
    lead("Ines Varga")
    lead("Ford Ellery", "lost")
    visit("Calle Torcido", **hour(13), status="completed")
    visit("Oak Ave", **hour(6), status="completed")
    visit("Poso Dr", **hour(7), status="no_show")
    visit("Curry St", **hour(14), status="scheduled")
    visit("Walk-through", **hour(17), status="scheduled")
    visit("Rosedale Hwy", **hour(4, month=5), status="completed")
    laptop.run_cycle()
    return open_window(laptop, "today")


@pytest.fixture
def page(office: Workspace, qtbot: QtBot) -> Workspace:
    """Opened as a person does it, who has learnt that screens are Ctrl and a digit."""
    window = office.shell.window
    with qtbot.waitActive(window):
        window.activateWindow()
    press(office, Qt.Key.Key_7, CONTROL)
    assert office.shell.frame.current_page() == "reports"
    return office


def rows(part: ReportPart) -> Sequence[FigureRow]:
    return part.table.figures.rows


def cells(part: ReportPart) -> dict[str, tuple[str, ...]]:
    return {row.title: row.cells for row in rows(part)}


def click(table: FigureTable, title: str) -> None:
    row = next(at for at, one in enumerate(table.figures.rows) if one.title == title)
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(
    workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    where = workspace.shell.window.focusWidget()
    assert where is not None
    QTest.keyClick(where, key, held)


def listed(workspace: Workspace) -> list[str]:
    menu = workspace.reports.page.menu
    assert menu is not None
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def open_menu(workspace: Workspace) -> QMenu:
    menu = workspace.reports.page.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def test_the_page_opens_by_its_key_and_has_the_keyboard_on_the_first_number(page: Workspace) -> None:
    shown = page.reports.page

    assert page.shell.window.windowTitle() == "Reports – ActuallyCare"
    assert page.shell.window.focusWidget() is shown.outcomes.table
    assert cells(shown.outcomes) == {
        "Done": ("2", "2 of 4"),
        "No-show": ("1", "1 of 4"),
        "Cancelled": ("0", "0 of 4"),
        "No outcome noted": ("1", "1 of 4"),
    }
    assert cells(shown.weeks) == {
        "This week": ("1", "2", "–", "–", "3"),
        "Jul 5 – 11": ("1", "–", "1", "–", "2"),
        "Jun 28 – Jul 4": ("–", "–", "–", "–", "0"),
        "Jun 21 – 27": ("–", "–", "–", "–", "0"),
    }
    assert cells(shown.funnel)["New"] == ("1", "1 of 3")
    assert cells(shown.quiet) == {"Omar Castellane": ("May 1", "75")}


def test_it_says_how_old_the_numbers_are_and_what_they_stand_on(page: Workspace) -> None:
    assert page.reports.page.bar.note.text() == "as of 12:00 PM"
    assert page.reports.page.basis.text() == (
        "Counted on this laptop from 6 appointments and 3 leads, with what is not sent yet."
    )


def test_another_period_is_counted_at_once_and_remembered(
    page: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    button(page.reports.page, "12 weeks").click()

    assert len(rows(page.reports.page.weeks)) == 12
    assert cells(page.reports.page.outcomes)["Done"] == ("3", "3 of 5")
    again = open_window(laptop, "reports")
    assert again.reports.page.bar.periods.current() == "12"
    assert len(rows(again.reports.page.weeks)) == 12


def test_this_year_begins_with_its_first_day(page: Workspace) -> None:
    button(page.reports.page, "This year").click()

    assert [row.title for row in rows(page.reports.page.weeks)][-2:] == ["Jan 4 – 10", "Jan 1 – 3"]


def test_a_week_that_is_clicked_is_shown_in_the_calendar_and_back_leads_to_the_reports(
    page: Workspace,
) -> None:
    page.calendar.page.set_view("month")

    click(page.reports.page.weeks.table, "Jul 5 – 11")

    assert page.shell.frame.current_page() == "calendar"
    assert (page.calendar.page.view, page.calendar.page.first.isoformat()) == ("week", "2026-07-05")
    page.shell.back()
    assert page.shell.frame.current_page() == "reports"


def test_a_week_is_opened_with_the_keyboard_too(page: Workspace) -> None:
    page.reports.page.weeks.table.setFocus(Qt.FocusReason.TabFocusReason)

    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)

    assert page.calendar.page.first.isoformat() == "2026-07-05"


def test_a_status_opens_the_people_who_have_it_and_people_is_as_it_was_before(
    page: Workspace, qtbot: QtBot
) -> None:
    click(page.reports.page.funnel.table, "Contacted")

    assert page.shell.frame.current_page() == "people"
    assert page.people.tab == "leads"
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 1)
    assert [chip.text() for chip in page.people.page.filters.chips] == ["Status: contacted"]
    page.shell.go(Place("people"))
    assert page.people.tab == "all"


def test_an_outcome_lists_its_appointments_and_each_is_opened_in_the_calendar(page: Workspace) -> None:
    page.reports.page.outcomes.table.setFocus()
    click(page.reports.page.outcomes.table, "Done")
    assert listed(page) == ["July 13, 10:00 AM  Calle Torcido", "July 6, 10:00 AM  Oak Ave"]

    press_in = open_menu(page)
    QTest.keyClick(press_in, Qt.Key.Key_Down)
    QTest.keyClick(press_in, Qt.Key.Key_Return)

    assert page.shell.frame.current_page() == "calendar"
    chosen = page.desk.reader.get("appointments", page.calendar.chosen)
    assert chosen.title == "Oak Ave"


def test_an_outcome_that_never_happened_opens_nothing(page: Workspace) -> None:
    click(page.reports.page.outcomes.table, "Cancelled")

    assert page.reports.page.menu is None


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


def test_a_quiet_lead_opens_their_page(page: Workspace) -> None:
    click(page.reports.page.quiet.table, "Omar Castellane")

    assert page.shell.window.windowTitle() == "Omar Castellane – ActuallyCare"


def test_a_lead_with_an_appointment_to_come_is_not_quiet(
    page: Workspace, server: Sandbox, person: Put, visit: Visit, qtbot: QtBot
) -> None:
    """Omar is in the book as a client as well, with the address that he has as a lead."""
    client = person("Omar", "Castellane", email="OMAR@example.com")
    visit("Second look", **hour(20), client_id=client["id"])

    page.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: not rows(page.reports.page.quiet))


def test_what_was_done_here_and_is_not_sent_is_a_touch(
    page: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    server.pause()
    omar = next(
        one.id for one in page.desk.reader.list(Query("leads")).records if one.title.startswith("Omar")
    )

    page.desk.undo.edit("leads", omar, {"interest_level": "hot"}, "Hot")

    qtbot.waitUntil(lambda: not rows(page.reports.page.quiet))


def test_a_change_is_followed_while_the_page_is_in_sight_and_the_chosen_row_stays(
    page: Workspace, visit: Visit, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_Down)
    visit("Signing", **hour(8), status="no_show")

    page.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: cells(page.reports.page.outcomes)["No-show"] == ("2", "2 of 5"))
    table = page.reports.page.outcomes.table
    assert table.currentIndex().row() == 1
    assert table.hasFocus()


def test_out_of_sight_nothing_is_read(
    page: Workspace, visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.shell.go(Place("today"))
    read: list[str] = []
    portions = page.desk.reader.portions
    after = portions.after
    monkeypatch.setattr(
        portions, "after", lambda resource, *more: read.append(resource) or after(resource, *more)
    )
    visit("Signing", **hour(8), status="no_show")
    page.desk.engine.run_cycle()
    page.desk.bridge.flush()
    qtbot.wait(reports.SOON_MS * 4)
    assert read == []

    page.shell.go(Place("reports"))

    assert cells(page.reports.page.outcomes)["No-show"] == ("2", "2 of 5")


def test_time_alone_makes_what_was_ahead_be_over(page: Workspace, clock: ManualClock) -> None:
    clock.advance(3 * 86_400)

    page.reports.show()

    assert cells(page.reports.page.outcomes)["No outcome noted"] == ("2", "2 of 5")


def test_a_large_account_is_counted_in_turns_and_says_so_meanwhile(
    office: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "FIRST_SECONDS", 0.0)
    monkeypatch.setattr(reports, "TURN_SECONDS", 0.0)
    monkeypatch.setattr(reports, "PORTION", 2)

    office.shell.go(Place("reports"))

    assert "Counting…" in [said.text for said in said_by(office.reports.page)]
    qtbot.waitUntil(lambda: office.reports.report is not None)
    assert cells(office.reports.page.outcomes)["Done"] == ("2", "2 of 4")
    assert office.shell.window.focusWidget() is office.reports.page.outcomes.table


def test_ctrl_e_writes_all_of_it_into_a_file(page: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    offered: list[str] = []
    page.reports.file.choose_file = lambda _parent, name: offered.append(name) or str(file)

    press(page, Qt.Key.Key_E, CONTROL)

    assert offered == ["actuallycare-reports-2026-07-15.csv"]
    assert toast(page) == "27 numbers are in reports.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        lines = list(csv.reader(text))
    assert ["What became of appointments", "Done", "", "2", "4"] in lines
    assert lines[1][:2] == ["As of", "2026-07-15T12:00-07:00"]


def test_a_file_that_cannot_be_written_is_said_and_one_that_is_not_chosen_is_not(
    page: Workspace, tmp_path: Path
) -> None:
    page.reports.file.choose_file = lambda _parent, _name: ""
    button(page.reports.page, "Export").click()
    assert toast(page) == ""

    page.reports.file.choose_file = lambda _parent, _name: str(tmp_path / "nowhere" / "reports.csv")
    button(page.reports.page, "Export").click()

    assert toast(page) == "That file cannot be written. Choose another folder."


def test_export_is_offered_on_this_page_alone(page: Workspace) -> None:
    export = page.shell.actions.action("export")
    assert export.isEnabled()

    page.shell.go(Place("today"))

    assert not export.isEnabled()


def test_without_a_network_the_numbers_are_the_same_and_say_their_age(
    page: Workspace, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    before = cells(page.reports.page.funnel)
    server.pause()
    clock.advance(2 * 86_400)

    page.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: pill(page) == "Offline")
    assert page.reports.page.bar.note.text() == "as of July 15, 12:00 PM, 2 days ago"
    assert cells(page.reports.page.funnel) == before


def test_an_office_without_anything_says_so_and_counts_what_is_made(
    laptop: Engine, open_window: OpenWindow, qtbot: QtBot
) -> None:
    laptop.run_cycle()
    window = open_window(laptop, "reports")
    assert "Nothing to count yet" in [said.text for said in said_by(window.reports.page)]

    laptop.create("leads", {"name": "Bo Lindqvist"})

    qtbot.waitUntil(lambda: cells(window.reports.page.funnel).get("New") == ("1", "1 of 1"))


def test_what_was_never_read_is_not_said_to_be_nothing(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow, qtbot: QtBot
) -> None:
    server.pause()
    laptop.run_cycle()
    window = open_window(laptop, "reports")
    assert "Not on this laptop yet" in [said.text for said in said_by(window.reports.page)]
    assert window.reports.page.bar.note.text() == "Not everything is on this laptop yet"
    server.resume()
    clock.advance(3600)

    laptop.run_cycle()

    qtbot.waitUntil(lambda: "Nothing to count yet" in [said.text for said in said_by(window.reports.page)])


def test_what_is_here_of_an_unfinished_reading_is_counted_and_said_to_be_not_all(
    laptop: Engine, server: Sandbox, open_window: OpenWindow
) -> None:
    server.pause()
    laptop.create("leads", {"name": "Bo Lindqvist"})
    laptop.run_cycle()
    window = open_window(laptop, "reports")

    assert cells(window.reports.page.funnel)["New"] == ("1", "1 of 1")
    assert window.reports.page.basis.text().endswith(
        "Not everything was read from the server yet; what is missing is not counted."
    )


def test_a_screen_reader_hears_tables_with_names_heads_and_whole_rows(page: Workspace) -> None:
    shown = page.reports.page
    names = [part.table.accessibleName() for part in (shown.outcomes, shown.weeks, shown.funnel, shown.quiet)]
    assert names == [
        "What became of appointments",
        "Appointments per week",
        "Leads by status",
        "Quiet leads",
    ]

    told = QAccessible.queryAccessibleInterface(shown.weeks.table)
    heard = [told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())]

    assert told.role() is QAccessible.Role.Table
    heads = ("Week", "Done", "Planned", "No-show", "Cancelled", "Total")
    assert [name for name in heard if name in heads] == list(heads)
    first = heard.index("This week: 3 appointments, Done 1, Planned 2")
    assert heard[first + 2 : first + 7] == ["1", "2", "–", "–", "3"]


def test_only_the_table_with_the_keyboard_shows_where_it_is(page: Workspace) -> None:
    shown = page.reports.page
    shown.weeks.table.setFocus(Qt.FocusReason.TabFocusReason)

    assert not shown.outcomes.table.selectedIndexes()
    assert shown.weeks.table.selectedIndexes()


def test_on_a_small_screen_all_of_it_stands_in_one_column(page: Workspace, qtbot: QtBot) -> None:
    page.shell.window.resize(1024, 576)
    shown = page.reports.page
    qtbot.waitUntil(lambda: shown.width() < 1024)

    left = {part.mapTo(shown, part.rect().topLeft()).x() for part in (shown.weeks, shown.funnel, shown.quiet)}
    assert len(left) == 1
    assert shown.weeks.table.width() <= 1024
