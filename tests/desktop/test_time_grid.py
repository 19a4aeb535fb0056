"""The time grid: dragging, drawing, pointing, and what a screen reader hears."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.more_button import MoreButton
from desktop.views.calendar.time_grid import TimeGrid
from tests.desktop.grid_hands import LEFT, PACIFIC, SHOWING, SIGNING, SUNDAY, TUESDAY, WEDNESDAY, at, block
from tests.desktop.on_screen import in_sight

HOUR = 52


def column(grid: TimeGrid, days: int) -> int:
    """Pixels from a place in one column to the same place so many columns further."""
    return grid.board.frame.scale.left(days)


def place(grid: TimeGrid, day: date, hour: float) -> QPoint:
    """A free place of the board, in the middle of the day's column."""
    scale = grid.board.frame.scale
    index = (day - SUNDAY).days
    return QPoint((scale.left(index) + scale.left(index + 1)) // 2, round(scale.y(hour * 60)))


def drag(widget: QWidget, start: QPoint, by: QPoint, drop: bool = True) -> None:
    QTest.mousePress(widget, LEFT, pos=start)
    QTest.mouseMove(widget, start + by / 2)
    QTest.mouseMove(widget, start + by)
    if drop:
        QTest.mouseRelease(widget, LEFT, pos=start + by)


def test_dragging_a_block_wishes_it_to_another_day_and_quarter_hour(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "oak")

    with qtbot.waitSignal(grid.moved) as wish:
        drag(widget, QPoint(50, 12), QPoint(column(grid, 1), HOUR + 3))

    assert wish.args == ["oak", at(WEDNESDAY, 15, 30), at(WEDNESDAY, 16)]


def test_a_moved_block_stands_at_its_new_time_until_told_otherwise(grid: TimeGrid) -> None:
    before = block(grid, "oak").geometry()

    drag(block(grid, "oak"), QPoint(50, 12), QPoint(0, HOUR))
    assert block(grid, "oak").geometry() == before.translated(0, HOUR)

    grid.set_blocks([SHOWING, SIGNING])
    assert block(grid, "oak").geometry() == before


def test_escape_takes_a_drag_back(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "oak")
    before = widget.geometry()

    with qtbot.assertNotEmitted(grid.moved):
        drag(widget, QPoint(50, 12), QPoint(0, 100), drop=False)
        assert not widget.isVisible()
        QTest.keyClick(grid.board, Qt.Key.Key_Escape)
        QTest.mouseRelease(widget, LEFT, pos=QPoint(50, 112))

    assert widget.isVisible()
    assert widget.geometry() == before


def test_a_trembling_hand_moves_nothing(qtbot: QtBot, grid: TimeGrid) -> None:
    with qtbot.assertNotEmitted(grid.moved):
        drag(block(grid, "oak"), QPoint(50, 12), QPoint(2, 2))


def test_pulling_the_lower_edge_changes_the_end(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "sign")

    with qtbot.waitSignal(grid.moved) as wish:
        drag(widget, QPoint(50, widget.height() - 2), QPoint(0, HOUR // 2))

    assert wish.args == ["sign", at(WEDNESDAY, 16), at(WEDNESDAY, 17, 30)]


def test_pulling_the_upper_edge_changes_the_start(qtbot: QtBot, grid: TimeGrid) -> None:
    with qtbot.waitSignal(grid.moved) as wish:
        drag(block(grid, "sign"), QPoint(50, 1), QPoint(0, -HOUR))

    assert wish.args == ["sign", at(WEDNESDAY, 15), at(WEDNESDAY, 17)]


def test_drawing_on_free_time_wishes_for_an_appointment_there(qtbot: QtBot, grid: TimeGrid) -> None:
    start = place(grid, WEDNESDAY, 9)

    with qtbot.waitSignal(grid.createRequested) as wish:
        drag(grid.board, start, QPoint(0, round(1.5 * HOUR)))

    assert wish.args == [at(WEDNESDAY, 9), at(WEDNESDAY, 10, 30)]


def test_a_double_click_on_free_time_wishes_for_an_hour_there(qtbot: QtBot, grid: TimeGrid) -> None:
    with qtbot.waitSignal(grid.createRequested) as wish:
        QTest.mouseDClick(grid.board, LEFT, pos=place(grid, WEDNESDAY, 9.7))

    assert wish.args == [at(WEDNESDAY, 9, 30), at(WEDNESDAY, 10, 30)]


def test_a_click_selects_and_focuses_and_a_double_click_opens(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "oak")

    with qtbot.waitSignal(grid.selected) as chosen:
        QTest.mouseClick(widget, LEFT, pos=QPoint(50, 10))
    with qtbot.waitSignal(grid.opened) as opened:
        QTest.mouseDClick(widget, LEFT, pos=QPoint(50, 10))

    assert (chosen.args, opened.args) == (["oak"], ["oak"])
    assert widget.hasFocus()


def test_the_right_button_drags_nothing(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "oak")
    with qtbot.assertNotEmitted(grid.moved):
        QTest.mousePress(widget, Qt.MouseButton.RightButton, pos=QPoint(50, 10))
        QTest.mouseMove(widget, QPoint(50, 100))
        QTest.mouseRelease(widget, Qt.MouseButton.RightButton, pos=QPoint(50, 100))


NONE = Qt.KeyboardModifier.NoModifier


def test_a_screen_reader_hears_the_whole_appointment(grid: TimeGrid) -> None:
    assert block(grid, "oak").accessibleName() == (
        "Showing – 456 Oak Ave, Tuesday July 14, 2:30 to 3:00 PM, 456 Oak Ave, waiting to send"
    )


def test_new_blocks_leave_focus_selection_and_widgets_alone(grid: TimeGrid) -> None:
    widget = block(grid, "oak")
    QTest.mouseClick(widget, LEFT, pos=QPoint(50, 10))

    grid.set_blocks([replace(SHOWING, title="456 Oak Avenue", state="synced"), SIGNING])

    assert block(grid, "oak") is widget
    assert widget.hasFocus()
    assert grid.board.selected == "oak"
    assert "456 Oak Avenue" in widget.accessibleName()


def test_a_block_that_vanishes_while_it_is_dragged_is_let_go(qtbot: QtBot, grid: TimeGrid) -> None:
    widget = block(grid, "oak")
    with qtbot.assertNotEmitted(grid.moved):
        drag(widget, QPoint(50, 12), QPoint(0, 100), drop=False)
        grid.set_blocks([SIGNING])
        QTest.mouseRelease(grid.board, LEFT, pos=place(grid, TUESDAY, 17))

    assert grid.board.shelf.ids() == {"sign"}


def test_a_short_call_is_high_enough_to_hit_but_never_covers_its_neighbour(grid: TimeGrid) -> None:
    call = CalendarBlock("call", "Lender", "call", "scheduled", at(TUESDAY, 9), at(TUESDAY, 9, 15))
    visit = CalendarBlock("visit", "Roof", "showing", "scheduled", at(TUESDAY, 9, 15), at(TUESDAY, 10))

    grid.set_blocks([call, visit])

    assert block(grid, "call").height() >= 20
    assert not block(grid, "call").geometry().intersects(block(grid, "visit").geometry())


def test_what_finds_no_lane_is_counted_and_named(grid: TimeGrid) -> None:
    crowd = [replace(SHOWING, id=f"b{number}", title=f"Visit {number}") for number in range(4)]

    grid.set_blocks(crowd)

    (more,) = (button for button in grid.findChildren(MoreButton) if button.isVisible())
    assert more.text() == "+2"
    assert more.accessibleName() == "2 more: Visit 2, Visit 3"


def test_hours_grow_and_shrink_in_steps(qtbot: QtBot, grid: TimeGrid) -> None:
    heights = []
    for _ in range(4):
        heights.append(grid.board.frame.scale.hour)
        QTest.keyClick(grid.board, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert heights == [52, 72, 104, 104]


def test_a_low_window_starts_with_low_hours(qtbot: QtBot, theme: Theme) -> None:
    view = TimeGrid(theme, DayRange(SUNDAY, 7, PACIFIC))
    in_sight(qtbot, view, 960, 400)

    assert view.board.frame.scale.hour == 44


def test_the_morning_is_in_sight_at_first(grid: TimeGrid) -> None:
    eight = round(grid.board.frame.scale.y(8 * 60))

    assert grid.board.visibleRegion().boundingRect().top() in range(eight - 12, eight + 1)


def test_the_morning_stays_in_sight_when_the_window_changes_its_size(grid: TimeGrid) -> None:
    for width, height in ((1024, 420), (1900, 1040), (1366, 700)):
        grid.resize(width, height)

    test_the_morning_is_in_sight_at_first(grid)
