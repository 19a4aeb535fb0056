"""The Sync Center's first tab also says what became of today's changes, and offline when it tries again."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import listed

YESTERDAY, EARLIER, LATER = "Walk", "Papers", "Showing"


def rename(laptop: Engine, title: str, location: str) -> None:
    found = laptop.reader.between("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z")
    (visit,) = [one for one in found if one.title == title]
    laptop.edit("appointments", visit.id, {"location": location})


def worked(laptop: Engine, visit: Visit, clock: ManualClock) -> None:
    """One change was sent yesterday, two today, and one waits."""
    for title in (YESTERDAY, EARLIER, LATER):
        visit(title)
    laptop.run_cycle()
    rename(laptop, YESTERDAY, "Somewhere")
    laptop.run_cycle()
    clock.advance(24 * 3600)
    rename(laptop, EARLIER, "The office")
    clock.advance(60)
    rename(laptop, LATER, "456 Oak Ave")
    laptop.run_cycle()
    rename(laptop, YESTERDAY, "Elsewhere")


def test_what_was_sent_today_stands_below_what_waits(
    laptop: Engine, visit: Visit, clock: ManualClock, open_window: OpenWindow
) -> None:
    worked(laptop, visit, clock)

    workspace = open_window(laptop)

    assert [(row.group, row.title) for row in listed(workspace, "outbox")] == [
        ("Waiting", YESTERDAY),
        ("Sent today", LATER),
        ("Sent today", EARLIER),
    ]
    assert len([row for row in listed(workspace, "history") if row.state == "sent"]) == 3


def test_the_count_of_the_tab_is_of_what_waits(
    laptop: Engine, visit: Visit, clock: ManualClock, open_window: OpenWindow
) -> None:
    worked(laptop, visit, clock)
    workspace = open_window(laptop)

    rows = listed(workspace, "outbox")

    assert [row.title for row in rows if row.state != "sent"] == [YESTERDAY]
    assert [row.action for row in rows if row.state == "sent"] == ["undo", "undo"]


def test_offline_the_head_says_when_it_tries_again(
    laptop: Engine, server: Sandbox, open_window: OpenWindow, qtbot: QtBot
) -> None:
    laptop.run_cycle()
    workspace: Workspace = open_window(laptop)
    server.pause()
    workspace.desk.worker.start()
    workspace.shell.actions.run("go_sync")

    qtbot.waitUntil(lambda: workspace.sync_center.head.state == "offline")

    QTest.qWait(1)
    assert workspace.sync_center.head.second == (
        "Everything is saved on this laptop. Next try at 12:05 PM, or when the network comes back."
    )
