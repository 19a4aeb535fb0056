"""A window on a real engine: one laptop, one sandbox, and nothing that runs by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.workspace import Workspace, rail_entries
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.undo import Undo
from sync import Engine, Query, Worker
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conflict_words import AT_NOON, AT_TWO, TITLE, both_change
from tests.desktop.window.pseudo import Pseudo
from tests.desktop.window.read_window import Painting
from tests.desktop.window.report_words import CONTROL, hour, press
from tests.desktop.window.server_rows import ServerRows
from tests.desktop.window.today_words import BAKERSFIELD, OAK, TEHACHAPI, at
from tests.desktop.window.words import pill

CALIFORNIA = ZoneInfo("America/Los_Angeles")
# What the offscreen platform says of every window that it shows, and of every card that opens.
PLATFORM_CHATTER = "This plugin does not support"
OpenWindow = Callable[..., Workspace]
Put = Callable[..., dict[str, Any]]
Visit = Put
OTHER_VISIT = "Showing – 456 Oak Ave"


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(PLATFORM_CHATTER), append=False)


@pytest.fixture
def open_window(theme: Theme, tmp_path: Path, clock: ManualClock) -> Iterator[OpenWindow]:
    """Opens the workspace of an engine; it talks to the server only when a test says so."""
    opened: list[Workspace] = []

    def open_it(engine: Engine, page: str = "calendar", *, whole: bool = True) -> Workspace:
        window = QMainWindow()
        worker = Worker(engine, clock)
        desk = Desk(engine, worker, Bridge(engine.subscribe), Undo(engine), clock.now, CALIFORNIA)
        shell = Shell(theme, rail_entries(), window)
        workspace = Workspace(desk, shell, Settings(tmp_path / "window"))
        opened.append(workspace)
        window.resize(1366, 768)
        window.show()
        workspace.show(page)
        if whole:
            workspace.whole()
            if page == "today":
                workspace.today.model.read()
        return workspace

    yield open_it
    for workspace in opened:
        workspace.close()
        workspace.shell.window.close()
        workspace.shell.window.deleteLater()
    # No event loop runs between tests; windows that stay would be styled again with every new one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def on_server(server: Sandbox) -> ServerRows:
    return ServerRows(server)


@pytest.fixture
def put(on_server: ServerRows) -> Put:
    """Puts anything on the server: first its resource, then its fields."""
    return on_server.put


@pytest.fixture
def visit(on_server: ServerRows) -> Put:
    """Puts an appointment of Wednesday, July 15, 1:00 to 2:00 PM on the server."""
    return on_server.visit


@pytest.fixture
def person(on_server: ServerRows) -> Put:
    """Puts a client on the server."""
    return on_server.person


@pytest.fixture
def lead(on_server: ServerRows) -> Put:
    """Puts a lead on the server."""
    return on_server.lead


@pytest.fixture
def contact(on_server: ServerRows) -> Put:
    """Puts a contact on the server."""
    return on_server.contact


@pytest.fixture
def listing(on_server: ServerRows) -> Put:
    """Puts a listing on the server that is for sale since June 15."""
    return on_server.listing


@pytest.fixture
def escrow(on_server: ServerRows) -> Put:
    """Puts an open escrow on the server that closes on August 7."""
    return on_server.escrow


@pytest.fixture
def leads(laptop: Engine, lead: Put, open_window: OpenWindow) -> Workspace:
    """Omar, who is new; Ines, who is due today, and Tess, both contacted; Ford, a seller, unqualified."""
    lead("Omar Castellane", "new", interest_level="hot")
    lead("Ines Varga", next_follow_up="2026-07-15T20:30:00.000Z")
    lead("Tess Marlowe", next_follow_up="2026-07-20T16:00:00.000Z", phone=None)
    lead("Ford Ellery", "unqualified", lead_type="seller", source="Yard sign")
    laptop.run_cycle()
    return open_window(laptop, "leads")


@pytest.fixture
def bracketed(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


@pytest.fixture
def painting(monkeypatch: pytest.MonkeyPatch) -> Painting:
    return Painting(monkeypatch)


@pytest.fixture
def whole_office(server: Sandbox, visit: Visit, person: Put, lead: Put, listing: Put, escrow: Put) -> Sandbox:
    """One of everything on the server, a second visit, and two Torreses of one number."""
    visit(notes="Bring both IDs")
    visit(OTHER_VISIT, start_time="2026-07-15T22:30:00.000Z", end_time="2026-07-15T23:00:00.000Z")
    person("Zoe", "Torres", tags=["spring"])
    for make in (person, lead, listing, escrow):
        make()
    return server


@pytest.fixture
def in_brackets(bracketed: None, laptop: Engine, whole_office: Sandbox, open_window: OpenWindow) -> Workspace:
    """The first visit is moved on both sides, a client's phone waits to be sent."""
    laptop.run_cycle()
    both_change(laptop, whole_office, TITLE, AT_NOON, AT_TWO)
    laptop.run_cycle()
    laptop.edit("clients", laptop.reader.ids(Query("clients"))[0], {"phone": "(661) 555-0199"})
    return open_window(laptop, "today")


