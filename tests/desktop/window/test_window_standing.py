"""How things stand is always in sight: offline starts, work without a network, what waits, what was sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import banner, block, drag_down, listed, menu_text, outbox, pill, toast

TITLE = "Escrow papers – Torres"


@pytest.fixture
def window(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    visit(TITLE)
    laptop.run_cycle()
    return open_window(laptop)


def test_without_a_network_the_window_opens_from_what_is_on_the_laptop(
    server: Sandbox,
    laptop: Engine,
    visit: Visit,
    start_laptop: StartLaptop,
    open_window: OpenWindow,
    qtbot: QtBot,
) -> None:
    visit(TITLE)
    laptop.run_cycle()
    server.pause()
    laptop.run_cycle()

    workspace = open_window(laptop)

    assert block(workspace, TITLE) is not None
    assert pill(workspace) == "Offline"
    drag_down(workspace, TITLE, hours=1)
    qtbot.waitUntil(lambda: pill(workspace) == "Offline, 1 to send")
    server.resume()
    laptop.run_cycle()
    qtbot.waitUntil(lambda: pill(workspace) == "All sent 12:00 PM")


def test_before_the_first_contact_nothing_is_claimed(laptop: Engine, open_window: OpenWindow) -> None:
    assert pill(open_window(laptop)) == "Getting your data…"


def test_working_offline_sends_nothing_and_says_so(window: Workspace, qtbot: QtBot) -> None:
    window.shell.actions.run("offline")

    assert pill(window) == "Offline"
    assert toast(window) == "You work offline; nothing is sent until you end it."
    assert window.shell.actions.action("offline").isChecked()
    head = window.sync_center.head
    window.shell.actions.run("go_sync")
    assert window.sync_center.head.title == "You work offline"
    assert head is not window.sync_center.head


def test_the_sync_center_takes_a_waiting_change_back(window: Workspace, qtbot: QtBot) -> None:
    drag_down(window, TITLE, hours=1)
    row = outbox(window)[0]

    window.sync_center.page.undoRequested.emit(row.op)

    qtbot.waitUntil(lambda: outbox(window) == [])
    assert toast(window) == "Taken back: Moved from 1:00 PM to 2:00 PM"
    window.shell.actions.run("go_calendar")
    qtbot.waitUntil(lambda: block(window, TITLE) is not None and block(window, TITLE).start.hour == 20)  # type: ignore[union-attr]


def test_what_was_sent_stands_in_the_history_and_can_be_changed_back(window: Workspace, qtbot: QtBot) -> None:
    drag_down(window, TITLE, hours=1)
    window.desk.engine.run_cycle()
    row = next(row for row in listed(window, "history") if row.title == TITLE)
    assert (row.sentence, row.state, row.detail) == ("Moved from 1:00 PM to 2:00 PM", "sent", "12:00 PM")

    window.sync_center.page.undoRequested.emit(row.op)

    assert outbox(window)[0].sentence == "Moved from 2:00 PM to 1:00 PM"
    assert menu_text(window, "undo") == f"Undo Change “{TITLE}” back"


def test_one_save_is_one_change_however_many_requests_carry_it(window: Workspace, qtbot: QtBot) -> None:
    """A note is not documented for updates, so it travels apart."""
    local = window.desk.reader.ids(Query("appointments"))[0]

    window.desk.undo.edit("appointments", local, {"status": "completed", "notes": "Signed all"}, "Done")

    qtbot.waitUntil(lambda: pill(window) == "1 waiting to send")
    assert [row.sentence for row in outbox(window)] == ["Marked as done, with a note"]


def test_the_outbox_can_be_saved_to_a_file(window: Workspace, tmp_path: Path) -> None:
    drag_down(window, TITLE, hours=1)

    window.sync_center.write_outbox(tmp_path / "outbox.json")

    saved = json.loads((tmp_path / "outbox.json").read_text(encoding="utf-8"))
    assert [(row["title"], row["kind"]) for row in saved] == [(TITLE, "update")]


def test_a_pause_that_the_server_asks_for_is_told_with_its_end(
    window: Workspace, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    drag_down(window, TITLE, hours=1)
    server.faults.set("text-429=/appointments")

    window.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: pill(window).startswith("Held until "))
    assert pill(window).endswith("1 waiting to send")


def test_leaving_and_closing_loses_nothing(
    window: Workspace, start_laptop: StartLaptop, server: Sandbox, open_window: OpenWindow
) -> None:
    drag_down(window, TITLE, hours=1)
    window.close()

    again = open_window(start_laptop(server))

    assert pill(again) == "1 waiting to send"
    shown = block(again, TITLE)
    assert shown is not None
    assert (shown.state, shown.start.hour) == ("waiting", 21)


def test_what_is_missing_from_a_whole_list_waits_for_the_person(
    laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """The brake: more than twenty at once are never simply removed."""
    made = [visit(f"Showing {number}") for number in range(25)]
    laptop.run_cycle(deep=True)
    for row in made:
        server.store.delete("appointments", row["id"])
    laptop.run_cycle(deep=True)
    workspace = open_window(laptop)
    assert pill(workspace) == "25 need you"
    assert banner(workspace).startswith("Entries are missing from the server’s list. Nothing was removed")

    workspace.shell.actions.run("problem")
    box = workspace.suspects.box
    assert box is not None
    assert box.text() == (
        "25 entries of appointments are missing from the server’s list. Nothing was removed."
    )
    workspace.suspects.keep("appointments")

    assert toast(workspace) == "25 entries stay here."
    assert not banner(workspace)
    box.close()
