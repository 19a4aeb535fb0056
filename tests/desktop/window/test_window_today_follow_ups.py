"""Beside the day: whom to get back to, what the laptop lacks, a free day; and that everything is reached."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.errors import StorageFault
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.conftest import Visit as PutVisit
from tests.desktop.window.today_words import OAK, TEHACHAPI, at, opened_urls, visits
from tests.desktop.window.words import banner, button, menu_text, pill, toast


@pytest.fixture
def put_lead(put: Put) -> Put:
    """With as little as a lead can be called by."""
    usual = {"status": "contacted", "phone": "(661) 555-0199", "email": "lead@example.com"}
    return lambda name, **more: put("leads", name=name, **(usual | more))


def follow_ups(workspace: Workspace) -> list[str]:
    found = workspace.today.shown.follow_ups if workspace.today.shown else ()
    return [f"{one.name}: {one.reason}" for one in found]


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


def test_a_question_that_fails_once_is_asked_again_with_the_next_news(
    laptop: Engine, put_lead: Put, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(laptop, "today")

    def fail(_query: Query) -> None:
        raise StorageFault("the disk did not answer")

    put_lead("Ines Varga", next_follow_up="2026-07-14T18:00:00.000Z")
    with monkeypatch.context() as broken, qtbot.capture_exceptions() as seen:
        broken.setattr(window.desk.reader, "first", fail)
        laptop.run_cycle()
        qtbot.waitUntil(lambda: bool(seen))
    put_lead("Tess Marlowe", next_follow_up="2026-07-14T18:00:00.000Z")
    laptop.run_cycle()

    qtbot.waitUntil(lambda: len(follow_ups(window)) == 2)


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
    laptop.run_cycle()
    window = open_window(laptop, "today")

    shown = window.today.shown
    assert shown is not None
    assert shown.free is not None
    assert (shown.free.title, shown.head.second) == ("Nothing is planned", "")
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
