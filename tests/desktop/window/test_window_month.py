"""The month in the window, what is dropped on the week, and the sheets that are printed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.parts.drag_entry import DraggedEntry, DragSource, mime_of
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import block, button, menu_text, outbox, toast

TITLE = "Escrow papers – Torres"
ONE, TWO = datetime(2026, 7, 17, 20, tzinfo=UTC), datetime(2026, 7, 17, 21, tzinfo=UTC)


@pytest.fixture
def week(laptop: Engine, visit: Visit, person: Visit, open_window: OpenWindow) -> Workspace:
    """The week of July 15 with one appointment and one client, everything in step with the server."""
    visit(TITLE)
    person()
    laptop.run_cycle()
    return open_window(laptop)


def client(workspace: Workspace) -> DraggedEntry:
    found = workspace.desk.reader.list(Query("clients")).records[0]
    return DraggedEntry("clients", found.id, found.title)


def test_key_3_shows_the_month_and_enter_opens_its_day(week: Workspace, qtbot: QtBot) -> None:
    page = week.calendar.page
    QTest.keyClick(page.grid.board, Qt.Key.Key_3)
    assert page.view == "month"
    said = page.month.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Today, Wednesday, July 15, 1 appointment"

    QTest.keyClick(page.month, Qt.Key.Key_Return)

    assert (page.view, str(page.day)) == ("day", "2026-07-15")
    assert block(week, TITLE) is not None


def test_an_appointment_moved_in_the_month_keeps_its_time_and_can_be_taken_back(
    week: Workspace, qtbot: QtBot
) -> None:
    page = week.calendar.page
    week.shell.actions.run("month")
    shown = next(page.month.days.all_blocks())
    page.select(shown.id)

    QTest.keyClick(page.month, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: next(page.month.days.all_blocks()).state == "waiting")
    moved = next(page.month.days.all_blocks())
    assert (moved.start.day, moved.start.hour) == (16, shown.start.hour)
    assert menu_text(week, "undo") == f"Undo Move “{TITLE}”"


def test_the_small_month_has_its_dots_to_the_end_of_the_month_and_in_the_next(
    week: Workspace, visit: Visit, qtbot: QtBot
) -> None:
    """The large month begins in June."""
    for day in ("07-30", "08-11"):
        visit("Later", start_time=f"2026-{day}T20:00:00.000Z", end_time=f"2026-{day}T21:00:00.000Z")
    week.desk.engine.run_cycle()
    mini = week.calendar.mini
    week.shell.actions.run("month")

    qtbot.waitUntil(lambda: {date(2026, 7, 15), date(2026, 7, 30)} <= mini.days.busy)

    button(mini, "Later month").click()
    qtbot.waitUntil(lambda: date(2026, 8, 11) in mini.days.busy)


def test_the_view_that_was_chosen_last_is_remembered(week: Workspace) -> None:
    week.calendar.page.set_view("month")

    assert week.calendar.shown()[0] == "month"
    assert week.calendar._settings.calendar_view == "month"


def test_a_client_dropped_on_a_slot_becomes_a_showing_there(week: Workspace, qtbot: QtBot) -> None:
    entry = client(week)

    week.calendar.page.grid.entryDropped.emit(entry, ONE, TWO)

    made = block(week, f"Showing – {entry.title}")
    assert made is not None
    assert (made.start, made.end, made.kind, made.state) == (ONE, TWO, "showing", "waiting")
    saved = week.desk.reader.get("appointments", made.id)
    assert saved.fields["client_id"] == entry.id
    assert toast(week) == f"“Showing – {entry.title}” planned for Fri, July 17, 1:00 – 2:00 PM"

    week.shell.actions.run("undo")

    qtbot.waitUntil(lambda: block(week, f"Showing – {entry.title}") is None)
    assert outbox(week) == []


def test_someone_who_is_gone_meanwhile_cannot_be_dropped(week: Workspace) -> None:
    week.calendar.page.grid.entryDropped.emit(DraggedEntry("clients", "nobody", "Nobody"), ONE, TWO)

    assert toast(week) == "That is no longer on this laptop."
    assert outbox(week) == []


def test_what_was_never_read_to_its_end_is_said(laptop: Engine, open_window: OpenWindow) -> None:
    workspace = open_window(laptop)

    assert workspace.calendar.page.bar.note() == "Not all appointments are on this laptop yet"


def test_ctrl_p_shows_the_sheet_of_what_is_in_sight(week: Workspace) -> None:
    week.shell.actions.run("print")

    preview = week.paper.preview
    assert preview is not None
    assert preview.sheet is not None
    assert (preview.sheet.kind, preview.sheet.head.title) == ("week", "July 12 – July 18, 2026")

    preview.kinds.chosen.emit("day")

    assert preview.sheet.head.title == "Wednesday, July 15, 2026"
    assert "Escrow papers – Torres" in preview.pages.accessibleDescription()


def test_a_change_that_waits_is_told_on_paper(week: Workspace) -> None:
    shown = block(week, TITLE)
    assert shown is not None
    week.appointments.decide(shown.id, "completed")

    week.shell.actions.run("print")

    preview = week.paper.preview
    assert preview is not None
    assert preview.sheet is not None
    assert preview.sheet.head.stamp == "As of Wed, July 15, 12:00 PM, 1 change not sent yet"
    entry = next(entry for day in preview.sheet.days for entry in day.entries)
    assert entry.notes == ("Done", "Waiting to send")


def test_a_sheet_is_saved_as_a_file(week: Workspace, tmp_path: Path) -> None:
    week.paper.choose_file = lambda _parent, name: str(tmp_path / name)
    week.shell.actions.run("print")
    preview = week.paper.preview
    assert preview is not None

    preview.save.click()

    file = tmp_path / "July 12 – July 18, 2026.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert toast(week) == f"Saved as {file.name}"
    assert week.paper.preview is None


def test_a_folder_that_cannot_be_written_is_told_and_the_preview_stays(
    week: Workspace, tmp_path: Path
) -> None:
    week.paper.choose_file = lambda _parent, name: str(tmp_path / "nowhere" / name)
    week.shell.actions.run("print")
    preview = week.paper.preview
    assert preview is not None

    preview.save.click()

    assert preview.said() == "The file could not be written there. Choose another folder."
    assert week.paper.preview is preview


def test_a_printer_gets_every_page(week: Workspace, tmp_path: Path) -> None:
    week.shell.actions.run("print")
    preview = week.paper.preview
    assert preview is not None
    assert preview.printed is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(preview.printed.layout)

    week.paper.print_on(printer, preview.printed)

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert toast(week) == "Sent to the printer"


def test_todays_button_opens_the_day_sheet(laptop: Engine, visit: Visit, open_window: OpenWindow) -> None:
    visit(TITLE)
    laptop.run_cycle()
    workspace = open_window(laptop, "today")

    workspace.today.page.printRequested.emit()

    preview = workspace.paper.preview
    assert preview is not None
    assert preview.sheet is not None
    assert preview.sheet.kind == "day"


def test_a_person_is_dragged_from_the_list(week: Workspace) -> None:
    week.shell.actions.run("go_people")
    table = week.people.page.table
    source = table.viewport().findChild(DragSource)
    assert source is not None
    carried: list[DraggedEntry] = []
    source.start = carried.append  # type: ignore[method-assign]  # the system's own drag waits for a hand
    pos = table.visualRect(table.model().index(0, 0)).center()

    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    QTest.mouseMove(table.viewport(), pos + QPoint(40, 0))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=pos)

    assert carried == [client(week)]


def test_holding_someone_over_the_calendar_in_the_rail_opens_it(week: Workspace, qtbot: QtBot) -> None:
    week.calendar.page.set_view("month")
    week.shell.actions.run("go_people")
    item = week.shell.frame.rail.item("calendar")
    data = mime_of(client(week))

    QApplication.sendEvent(
        item,
        QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )

    qtbot.waitUntil(lambda: week.shell.actions.page == "calendar")
    assert week.calendar.page.view == "week"
