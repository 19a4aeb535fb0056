"""The hours before and after a working day stand back in the grid of days, in every theme."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.theme.tokens import ThemeName
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.time_grid import TimeGrid
from tests.desktop.on_screen import in_sight

PACIFIC = ZoneInfo("America/Los_Angeles")
SUNDAY = date(2026, 7, 12)
THEMES: tuple[ThemeName, ...] = ("light", "dark", "sunlight")


def opened(qtbot: QtBot, theme: Theme, count: int = 7) -> TimeGrid:
    grid = TimeGrid(theme, DayRange(SUNDAY, count, PACIFIC))
    return in_sight(qtbot, grid, 1125, 700)


def ground(grid: TimeGrid, hour: float) -> QColor:
    """Of the board in the middle of the first day at this hour."""
    scale = grid.board.frame.scale
    return grid.board.grab().toImage().pixelColor(scale.left(1) // 2, round(scale.y(60 * hour)))


@pytest.mark.parametrize("count", [1, 3, 7])
@pytest.mark.parametrize("name", THEMES[:2])
def test_what_is_no_working_time_has_a_ground_of_its_own(qtbot: QtBot, name: ThemeName, count: int) -> None:
    theme = Theme.load(name)
    grid = opened(qtbot, theme, count)
    grid.set_work_hours(9, 17)
    assert [ground(grid, hour) for hour in (8.5, 17.5)] == [theme.color("sunken")] * 2
    assert [ground(grid, hour) for hour in (9.5, 16.5)] == [theme.color("surface")] * 2


def test_where_a_theme_has_no_tints_a_thicker_line_says_it(qtbot: QtBot) -> None:
    theme = Theme.load("sunlight")
    grid = opened(qtbot, theme)
    grid.set_work_hours(9, 17)
    just_under = 1 / 52
    assert ground(grid, 8.5) == ground(grid, 9.5) == theme.color("surface")
    assert [ground(grid, hour + just_under) for hour in (9, 17)] == [theme.color("line")] * 2
    assert ground(grid, 12 + just_under) == theme.color("surface")


def test_the_working_day_begins_at_the_upper_edge(qtbot: QtBot, theme: Theme) -> None:
    grid = opened(qtbot, theme)
    grid.set_work_hours(6, 20)
    corner = grid.board.mapFrom(grid, grid.rect().topLeft()).y() + grid.board.frame.scale.hour
    assert grid.board.frame.scale.minute(corner) == pytest.approx(6 * 60, abs=45)


def test_someone_who_works_around_the_clock_sees_one_ground(qtbot: QtBot, theme: Theme) -> None:
    grid = opened(qtbot, theme)
    grid.set_work_hours(0, 24)
    assert {ground(grid, hour).name() for hour in (-0.1, 0.5, 12.5, 23.5, 24.1)} == {
        theme.color("surface").name()
    }
