"""The Sync Center while everything is read for the first time, and what it knows of the server's limits."""

from __future__ import annotations

import re

import pytest

from desktop.controllers.workspace import Workspace
from desktop.views.sync_center.rows import OfflineData
from desktop.wording.first_reading import budget_text, is_scarce
from sync import Engine
from sync.clock import ManualClock
from sync.events import CycleStarted, WalkAdvanced
from tests.conftest import StartLaptop, StartServer
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.words import button, listed, toast


@pytest.fixture
def reading(laptop: Engine, open_window: OpenWindow) -> Workspace:
    """A new laptop: 200 of 1,500 clients have come, nothing was read to its end."""
    workspace = open_window(laptop, "sync")
    laptop.announce(CycleStarted())
    laptop.announce(WalkAdvanced("clients", 200, 1500))
    workspace.desk.bridge.flush()
    return workspace


def offline_data(workspace: Workspace) -> dict[str, OfflineData]:
    model = workspace.sync_center.page.offline_data.model()
    rows = [model.index(row, 0).data(0x0100) for row in range(model.rowCount())]
    return {row.resource: row for row in rows}


def test_how_far_each_list_is_stands_beside_it(reading: Workspace) -> None:
    rows = offline_data(reading)

    assert (rows["clients"].words, rows["clients"].state) == ("Reading, 200 of 1,500", "sending")
    assert rows["leads"].words == "Waits for its turn"
    assert reading.sync_center.head.title == "Getting your data for the first time"
    assert reading.sync_center.head.second == (
        "Reading clients, 200 of 1,500. What is here already can be used."
    )


def test_it_is_paused_and_resumed_with_one_button(reading: Workspace) -> None:
    button(reading.sync_center.page, "Pause").click()

    assert reading.desk.worker.is_offline
    assert reading.sync_center.head.title == "Reading is paused"
    button(reading.sync_center.page, "Resume").click()
    assert not reading.desk.worker.is_offline


def test_how_old_each_list_is_stands_beside_it(
    laptop: Engine, clock: ManualClock, open_window: OpenWindow
) -> None:
    laptop.run_cycle()
    clock.advance(12 * 60)

    rows = offline_data(open_window(laptop, "sync"))

    assert rows["clients"].words == "Complete as of 12:00 PM, 12 minutes ago"
    assert rows["clients"].state == "synced"


def test_what_the_server_still_takes_is_said(
    start_server: StartServer, start_laptop: StartLaptop, open_window: OpenWindow
) -> None:
    laptop = start_laptop(start_server(limits=True))
    laptop.run_cycle()

    center = open_window(laptop, "sync").sync_center
    center.page.set_tab("data")

    assert center.page.budget.isVisible()
    assert re.fullmatch(r"The server takes \d+ of \d+ more requests until .*", center.page.budget.text())
    assert center.head.third == ""


def test_what_the_server_still_takes_stands_on_top_when_it_is_little(
    start_server: StartServer, start_laptop: StartLaptop, open_window: OpenWindow
) -> None:
    server = start_server(limits=True)
    laptop = start_laptop(server)
    while not is_scarce(laptop.status().budget):
        laptop.run_cycle()

    center = open_window(laptop, "sync").sync_center

    assert center.head.third == center.page.budget.text() != ""


def test_before_the_server_said_anything_nothing_is_said_of_its_limits() -> None:
    assert budget_text({"limit": None, "remaining": None, "resets_at": None}, str) == ""


def test_what_the_server_did_not_take_is_offered_again(
    start_server: StartServer, start_laptop: StartLaptop, open_window: OpenWindow
) -> None:
    server = start_server(undocumented="drop", limits=False)
    laptop = start_laptop(server)
    times = {"start_time": "2026-07-16T20:00:00Z", "end_time": "2026-07-16T21:00:00Z"}
    laptop.create("appointments", {"title": "Showing – Elm St", "notes": "Gate code 4411", **times})
    for _ in range(2):
        laptop.run_cycle(deep=True)
    workspace = open_window(laptop, "sync")
    row = next(row for row in listed(workspace, "history") if row.op.startswith("news:"))
    assert row.sentence == "The server does not keep notes; it stays on this laptop"
    server.world.undocumented = "store"
    page = workspace.sync_center.page
    page.set_tab("history")
    page.rowSelected.emit(row.op)

    button(page.panel, "Offer again").click()
    laptop.run_cycle()

    assert toast(workspace) == "“Showing – Elm St” is offered to the server again."
    assert server.store.all("appointments")[0]["notes"] == "Gate code 4411"
