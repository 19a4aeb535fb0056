"""What was made ready for the next week is shown there as if it had been painted at that moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock, Drive
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.page import CalendarPage
from desktop.views.calendar.pictures import Pictures
from desktop.views.calendar.shown import Shown
from desktop.views.parts.themed import spread_theme
from tests.desktop.on_screen import in_sight

PACIFIC = ZoneInfo("America/Los_Angeles")
SUNDAY = date(2026, 7, 12)
NEXT = SUNDAY + timedelta(days=7)
SIZE = (1126, 694)
SQUARE = QSize(10, 10)


def visits(first: date, title: str = "Showing") -> list[CalendarBlock]:
    """Three a day, of which two overlap, each with a drive."""
    begin = datetime(first.year, first.month, first.day, 9, tzinfo=PACIFIC).astimezone(UTC)
    starts = [begin + timedelta(days=day, hours=hour) for day in range(7) for hour in (0, 1, 4)]
    return [visit(start, f"{title} {number}") for number, start in enumerate(starts)]


def visit(start: datetime, title: str) -> CalendarBlock:
    end = start + timedelta(minutes=90)
    drive = Drive(20 + start.day, 60)
    return CalendarBlock(
        f"{start:%d-%H}", title, "showing", "scheduled", start, end, "456 Oak Ave", drive=drive
    )


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> CalendarPage:
    return opened(qtbot, theme, SUNDAY, visits(SUNDAY))


def opened(qtbot: QtBot, theme: Theme, day: date, blocks: Sequence[CalendarBlock]) -> CalendarPage:
    made = CalendarPage(theme, day, PACIFIC)
    made.set_blocks(blocks)
    return in_sight(qtbot, made, *SIZE)


def make_ready(page: CalendarPage, blocks: Sequence[CalendarBlock]) -> int:
    """How many steps it took."""
    return sum(1 for _ in page.making_ready(Shown("week", NEXT), blocks))


def seen(page: CalendarPage) -> QImage:
    return page.grid.grab().toImage()


def test_a_week_that_was_made_ready_looks_like_one_that_was_not(
    qtbot: QtBot, theme: Theme, page: CalendarPage
) -> None:
    coming = visits(NEXT)
    make_ready(page, coming)
    page.turn(1)
    page.set_blocks(coming)
    assert seen(page) == seen(opened(qtbot, theme, NEXT, visits(NEXT)))


def test_making_ready_is_done_in_small_steps_and_leaves_what_is_in_sight(page: CalendarPage) -> None:
    before = seen(page)
    assert make_ready(page, visits(NEXT)) > 3
    assert seen(page) == before


def test_an_appointment_that_changed_meanwhile_is_shown_as_it_is_now(
    qtbot: QtBot, theme: Theme, page: CalendarPage
) -> None:
    coming = visits(NEXT)
    make_ready(page, coming)
    changed = [replace(coming[0], title="Signing at the bank", kind="signing"), *coming[1:]]
    page.turn(1)
    page.set_blocks(changed)
    assert seen(page) == seen(opened(qtbot, theme, NEXT, changed))
    widget = page.grid.board.shelf.widget(coming[0].id)
    assert widget is not None
    assert "Signing at the bank" in widget.accessibleName()


def test_there_and_back_leaves_the_first_week_as_it_was(page: CalendarPage) -> None:
    now, coming = visits(SUNDAY), visits(NEXT)
    page.set_blocks(now)
    before = seen(page)
    for by, blocks in ((1, coming), (-1, now)):
        page.turn(by)
        page.set_blocks(blocks)
    assert seen(page) == before


def test_another_theme_paints_everything_anew(qtbot: QtBot, theme: Theme, page: CalendarPage) -> None:
    dark = Theme.load("dark")
    seen(page)
    spread_theme(page, dark)
    assert seen(page) == seen(opened(qtbot, dark, SUNDAY, visits(SUNDAY)))


def test_a_filtered_week_shows_what_passes_and_no_more(page: CalendarPage) -> None:
    coming = visits(NEXT)
    page.bar.filter.tick("signing")
    make_ready(page, coming)
    page.turn(1)
    page.set_blocks(coming)
    assert page.grid.board.shelf.ids() == set()


def test_a_week_made_ready_for_three_days_stands_where_three_days_stand(page: CalendarPage) -> None:
    days = DayRange(NEXT, 3, PACIFIC)
    for _ in page.grid.board.making_ready(days, visits(NEXT)):
        pass
    assert page.grid.board.frame_of(days).scale.count == 3


def filled(painted: list[str], name: str, painter: QPainter, area: QRectF) -> None:
    painted.append(name)
    painter.fillRect(area, "red")


def test_a_picture_is_painted_once_for_what_is_equal() -> None:
    painted: list[str] = []
    pictures = Pictures()
    for name in ("oak", "oak", "elm"):
        pictures.ready(name, SQUARE, 1.0, partial(filled, painted, name))
    assert painted == ["oak", "elm"]


def test_the_pictures_that_were_not_used_for_longest_make_room() -> None:
    painted: list[str] = []
    pictures = Pictures(most=2 * 4 * 100)
    for name in ("oak", "elm", "oak", "ash", "oak", "elm"):
        pictures.ready(name, SQUARE, 1.0, partial(filled, painted, name))
    assert painted == ["oak", "elm", "ash", "elm"]


@pytest.mark.parametrize("density", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_stands_on_whole_pixels_at_every_density(density: float, qapp: object) -> None:
    painted: list[str] = []
    pictures = Pictures()
    sheet = QPixmap(80, 80)
    sheet.setDevicePixelRatio(density)
    sheet.fill("white")
    painter = QPainter(sheet)
    for left in (3, 17):
        painter.save()
        painter.translate(left, 5)
        pictures.copy(painter, "oak", QRect(0, 0, 10, 10), partial(filled, painted, "oak"))
        painter.restore()
    painter.end()
    seen = sheet.toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(80) for y in range(80)}
    assert painted == ["oak"]
    assert colours == {"#ffffff", "#ff0000"}
