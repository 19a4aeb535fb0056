"""The tray: what comes next and what waits, while the window is away; and what closing the window does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.controllers.sign_in import PASSPHRASE
from desktop.options import Options
from desktop.settings import Settings
from desktop.theme import Theme
from sync import Surroundings, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.secrets import Vault
from tests.desktop.window.conftest import Visit

TITLE = "Escrow papers – Torres"
PRIVATE = ("Torres", "change", "sent")


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """As far as the platform of the tests has one: nothing is drawn."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)


@pytest.fixture
def program(
    qapp: QApplication,
    theme: Theme,
    tmp_path: Path,
    clock: ManualClock,
    server: Sandbox,
    visit: Visit,
    qtbot: QtBot,
) -> Iterator[Program]:
    """At noon and offline, with an appointment at one, and another one tomorrow."""
    visit(TITLE)
    visit("Keys", start_time="2026-07-16T15:00:00.000Z", end_time="2026-07-16T16:00:00.000Z")
    around = Surroundings(tmp_path / "laptop", {PASSPHRASE: "two words"}, clock, Vault(None))
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    engine = open_engine(around, account)
    engine.run_cycle()
    engine.close()
    made = Program(qapp, Options(size=(1366, 768)), around)
    made.start()
    assert made.workspace is not None
    made.workspace.shell.actions.run("offline")
    made.workspace.whole()
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    # No event loop runs between tests; windows that stay would be styled again with every new one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ended(program: Program) -> list[bool]:
    """Holds something once the program was to end."""
    told: list[bool] = []
    program.presence.ended.connect(lambda: told.append(True))
    return told


def menu(program: Program) -> list[str]:
    assert program.presence.tray is not None
    return [action.text() for action in program.presence.tray.menu.actions() if not action.isSeparator()]


def entry(program: Program, words: str) -> QAction:
    assert program.presence.tray is not None
    return next(action for action in program.presence.tray.menu.actions() if action.text() == words)


def answer(program: Program, words: str) -> None:
    """To the question that is asked."""
    box = program.presence.box
    assert box is not None
    next(button for button in box.buttons() if button.text() == words).click()


def test_the_menu_has_what_comes_next_what_waits_and_the_commands_of_the_road(program: Program) -> None:
    assert menu(program) == [
        f"Next: 1:00 PM, {TITLE}",
        "Everything is sent.",
        *("Quick add…", "Sync now", "Work offline"),
        *("Open ActuallyCare", "Quit"),
    ]
    assert program.presence.tray is not None
    said = program.presence.tray.icon.toolTip()
    assert said.splitlines() == ["ActuallyCare", f"Next: 1:00 PM, {TITLE}", "Everything is sent."]


def test_it_follows_the_clock_and_what_waits(program: Program, clock: ManualClock) -> None:
    assert program.workspace is not None
    assert program.presence.tray is not None
    made = {"first_name": "Jo", "last_name": "Lee", "client_type": "buyer"}
    program.workspace.desk.engine.create("clients", made)
    clock.advance(3660)
    program.workspace.situation.read()

    assert menu(program)[:2] == ["Next: July 16, 8:00 AM, Keys", "1 change waits to be sent"]
    clock.advance(24 * 3600)
    program.presence.tray.menu.aboutToShow.emit()

    assert menu(program)[0] == "No appointment planned"
    assert not entry(program, "No appointment planned").isEnabled()


def test_the_next_appointment_opens_the_window_at_its_place(program: Program) -> None:
    program.window.hide()

    entry(program, f"Next: 1:00 PM, {TITLE}").trigger()

    assert program.window.isVisible()
    assert program.workspace is not None
    assert program.workspace.shell.actions.page == "calendar"
    assert program.workspace.calendar.chosen


def test_a_form_that_is_open_in_the_window_comes_first(program: Program) -> None:
    assert program.workspace is not None
    program.workspace.shell.actions.run("new_client")
    program.window.hide()

    entry(program, "Quick add…").trigger()

    assert program.window.isVisible()
    assert program.workspace.quick.line is None


def test_quit_takes_the_window_away_at_once(program: Program, ended: list[bool]) -> None:
    entry(program, "Quit").trigger()

    assert ended
    assert not program.window.isVisible()


