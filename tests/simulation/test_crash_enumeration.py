"""The power may fail at any commit and around any request: afterwards all is as if it had not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.sandbox import Sandbox
from tests.simulation.field import RESOURCES, Field, Laptop, fresh_field, until_quiet
from tests.simulation.power import NEVER, Power, PowerCut
from tests.sync.office import at, buyer, showing

pytestmark = pytest.mark.simulation

PARTS = 2
EVERY = int(os.environ.get("CUT_EVERY", "8"))
"""Every so many moments of the day in each part; 2 enumerates them all, which takes minutes."""

STAMPS = ("id", "created_at", "updated_at", "version", "last_login", "last_contact_date")


class Day:
    """A morning of field work; each step is one gesture of the person, or one cycle."""

    def __init__(self, office: Field) -> None:
        self.office = office
        self.laptop: Laptop = office.laptop("laptop")
        self.made: dict[str, str] = {}

    def steps(self) -> list[Callable[[], object]]:
        edit, make = self.edit, self.make
        return [
            lambda: make("ana", "clients", buyer("Ana", "Silva", email="ana@example.com")),
            lambda: make(
                "visit", "appointments", showing("First visit", client_id=self.made["ana"], notes="Gate 4411")
            ),
            lambda: make(
                "lender", "contacts", {"first_name": "Lou", "contact_type": "lender", "phone": "661 555 0101"}
            ),
            lambda: make("lead", "leads", {"name": "Max Berg", "email": "max@example.com"}),
            self.sync,
            lambda: edit("visit", "appointments", {"start_time": at(2), "end_time": at(3), "notes": None}),
            lambda: edit("lender", "contacts", {"phone": "661 555 0102"}),
            lambda: self.laptop.engine.convert(self.made["lead"]),
            lambda: make("second", "appointments", showing("Second visit", 4, client_id=self.made["ana"])),
            lambda: self.laptop.engine.archive("contacts", self.made["lender"]),
            self.sync,
            lambda: self.laptop.engine.delete("appointments", self.made["visit"]),
            lambda: edit("second", "appointments", {"status": "completed"}),
            lambda: edit("ana", "clients", {"phone": "661 555 0199"}),
            self.sync,
        ]

    def make(self, name: str, resource: str, fields: dict[str, Any]) -> None:
        self.made[name] = self.laptop.engine.create(resource, fields).id

    def edit(self, name: str, resource: str, fields: dict[str, Any]) -> None:
        self.laptop.engine.edit(resource, self.made[name], fields)

    def sync(self) -> None:
        self.office.clock.advance(1)
        self.laptop.sync()

    def live(self, power: Power) -> None:
        """A gesture that was cut off is made again, for it was not saved; a cycle goes on."""
        for step in self.steps():
            try:
                power.on = True
                step()
            except PowerCut:
                power.on = False
                self.laptop.restart()
                if step != self.sync:
                    step()
                until_quiet(self.office, self.laptop, rounds=2)
            finally:
                power.on = False
        until_quiet(self.office, self.laptop, rounds=3)


def shown(server: Sandbox) -> list[Any]:
    """What the server holds, with names for ids, and without what differs from run to run."""
    names: dict[str, str] = {}
    for resource in RESOURCES:
        for row in server.store.all(resource):
            names[row["id"]] = str(row.get("title") or row.get("name") or row.get("first_name"))
    rows = []
    for resource in RESOURCES:
        for row in server.store.all(resource):
            kept = {name: names.get(str(value), value) for name, value in row.items() if name not in STAMPS}
            rows.append(
                (
                    resource,
                    names[row["id"]],
                    sorted((k, str(v)) for k, v in kept.items() if k != "archived_at"),
                )
            )
    return sorted(rows)


def lived(folder: Path, fails_at: int) -> tuple[Power, list[Any]]:
    power = Power(fails_at)
    with fresh_field(1, folder) as office:
        day = Day(office)
        with power.watched():
            day.live(power)
        engine = day.laptop.engine
        assert engine.reader.outbox() == []
        assert engine.reader.conflicts() == []
        report = day.laptop.sync(deep=True)
        assert (report.sent, report.received, report.database_writes) == (0, 0, 0)
        return power, shown(office.server)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_power_cut_at_any_moment_changes_nothing_in_the_end(tmp_path: Path, part: int) -> None:
    power, expected = lived(tmp_path / "whole", NEVER)
    assert power.moments > 100
    for number in range(1 + part * EVERY // PARTS, power.moments + 1, EVERY):
        _, found = lived(tmp_path / str(number), number)
        assert found == expected, f"cut at moment {number} of {power.moments}"
