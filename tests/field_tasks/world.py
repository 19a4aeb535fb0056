"""The demo office on a Wednesday at 11:20 AM in California, and the real window on it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QUrl
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.app import make_app
from desktop.bridge import Bridge
from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.workspace import Workspace, rail_entries
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.undo import Undo
from sync import Engine, Query, Record, Worker, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.opening import Surroundings
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.secrets import Vault
from tests.conftest import RememberedKeyring

ZONE = ZoneInfo("America/Los_Angeles")
TODAY = date(2026, 7, 15)
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)

SHOWING = "Showing – 456 Oak Ave"
MISSED = "Buyer consultation – Torres"
CLASH = "Photo shoot – 318 W D St"
CALLER = ("Priya", "Okafor", "(661) 872-4410")
LEAD = "Ines Varga"


@dataclass
class World:
    """What a person at this window can see, and what the program around it was asked for."""

    workspace: Workspace
    folder: Path
    urls: list[QUrl] = field(default_factory=list)

    @property
    def engine(self) -> Engine:
        return self.workspace.desk.engine

    def visit(self, title: str) -> Record:
        """The only appointment that is called so."""
        found = [one for one in self.visits() if one.title == title]
        assert len(found) == 1, f"{len(found)} appointments are called {title}"
        return found[0]

    def visits(self) -> list[Record]:
        return list(self.engine.reader.between("2026-07-01T00:00:00Z", "2026-09-01T00:00:00Z"))

    def people(self, resource: str, title: str) -> list[Record]:
        found = self.engine.reader.list(Query(resource, limit=1000)).records
        return [one for one in found if one.title == title]

    def said(self) -> str:
        return self.workspace.shell.frame.status.sentence()


@contextmanager
def opened(language: str = "en", *, empty: bool = False) -> Iterator[World]:
    """Read from the server once; from then on nothing is sent unless a task asks for it.

    `empty` is an office in which nobody has done anything yet.
    """
    app = QApplication.instance() or make_app(sys.argv[:1])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale(language).language(), QLocale.Country.UnitedStates))
    clock = ManualClock(NOW)
    records = 0 if empty else None
    options = SandboxOptions(clock=clock.now, anchor=TODAY, seed=7, limits=False, records=records)
    with running_sandbox(options) as server, tempfile.TemporaryDirectory() as place:
        engine = _signed_in(server, clock, Path(place), busy=not empty)
        with window_on(app, engine, clock, Path(place)) as world:
            yield world


def _signed_in(server: Sandbox, clock: ManualClock, place: Path, *, busy: bool) -> Engine:
    clash = _add_to_the_demo(server) if busy else ""
    around = Surroundings(place / "laptop", {}, clock, Vault(RememberedKeyring()))
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    engine = open_engine(around, account)
    assert str(engine.run_cycle().outcome) == "complete"
    if clash:
        _clash(server, engine, clash)
    return engine


def _add_to_the_demo(server: Sandbox) -> str:
    """What the tasks are about; returns the server's id of what will be changed in both places."""
    me = server.world.accounts.users[0].id
    first, last, phone = CALLER
    person = {"first_name": "Elena", "last_name": "Torres", "client_type": "buyer"}
    elena = server.store.create("clients", person | {"phone": "(661) 555-0142"}, me)
    server.store.create(
        "clients", {"first_name": first, "last_name": last, "phone": phone, "client_type": "seller"}, me
    )
    server.store.create("leads", {"name": LEAD, "status": "qualified", "lead_type": "buyer"}, me)
    address = "456 Oak Ave, Bakersfield, CA 93304"
    server.store.create("appointments", _at(15, SHOWING, "showing", location=address), me)
    server.store.create("appointments", _at(10, MISSED, "meeting", client_id=elena["id"]), me)
    return str(server.store.create("appointments", _at(17, CLASH, "other"), me)["id"])


def _at(hour: int, title: str, kind: str, **more: Any) -> dict[str, Any]:
    """Half an hour of today, at this hour of the person's clock."""
    start = datetime(TODAY.year, TODAY.month, TODAY.day, hour, tzinfo=ZONE).astimezone(UTC)
    times = {"start_time": _stamp(start), "end_time": _stamp(start + timedelta(minutes=30))}
    return {"title": title, "appointment_type": kind} | times | more


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _clash(server: Sandbox, engine: Engine, key: str) -> None:
    """Moved to six here and to seven there."""
    local = next(
        one.id
        for one in engine.reader.between("2026-07-15T00:00:00Z", "2026-07-17T00:00:00Z")
        if one.title == CLASH
    )
    here, there = (_at(hour, CLASH, "other") for hour in (18, 19))
    times = ("start_time", "end_time")
    engine.edit("appointments", local, {name: here[name] for name in times})
    server.store.edit("appointments", key, {name: there[name] for name in times})
    engine.run_cycle()


@contextmanager
def window_on(app: QApplication, engine: Engine, clock: ManualClock, place: Path) -> Iterator[World]:
    """The real window, at Today; nothing is sent unless somebody starts the worker."""
    theme = Theme.load("light")
    theme.apply(app)
    window = QMainWindow()
    desk = Desk(engine, Worker(engine, clock), Bridge(engine.subscribe), Undo(engine), clock.now, ZONE)
    workspace = Workspace(desk, Shell(theme, rail_entries(), window), Settings(place / "window"))
    world = World(workspace, place)
    workspace.visit_ways.links.open_url = lambda url: world.urls.append(url) or True
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    workspace.show("today")
    workspace.whole()
    try:
        yield world
    finally:
        workspace.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
