"""Times and pixels of the grid: wall-clock columns, also on the days when the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.views.calendar.drag import Drag, Grip, Spot, fresh_span
from desktop.views.calendar.geometry import DayRange, GridScale, instant, shifted, snap, wall

PACIFIC = ZoneInfo("America/Los_Angeles")
WEDNESDAY = date(2026, 7, 15)
SPRING = date(2026, 3, 8)
"""Clocks go from 2 to 3 in the morning."""
AUTUMN = date(2026, 11, 1)
"""Clocks go from 2 back to 1 in the morning."""


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return instant(day, hour * 60 + minute, PACIFIC)


def span(day: date, hour: int, length: int) -> tuple[datetime, datetime]:
    return at(day, hour), at(day, hour) + timedelta(minutes=length)


@pytest.mark.parametrize(
    ("minute", "snapped"), [(0, 0), (7.4, 0), (7.5, 15), (22.4, 15), (22.5, 30), (1439, 1440)]
)
def test_times_snap_to_the_nearest_quarter_hour(minute: float, snapped: int) -> None:
    assert snap(minute) == snapped


def test_a_place_on_the_grid_and_its_time_say_the_same() -> None:
    scale = GridScale(hour=52, width=1050, count=7)

    assert scale.minute(scale.y(9 * 60 + 15)) == 9 * 60 + 15
    assert [scale.column(scale.left(column) + 1) for column in range(7)] == list(range(7))


def test_places_outside_the_grid_count_as_its_nearest_edge() -> None:
    scale = GridScale(hour=52, width=1050, count=7)

    assert (scale.minute(-40), scale.minute(99999)) == (0, 24 * 60)
    assert (scale.column(-5), scale.column(99999)) == (0, 6)


def test_a_time_that_the_clocks_skip_is_moved_past_the_gap() -> None:
    assert at(SPRING, 2, 30) == datetime(2026, 3, 8, 10, 30, tzinfo=UTC)
    assert wall(at(SPRING, 2, 30), PACIFIC) == (SPRING, 3 * 60 + 30)


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    assert at(AUTUMN, 1, 30) == datetime(2026, 11, 1, 8, 30, tzinfo=UTC)


def test_moving_across_the_change_of_clocks_keeps_wall_time_and_length() -> None:
    start, end = shifted(span(SPRING - timedelta(days=1), 9, 90), 1, 0, PACIFIC)

    assert wall(start, PACIFIC) == (SPRING, 9 * 60)
    assert end - start == timedelta(minutes=90)


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.integers(0, 95),
    st.integers(-400, 400),
    st.integers(-96, 96),
)
def test_moving_never_changes_how_long_an_appointment_is(day: date, slot: int, days: int, steps: int) -> None:
    start = instant(day, slot * 15, PACIFIC)

    moved, end = shifted((start, start + timedelta(minutes=45)), days, steps * 15, PACIFIC)

    assert end - moved == timedelta(minutes=45)


def test_an_appointment_stands_in_the_column_of_its_day() -> None:
    days = DayRange(date(2026, 7, 12), 7, PACIFIC)

    pieces = days.pieces(*span(WEDNESDAY, 14, 60))

    assert [(piece.column, piece.top, piece.bottom) for piece in pieces] == [(3, 14 * 60, 15 * 60)]


def test_an_appointment_over_midnight_has_a_piece_on_each_day() -> None:
    days = DayRange(WEDNESDAY, 2, PACIFIC)

    first, second = days.pieces(*span(WEDNESDAY, 23, 120))

    assert (first.column, first.top, first.bottom, first.first, first.last) == (0, 1380, 1440, True, False)
    assert (second.column, second.top, second.bottom, second.first, second.last) == (1, 0, 60, False, True)


def test_an_appointment_outside_the_days_has_no_piece() -> None:
    assert DayRange(WEDNESDAY, 1, PACIFIC).pieces(*span(WEDNESDAY + timedelta(days=1), 9, 60)) == []


def test_an_appointment_over_the_repeated_hour_is_still_seen() -> None:
    start = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)

    (piece,) = DayRange(AUTUMN, 1, PACIFIC).pieces(start, start + timedelta(hours=1))

    assert (piece.top, piece.bottom) == (90, 150)


def test_a_day_of_23_hours_still_has_its_morning_and_evening_in_place() -> None:
    days = DayRange(SPRING, 1, PACIFIC)

    (morning,) = days.pieces(*span(SPRING, 9, 60))
    (evening,) = days.pieces(*span(SPRING, 22, 60))

    assert (morning.top, evening.top) == (9 * 60, 22 * 60)


def drag(grip: Grip, hour: int = 14, length: int = 60, held: float = 14.5 * 60) -> Drag:
    return Drag(grip, Spot(WEDNESDAY, held), span(WEDNESDAY, hour, length), PACIFIC)


def test_a_dragged_appointment_follows_in_quarter_hours_and_across_days() -> None:
    friday = date(2026, 7, 17)

    moved = drag(Grip.MOVE).span_at(Spot(friday, 14.5 * 60 + 40))

    assert moved == (at(friday, 14, 45), at(friday, 15, 45))


def test_a_dragged_appointment_stays_inside_the_day() -> None:
    early, _ = drag(Grip.MOVE).span_at(Spot(WEDNESDAY, -500))
    late, _ = drag(Grip.MOVE).span_at(Spot(WEDNESDAY, 9999))

    assert (wall(early, PACIFIC), wall(late, PACIFIC)) == ((WEDNESDAY, 0), (WEDNESDAY, 23 * 60 + 45))


def test_the_end_can_be_pulled_but_not_before_the_first_quarter_hour() -> None:
    assert drag(Grip.END).span_at(Spot(WEDNESDAY, 16 * 60 + 5))[1] == at(WEDNESDAY, 16)
    assert drag(Grip.END).span_at(Spot(WEDNESDAY, 9 * 60))[1] == at(WEDNESDAY, 14, 15)


def test_the_start_can_be_pulled_but_not_past_the_last_quarter_hour() -> None:
    assert drag(Grip.START).span_at(Spot(WEDNESDAY, 13 * 60 + 5))[0] == at(WEDNESDAY, 13)
    assert drag(Grip.START).span_at(Spot(WEDNESDAY, 20 * 60))[0] == at(WEDNESDAY, 14, 45)


def test_an_appointment_can_be_drawn_upwards_and_downwards() -> None:
    drawn = drag(Grip.CREATE, held=10 * 60 + 3)

    assert drawn.span_at(Spot(WEDNESDAY, 11 * 60)) == (at(WEDNESDAY, 10), at(WEDNESDAY, 11))
    assert drawn.span_at(Spot(WEDNESDAY, 9 * 60)) == (at(WEDNESDAY, 9), at(WEDNESDAY, 10, 15))
    assert drawn.span_at(Spot(WEDNESDAY, 10 * 60 + 4)) == (at(WEDNESDAY, 10), at(WEDNESDAY, 10, 15))


def test_an_appointment_drawn_over_the_skipped_hour_is_not_empty() -> None:
    drawn = Drag(Grip.CREATE, Spot(SPRING, 120), span(SPRING, 1, 60), PACIFIC)

    start, end = drawn.span_at(Spot(SPRING, 180))

    assert end - start >= timedelta(minutes=15)


def test_a_double_click_asks_for_the_hour_from_the_half_hour_above() -> None:
    assert fresh_span(Spot(WEDNESDAY, 9 * 60 + 50), PACIFIC) == (at(WEDNESDAY, 9, 30), at(WEDNESDAY, 10, 30))
    assert fresh_span(Spot(WEDNESDAY, 23.9 * 60), PACIFIC) == (at(WEDNESDAY, 23), at(WEDNESDAY, 24))
