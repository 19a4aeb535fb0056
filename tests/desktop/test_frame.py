"""The window's shell: where one is, what needs the person, and that it fits a small laptop."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.calendar.page import CalendarPage
from desktop.views.frame import MainFrame
from desktop.views.parts.banner import Notice
from desktop.views.parts.button import Button
from desktop.views.parts.sync_pill import PillSegment
from desktop.views.parts.themed import Themed, spread_theme
from desktop.views.rail_item import RailEntry, RailItem
from tests.desktop.on_screen import in_sight

ENTRIES = (
    RailEntry("calendar", "Calendar", "calendar"),
    RailEntry("people", "People", "users-round"),
    RailEntry("hot", "Hot buyers", count=3, group="lists"),
    RailEntry("sync", "Sync", "refresh-cw", 3, "foot"),
)
NOTICE = Notice("“Papers”", "was changed here and on the server. Nothing is lost.", "Review", "F8")


@pytest.fixture
def frame(qtbot: QtBot, theme: Theme) -> MainFrame:
    shell = MainFrame(theme, ENTRIES)
    shell.add_page("calendar", CalendarPage(theme, date(2026, 7, 15), ZoneInfo("America/Los_Angeles")))
    shell.add_page("people", QWidget())
    shell.show_page("calendar")
    return in_sight(qtbot, shell, 1366, 768)


def item(frame: MainFrame, name: str) -> RailItem:
    return next(found for found in frame.findChildren(RailItem) if found.text() == name)


def button(widget: QWidget, name: str) -> Button:
    return next(found for found in widget.findChildren(Button) if found.accessibleName() == name)


def test_pressing_a_place_in_the_rail_wishes_to_go_there(qtbot: QtBot, frame: MainFrame) -> None:
    with qtbot.waitSignal(frame.navigated) as wish:
        QTest.mouseClick(item(frame, "People"), Qt.MouseButton.LeftButton)

    assert wish.args == ["people"]


def test_the_rail_marks_the_page_that_is_shown(frame: MainFrame) -> None:
    frame.show_page("people")

    assert item(frame, "People").isChecked()
    assert not item(frame, "Calendar").isChecked()


def test_below_1200_pixels_the_rail_shows_outlines_that_still_say_their_name(frame: MainFrame) -> None:
    frame.resize(1024, 500)

    assert frame.rail.width() == 56
    assert item(frame, "Sync").toolTip() == "Sync, 3"
    assert not item(frame, "Hot buyers").isVisible()


@pytest.mark.parametrize(("width", "height"), [(1024, 500), (1024, 576), (1093, 614)])
def test_everything_fits_a_small_screen(frame: MainFrame, width: int, height: int) -> None:
    frame.banner.show_notice(NOTICE)
    frame.top.pill.set_segments(
        (
            PillSegment("offline", "Offline"),
            PillSegment("waiting", "3 to send"),
            PillSegment("conflict", "2 need you"),
        )
    )
    frame.resize(width, height)

    assert (frame.width(), frame.height()) == (width, height)
    for shown in (frame.top.search, frame.top.pill, frame.top.new):
        corner = shown.mapTo(frame, shown.rect().bottomRight())
        assert frame.rect().contains(corner), shown


def test_a_low_window_has_a_menu_button_in_place_of_the_menu_bar(frame: MainFrame) -> None:
    assert not frame.top.menu_button.isVisible()

    frame.resize(1024, 576)

    assert frame.top.menu_button.isVisible()


def test_the_banner_is_there_only_while_something_needs_the_person(qtbot: QtBot, frame: MainFrame) -> None:
    frame.banner.show_notice(NOTICE)
    assert frame.banner.isVisible()

    with qtbot.waitSignal(frame.bannerActivated):
        QTest.mouseClick(button(frame.banner, "Review"), Qt.MouseButton.LeftButton)

    frame.banner.show_notice(None)
    assert not frame.banner.isVisible()


def test_what_was_done_can_be_undone_from_the_status_line(qtbot: QtBot, frame: MainFrame) -> None:
    frame.status.say("Moved “Papers” to 1:30 PM", undoable=True)

    with qtbot.waitSignal(frame.undoClicked):
        QTest.mouseClick(button(frame.status, "Undo"), Qt.MouseButton.LeftButton)

    assert frame.status.sentence() == "Moved “Papers” to 1:30 PM"


def test_enter_in_the_search_field_says_what_was_typed(qtbot: QtBot, frame: MainFrame) -> None:
    frame.focus_search()
    QTest.keyClicks(frame.top.search, "torres")

    with qtbot.waitSignal(frame.searchActivated) as wish:
        QTest.keyClick(frame.top.search, Qt.Key.Key_Return)

    assert wish.args == ["torres"]


def test_the_pill_says_its_words_and_leads_to_the_sync_center(qtbot: QtBot, frame: MainFrame) -> None:
    frame.top.pill.set_segments((PillSegment("waiting", "2 waiting to send"),))

    with qtbot.waitSignal(frame.syncPillClicked):
        QTest.mouseClick(frame.top.pill, Qt.MouseButton.LeftButton)

    assert frame.top.pill.accessibleName() == "2 waiting to send"


def calendar(frame: MainFrame) -> CalendarPage:
    page = frame.page("calendar")
    assert isinstance(page, CalendarPage)
    return page


def test_turning_the_week_asks_for_the_days_that_are_shown_now(qtbot: QtBot, frame: MainFrame) -> None:
    with qtbot.waitSignal(calendar(frame).rangeChanged) as asked:
        calendar(frame).turn(1)

    assert asked.args == [date(2026, 7, 19), 7]


@pytest.mark.parametrize(
    ("view", "first", "count"),
    [
        ("day", date(2026, 7, 15), 1),
        ("three", date(2026, 7, 15), 3),
        ("week", date(2026, 7, 12), 7),
        ("agenda", date(2026, 7, 15), 14),
    ],
)
def test_each_view_shows_its_days(frame: MainFrame, view: str, first: date, count: int) -> None:
    page = calendar(frame)

    page.set_view(view)

    assert (page.first, page.count) == (first, count)


def test_the_mini_month_leads_to_the_day_that_was_pressed(qtbot: QtBot, theme: Theme) -> None:
    month = MiniMonth(theme, date(2026, 7, 15))
    qtbot.addWidget(month)
    month.show()
    days = month.findChildren(QWidget)[-1]

    with qtbot.waitSignal(month.dayChosen) as chosen:
        QTest.keyClick(days, Qt.Key.Key_Right)
        QTest.keyClick(days, Qt.Key.Key_Return)

    assert chosen.args == [date(2026, 7, 2)]


def test_another_theme_reaches_every_part_at_once(qtbot: QtBot, frame: MainFrame) -> None:
    dark = Theme.load("dark")

    spread_theme(frame, dark)

    themed = [part for part in frame.findChildren(QWidget) if isinstance(part, Themed)]
    assert len(themed) > 20
    assert {part.theme.name for part in themed} == {"dark"}
    image = calendar(frame).grid.board.grab().toImage()
    assert image.pixelColor(30, 3).name() == dark.color("surface").name()
