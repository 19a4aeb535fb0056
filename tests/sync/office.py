"""Short words for what happens in an office: showings, colleagues, and what the server holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sync import Engine
from sync.clock import ManualClock
from sync.events import Event
from sync.report import Report
from sync.sandbox import Sandbox

TEN = datetime(2026, 7, 16, 17, 0, tzinfo=UTC)
"""Ten o'clock tomorrow morning in California."""


def at(hours: float) -> str:
    """So many hours after ten tomorrow, as UTC ISO 8601."""
    return (TEN + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


def showing(title: str = "Showing – 456 Oak Ave", start: float = 0, **more: Any) -> dict[str, Any]:
    return {"title": title, "start_time": at(start), "end_time": at(start + 1)} | more


def buyer(first: str = "Jordan", last: str = "Lee", **more: Any) -> dict[str, Any]:
    return {"first_name": first, "last_name": last, "client_type": "buyer"} | more


def sync(laptop: Engine) -> Report:
    """One cycle at the person's wish."""
    return laptop.run_cycle(by_person=True)


def sent(laptop: Engine, resource: str, fields: dict[str, Any]) -> str:
    """A record that the server has: its local id."""
    made = laptop.create(resource, fields)
    sync(laptop)
    return made.id


def lost_client(server: Sandbox, laptop: Engine, *, arrived: bool = False, **fields: Any) -> str:
    """A buyer whose create was sent, and whose answer never came: the local id."""
    server.faults.set(f"drop-{'after' if arrived else 'before'}-commit=POST:/clients:1")
    return sent(laptop, "clients", buyer(**fields))


def while_sending(laptop: Engine, act: Callable[[], object]) -> None:
    """Does this once, when a change is frozen and about to leave; whoever looks before sending has looked."""

    def heard(event: Event) -> None:
        if any(item.state == "in_flight" for item in laptop.reader.outbox()):
            stop()
            act()

    stop = laptop.subscribe(heard)


def on_server(server: Sandbox, resource: str) -> list[dict[str, Any]]:
    return list(server.store.all(resource))


def only(server: Sandbox, resource: str) -> dict[str, Any]:
    """The one record that the server has of this resource."""
    found = on_server(server, resource)
    assert len(found) == 1, f"{len(found)} {resource} on the server"
    return found[0]


def puts(server: Sandbox) -> list[dict[str, Any]]:
    """What each change said that reached the server, oldest first."""
    return [entry.body for entry in server.world.log.entries if entry.method == "PUT"]


def colleague_adds(server: Sandbox, laptop: Engine, **fields: Any) -> str:
    """A buyer, entered in the web by the same person: the server's id."""
    return str(server.store.create("clients", buyer(**fields), laptop.account.user["id"])["id"])


def colleague_edits(server: Sandbox, resource: str, **fields: Any) -> None:
    server.store.edit(resource, only(server, resource)["id"], fields)


def fields_of(laptop: Engine, resource: str, record_id: str) -> dict[str, Any]:
    return dict(laptop.reader.get(resource, record_id).fields)


def miss_it(laptop: Engine, clock: ManualClock) -> None:
    """Complete walks until what is not there is believed to be gone, even what could be in the archive."""
    for _ in range(3):
        laptop.run_cycle(deep=True)
        clock.advance(660)
