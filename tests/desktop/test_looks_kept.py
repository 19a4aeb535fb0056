"""Looks that were wrong once: words cut, struck out, said twice, too pale, or left at another size."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QStyle, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.theme.tokens import THEME_NAMES, ThemeName
from desktop.views.calendar.time_grid import TimeGrid
from desktop.views.parts.banner import Banner, Notice
from desktop.views.parts.mini_day import MiniDay
from desktop.views.parts.text import Text
from desktop.views.parts.themed import spread_theme
from desktop.views.people.field_link import FieldLink
from desktop.views.people.person import PersonChip, PersonHead
from desktop.views.people.person_header import PersonHeader
from desktop.views.settings.setting_row import SettingRow
from desktop.views.sign_in.page import SignInPage
from desktop.views.today.day import DayHead, NextUp, Today
from desktop.views.today.page import TodayPage
from desktop.wording.values import value_text
from sync.entities import REGISTRY
from tests.desktop.grid_hands import SHOWING, at, block

LONG = "santiago.abernathy-montgomery@example.org"
NEXT = NextUp(
    "3", "Next up", "12:00 PM", "3666 Cherry Ln", "Keiko Solorio · buyer and seller · $345,000 – $388,000"
)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_an_empty_field_asks_for_can_be_read(
    qtbot: QtBot, qapp: QApplication, name: ThemeName, kind: type[QLineEdit]
) -> None:
    theme = Theme.load(name)
    theme.apply(qapp)
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()

    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("text3")


def test_the_line_of_now_strikes_no_words_out(grid: TimeGrid) -> None:
    grid.resize(1000, 700)
    grid.set_now(at(SHOWING.start.date(), 14, 40))
    area = block(grid, SHOWING.id).geometry()
    image = grid.board.grab().toImage()
    ink = grid.theme.color("now")
    y = round(grid.board.frame.scale.y(14 * 60 + 40))

    row = [QColor(image.pixel(QPoint(x, y))) for x in range(area.left(), area.right() + 4)]

    assert ink in row[:4]
    assert ink not in row[8:]


def test_a_label_stays_beside_its_control_with_another_theme(qtbot: QtBot, theme: Theme) -> None:
    row = SettingRow(theme, "Colors", QWidget(), "")
    qtbot.addWidget(row)

    spread_theme(row, Theme.load("dark"))

    assert row.findChildren(Text)[0].minimumHeight() == theme.size("button")


def test_in_one_column_the_card_has_the_size_of_the_other_texts(qtbot: QtBot, qapp: QApplication) -> None:
    page = TodayPage(Theme.load("light"))
    qtbot.addWidget(page)
    page.resize(1125, 600)
    page.show()
    page.show_today(Today(DayHead("Wednesday, July 15", ""), next_up=NEXT))
    large = Theme.load("light", 1.3)
    large.apply(qapp)
    spread_theme(page, large)

    page.resize(900, 600)

    sizes = {text.text(): text.font().pixelSize() for text in page.next_up.findChildren(Text)}
    assert sizes["3666 Cherry Ln"] == large.font("heading").pixelSize()
    assert sizes["Next up"] == large.font("small").pixelSize()


def test_a_range_of_money_is_not_torn_apart(qtbot: QtBot, theme: Theme) -> None:
    page = TodayPage(theme)
    qtbot.addWidget(page)
    page.show_today(Today(DayHead("Wednesday, July 15", ""), next_up=NEXT))

    said = next(text.text() for text in page.next_up.findChildren(Text) if "$345,000" in text.text())

    assert " – " not in said


def test_a_long_address_goes_on_in_a_second_line(qtbot: QtBot, theme: Theme) -> None:
    link = FieldLink(theme, LONG)
    qtbot.addWidget(link)
    line = theme.line("body")

    assert link.heightForWidth(link.sizeHint().width()) == line
    assert link.heightForWidth(link.sizeHint().width() - 20) == 2 * line


def test_a_name_is_whole_before_the_buttons_have_words(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme.load("light", 1.3)
    theme.apply(qapp)
    header = PersonHeader(theme)
    qtbot.addWidget(header)
    header.resize(967, 120)
    header.show_head(PersonHead("Santiago Abernathy", (PersonChip("Client", "chosen"),), "Client since May"))
    header.show()

    name = next(text for text in header.findChildren(Text) if text.text() == "Santiago Abernathy")

    assert name.width() >= name.sizeHint().width()
    assert header.mail.accessibleName() == "E-mail"


def test_a_refusal_with_details_is_said_once(qtbot: QtBot, theme: Theme) -> None:
    page = SignInPage(theme)
    qtbot.addWidget(page)
    page.show()

    page.show_error("password", "The password is not right.", "errorId: e-1")

    shown = [text.text() for text in page.findChildren(Text) if text.isVisible()]
    assert shown.count("The password is not right.") == 1
    assert page.form.credentials.fields["password"].has_error()
    assert page.form.credentials.lines["password"].accessibleDescription() == "The password is not right."


def test_a_block_without_a_colour_of_its_own_has_an_edge_in_the_small_day(qtbot: QtBot, theme: Theme) -> None:
    day = MiniDay(theme, ("4 PM", "5 PM", "6 PM"), "other")
    qtbot.addWidget(day)
    day.resize(200, 78)
    day.set_span(60, 120, "5:00")

    image = day.grab().toImage()

    right = {QColor(image.pixel(x, 44)).name() for x in range(185, 197)}
    assert theme.color("lineStrong").name() in right


def test_questions_have_the_outlines_of_the_house(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    icon = box.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxQuestion, None, box)

    image = icon.pixmap(28, 28).toImage()
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert theme.color("accentText").name() in found


@pytest.mark.parametrize(
    ("value", "said"), [("active", "Active"), ("past_client", "Past client"), ("lead", "Lead")]
)
def test_a_status_of_one_word_is_no_code(value: str, said: str) -> None:
    field = REGISTRY["contacts"].by_name["contact_status"]

    assert value_text(field, value, ZoneInfo("America/Los_Angeles")) == said


def test_the_banner_says_all_of_its_sentence(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.resize(1000, 40)
    rest = "was changed here and on the server. Nothing is lost; choose which time is right."
    banner.show_notice(Notice("“Photo shoot”", rest, "Review", "F8"))
    banner.show()
    assert banner.height() == theme.size("banner")

    banner.resize(520, 40)

    said = next(text for text in banner.findChildren(Text) if text.text() == rest)
    assert said.height() >= said.heightForWidth(said.width())
    assert banner.height() > theme.size("banner")
