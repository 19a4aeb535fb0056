"""The settings: used at once, remembered, and nothing is lost by signing out without being said first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.controllers.about import licences
from desktop.controllers.looks import Looks
from desktop.controllers.workspace import Workspace
from desktop.settings import Settings
from desktop.views.calendar.times import WEEK_START
from desktop.views.settings.sign_out import SignOutDialog
from desktop.wording.moments import canonical
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import button, toast


@pytest.fixture
def desk(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    visit()
    laptop.run_cycle()
    workspace = open_window(laptop)
    workspace.shell.actions.run("go_settings")
    return workspace


@pytest.fixture
def settings(desk: Workspace, tmp_path: Path) -> Settings:
    """What a later start of the program would read."""
    return Settings(tmp_path / "window")


def choose(desk: Workspace, name: str, words: str) -> None:
    """Pick in a list with the keyboard."""
    box = desk.preferences.page.controls[name].box
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_they_are_reached_from_the_menu_and_the_rail(desk: Workspace) -> None:
    assert desk.shell.window.windowTitle() == "Settings – ActuallyCare"
    assert desk.shell.actions.action("go_settings").shortcut().toString() == "Ctrl+,"
    assert desk.shell.frame.current_page() == "settings"


def test_the_keyboard_begins_at_the_first_of_them(desk: Workspace) -> None:
    segments = desk.preferences.page.controls["theme"].segments

    assert segments is not None
    assert desk.shell.window.focusWidget() is segments.chosen_part()


def test_colours_are_shown_at_once_and_remembered(
    desk: Workspace, qapp: QApplication, tmp_path: Path
) -> None:
    kept = Settings(tmp_path / "looks")
    looks = Looks(qapp, kept)
    for command, act in looks.commands().items():
        desk.shell.actions.on(command, act)
    segments = desk.preferences.page.controls["theme"].segments
    assert segments is not None

    button(segments, "Dark").click()

    assert looks.name == "dark"
    assert Settings(tmp_path / "looks").theme == "dark"
    looks.choose("light")


def test_a_new_appointment_lasts_as_long_as_was_chosen(desk: Workspace, settings: Settings) -> None:
    choose(desk, "minutes", "30 minutes")

    start, end = (desk.editing.visits.new(None, "", {}).values[name] for name in ("start_time", "end_time"))

    assert (start, end) == ("2026-07-15T20:00:00Z", "2026-07-15T20:30:00Z")
    assert settings.visit_minutes == 30


def test_after_the_working_day_a_new_appointment_is_proposed_for_the_next_morning(desk: Workspace) -> None:
    choose(desk, "day_starts", "9:00 AM")
    choose(desk, "day_ends", "1:00 PM")

    values = desk.editing.visits.new(None, "", {}).values

    assert values["start_time"] == "2026-07-16T16:00:00Z"


def test_the_hours_outside_the_working_day_are_shaded_in_the_calendar(desk: Workspace) -> None:
    choose(desk, "day_starts", "10:00 AM")
    desk.show("calendar")
    desk.calendar.page.set_view("day")

    board = desk.calendar.page.grid.board
    seen = board.grab().toImage()
    before, after = (round(board.frame.scale.y(60 * hour)) for hour in (9.5, 10.5))

    assert seen.pixelColor(board.width() - 9, before) == board.theme.color("sunken")
    assert seen.pixelColor(board.width() - 9, after) == board.theme.color("surface")


def test_the_week_begins_with_another_day_everywhere(desk: Workspace) -> None:
    choose(desk, "week_start", "Monday")

    desk.show("calendar")
    desk.calendar.page.set_view("week")

    assert desk.calendar.page.first.isoformat() == "2026-07-13"
    app = QCoreApplication.instance()
    assert app is not None
    app.setProperty(WEEK_START, 0)


def test_reminders_speak_up_earlier_from_now_on(desk: Workspace, settings: Settings) -> None:
    choose(desk, "remind", "1 hour before")

    assert [row.title for row in desk.reminding.panel.rows()] == ["Escrow papers – Torres"]
    assert settings.remind_minutes == 60


def test_the_language_is_kept_for_the_next_start(desk: Workspace, settings: Settings) -> None:
    choose(desk, "language", "Español")

    assert settings.language == "es"
    assert toast(desk) == "The language is used from the next start."


def test_everything_goes_into_a_file(desk: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    desk.preferences.choose_file = lambda _parent: str(path)
    desk.desk.engine.create("leads", {"name": "Ines Varga"})

    button(desk.preferences.page, "Export everything…").click()
    qtbot.waitUntil(lambda: toast(desk) == "2 entries are in all.jsonl")

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kinds = [line["row"] for line in lines]
    assert kinds[0] == "export"
    assert lines[0]["at"] == canonical(desk.desk.now())
    assert (kinds.count("record"), kinds.count("waiting")) == (2, 1)
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_cannot_be_written_is_said(desk: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    desk.preferences.choose_file = lambda _parent: str(tmp_path / "no" / "all.jsonl")

    button(desk.preferences.page, "Export everything…").click()

    qtbot.waitUntil(lambda: toast(desk) == "That file cannot be written. Choose another folder.")


def test_the_folder_is_opened(desk: Workspace, tmp_path: Path) -> None:
    opened: list[QUrl] = []
    desk.preferences.open_url = lambda url: bool(opened.append(url)) or True

    button(desk.preferences.page, "Open the folder").click()

    assert opened == [QUrl.fromLocalFile(str(tmp_path / "window"))]


def ask_to_sign_out(desk: Workspace) -> SignOutDialog:
    button(desk.preferences.page, "Sign out…").click()
    dialog = desk.preferences.dialog
    assert dialog is not None
    return dialog


def test_before_signing_out_stands_what_would_be_lost(desk: Workspace) -> None:
    key = desk.desk.reader.ids(Query("appointments"))[0]
    desk.desk.engine.edit("appointments", key, {"title": "Papers"})

    dialog = ask_to_sign_out(desk)

    assert dialog.keep.isChecked()
    assert "1 change is sent then." in dialog.keep.accessibleDescription()
    assert "1 change was not sent yet and would be lost." in dialog.remove.accessibleDescription()


def test_signing_out_keeps_the_data_unless_that_was_chosen(desk: Workspace, qtbot: QtBot) -> None:
    dialog = ask_to_sign_out(desk)
    assert "Everything that you changed was sent." in dialog.remove.accessibleDescription()

    with qtbot.waitSignal(desk.preferences.signOutRequested) as kept:
        dialog.go.click()

    assert kept.args == [False]


def test_removing_has_a_button_of_its_own(desk: Workspace, qtbot: QtBot) -> None:
    dialog = ask_to_sign_out(desk)

    dialog.remove.click()
    assert not dialog.go.isVisible()
    with qtbot.waitSignal(desk.preferences.signOutRequested) as removed:
        dialog.away.click()

    assert removed.args == [True]


def test_every_setting_is_reached_with_tab_and_named(desk: Workspace) -> None:
    page = desk.preferences.page
    page.start()
    window, seen = desk.shell.window, set()
    for _ in range(60):
        focused = window.focusWidget()
        seen.add(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    wanted = {"Working day begins", "Week begins on", "Remind me", "Language", "Sign out…", "Licenses"}
    assert wanted <= seen


def test_the_licences_name_what_is_in_it() -> None:
    said = licences()

    assert "Inter" in said
    assert "SQLAlchemy" in said


def rows_in_sight(desk: Workspace) -> list[str]:
    page = desk.preferences.page
    controls = {**page.controls, **page.facts}
    keys = [row.setting.label for row in page.keys.rows.values() if row.isVisible()]
    return [name for name, control in controls.items() if control.isVisible()] + keys


FOUND = (
    ("remind me", ["remind"]),
    ("spanish", []),
    ("español", ["language"]),
    ("sign out", ["server"]),
    ("quick add", ["Quick add"]),
    ("appearance", ["theme", "scale", "still", "language"]),
)


@pytest.mark.parametrize(("typed", "left"), FOUND, ids=str)
def test_typing_leaves_the_settings_whose_words_match(desk: Workspace, typed: str, left: list[str]) -> None:
    desk.shell.actions.run("filter")
    search = desk.preferences.page.search
    assert desk.shell.window.focusWidget() is search

    search.insert(typed)

    assert rows_in_sight(desk) == left
    said = [label.text() for label in desk.preferences.page.findChildren(QLabel) if label.isVisible()]
    assert ("No setting is called so." in said) == (not left)


def test_escape_shows_all_settings_again(desk: Workspace) -> None:
    everything = rows_in_sight(desk)
    search = desk.preferences.page.search
    search.setFocus()
    QTest.keyClicks(search, "remind")

    QTest.keyClick(search, Qt.Key.Key_Escape)

    assert search.text() == ""
    assert rows_in_sight(desk) == everything
    assert desk.shell.frame.current_page() == "settings"
