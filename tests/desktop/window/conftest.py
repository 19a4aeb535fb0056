"""A window on a real engine: one laptop, one sandbox, and nothing that runs by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow

from desktop.bridge import Bridge
from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.workspace import Workspace, rail_entries
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.undo import Undo
from sync import Engine, Worker
from sync.clock import ManualClock
from sync.sandbox import Sandbox

CALIFORNIA = ZoneInfo("America/Los_Angeles")
# What the offscreen platform says of every window that it shows, and of every card that opens.
PLATFORM_CHATTER = "This plugin does not support"
OpenWindow = Callable[..., Workspace]
Visit = Callable[..., dict[str, Any]]


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