@pytest.fixture
def office(laptop: Engine, person: Put, lead: Put, contact: Put, open_window: OpenWindow) -> Workspace:
    """Two clients, two leads and a contact, whose family names are mixed in the alphabet."""
    person("Elena", "Torres", tags=["VIP"], status="active")
    person("Gus", "Lindqvist", phone="(661) 555-0177", tags=[], status="inactive")
    lead("Ines Varga", "new", interest_level="hot")
    lead("Ford Ellery", "lost", lead_type="seller")
    contact("Nora", "Quist", company="Valley Lending")
    laptop.run_cycle()
    return open_window(laptop, "people")


@pytest.fixture
def day(laptop: Engine, visit: Visit, person: Put, open_window: OpenWindow) -> Workspace:
    """At noon: a showing is done, one at 1:00 PM in Tehachapi is next, and a signing in Bakersfield."""
    elena = person()
    visit("Calle Torcido", **at(9), location=BAKERSFIELD, appointment_type="showing", status="completed")
    visit(OAK, **at(13), location=TEHACHAPI, appointment_type="showing", client_id=elena["id"])
    visit("Escrow papers", **at(16), location=BAKERSFIELD)
    laptop.run_cycle()
    return open_window(laptop, "today")


@pytest.fixture
def town(
    laptop: Engine, person: Put, lead: Put, contact: Put, listing: Put, open_window: OpenWindow
) -> Workspace:
    """A client, a lead, a contact with an address, a contact without a number, and a house."""
    person()
    lead("Ines Varga")
    contact("Nora", "Quist", street_address="1801 Oak St", city="Bakersfield", state="CA", zip_code="93301")
    contact("Amos", "Zell", email="amos@example.com")
    listing()
    laptop.run_cycle()
    return open_window(laptop, "people")


@pytest.fixture
def asked(laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow, qtbot: QtBot) -> Workspace:
    """Here the visit was moved to noon, on the server to two; both added a note."""
    visit(TITLE)
    laptop.run_cycle()
    mine, theirs = {"notes": "Bring both IDs"}, {"notes": "Notary comes at 5"}
    both_change(laptop, server, TITLE, AT_NOON | mine, AT_TWO | theirs)
    laptop.run_cycle()
    workspace = open_window(laptop)
    qtbot.waitUntil(lambda: pill(workspace) == "1 needs you")
    return workspace


@pytest.fixture
def three_alike(
    laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow, qtbot: QtBot
) -> Workspace:
    """Three visits with notes from both sides, and a fourth whose time was moved on both."""
    for number in range(4):
        visit(f"Visit {number}")
    laptop.run_cycle()
    for number in range(3):
        mine, theirs = {"notes": f"Mine Visit {number}"}, {"notes": f"Office {number}"}
        both_change(laptop, server, f"Visit {number}", mine, theirs)
    both_change(laptop, server, "Visit 3", AT_NOON, AT_TWO)
    laptop.run_cycle()
    workspace = open_window(laptop)
    qtbot.waitUntil(lambda: pill(workspace) == "4 need you")
    return workspace


@pytest.fixture
def counted(
    laptop: Engine, clock: ManualClock, visit: Visit, lead: Put, open_window: OpenWindow
) -> Workspace:
    """Two done, one missed, one forgotten, one ahead; one in May, and nobody called Omar since then."""
    clock.advance(-75 * 86_400)
    lead("Omar Castellane", "new")
    clock.advance(75 * 86_400)
    lead("Ines Varga")
    lead("Ford Ellery", "lost")
    visit("Calle Torcido", **hour(13), status="completed")
    visit("Oak Ave", **hour(6), status="completed")
    visit("Poso Dr", **hour(7), status="no_show")
    visit("Curry St", **hour(14), status="scheduled")
    visit("Walk-through", **hour(17), status="scheduled")
    visit("Rosedale Hwy", **hour(4, month=5), status="completed")
    laptop.run_cycle()
    return open_window(laptop, "today")


@pytest.fixture
def numbers(counted: Workspace, qtbot: QtBot) -> Workspace:
    """The page of reports, opened as a person does it who has learnt that screens are Ctrl and a digit."""
    window = counted.shell.window
    with qtbot.waitActive(window):
        window.activateWindow()
    press(counted, Qt.Key.Key_7, CONTROL)
    assert counted.shell.frame.current_page() == "reports"
    return counted
