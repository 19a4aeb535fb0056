"""Reports leave the screen as a file, are heard as tables with names, and fit a small screen."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from tests.desktop.window.report_words import CONTROL, press
from tests.desktop.window.words import button, toast


def test_ctrl_e_writes_all_of_it_into_a_file(numbers: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    offered: list[str] = []
    numbers.reports.file.choose_file = lambda _parent, name: offered.append(name) or str(file)

    press(numbers, Qt.Key.Key_E, CONTROL)

    assert offered == ["actuallycare-reports-2026-07-15.csv"]
    assert toast(numbers) == "27 numbers are in reports.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        lines = list(csv.reader(text))
    assert ["What became of appointments", "Done", "", "2", "4"] in lines
    assert lines[1][:2] == ["As of", "2026-07-15T12:00-07:00"]


def test_a_file_that_cannot_be_written_is_said_and_one_that_is_not_chosen_is_not(
    numbers: Workspace, tmp_path: Path
) -> None:
    numbers.reports.file.choose_file = lambda _parent, _name: ""
    button(numbers.reports.page, "Export").click()
    assert toast(numbers) == ""

    numbers.reports.file.choose_file = lambda _parent, _name: str(tmp_path / "nowhere" / "reports.csv")
    button(numbers.reports.page, "Export").click()

    assert toast(numbers) == "That file cannot be written. Choose another folder."


def test_export_is_offered_on_this_page_alone(numbers: Workspace) -> None:
    export = numbers.shell.actions.action("export")
    assert export.isEnabled()

    numbers.shell.go(Place("today"))

    assert not export.isEnabled()


def test_a_screen_reader_hears_tables_with_names_heads_and_whole_rows(numbers: Workspace) -> None:
    shown = numbers.reports.page
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


def test_only_the_table_with_the_keyboard_shows_where_it_is(numbers: Workspace) -> None:
    shown = numbers.reports.page
    shown.weeks.table.setFocus(Qt.FocusReason.TabFocusReason)

    assert not shown.outcomes.table.selectedIndexes()
    assert shown.weeks.table.selectedIndexes()


def test_on_a_small_screen_all_of_it_stands_in_one_column(numbers: Workspace, qtbot: QtBot) -> None:
    numbers.shell.window.resize(1024, 576)
    shown = numbers.reports.page
    qtbot.waitUntil(lambda: shown.width() < 1024)

    left = {part.mapTo(shown, part.rect().topLeft()).x() for part in (shown.weeks, shown.funnel, shown.quiet)}
    assert len(left) == 1
    assert shown.weeks.table.width() <= 1024
