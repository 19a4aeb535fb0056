"""What a person hears who cannot see the window: what blocks and cards are, and that something moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.looks import Looks
from desktop.controllers.workspace import Workspace
from desktop.settings import Settings
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.parts.motion import is_reduced
from desktop.views.parts.told import tell_roles
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.leads_words import shown, widget
from tests.desktop.window.words import button

TITLE = "Showing – 456 Oak Ave"
ALT = Qt.KeyboardModifier.AltModifier
MOTION = Qt.UIEffect.UI_General


@pytest.fixture
def heard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The announcements, while a screen reader listens."""
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    tell_roles()
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


@pytest.fixture
def week(laptop: Engine, visit: Visit, open_window: OpenWindow, heard: list[str]) -> Workspace:
    visit(TITLE, appointment_type="showing", location="456 Oak Ave")
    laptop.run_cycle()
    return open_window(laptop)


def focused(workspace: Workspace) -> QWidget:
    found = workspace.shell.window.focusWidget()
    assert found is not None
    return found


def test_a_block_is_an_entry_of_a_list_with_a_name(week: Workspace) -> None:
    QTest.keyClick(focused(week), Qt.Key.Key_Down)

    block = focused(week)
    assert isinstance(block, BlockWidget)
    told = QAccessible.queryAccessibleInterface(block)
    assert told.role() is QAccessible.Role.ListItem
    assert told.text(QAccessible.Text.Name) == f"{TITLE}, Wednesday July 15, 1:00 to 2:00 PM, 456 Oak Ave"
    assert told.parent().text(QAccessible.Text.Name) == "Appointments"


def test_a_block_that_a_screen_reader_presses_opens_its_card(week: Workspace) -> None:
    QTest.keyClick(focused(week), Qt.Key.Key_Down)
    offered = QAccessible.queryAccessibleInterface(focused(week)).actionInterface()
    assert list(offered.actionNames()) == ["Press", "SetFocus"]

    offered.doAction("Press")

    card = QApplication.activePopupWidget()
    assert card is not None
    assert card.accessibleName().startswith(TITLE)
    card.close()


def test_a_move_by_keyboard_is_announced_and_the_block_says_its_new_time(
    week: Workspace, heard: list[str], qtbot: QtBot
) -> None:
    QTest.keyClick(focused(week), Qt.Key.Key_Down)

    QTest.keyClick(focused(week), Qt.Key.Key_Down, ALT)

    assert heard == [f"Moved “{TITLE}” to 1:15 PM"]
    name = f"{TITLE}, Wednesday July 15, 1:15 to 2:15 PM, 456 Oak Ave, waiting to send"
    qtbot.waitUntil(lambda: focused(week).accessibleName() == name)


def test_what_a_screen_reader_toggles_is_chosen(week: Workspace) -> None:
    people = button(week.shell.frame.rail, "People")
    told = QAccessible.queryAccessibleInterface(people)
    assert told.role() is QAccessible.Role.RadioButton

    people.toggle()

    assert week.shell.frame.current_page() == "people"


def test_the_result_that_enter_would_open_is_said(week: Workspace, heard: list[str]) -> None:
    QTest.keyClicks(week.shell.frame.top.search, "oak")

    assert heard[-1] == f"{TITLE}, Today, 1:00 – 2:00 PM, Appointment"


def test_a_card_of_the_board_is_an_entry_of_a_list(leads: Workspace, heard: list[str]) -> None:
    told = QAccessible.queryAccessibleInterface(widget(leads, "Ines Varga"))

    assert told.role() is QAccessible.Role.ListItem


@pytest.fixture
def moving() -> Iterator[None]:
    """The system shows effects, until the person wants none."""
    before = QApplication.isEffectEnabled(MOTION)
    QApplication.setEffectEnabled(MOTION, True)
    yield
    QApplication.setEffectEnabled(MOTION, before)


def test_with_less_motion_a_card_that_may_not_move_is_back_at_once(
    leads: Workspace, qapp: QApplication, tmp_path: Path, moving: None
) -> None:
    ghost = leads.leads.page.board.ghost
    Looks(qapp, Settings(tmp_path / "looks")).toggle_motion()

    ghost.lift(shown(leads, "Ines Varga"), QRectF(400, 200, 200, 80))
    ghost.spring_back(QPointF(0, 0))

    assert is_reduced()
    assert ghost.card is None


def test_otherwise_it_takes_its_time(leads: Workspace, moving: None) -> None:
    ghost = leads.leads.page.board.ghost

    ghost.lift(shown(leads, "Ines Varga"), QRectF(400, 200, 200, 80))
    ghost.spring_back(QPointF(0, 0))

    assert ghost.card is not None
    ghost.clear()
