"""More ways with an appointment: its own reminder, its past, copies, its address, the day's route."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt, QUrl, QUrlQuery
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.editor.appointment import AppointmentEditor
from desktop.views.editor.duplicate import DuplicateDialog
from sync import Engine, Query, Record
from sync.clock import ManualClock
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import button, menu_text, select, toast

TITLE = "Escrow papers – Torres"


@pytest.fixture
def desk(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    """Wednesday, noon: papers are signed from one to two, a call was at nine, a home is shown at four."""
    visit(TITLE)
    visit(
        "Call – Reyes",
        appointment_type="call",
        start_time="2026-07-15T16:00:00.000Z",
        end_time="2026-07-15T16:15:00.000Z",
    )
    visit(
        "Home – White Pine Dr",
        start_time="2026-07-15T23:00:00.000Z",
        end_time="2026-07-16T00:00:00.000Z",
        location="20911 White Pine Dr",
    )
    laptop.run_cycle()
    return open_window(laptop)


def planned(desk: Workspace, title: str = TITLE) -> list[Record]:
    found = desk.desk.reader.list(Query("appointments")).records
    return sorted((one for one in found if one.title == title), key=lambda one: str(one.fields["start_time"]))


def form(desk: Workspace) -> AppointmentEditor:
    shown = desk.editing.open_form
    assert isinstance(shown, AppointmentEditor)
    return shown


def choose_reminder(desk: Workspace, words: str) -> None:
    box = form(desk).form.entries["reminder"].field.editor
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)
    form(desk).footer.save.click()


def told(desk: Workspace, clock: ManualClock, minutes: float) -> list[str]:
    clock.advance(minutes * 60)
    desk.reminding.look()
    return [row.title for row in desk.reminding.panel.rows()]


def test_an_appointment_can_have_a_reminder_of_its_own(desk: Workspace, clock: ManualClock) -> None:
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")

    choose_reminder(desk, "30 minutes before")

    assert told(desk, clock, 30) == [TITLE]
    assert list(desk.desk.reader.outbox()) == []


def test_its_reminder_goes_with_one_undo(desk: Workspace, clock: ManualClock) -> None:
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")
    choose_reminder(desk, "No reminder")
    assert told(desk, clock, 50) == []

    desk.shell.actions.run("undo")

    assert told(desk, clock, 0) == [TITLE]


def test_reminder_and_fields_are_saved_as_one(desk: Workspace) -> None:
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")
    form(desk).form.entries["title"].input.retype("Papers")

    choose_reminder(desk, "1 hour before")

    assert menu_text(desk, "undo") == f"Undo Change “{TITLE}”"
    desk.shell.actions.run("undo")
    assert [one.title for one in planned(desk)] == [TITLE]
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")
    assert form(desk).form.entries["reminder"].input.value() == "usual"


def test_the_history_says_what_was_done_to_it(desk: Workspace) -> None:
    key = planned(desk)[0].id
    desk.desk.undo.edit("appointments", key, {"location": "City hall"}, "Move it")
    select(desk, TITLE)

    QTest.keyClick(desk.calendar.page.grid, Qt.Key.Key_H)

    assert form(desk).history.isVisible()
    assert not form(desk).form.isVisible()
    said = [(entry.group, entry.title) for entry in form(desk).history.entries]
    assert said == [("Today", "Place City hall, was 9900 Stockdale Hwy")]


def ask(desk: Workspace) -> DuplicateDialog:
    select(desk, TITLE)
    desk.shell.actions.run("duplicate")
    return asked(desk)


def asked(desk: Workspace) -> DuplicateDialog:
    assert desk.appointments.duplicating is not None
    dialog = desk.appointments.duplicating.dialog
    assert dialog is not None
    return dialog


def keys(dialog: DuplicateDialog, *pressed: Qt.Key) -> None:
    days = dialog.month.days
    days.setFocus()
    for key in pressed:
        QTest.keyClick(days, key)


def test_it_is_copied_to_the_days_that_are_picked_and_one_undo_takes_all_away(desk: Workspace) -> None:
    dialog = ask(desk)
    keys(dialog, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert button(dialog, "Create 2").isEnabled()

    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    starts = [one.fields["start_time"] for one in planned(desk)]
    assert starts == ["2026-07-15T20:00:00Z", "2026-07-16T20:00:00Z", "2026-07-23T20:00:00Z"]
    assert {one.fields["location"] for one in planned(desk)} == {"9900 Stockdale Hwy"}
    assert toast(desk) == f"“{TITLE}” copied to 2 days"
    desk.shell.actions.run("undo")
    assert len(planned(desk)) == 1


def test_a_card_copies_its_own_appointment_whatever_is_chosen_on_the_page(desk: Workspace) -> None:
    select(desk, TITLE)
    desk.appointments.open(planned(desk, "Call – Reyes")[0].id, QRect(0, 0, 1, 1))
    assert desk.appointments.card is not None

    desk.appointments.card.acts.wished.emit("duplicate")
    keys(asked(desk), Qt.Key.Key_Right, Qt.Key.Key_Space)
    asked(desk).make.click()

    assert len(planned(desk, "Call – Reyes")) == 2
    assert len(planned(desk)) == 1


def test_every_week_for_some_weeks(desk: Workspace) -> None:
    dialog = ask(desk)
    keys(dialog, Qt.Key.Key_Right, Qt.Key.Key_Space)

    dialog.weeks.setValue(3)

    assert dialog.chosen.sentence() == "1 picked, 4 days with their repeats"
    assert [day.isoformat() for day in dialog.days()] == [
        "2026-07-16",
        "2026-07-23",
        "2026-07-30",
        "2026-08-06",
    ]


def test_a_day_that_is_picked_twice_is_let_go(desk: Workspace) -> None:
    dialog = ask(desk)

    keys(dialog, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Space)

    assert dialog.days() == ()
    assert not dialog.make.isEnabled()


def test_a_copy_is_reminded_of_as_the_original(desk: Workspace) -> None:
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")
    choose_reminder(desk, "1 hour before")
    dialog = ask(desk)
    keys(dialog, Qt.Key.Key_Right, Qt.Key.Key_Space)

    dialog.make.click()

    copy = planned(desk)[1]
    assert desk.desk.engine.shelf.get(f"reminder.{copy.id}") == "60"


def test_the_address_is_copied(desk: Workspace, qtbot: QtBot) -> None:
    select(desk, TITLE)
    assert desk.shell.actions.action("copy_address").isEnabled()

    desk.shell.actions.run("copy_address")

    assert QGuiApplication.clipboard().text() == "9900 Stockdale Hwy"
    assert toast(desk) == "Copied: 9900 Stockdale Hwy"


def test_without_an_address_the_map_says_what_to_do(desk: Workspace) -> None:
    select(desk, "Call – Reyes")
    desk.desk.engine.edit("appointments", planned(desk, "Call – Reyes")[0].id, {"location": ""})

    desk.shell.actions.run("open_map")

    assert toast(desk) == "“Call – Reyes” has no address. Edit it to add a place."


def opened_maps(desk: Workspace) -> list[QUrl]:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    desk.visit_ways.links.open_url = open_url
    return opened


def test_the_day_becomes_a_route_in_the_order_of_its_times(desk: Workspace) -> None:
    maps = opened_maps(desk)
    desk.show("today")

    desk.shell.actions.run("route")

    query = QUrlQuery(maps[0])
    full = QUrl.ComponentFormattingOption.FullyDecoded
    assert query.queryItemValue("waypoints", full) == "9900 Stockdale Hwy"
    assert query.queryItemValue("destination", full) == "20911 White Pine Dr"
    assert toast(desk) == "2 stops in the map."


def test_a_stop_without_an_address_is_named(desk: Workspace) -> None:
    opened_maps(desk)
    desk.show("today")
    desk.desk.engine.edit("appointments", planned(desk)[0].id, {"location": ""})

    desk.shell.actions.run("route")

    assert toast(desk) == f"1 stop in the map. Without an address: “{TITLE}”."


def test_the_stops_are_copied_as_text(desk: Workspace) -> None:
    desk.show("today")

    desk.shell.actions.run("copy_route")

    assert QGuiApplication.clipboard().text().splitlines() == [
        "Wednesday, July 15",
        f"1:00 PM  {TITLE}, 9900 Stockdale Hwy",
        "4:00 PM  Home – White Pine Dr, 20911 White Pine Dr",
    ]


def test_a_day_without_stops_has_no_route(laptop: Engine, open_window: OpenWindow) -> None:
    desk = open_window(laptop, "today")
    maps = opened_maps(desk)

    desk.shell.actions.run("route")

    assert maps == []
    assert toast(desk) == "Nobody has to drive anywhere on Wed, July 15."
