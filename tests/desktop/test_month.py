"""The month: whole weeks, what fits into a day, and what a person does to a chip."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import shifted
from desktop.views.calendar.month import MonthView
from desktop.views.calendar.month_days import MonthSpan, by_day, fitting, turned

PACIFIC = ZoneInfo("America/Los_Angeles")
WEDNESDAY = date(2026, 7, 15)
LEFT = Qt.MouseButton.LeftButton
SUNDAY_FIRST = 7


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PACIFIC).astimezone(UTC)


def visit(name: str, day: date, hour: int, kind: str = "showing") -> CalendarBlock:
    return CalendarBlock(name, f"Visit {name}", kind, "scheduled", at(day, hour), at(day, hour + 1))


OAK = visit("oak", WEDNESDAY, 9)
PAPERS = replace(visit("papers", WEDNESDAY, 16, "signing"), state="conflict")


@pytest.fixture
def month(qtbot: QtBot, theme: Theme) -> MonthView:
    view = MonthView(theme, WEDNESDAY, PACIFIC)
    qtbot.addWidget(view)
    view.set_month(WEDNESDAY, PACIFIC)
    view.set_today(WEDNESDAY)
    view.set_blocks([OAK, PAPERS])
    view.resize(1120, 640)
    with qtbot.waitExposed(view):
        view.show()
    return view


def chip(month: MonthView, name: str) -> QPoint:
    return month.area_of(name).center()


def cell(month: MonthView, day: date) -> QPoint:
    """An empty place near the lower edge of a day."""
    area = month.visualRect(month.days.index_of(day))
    return QPoint(area.center().x(), area.bottom() - 6)


def spoken(month: MonthView, day: date) -> str:
    return str(month.days.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize(
    ("month", "starts", "first", "weeks"),
    [
        (date(2026, 7, 1), SUNDAY_FIRST, date(2026, 6, 28), 5),
        (date(2026, 2, 1), SUNDAY_FIRST, date(2026, 2, 1), 4),
        (date(2026, 8, 1), SUNDAY_FIRST, date(2026, 7, 26), 6),
        (date(2026, 7, 1), 1, date(2026, 6, 29), 5),
    ],
)
def test_a_month_is_shown_in_whole_weeks(month: date, starts: int, first: date, weeks: int) -> None:
    span = MonthSpan.around(month, starts)

    assert (span.first, span.weeks) == (first, weeks)
    assert span.cell(span.day(2, 3)) == (2, 3)


@pytest.mark.parametrize(
    ("day", "by", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 7, 15), -7, date(2025, 12, 15)),
    ],
)
def test_turning_a_month_keeps_the_day_as_far_as_there_is_one(day: date, by: int, expected: date) -> None:
    assert turned(day, by) == expected


@pytest.mark.parametrize(("count", "room", "shown"), [(3, 4, 3), (4, 4, 4), (5, 4, 3), (2, 0, 0), (0, 4, 0)])
def test_one_line_is_kept_for_how_many_more_there_are(count: int, room: int, shown: int) -> None:
    assert fitting(count, room) == shown


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_late_visits_of_a_day_that_is_not_24_hours_long_stay_on_it(day: date) -> None:
    late = CalendarBlock("late", "Late", "call", "scheduled", at(day, 23, 30), at(day, 23, 45))

    assert list(by_day([late], PACIFIC)) == [day]


@pytest.mark.parametrize(
    ("before", "days", "after", "hours_between"),
    [
        (date(2026, 3, 7), 1, date(2026, 3, 8), 23),
        (date(2026, 10, 31), 1, date(2026, 11, 1), 25),
        (date(2026, 3, 9), -2, date(2026, 3, 7), -47),
    ],
)
def test_a_move_over_the_change_of_clocks_keeps_the_time_on_the_clock(
    before: date, days: int, after: date, hours_between: int
) -> None:
    start, end = shifted((at(before, 10), at(before, 11)), days, 0, PACIFIC)

    assert (start, end) == (at(after, 10), at(after, 11))
    assert start - at(before, 10) == timedelta(hours=hours_between)


def test_a_day_is_read_aloud_with_what_it_holds_and_what_it_needs(month: MonthView) -> None:
    assert spoken(month, WEDNESDAY) == "Today, Wednesday, July 15, 2 appointments, 1 needs you"
    assert spoken(month, date(2026, 7, 16)) == "Thursday, July 16, nothing planned"


def test_dragging_a_chip_to_another_day_keeps_its_time(qtbot: QtBot, month: MonthView) -> None:
    friday = date(2026, 7, 17)
    start, end = chip(month, "oak"), cell(month, friday)

    with qtbot.waitSignal(month.moved) as wish:
        QTest.mousePress(month.viewport(), LEFT, pos=start)
        QTest.mouseMove(month.viewport(), (start + end) / 2)
        QTest.mouseMove(month.viewport(), end)
        QTest.mouseRelease(month.viewport(), LEFT, pos=end)

    assert wish.args == ["oak", at(friday, 9), at(friday, 10)]


def test_escape_takes_the_drag_back(qtbot: QtBot, month: MonthView) -> None:
    end = cell(month, date(2026, 7, 17))

    with qtbot.assertNotEmitted(month.moved):
        QTest.mousePress(month.viewport(), LEFT, pos=chip(month, "oak"))
        QTest.mouseMove(month.viewport(), end)
        QTest.keyClick(month, Qt.Key.Key_Escape)
        QTest.mouseRelease(month.viewport(), LEFT, pos=end)


def test_the_keyboard_moves_a_selected_appointment_by_days_and_weeks(qtbot: QtBot, month: MonthView) -> None:
    month.select("oak")

    with qtbot.waitSignal(month.moved) as wish:
        QTest.keyClick(month, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert wish.args == ["oak", at(date(2026, 7, 22), 9), at(date(2026, 7, 22), 10)]


def test_arrows_go_from_day_to_day_and_enter_opens_one(qtbot: QtBot, month: MonthView) -> None:
    QTest.keyClick(month, Qt.Key.Key_Right)
    QTest.keyClick(month, Qt.Key.Key_Down)

    with qtbot.waitSignal(month.dayOpened) as wish:
        QTest.keyClick(month, Qt.Key.Key_Return)

    assert wish.args == [date(2026, 7, 23)]


def test_an_arrow_at_the_edge_goes_on_into_the_next_month(qtbot: QtBot, month: MonthView) -> None:
    month.set_month(date(2026, 7, 31), PACIFIC)

    with qtbot.waitSignal(month.dayWanted) as wish:
        QTest.keyClick(month, Qt.Key.Key_Down)

    assert wish.args == [date(2026, 8, 7)]


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)])
def test_page_keys_turn_months(qtbot: QtBot, month: MonthView, key: Qt.Key, by: int) -> None:
    with qtbot.waitSignal(month.periodRequested) as wish:
        QTest.keyClick(month, key)

    assert wish.args == [by]


def test_what_does_not_fit_is_counted_and_its_count_opens_the_day(qtbot: QtBot, month: MonthView) -> None:
    month.set_blocks([visit(str(hour), WEDNESDAY, hour) for hour in range(8, 18)])
    shown = month.cell(WEDNESDAY)
    assert len(shown.chips) + shown.hidden == 10
    assert shown.hidden > 0

    with qtbot.waitSignal(month.dayOpened) as wish:
        QTest.mouseClick(month.viewport(), LEFT, pos=shown.more.center().toPoint())

    assert wish.args == [WEDNESDAY]


def test_a_double_click_opens_a_chip_and_plans_on_an_empty_day(qtbot: QtBot, month: MonthView) -> None:
    with qtbot.waitSignal(month.opened) as opened:
        QTest.mouseDClick(month.viewport(), LEFT, pos=chip(month, "papers"))
    assert opened.args == ["papers"]

    saturday = date(2026, 7, 18)
    with qtbot.waitSignal(month.planRequested) as wish:
        QTest.mouseDClick(month.viewport(), LEFT, pos=cell(month, saturday))
    assert wish.args == [saturday]
