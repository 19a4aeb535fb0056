"""The battery may end at any moment while edits leave together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import Connection, event
from sqlalchemy import Engine as Sql

from sync import Engine
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.departures import (
    VISITS,
    BatteryEmpty,
    Wire,
    edited_visits,
    statuses,
    versions,
    watched_wire,
)
from tests.sync.office import sync

MOMENTS = 14
"""Commits, requests and answers while the edits are sent."""


@dataclass
class Battery:
    """Ends at one of the moments at which something becomes lasting."""

    ends_at: int
    moments: int = 0

    def moment(self) -> None:
        self.moments += 1
        if self.moments == self.ends_at:
            raise BatteryEmpty

    def committing(self, connection: Connection) -> None:
        """A transaction that only read has nothing to lose."""
        changes = connection.connection.dbapi_connection.total_changes  # type: ignore[union-attr]
        if connection.info.get("changes", 0) != changes:
            connection.info["changes"] = changes
            self.moment()


@pytest.fixture
def wire() -> Iterator[Wire]:
    with watched_wire() as wire:
        yield wire


@pytest.fixture
def visits(laptop: Engine) -> list[str]:
    return edited_visits(laptop)


@pytest.mark.parametrize("moment", range(1, MOMENTS + 1))
def test_an_empty_battery_at_any_moment_changes_nothing_in_the_end(
    moment: int, server: Sandbox, laptop: Engine, start_laptop: StartLaptop, wire: Wire, visits: list[str]
) -> None:
    battery = Battery(ends_at=moment)
    wire.moment = battery.moment
    event.listen(Sql, "commit", battery.committing)
    try:
        with pytest.raises(BatteryEmpty):
            sync(laptop)
    finally:
        event.remove(Sql, "commit", battery.committing)
    again = start_laptop(server)

    sync(again)

    assert (again.reader.outbox(), again.reader.conflicts()) == ([], [])
    assert (statuses(server), versions(server)) == ({"completed": VISITS}, {2})
