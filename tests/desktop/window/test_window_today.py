"""The day at a glance: read from this laptop, kept up to date, and worked through by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.controllers.links import mail_url, map_url, may_open, number_url
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.today.day import Drive, NowLine, Visit
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.conftest import Visit as PutVisit
from tests.desktop.window.words import banner, button, menu_text, outbox, pill, toast

Put = Callable[..., dict[str, Any]]
BAKERSFIELD = "9900 Stockdale Hwy, Bakersfield, CA 93311"
TEHACHAPI = "456 Oak Ave, Tehachapi, CA 93561"
OAK = "456 Oak Ave – Elena"


def at(hour: int, minute: int = 0, minutes: int = 60, day: int = 15) -> dict[str, str]:
    """Start and end of an appointment in California, as the server says them."""
    start, end = hour * 60 + minute + 7 * 60, hour * 60 + minute + 7 * 60 + minutes
    texts = (
        f"2026-07-{day + total // 1440:02}T{total // 60 % 24:02}:{total % 60:02}:00.000Z"
        for total in (start, end)
    )
    return dict(zip(("start_time", "end_time"), texts, strict=True))


@pytest.fixture
def put_lead(server: Sandbox) -> Put:
    def put(name: str, **more: Any) -> dict[str, Any]:
        fields = {"name": name, "status": "contacted", "phone": "(661) 555-0199", "email": "lead@example.com"}
        return server.store.create("leads", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def day(laptop: Engine, visit: PutVisit, person: Put, open_window: OpenWindow) -> Workspace:
    """At noon: a showing is done, one at 1:00 PM in Tehachapi is next, and a signing in Bakersfield."""
    elena = person()
    visit("Calle Torcido", **at(9), location=BAKERSFIELD, appointment_type="showing", status="completed")
    visit(OAK, **at(13), location=TEHACHAPI, appointment_type="showing", client_id=elena["id"])
    visit("Escrow papers", **at(16), location=BAKERSFIELD)
    laptop.run_cycle()
    return open_window(laptop, "today")


def visits(workspace: Workspace) -> dict[str, Visit]:
    return {row.title: row for row in workspace.today.page.timeline.rows if isinstance(row, Visit)}


def drives(workspace: Workspace) -> list[str]:
    rows = workspace.today.page.timeline.rows
    return [f"{row.lead}{row.rest}" for row in rows if isinstance(row, Drive)]


def press(workspace: Workspace, *keys: Qt.Key) -> None:
    assert QTest.qWaitForWindowActive(workspace.shell.window)
    for key in keys:
        QTest.keyClick(workspace.today.page.timeline, key)


def follow_ups(workspace: Workspace) -> list[str]:
    found = workspace.today.shown.follow_ups if workspace.today.shown else ()
    return [f"{one.name}: {one.reason}" for one in found]


def opened_urls(workspace: Workspace, works: bool = True) -> list[str]:
    """Collects what is handed to other programs."""
    urls: list[str] = []

    def collect(url: QUrl) -> bool:
        urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return works

    workspace.today.acts.links.open_url = collect
    return urls


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


def test_a_question_stands_in_the_day_and_review_leads_to_it(
    day: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    local = visits(day)["Escrow papers"].id
    stored = next(row for row in server.store.all("appointments") if row["title"] == "Escrow papers")
    day.desk.engine.edit(
        "appointments", local, {"start_time": "2026-07-15T22:00:00Z", "end_time": "2026-07-15T23:00:00Z"}
    )
    server.store.edit("appointments", stored["id"], at(17))
    day.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: pill(day) == "1 needs you")

    needs = day.today.page.needs
    qtbot.waitUntil(needs.isVisible)
    assert [need.second for need in needs.shown] == ["Yours 3:00 PM, server 5:00 PM"]
    assert banner(day) == ""
    qtbot.mouseClick(button(needs, "Review Escrow papers"), Qt.MouseButton.LeftButton)
    assert day.shell.frame.current_page() == "conflict"


def test_a_lead_that_was_called_is_done_with_and_can_be_brought_back(
    laptop: Engine, server: Sandbox, put_lead: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    stored = put_lead(
        "Tess Marlowe", lead_type="buyer", interest_level="hot", last_contact_date="2026-07-06T18:00:00.000Z"
    )
    laptop.run_cycle()
    window = open_window(laptop, "today")
    assert follow_ups(window) == ["Tess Marlowe: Hot buyer, no contact in 9 days"]

    people = window.today.page.free.people
    qtbot.mouseClick(button(people, "Done with Tess Marlowe"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: follow_ups(window) == [])
    assert toast(window) == "Tess Marlowe: contacted today"
    laptop.run_cycle()
    assert server.store.get("leads", stored["id"])["last_contact_date"].startswith("2026-07-15T19:00")  # type: ignore[index]
    window.shell.actions.run("undo")
    qtbot.waitUntil(lambda: len(follow_ups(window)) == 1)


def test_who_missed_a_showing_is_put_aside_for_good(
    laptop: Engine,
    server: Sandbox,
    visit: PutVisit,
    person: Put,
    open_window: OpenWindow,
    start_laptop: StartLaptop,
    qtbot: QtBot,
) -> None:
    elena = person()
    visit("Oak", **at(10, day=13), appointment_type="showing", status="no_show", client_id=elena["id"])
    laptop.run_cycle()
    window = open_window(laptop, "today")
    assert follow_ups(window) == ["Elena Torres: Missed Monday’s showing"]

    window.today.following.act("done", "missed:" + window.desk.reader.ids(Query("clients"))[0])
    assert follow_ups(window) == []
    assert menu_text(window, "undo") == "Undo Done with Elena Torres"
    window.shell.actions.run("undo")
    assert len(follow_ups(window)) == 1
    window.shell.actions.run("redo")
    window.close()

    assert follow_ups(open_window(start_laptop(server), "today")) == []


def test_a_follow_up_leads_to_the_person_the_phone_and_the_mail(
    laptop: Engine, put_lead: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    put_lead("Omar Diaz", next_follow_up="2026-07-15T23:00:00.000Z")
    laptop.run_cycle()
    window = open_window(laptop, "today")
    urls, people = opened_urls(window), window.today.page.free.people

    for words in ("Call Omar Diaz", "Write to Omar Diaz", "Omar Diaz, Follow-up due today"):
        qtbot.mouseClick(button(people, words), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))

    assert urls == ["tel:6615550199", "mailto:lead@example.com"]
    assert window.shell.frame.current_page() == "person"


def test_show_all_shows_all(day: Workspace, put_lead: Put, qtbot: QtBot) -> None:
    for number in range(5):
        put_lead(f"Lead {number}", next_follow_up="2026-07-15T23:00:00.000Z")
    day.desk.engine.run_cycle()
    part = day.today.page.follow_ups
    qtbot.waitUntil(lambda: len(part.card.rows) == 3)

    qtbot.mouseClick(part.toggle, Qt.MouseButton.LeftButton)

    assert len(part.card.rows) == 5
    assert part.toggle.text() == "Show fewer"


def test_what_the_laptop_lacks_can_be_added_at_once(
    day: Workspace, visit: PutVisit, person: Put, qtbot: QtBot
) -> None:
    amy = person("Amy", "Appraiser", phone=None)
    visit("Appraiser", **at(15), appointment_type="call", client_id=amy["id"])
    day.desk.engine.run_cycle()
    ready = day.today.page.ready
    qtbot.waitUntil(lambda: ready.fix.text() == "Add number")
    assert ready.accessibleName() == "Ready for the road, 5 of 6: “Appraiser” has no phone number."
    assert visits(day)["Appraiser"].words == "No phone number"

    qtbot.mouseClick(ready.fix, Qt.MouseButton.LeftButton)

    form = day.editing.open_form
    assert form is not None
    assert form.windowTitle() == "Amy Appraiser"
    form.close()


def test_a_free_day_shows_what_comes_next(
    laptop: Engine, visit: PutVisit, open_window: OpenWindow, qtbot: QtBot
) -> None:
    visit("Showing – 12 Cherry Ln", **at(9, day=17), location=TEHACHAPI)
    laptop.run_cycle()
    window = open_window(laptop, "today")
    free = window.today.page.free
    assert free.isVisible()
    assert not window.today.page.timeline.isVisible()
    assert free.next.accessibleName() == (
        "Showing – 12 Cherry Ln, Friday, July 17, 9:00 – 10:00 AM · 456 Oak Ave, Tehachapi"
    )

    qtbot.mouseClick(free.next, Qt.MouseButton.LeftButton)

    assert window.shell.frame.current_page() == "calendar"


def test_an_empty_account_says_how_to_begin(laptop: Engine, open_window: OpenWindow) -> None:
    window = open_window(laptop, "today")

    shown = window.today.shown
    assert shown is not None
    assert shown.free is not None
    assert (shown.free.title, shown.head.second) == ("Nothing is planned", "Nothing planned")
    assert button(window.today.page.free, "New appointment").isVisible()
    assert shown.next_up is None


@pytest.mark.parametrize(
    ("width", "beside", "tomorrow"), [(1024, False, False), (1366, True, False), (1920, True, True)]
)
def test_the_page_uses_the_room_that_there_is(
    day: Workspace, qtbot: QtBot, width: int, beside: bool, tomorrow: bool
) -> None:
    """Alone in its column, next up stands above the day, so that it is seen first."""
    day.shell.window.resize(width, 768)
    page = day.today.page

    qtbot.waitUntil(lambda: page.tomorrow.isVisible() is tomorrow)

    def left_of(part: Any) -> int:
        return int(part.mapTo(page, QPoint(0, 0)).x())

    assert (left_of(page.next_up) > left_of(page.timeline) + 100) is beside
    if not beside:
        assert page.next_up.mapTo(page, QPoint(0, 0)).y() < page.timeline.mapTo(page, QPoint(0, 0)).y()


def test_everything_has_a_name_and_room_for_a_finger(day: Workspace, put_lead: Put, qtbot: QtBot) -> None:
    put_lead("Omar Diaz", next_follow_up="2026-07-15T23:00:00.000Z")
    day.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: len(follow_ups(day)) == 1)

    shown = [one for one in day.today.page.findChildren(QAbstractButton) if one.isVisible()]

    assert len(shown) >= 8
    assert [one for one in shown if not one.accessibleName() or one.height() < 32 or one.width() < 32] == []
    model = day.today.page.timeline.model()
    assert all(model.index(row, 0).data() for row in range(model.rowCount()))


def test_tab_goes_through_the_page_in_reading_order(day: Workspace) -> None:
    page = day.today.page
    page.timeline.setFocus()

    for _ in range(3):
        QTest.keyClick(day.shell.window.focusWidget(), Qt.Key.Key_Tab)

    assert page.next_up.isAncestorOf(day.shell.window.focusWidget())


def test_the_page_rests_while_another_is_shown(day: Workspace, qtbot: QtBot) -> None:
    day.shell.go(Place("calendar"))
    local = visits(day)[OAK].id
    day.desk.undo.edit("appointments", local, {"status": "completed"}, "Done")
    qtbot.wait(150)
    assert visits(day)[OAK].words == "Next, in 1 h"

    day.shell.go(Place("today"))

    assert visits(day)[OAK].words == "Done"
