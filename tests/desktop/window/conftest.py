"""A window on a real engine: one laptop, one sandbox, and nothing that runs by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

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
from tests.desktop.window.pseudo import Pseudo
from tests.desktop.window.read_window import Painting
from tests.desktop.window.today_words import BAKERSFIELD, OAK, TEHACHAPI, at

CALIFORNIA = ZoneInfo("America/Los_Angeles")
# What the offscreen platform says of every window that it shows, and of every card that opens.
PLATFORM_CHATTER = "This plugin does not support"
OpenWindow = Callable[..., Workspace]
Visit = Callable[..., dict[str, Any]]
Put = Callable[..., dict[str, Any]]
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
def visit(server: Sandbox) -> Visit:
    """Puts an appointment of Wednesday, July 15, 1:00 to 2:00 PM on the server; returns it."""

    def put(title: str = "Escrow papers – Torres", **more: Any) -> dict[str, Any]:
        fields = {
            "title": title,
            "appointment_type": "signing",
            "start_time": "2026-07-15T20:00:00.000Z",
            "end_time": "2026-07-15T21:00:00.000Z",
            "location": "9900 Stockdale Hwy",
        }
        return server.store.create("appointments", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def person(server: Sandbox) -> Callable[..., dict[str, Any]]:
    """Puts a client on the server."""

    def put(first: str = "Elena", last: str = "Torres", **more: Any) -> dict[str, Any]:
        fields = {
            "first_name": first,
            "last_name": last,
            "phone": "(661) 555-0142",
            "email": f"{first}.{last}@example.com".lower(),
            "client_type": "buyer",
            "budget_min": 350000,
            "budget_max": 450000,
        }
        return server.store.create("clients", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def lead(server: Sandbox) -> Callable[..., dict[str, Any]]:
    """Puts a lead on the server."""

    def put(name: str = "Ines Varga", status: str = "contacted", **more: Any) -> dict[str, Any]:
        fields = {
            "name": name,
            "status": status,
            "email": f"{name.split(maxsplit=1)[0]}@example.com".lower(),
            "phone": "(661) 555-0142",
            "source": "Referral",
            "lead_type": "buyer",
            "interest_level": "warm",
            "budget": 475000,
        }
        return server.store.create("leads", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def leads(laptop: Engine, lead: Callable[..., dict[str, Any]], open_window: OpenWindow) -> Workspace:
    """Omar, who is new; Ines, who is due today, and Tess, both contacted; Ford, a seller, unqualified."""
    lead("Omar Castellane", "new", interest_level="hot")
    lead("Ines Varga", next_follow_up="2026-07-15T20:30:00.000Z")
    lead("Tess Marlowe", next_follow_up="2026-07-20T16:00:00.000Z", phone=None)
    lead("Ford Ellery", "unqualified", lead_type="seller", source="Yard sign")
    laptop.run_cycle()
    return open_window(laptop, "leads")


@pytest.fixture
def listing(server: Sandbox) -> Callable[..., dict[str, Any]]:
    """Puts a listing on the server that is for sale since June 15."""

    def put(address: str = "7714 Calle Torcido", **more: Any) -> dict[str, Any]:
        fields = {
            "address": address,
            "city": "Bakersfield",
            "state": "CA",
            "zip_code": "93309",
            "list_price": 449900,
            "status": "active",
            "bedrooms": 3,
            "bathrooms": 2.5,
            "mls_number": "KC2601042",
            "listing_date": "2026-06-15",
            "expiration_date": "2026-12-12",
        }
        return server.store.create("listings", fields | more, server.world.accounts.users[0].id)

    return put


@pytest.fixture
def escrow(server: Sandbox) -> Callable[..., dict[str, Any]]:
    """Puts an open escrow on the server that closes on August 7."""

    def put(address: str = "1412 Curry St", **more: Any) -> dict[str, Any]:
        fields = {
            "property_address": address,
            "city": "Tehachapi",
            "state": "CA",
            "zip_code": "93561",
            "purchase_price": 462000,
            "escrow_status": "active",
            "acceptance_date": "2026-07-01",
            "closing_date": "2026-08-07",
            "buyers": [{"name": "Elena Torres", "email": "elena.torres@example.com"}],
            "contingencies": [{"type": "Loan Contingency", "due_date": "2026-07-22", "status": "pending"}],
        }
        return server.store.create("escrows", fields | more, server.world.accounts.users[0].id)

    return put


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
    moved = laptop.reader.list(Query("appointments", order=("start_time",))).records[0]
    noon = {"start_time": "2026-07-15T19:00:00.000Z", "end_time": "2026-07-15T20:00:00.000Z"}
    two = {"start_time": "2026-07-15T21:00:00.000Z", "end_time": "2026-07-15T22:00:00.000Z"}
    laptop.edit("appointments", moved.id, noon)
    whole_office.store.edit("appointments", str(moved.server_id), two)
    laptop.run_cycle()
    laptop.edit("clients", laptop.reader.ids(Query("clients"))[0], {"phone": "(661) 555-0199"})
    return open_window(laptop, "today")


@pytest.fixture
def contact(server: Sandbox) -> Put:
    """Puts a contact on the server."""

    def put(first: str = "Nora", last: str = "Quist", **more: Any) -> dict[str, Any]:
        fields = {"first_name": first, "last_name": last, "contact_type": "lender", "tags": []}
        return server.store.create("contacts", fields | more, server.world.accounts.users[0].id)

    return put


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
