"""Around the window: what it remembers, where the person was, one window per folder, crashes, options."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from desktop.__main__ import options_of
from desktop.commands import COMMANDS, MENUS
from desktop.controllers.trail import Place, Trail
from desktop.crash import CrashWatch, places
from desktop.options import Options
from desktop.settings import Settings
from desktop.single_instance import SingleInstance

CALENDAR, PEOPLE, ELENA = Place("calendar"), Place("people"), Place("person", "clients", "1")


def test_the_window_remembers_its_place_and_look(tmp_path: Path) -> None:
    before = Settings(tmp_path)
    before.theme, before.scale, before.geometry = "dark", 1.15, QByteArray(b"12")

    after = Settings(tmp_path)

    assert (after.theme, after.scale, after.geometry) == ("dark", 1.15, QByteArray(b"12"))


def test_what_makes_no_sense_counts_as_never_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[look]\ntheme=plaid\nscale=huge\n[window]\ngeometry=x\n")

    kept = Settings(tmp_path)

    assert (kept.theme, kept.scale, kept.geometry) == ("system", 1.0, QByteArray())


def test_back_and_forward_follow_the_trail() -> None:
    trail = Trail()
    for place in (CALENDAR, PEOPLE, ELENA):
        trail.go(place)

    assert trail.back() == PEOPLE
    assert trail.back() == CALENDAR
    assert trail.back() is None
    assert trail.forward() == PEOPLE


def test_going_somewhere_new_forgets_what_was_ahead() -> None:
    trail = Trail()
    for place in (CALENDAR, PEOPLE):
        trail.go(place)
    trail.back()

    trail.go(ELENA)

    assert not trail.can_go_forward
    assert trail.back() == CALENDAR


def test_a_place_that_is_no_more_is_left_out() -> None:
    trail = Trail()
    for place in (CALENDAR, ELENA, PEOPLE, ELENA):
        trail.go(place)

    trail.forget(ELENA)

    assert trail.current == PEOPLE
    assert trail.back() == CALENDAR
    assert trail.back() is None


def test_a_second_window_of_a_folder_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim()

    with qtbot.waitSignal(first.raised):
        assert not second.claim()

    first.release()
    assert second.claim()
    second.release()


def test_other_folders_have_windows_of_their_own(tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "other")

    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def crash(secret: str) -> Exception:
    try:
        raise ValueError(secret)
    except ValueError as error:
        return error


def test_a_crash_is_told_once_by_its_place_and_never_by_what_was_typed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[str] = []
    watch = CrashWatch(told.append)
    logging.getLogger("desktop").propagate = True

    for _ in range(3):
        error = crash("Elena Torres, (661) 555-0142")
        watch._caught(type(error), error, error.__traceback__)

    assert len(told) == 1
    assert told[0].startswith("ValueError at test_window_program.py:")
    assert "Elena" not in caplog.text + told[0]
    assert len(caplog.records) == 3


def test_places_name_files_without_folders() -> None:
    assert str(Path(__file__).parent) not in places(crash("x"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Options()),
        (["--demo", "--theme", "dark"], Options(demo=True, theme="dark")),
        (["--size", "1024x576", "--page", "people"], Options(size=(1024, 576), page="people")),
        (["--scale", "1.15", "--quit-after", "3"], Options(scale=1.15, quit_after=3.0)),
        (["--account", "office key", "--data-dir", "d"], Options(account="office key", data_dir=Path("d"))),
    ],
)
def test_options(arguments: list[str], expected: Options) -> None:
    assert options_of(arguments) == expected


@pytest.mark.parametrize("arguments", [["--size", "big"], ["--theme", "plaid"], ["--nonsense"]])
def test_options_that_make_no_sense_end_the_program(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        options_of(arguments)

    assert "usage: actuallycare-desktop" in capsys.readouterr().err


def test_every_command_has_a_menu_a_name_and_keys_of_its_own() -> None:
    assert {command.menu for command in COMMANDS} == set(MENUS)
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    everywhere = [key for command in COMMANDS if not command.place for key in command.keys]
    assert len(everywhere) == len(set(everywhere))
    assert all(command.label() for command in COMMANDS)
