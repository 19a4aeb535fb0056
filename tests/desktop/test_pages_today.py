"""The page of the day as it is seen: what has room stands there without a scroll bar."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.theme.tokens import THEME_NAMES, ThemeName
from desktop.views.today.day import DayHead, FollowUp, Need, NextUp, Readiness, Today
from desktop.views.today.page import TodayPage
from tests.desktop.on_screen import in_sight

NEEDS = (
    Need("clients", "1", "Elena Torres", "E-mail, enter a complete e-mail address", "rejected"),
    Need("appointments", "2", "Escrow papers – Torres", "Yours 4:00 PM, server 5:00 PM", "conflict"),
)
PEOPLE = tuple(
    FollowUp(name, "clients", name, name, reason, can_call=True, can_mail=True)
    for name, reason in (
        ("Ivan Yamada", "Home inspection due tomorrow"),
        ("Bennett Bustamante", "Follow-up due since Thursday"),
        ("Gurpreet Sandhu", "Hot seller, never contacted"),
    )
)
DAY = Today(
    DayHead("Wednesday, July 15", "6 appointments, 2 done · last one ends 5:15 PM"),
    next_up=NextUp(
        "3", "Next up", "12:00 – 12:30 PM", "3666 Cherry Ln, Bakersfield", "Javier Orozco · buyer",
        "Note: Wants a fenced yard for two dogs.", can_map=True, can_call=True,
    ),
    needs=NEEDS,
    follow_ups=PEOPLE,
    readiness=Readiness(5, 6, "2 changes need you.", "Review", "problem"),
)  # fmt: skip
UNDER_THE_TOP_BAR = 660
"""Of 768 pixels: without menu bar, top bar and status line."""


@pytest.fixture(params=THEME_NAMES)
def page(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> TodayPage:
    name: ThemeName = request.param
    theme = Theme.load(name)
    theme.apply(qapp)
    shown = TodayPage(theme)
    return in_sight(qtbot, shown, 1125, UNDER_THE_TOP_BAR)


def scrolled(page: TodayPage) -> list[int]:
    """How far each column that is seen can be scrolled."""
    panes = [pane for pane in page.findChildren(QScrollArea) if pane.isVisible()]
    return [pane.verticalScrollBar().maximum() for pane in panes]


def test_a_usual_day_has_room_without_a_scroll_bar(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(DAY)

    qtbot.waitUntil(lambda: scrolled(page) == [0, 0])


def test_what_has_no_room_can_be_scrolled_to(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(DAY)
    page.resize(1125, 400)

    inside = page.ready.parentWidget()
    qtbot.waitUntil(lambda: max(scrolled(page)) > 0)
    assert inside is not None
    assert inside.height() > page.ready.geometry().bottom()
