"""While nothing can go to the server, what is said is true: it is kept, and goes later; nobody is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers.workspace import Workspace
from desktop.views.today.day import Readiness
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import button, listed, toast

TITLE = "Showing – Elm St"
TIMES = {"start_time": "2026-07-16T20:00:00Z", "end_time": "2026-07-16T21:00:00Z"}
NOTHING_SENT = "You work offline; nothing is sent until you end it."


@pytest.fixture
def dropping(start_server: StartServer) -> Sandbox:
    """A server that keeps no notes."""
    return start_server(undocumented="drop", limits=False)


@pytest.fixture
def kept(dropping: Sandbox, start_laptop: StartLaptop, open_window: OpenWindow) -> Workspace:
    """A note that is on this laptop only is looked at in the history."""
    laptop = start_laptop(dropping)
    laptop.create("appointments", {"title": TITLE, "notes": "Gate code 4411", **TIMES})
    for _ in range(2):
        laptop.run_cycle(deep=True)
    dropping.world.undocumented = "store"
    return open_window(laptop, "sync")


def offer_again(workspace: Workspace) -> None:
    row = next(row for row in listed(workspace, "history") if row.op.startswith("news:"))
    page = workspace.sync_center.page
    page.set_tab("history")
    page.rowSelected.emit(row.op)
    button(page.panel, "Offer again").click()


def test_offered_again_while_working_offline_it_is_said_to_stay_and_goes_afterwards(
    kept: Workspace, dropping: Sandbox
) -> None:
    kept.shell.actions.run("offline")

    offer_again(kept)

    assert toast(kept) == f"“{TITLE}” stays here, and is offered again when you stop working offline."
    kept.desk.worker.work_offline(False)
    kept.desk.engine.run_cycle()
    assert dropping.store.all("appointments")[0]["notes"] == "Gate code 4411"


def test_offered_again_without_a_network_it_is_said_to_stay_and_goes_with_the_next_one(
    kept: Workspace, dropping: Sandbox
) -> None:
    dropping.pause()
    kept.desk.engine.run_cycle(by_person=True)

    offer_again(kept)

    assert toast(kept) == f"“{TITLE}” stays here, and is offered again when there is a connection."
    dropping.resume()
    kept.desk.engine.run_cycle(by_person=True)
    assert dropping.store.all("appointments")[0]["notes"] == "Gate code 4411"


@pytest.fixture
def office(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    for title in (TITLE, "Keys"):
        visit(title)
    laptop.run_cycle()
    return open_window(laptop, "calendar")


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_tried_again_without_a_network_is_not_said_to_be_sent(
    office: Workspace, server: Sandbox, count: int
) -> None:
    for key in office.desk.reader.ids(Query("appointments"))[:count]:
        office.desk.undo.edit("appointments", key, {"status": "completed"}, "Done")
    refuse(server, "status", "Ask the office first.", "update")
    office.desk.engine.run_cycle()
    server.pause()
    office.desk.engine.run_cycle()
    listed(office, "needs")
    office.sync_center.page.set_tab("needs")

    if count == 2:
        button(office.sync_center.page, "Try all again").click()
    else:
        QTest.keyClick(office.sync_center.page.lists["needs"], Qt.Key.Key_R)

    who = "They" if count == 2 else "It"
    assert toast(office) == f"{who} will be sent when there is a connection."


def test_sync_now_while_working_offline_says_why_nothing_happens(office: Workspace) -> None:
    office.shell.actions.run("offline")
    office.shell.say("")

    QTest.keyClick(office.shell.window, Qt.Key.Key_F5)

    assert toast(office) == NOTHING_SENT


def test_the_readiness_of_today_does_not_claim_to_ask_either(office: Workspace) -> None:
    office.shell.actions.run("offline")

    office.today.acts.fix(Readiness(4, 5, "Nothing was read.", "Sync now", "sync"))

    assert toast(office) == NOTHING_SENT


def test_ending_it_claims_no_contact_that_there_may_not_be(office: Workspace, server: Sandbox) -> None:
    office.shell.actions.run("offline")
    server.pause()

    office.shell.actions.run("offline")

    assert toast(office) == "You no longer work offline; what waits is sent as soon as the server answers."


def test_nobody_is_asked_about_what_is_missing_while_working_offline(office: Workspace) -> None:
    office.shell.actions.run("offline")

    office.suspects.check("appointments")

    assert toast(office) == "You work offline, so the server is not asked. Nothing was removed."
    assert office.suspects._errand is None
