"""The day at a glance: read from this laptop, kept up to date, and worked through by mouse or keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.links import mail_url, map_url, may_open, number_url
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.today.day import Drive, NowLine
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.conftest import Visit as PutVisit
from tests.desktop.window.today_words import OAK, TEHACHAPI, at, opened_urls, visits
from tests.desktop.window.words import button, outbox, pill, toast


def drives(workspace: Workspace) -> list[str]:
    rows = workspace.today.page.timeline.rows
    return [f"{row.lead}{row.rest}" for row in rows if isinstance(row, Drive)]


def press(workspace: Workspace, *keys: Qt.Key) -> None:
    assert QTest.qWaitForWindowActive(workspace.shell.window)
    for key in keys:
        QTest.keyClick(workspace.today.page.timeline, key)


def test_the_window_starts_with_the_day(day: Workspace) -> None:
    day.show()

    assert day.shell.frame.current_page() == "today"
    assert day.shell.window.windowTitle() == "Today – ActuallyCare"
    shown = day.today.shown
    assert shown is not None
    assert shown.head.title == "Wednesday, July 15"
    assert shown.head.second == "3 appointments, 1 done · last one ends 5:00 PM"
    assert [type(row).__name__ for row in shown.rows] == [
        *("Visit", "NowLine", "Drive", "Visit", "Drive", "Visit", "Closing")
    ]
    assert visits(day)[OAK].words == "Next, in 1 h"
    assert drives(day)[0] == "Leave by 12:03 PM · about 57 min to Tehachapi"


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_1, "today"), (Qt.Key.Key_2, "calendar"), (Qt.Key.Key_3, "people")]
)
def test_the_first_screens_have_the_first_numbers(day: Workspace, key: Qt.Key, page: str) -> None:
    day.shell.go(Place("sync"))

    QTest.keyClick(day.shell.window, key, Qt.KeyboardModifier.ControlModifier)

    assert day.shell.frame.current_page() == page


def test_the_day_is_there_without_a_network(
    laptop: Engine, server: Sandbox, visit: PutVisit, open_window: OpenWindow, qtbot: QtBot
) -> None:
    visit(OAK, **at(13), location=TEHACHAPI)
    laptop.run_cycle()
    server.pause()
    laptop.run_cycle()

    window = open_window(laptop, "today")

    assert visits(window)[OAK].words == "Next, in 1 h"
    press(window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: visits(window)[OAK].words == "Done")
    qtbot.waitUntil(lambda: pill(window) == "Offline, 1 to send")
    server.resume()


def test_what_the_server_changes_stands_in_the_day(day: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    papers = next(row for row in server.store.all("appointments") if row["title"] == "Escrow papers")
    server.store.edit("appointments", papers["id"], {"status": "cancelled"})

    day.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: visits(day)["Escrow papers"].words == "Cancelled")
    assert drives(day)[1:] == []


def test_the_keyboard_goes_from_appointment_to_appointment(day: Workspace) -> None:
    timeline = day.today.page.timeline
    assert timeline.current == visits(day)[OAK].id

    press(day, Qt.Key.Key_Down)
    assert timeline.current == visits(day)["Escrow papers"].id
    press(day, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert timeline.current == visits(day)["Calle Torcido"].id


def test_enter_opens_the_appointment(day: Workspace) -> None:
    press(day, Qt.Key.Key_Return)

    card = day.appointments.card
    assert card is not None
    assert button(card, "Edit")
    card.close()


@pytest.mark.parametrize(("key", "words"), [(Qt.Key.Key_D, "Done"), (Qt.Key.Key_X, "No-show")])
def test_a_letter_says_how_it_went_and_ctrl_z_takes_it_back(
    day: Workspace, qtbot: QtBot, key: Qt.Key, words: str
) -> None:
    press(day, key)

    qtbot.waitUntil(lambda: visits(day)[OAK].words == words)
    assert visits(day)[OAK].state == "waiting"
    day.shell.actions.run("undo")
    qtbot.waitUntil(lambda: visits(day)[OAK].words == "Next, in 1 h")


def test_the_appointment_menu_is_about_the_one_that_is_chosen_here(day: Workspace, qtbot: QtBot) -> None:
    press(day, Qt.Key.Key_Down)

    day.shell.actions.run("cancel_visit")

    qtbot.waitUntil(lambda: visits(day)["Escrow papers"].words == "Cancelled")
    day.shell.actions.run("go_calendar")
    assert not day.shell.actions.action("done").isEnabled()


def test_late_15_moves_start_and_end_in_one_gesture(day: Workspace, qtbot: QtBot) -> None:
    qtbot.mouseClick(day.today.page.next_up.late, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: visits(day)[OAK].time == "1:15 PM")
    assert visits(day)[OAK].length == "1 h"
    assert [row.sentence for row in outbox(day)] == ["Moved from 1:00 PM to 1:15 PM"]
    day.shell.go(Place("today"))
    day.shell.actions.run("undo")
    qtbot.waitUntil(lambda: visits(day)[OAK].time == "1:00 PM")


def test_l_moves_the_chosen_appointment_by_a_quarter_of_an_hour(day: Workspace, qtbot: QtBot) -> None:
    press(day, Qt.Key.Key_Down, Qt.Key.Key_L)

    qtbot.waitUntil(lambda: visits(day)["Escrow papers"].time == "4:15 PM")


def test_the_card_leads_to_map_phone_message_and_mail(day: Workspace) -> None:
    urls, card = opened_urls(day), day.today.page.next_up

    card.map.click()
    card.call.click()
    for what in ("message", "mail"):
        assert what in {entry[0] for entry in card.entries()}
        day.today.acts.act(what, visits(day)[OAK].id)

    assert urls == [
        "https://www.google.com/maps/search/?api=1&query=456%20Oak%20Ave%2C%20Tehachapi%2C%20CA%2093561",
        "tel:6615550142",
        "sms:6615550142",
        "mailto:elena.torres@example.com",
    ]


def test_where_no_program_makes_calls_the_number_is_copied(day: Workspace) -> None:
    opened_urls(day, works=False)

    day.today.page.next_up.call.click()

    assert toast(day) == "No program on this computer opens that. Copied instead: (661) 555-0142"
    assert QGuiApplication.clipboard().text() == "(661) 555-0142"


def test_the_address_can_be_copied(day: Workspace) -> None:
    day.today.acts.act("copy", visits(day)[OAK].id)

    assert QGuiApplication.clipboard().text() == TEHACHAPI
    assert toast(day) == f"Copied: {TEHACHAPI}"


def test_nothing_but_pages_maps_and_people_is_opened() -> None:
    assert all(map(may_open, (map_url("1 A St"), number_url("tel", "1"), mail_url("a@example.com"))))
    assert not may_open(QUrl("file:///tmp/run.sh"))
    assert not may_open(QUrl("http://example.com"))


def test_once_it_has_begun_the_card_asks_how_it_went(
    day: Workspace, clock: ManualClock, qtbot: QtBot
) -> None:
    card = day.today.page.next_up
    assert card.map.isVisible()
    assert not card.done.isVisible()
    clock.advance(61 * 60)

    day.today.tick()

    assert visits(day)[OAK].words == "Now, until 2:00 PM"
    assert not card.map.isVisible()
    qtbot.mouseClick(card.no_show, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: visits(day)[OAK].words == "No-show")


def test_the_line_of_now_moves_with_the_clock(day: Workspace, clock: ManualClock) -> None:
    clock.advance(5 * 60)

    day.today.tick()

    lines = [row.clock for row in day.today.page.timeline.rows if isinstance(row, NowLine)]
    assert lines == ["12:05 PM"]
    assert visits(day)[OAK].words == "Next, in 55 min"
    assert day.today.page.timeline.current == visits(day)[OAK].id


def test_after_midnight_it_is_another_day(day: Workspace, clock: ManualClock) -> None:
    clock.advance(13 * 3600)

    day.today.tick()

    shown = day.today.shown
    assert shown is not None
    assert shown.head.title == "Thursday, July 16"
    assert shown.free is not None
