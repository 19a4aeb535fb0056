"""Drives in the grid, what overlaps, and what is dropped on it from a list."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock, Drive
from desktop.views.calendar.block_filter import BlockFilter
from desktop.views.calendar.describe import drive_words, spoken
from desktop.views.calendar.drag import Spot, visiting_span
from desktop.views.calendar.drive_lines import DriveLine, chip_of
from desktop.views.calendar.geometry import DayRange, GridScale
from desktop.views.calendar.overlap import overlap_note
from desktop.views.calendar.time_grid import TimeGrid
from desktop.views.parts.drag_entry import MIME, DraggedEntry, entry_of, mime_of
from tests.desktop.on_screen import in_sight

PACIFIC = ZoneInfo("America/Los_Angeles")
SUNDAY = date(2026, 7, 12)
WEDNESDAY = date(2026, 7, 15)
ELENA = DraggedEntry("clients", "c1", "Elena Torres")
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PACIFIC).astimezone(UTC)


PAPERS = CalendarBlock(
    "papers", "Escrow papers – Torres", "signing", "scheduled", at(WEDNESDAY, 16), at(WEDNESDAY, 17)
)


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> TimeGrid:
    view = TimeGrid(theme, DayRange(SUNDAY, 7, PACIFIC))
    view.set_blocks([PAPERS])
    return in_sight(qtbot, view, 1125, 700)


def place(grid: TimeGrid, day: date, hour: float) -> QPointF:
    scale = grid.board.frame.scale
    index = (day - SUNDAY).days
    return QPointF((scale.left(index) + scale.left(index + 1)) / 2, scale.y(hour * 60))


def hold(grid: TimeGrid, pos: QPointF, data: QMimeData) -> QDragMoveEvent:
    """Brings something over a place of the grid; returns the last event."""
    enter = QDragEnterEvent(pos.toPoint(), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(grid.board, enter)
    move = QDragMoveEvent(pos.toPoint(), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(grid.board, move)
    return move


def drop(grid: TimeGrid, pos: QPointF, data: QMimeData) -> None:
    QApplication.sendEvent(grid.board, QDropEvent(pos, COPY, data, LEFT, PLAIN))


@pytest.mark.parametrize(
    ("drive", "longest"),
    [
        (Drive(42, 60), "about 42 min"),
        (Drive(42, 30), "about 42 min, 30 free"),
        (Drive(78, 60), "about 1 h 18 min, 1 h free"),
    ],
)
def test_a_drive_is_always_said_about(drive: Drive, longest: str) -> None:
    assert drive_words(drive)[0] == longest
    assert all(said.startswith(("about", "~")) for said in drive_words(drive))


def test_a_screen_reader_hears_the_drive_and_that_time_is_short() -> None:
    assert spoken(replace(PAPERS, drive=Drive(42, 60)), PACIFIC).endswith("about 42 min by car")
    tight = spoken(replace(PAPERS, drive=Drive(42, 30)), PACIFIC)
    assert tight.endswith("about 42 min by car, only 30 min free")


def test_a_drive_is_drawn_as_long_as_it_takes_and_ends_where_the_block_starts() -> None:
    line = DriveLine(Drive(45, 60), QRect(0, 300, 100, 40), 100)

    assert line.top(GridScale(52, 700, 7)) == 300 - 39


def test_a_chip_never_covers_a_block(theme: Theme) -> None:
    line = DriveLine(Drive(42, 60), QRect(0, 300, 140, 40), 150)
    assert chip_of(theme, line, [QRect(0, 200, 140, 60), line.block]) is not None

    assert chip_of(theme, line, [QRect(0, 200, 140, 90), line.block]) is None


def test_a_drive_that_does_not_fit_runs_in_the_gap_beside_its_block() -> None:
    scale = GridScale(52, 700, 7)
    before, block = QRect(3, 200, 92, 98), QRect(3, 300, 92, 40)

    line = DriveLine(Drive(90, 20), block, 97).clear_of([before, block], scale)

    assert not any(
        area.left() <= column <= area.right() for area in (before, block) for column in painted(line)
    )


def test_in_a_narrow_lane_it_runs_between_the_lanes_and_never_over_what_lies_across_both() -> None:
    scale = GridScale(52, 700, 7)
    left, right, across = QRect(3, 250, 44, 90), QRect(49, 300, 46, 40), QRect(3, 150, 92, 98)
    line = DriveLine(Drive(50, 20), right, 97)

    beside = line.clear_of([left, right], scale)
    around = replace(line, drive=Drive(120, 20)).clear_of([across, left, right], scale)

    assert left.right() < min(painted(beside)) <= max(painted(beside)) < right.left()
    assert max(painted(around)) < across.left()


def painted(line: DriveLine) -> tuple[int, int]:
    """The two columns of pixels of a line that is two wide."""
    return line.x() - 1, line.x()


def test_a_narrow_column_leaves_the_line_alone(theme: Theme) -> None:
    line = DriveLine(Drive(42, 60), QRect(0, 300, 60, 40), 64)

    assert chip_of(theme, line, [line.block]) is None


@pytest.mark.parametrize(
    ("hours", "status", "held", "expected"),
    [
        ((16, 18), "scheduled", "", "overlaps Escrow papers – Torres"),
        ((17, 18), "scheduled", "", ""),
        ((16, 18), "cancelled", "", ""),
        ((16, 18), "scheduled", "papers", ""),
    ],
)
def test_what_a_time_overlaps_is_named(hours: tuple[int, int], status: str, held: str, expected: str) -> None:
    span = at(WEDNESDAY, hours[0]), at(WEDNESDAY, hours[1])

    assert overlap_note([replace(PAPERS, status=status)], span, held) == expected


def test_several_overlaps_are_counted() -> None:
    other = replace(PAPERS, id="other", title="Other")

    said = overlap_note([PAPERS, other], (PAPERS.start, PAPERS.end), "")

    assert said == "overlaps Escrow papers – Torres and 1 more"


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_a_drop_on_a_day_of_changing_clocks_lasts_an_hour_on_the_clock(day: date) -> None:
    start, end = visiting_span(Spot(day, 10 * 60 + 20), PACIFIC)

    assert (start, end) == (at(day, 10, 15), at(day, 11, 15))


def test_an_entry_comes_back_from_its_mime_data_and_nothing_else_does() -> None:
    assert entry_of(mime_of(ELENA)) == ELENA
    foreign, broken = QMimeData(), QMimeData()
    foreign.setText("Elena Torres")
    broken.setData(MIME, b'{"resource": 1}')
    assert entry_of(foreign) is None
    assert entry_of(broken) is None


def test_a_person_dropped_on_the_grid_wishes_for_an_hour_there(qtbot: QtBot, grid: TimeGrid) -> None:
    data, pos = mime_of(ELENA), place(grid, WEDNESDAY, 10.3)
    assert hold(grid, pos, data).isAccepted()

    with qtbot.waitSignal(grid.entryDropped) as wish:
        drop(grid, pos, data)

    assert wish.args == [ELENA, at(WEDNESDAY, 10, 15), at(WEDNESDAY, 11, 15)]


def test_while_held_it_shows_its_hour_and_what_it_would_overlap(grid: TimeGrid) -> None:
    hold(grid, place(grid, WEDNESDAY, 15.5), mime_of(ELENA))

    view = grid.board.visitor.shown
    assert view is not None
    assert view.label == "3:30 – 4:30 PM"
    assert view.note == "overlaps Escrow papers – Torres"

    QApplication.sendEvent(grid.board, QDragLeaveEvent())
    assert grid.board.visitor.shown is None


def test_files_and_texts_of_other_programs_are_not_taken(qtbot: QtBot, grid: TimeGrid) -> None:
    data = QMimeData()
    data.setText("anything")

    with qtbot.assertNotEmitted(grid.entryDropped):
        hold(grid, place(grid, WEDNESDAY, 10), data)
        drop(grid, place(grid, WEDNESDAY, 10), data)

    assert grid.board.visitor.shown is None


@pytest.fixture
def chooser(qtbot: QtBot, theme: Theme) -> BlockFilter:
    made = BlockFilter(theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("ticked", "said", "shows_papers", "shows_done"),
    [
        ((), "All types", True, True),
        (("signing",), "Signing", True, True),
        (("showing",), "Showing", False, False),
        (("completed",), "All types, done", False, True),
        (("signing", "completed"), "Signing, done", False, True),
        (("signing", "showing", "scheduled", "no_show"), "2 types, 2 states", True, False),
    ],
)
def test_types_and_statuses_narrow_together(
    chooser: BlockFilter, ticked: tuple[str, ...], said: str, shows_papers: bool, shows_done: bool
) -> None:
    chooser.tick(*ticked)

    assert chooser.text() == said
    assert chooser.lets_through(PAPERS) is shows_papers
    assert chooser.lets_through(replace(PAPERS, status="completed")) is shows_done