def test_quick_add_shows_the_window_first(program: Program) -> None:
    program.window.hide()

    entry(program, "Quick add…").trigger()

    assert program.window.isVisible()
    assert program.workspace is not None
    assert program.workspace.quick.line is not None


def test_a_locked_account_tells_nothing_and_can_still_be_opened(program: Program) -> None:
    program.window.hide()

    program.lock()

    assert program.presence.tray is not None
    assert menu(program) == ["Open ActuallyCare", "Quit"]
    assert not any(word in program.presence.tray.icon.toolTip() for word in PRIVATE)
    entry(program, "Open ActuallyCare").trigger()
    assert program.window.isVisible()


def test_without_a_tray_closing_ends_the_program(program: Program, ended: list[bool]) -> None:
    program.window.close()

    assert ended
    assert program.presence.box is None


@pytest.mark.usefixtures("with_tray")
def test_the_first_close_asks_and_keeps_reminding_where_that_is_wished(
    program: Program, ended: list[bool], clock: ManualClock
) -> None:
    program.window.close()
    box = program.presence.box
    assert box is not None
    assert box.text() == "Keep reminding in the background?"
    assert program.window.isVisible()

    answer(program, "Keep reminding")

    assert not program.window.isVisible()
    assert not ended
    spoken: list[str] = []
    assert program.workspace is not None
    program.workspace.reminding.spoke.connect(lambda title, _when: spoken.append(title))
    clock.advance(45 * 60)
    program.workspace.reminding.look()
    assert spoken == [TITLE]


@pytest.mark.usefixtures("with_tray")
def test_later_closes_ask_no_more(program: Program, ended: list[bool]) -> None:
    program.window.close()
    answer(program, "Keep reminding")
    program.presence.show_window()

    program.window.close()

    assert program.presence.box is None
    assert not program.window.isVisible()
    assert Settings(program.settings.folder).closing == "keep"


@pytest.mark.usefixtures("with_tray")
def test_the_answer_to_quit_is_remembered_too(program: Program, ended: list[bool]) -> None:
    program.window.close()

    answer(program, "Quit")

    assert ended == [True]
    program.window.close()
    assert ended == [True, True]


@pytest.mark.usefixtures("with_tray")
def test_escape_leaves_the_window_open_and_the_question_for_the_next_time(
    program: Program, ended: list[bool]
) -> None:
    program.window.close()
    box = program.presence.box
    assert isinstance(box, QMessageBox)

    box.reject()

    assert program.window.isVisible()
    assert not ended
    program.window.close()
    assert program.presence.box is not None


@pytest.mark.usefixtures("with_tray")
def test_quitting_ends_it_whatever_closing_does(program: Program, ended: list[bool]) -> None:
    program.settings.closing = "keep"
    assert program.workspace is not None

    program.workspace.shell.actions.run("quit")
    entry(program, "Quit").trigger()

    assert ended == [True, True]


@pytest.mark.usefixtures("with_tray")
def test_closing_the_locked_window_ends_the_program(program: Program, ended: list[bool]) -> None:
    """Nobody is reminded while the account is locked."""
    program.settings.closing = "keep"
    program.lock()

    program.window.close()

    assert ended


@pytest.mark.usefixtures("with_tray")
def test_what_closing_does_is_changed_in_the_settings(program: Program) -> None:
    assert program.workspace is not None
    program.workspace.shell.actions.run("go_settings")
    box = program.workspace.preferences.page.controls["closing"].box
    assert box is not None
    assert box.currentText() == "Asks what to do"

    box.setCurrentIndex(box.findText("Keeps reminding in the background"))
    box.activated.emit(box.currentIndex())
    program.window.close()

    assert program.presence.box is None
    assert not program.window.isVisible()


@pytest.mark.usefixtures("with_tray")
def test_a_reminder_asks_for_the_eye_only_while_the_window_is_not_in_use(
    program: Program, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    alerted: list[QWidget] = []
    active = False
    monkeypatch.setattr(QApplication, "alert", alerted.append)
    monkeypatch.setattr(program.window, "isActiveWindow", lambda: active)
    assert program.workspace is not None
    clock.advance(45 * 60)
    program.workspace.reminding.look()
    assert alerted == [program.window]

    active = True
    clock.advance(20 * 3600)
    program.workspace.reminding.look()

    assert alerted == [program.window]
