"""What colleagues change reaches the calendar, whatever the person does while it is followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.calendar.shown import VIEWS
from sync import Engine
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.sync.office import only

Rename = Callable[[str], None]


@pytest.fixture
def desk(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    visit("One")
    laptop.run_cycle()
    return open_window(laptop)


@pytest.fixture
def rename(server: Sandbox, laptop: Engine, desk: Workspace, qtbot: QtBot) -> Rename:
    """A colleague does; ends when the calendar begins to follow."""

    def rename_it(title: str) -> None:
        with qtbot.waitSignal(desk.calendar.model.outdated):
            server.store.edit("appointments", only(server, "appointments")["id"], {"title": title})
            laptop.run_cycle(deep=True)

    return rename_it


def titles(desk: Workspace) -> list[str]:
    return [record.title for record in desk.calendar.model.records]


@pytest.mark.parametrize("view", VIEWS)
def test_turning_or_leaving_while_it_follows_shows_nothing_old(
    desk: Workspace, rename: Rename, qtbot: QtBot, view: str
) -> None:
    page = desk.calendar.page
    page.set_view(view)

    rename("Two")
    page.turn(1)
    page.turn(-1)
    assert titles(desk) == ["Two"]

    rename("Three")
    desk.shell.go(Place("today"))
    desk.shell.go(Place("calendar"))
    assert titles(desk) == ["Three"]

    desk.shell.go(Place("today"))
    rename("Four")
    desk.shell.go(Place("calendar"))
    assert titles(desk) == ["Four"]

    rename("Five")
    qtbot.waitUntil(lambda: titles(desk) == ["Five"])


def test_a_reading_that_failed_does_not_end_the_following(
    desk: Workspace, rename: Rename, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is busy")

    qtbot.waitUntil(lambda: desk.calendar.sight.is_ready)
    with qtbot.capture_exceptions() as raised, monkeypatch.context() as patch:
        patch.setattr(desk.calendar.model, "between", fail)
        rename("Two")
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert titles(desk) == ["One"]

    rename("Three")

    qtbot.waitUntil(lambda: titles(desk) == ["Three"])
