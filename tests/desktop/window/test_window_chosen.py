"""The appointment that commands act on is the one that is highlighted, in whichever view is in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.calendar.agenda import Agenda
from desktop.views.calendar.card import AppointmentCard
from desktop.views.calendar.month_model import MonthRole
from desktop.views.calendar.month_steps import stepped
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit

TITLE = "Escrow papers – Torres"
FAR = "Walk-through with Lee"
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The announcements, while a screen reader listens."""
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


@pytest.fixture
def calendar(laptop: Engine, visit: Visit, open_window: OpenWindow, qtbot: QtBot) -> Workspace:
    """Papers at one on Wednesday, nine calls on each of the days after, a walk-through late on the 27th."""
    visit(TITLE)
    for day in range(16, 27):
        for hour in range(15, 24):
            times = {"start_time": f"2026-07-{day}T{hour}:00:00Z", "end_time": f"2026-07-{day}T{hour}:30:00Z"}
            visit(f"Call {hour - 14} on the {day}", appointment_type="call", **times)
    visit(FAR, start_time="2026-07-28T03:00:00.000Z", end_time="2026-07-28T04:00:00.000Z")
    laptop.run_cycle()
    workspace = open_window(laptop)
    with qtbot.waitActive(workspace.shell.window):
        workspace.shell.window.activateWindow()
    return workspace


def find(workspace: Workspace, title: str) -> None:
    """On another page: type it into the search field, and press Enter on what was found."""
    workspace.shell.actions.run("go_people")
    field = workspace.search.field
    QTest.keyClicks(field, title)
    for _ in range(workspace.search.results.titles().index(title)):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def highlighted(workspace: Workspace) -> str:
    """The title of what is marked on the screen; empty for nothing."""
    current = workspace.calendar.page.current
    if isinstance(current, Agenda):
        words = str(current.currentIndex().data() or "")
        marked = current.selectionModel().isSelected(current.currentIndex())
        return words.partition(",")[0] if marked and in_sight(current, current.currentIndex()) else ""
    chosen = workspace.calendar.page.month.chosen() if current is workspace.calendar.page.month else None
    if chosen is not None:
        return chosen.title if not workspace.calendar.page.month.area_of(chosen.id).isEmpty() else ""
    return ""


def in_sight(view: Agenda, index: object) -> bool:
    area: QRect = view.visualRect(index)  # type: ignore[arg-type]
    return view.viewport().rect().contains(area)


def chosen_title(workspace: Workspace) -> str:
    key = workspace.calendar.chosen
    return workspace.desk.reader.get("appointments", key).title if key else ""


def test_what_was_searched_for_is_highlighted_in_the_agenda(calendar: Workspace) -> None:
    calendar.calendar.page.set_view("agenda")

    find(calendar, FAR)

    assert chosen_title(calendar) == FAR
    assert highlighted(calendar) == f"Signing – {FAR}"
    assert calendar.calendar.page.agenda.hasFocus()


def test_what_was_searched_for_is_highlighted_in_the_month_where_there_is_no_room(
    calendar: Workspace,
) -> None:
    calendar.calendar.page.set_view("month")

    find(calendar, "Call 9 on the 20")

    assert highlighted(calendar) == chosen_title(calendar) == "Call 9 on the 20"
    assert calendar.calendar.page.month.currentIndex().data(MonthRole.DAY).day == 20


def test_what_was_searched_for_in_the_week_is_scrolled_to_and_has_the_keyboard(calendar: Workspace) -> None:
    find(calendar, FAR)

    board = calendar.calendar.page.grid.board
    block = board.shelf.widget(calendar.calendar.chosen)
    assert block is not None
    assert block.hasFocus()
    assert block.visibleRegion().boundingRect() == block.rect()


def test_a_filter_does_not_hide_what_was_searched_for(calendar: Workspace) -> None:
    calendar.calendar.page.set_view("agenda")
    calendar.calendar.page.bar.filter.tick("call")

    find(calendar, FAR)

    assert highlighted(calendar) == f"Signing – {FAR}"
    assert calendar.calendar.page.bar.filter.text() == "All types"


@pytest.mark.parametrize("view", ["agenda", "month"])
def test_another_view_highlights_what_was_chosen_in_the_week(calendar: Workspace, view: str) -> None:
    press(Qt.Key.Key_Down)
    assert chosen_title(calendar) == TITLE

    calendar.shell.actions.run(view)

    assert TITLE in highlighted(calendar)


def test_what_is_not_in_sight_any_more_is_not_acted_on(calendar: Workspace) -> None:
    press(Qt.Key.Key_Down)
    assert calendar.shell.actions.action("done").isEnabled()

    calendar.calendar.page.bar.filter.tick("call")

    assert calendar.calendar.chosen == ""
    assert not calendar.shell.actions.action("done").isEnabled()


def test_in_the_month_tab_steps_into_the_day_and_through_it(calendar: Workspace, heard: list[str]) -> None:
    calendar.shell.actions.run("month")
    press(Qt.Key.Key_Right)

    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)

    assert highlighted(calendar) == "Call 2 on the 16"
    assert heard[-1].startswith("Call 2 on the 16, Thursday July 16, 9:00 to 9:30 AM")
    press(Qt.Key.Key_Tab, SHIFT)
    press(Qt.Key.Key_Tab, SHIFT)
    assert chosen_title(calendar) == ""
    assert heard[-1] == "Thursday, July 16, 9 appointments"


def test_commands_and_enter_act_on_the_one_that_was_stepped_into(calendar: Workspace, qtbot: QtBot) -> None:
    calendar.shell.actions.run("month")
    press(Qt.Key.Key_Tab)
    assert chosen_title(calendar) == TITLE

    press(Qt.Key.Key_Return)

    card = QApplication.activePopupWidget()
    assert isinstance(card, AppointmentCard)
    card.close()
    press(Qt.Key.Key_D)
    record = calendar.desk.reader.get("appointments", calendar.calendar.chosen)
    assert record.fields["status"] == "completed"
    press(Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: calendar.calendar.chosen == record.id)
    moved = calendar.desk.reader.get("appointments", record.id)
    assert str(moved.fields["start_time"]).startswith("2026-07-16T20:00")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Right], ids=["Escape", "an arrow"])
def test_the_day_is_left_again(calendar: Workspace, key: Qt.Key) -> None:
    calendar.shell.actions.run("month")
    press(Qt.Key.Key_Tab)

    press(key)

    assert calendar.calendar.chosen == ""


def test_behind_the_last_appointment_tab_leaves_the_month(calendar: Workspace) -> None:
    calendar.shell.actions.run("month")
    press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Tab)

    assert not calendar.calendar.page.month.hasFocus()


@pytest.mark.parametrize(
    ("chosen", "by", "next_one"),
    [("", 1, "a"), ("a", 1, "b"), ("b", 1, None), ("b", -1, "a"), ("a", -1, ""), ("", -1, None)],
)
def test_stepping_through_a_day(chosen: str, by: int, next_one: str | None) -> None:
    assert stepped(["a", "b"], chosen, by) == next_one
