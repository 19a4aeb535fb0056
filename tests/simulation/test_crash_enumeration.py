"""The power may fail at any commit and around any request: afterwards all is as if it had not."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest

from sync import Engine, Resolution, Side
from sync.decide.operations import Kind
from sync.entities import REGISTRY
from sync.entities.values import Kind as ValueKind
from sync.removal import Deletion
from tests.simulation.eyes import shown
from tests.simulation.field import Field, Laptop, folder_in_memory, fresh_field, until_quiet
from tests.simulation.power import NEVER, Power, PowerCut
from tests.sync.office import at, buyer, showing

pytestmark = pytest.mark.simulation

PARTS = 2
EVERY = int(os.environ.get("CUT_EVERY", "8"))
"""Every so many moments of the day are cut; 1 takes them all, which takes minutes."""
STAMPS = {"id", "display_id", "created_at", "updated_at", "archived_at", "last_contact_date"}
"""What the server makes up by itself; versions may be higher where a write was repeated."""
World = list[tuple[str, str, dict[str, Any]]]


class Day:
    """A morning of field work with every kind of operation; each step is one gesture, or one cycle."""

    def __init__(self, office: Field) -> None:
        self.office, self.server = office, office.server
        self.laptop: Laptop = office.laptop("laptop")
        self.made: dict[str, str] = {}

    @property
    def engine(self) -> Engine:
        return self.laptop.engine

    def steps(self) -> list[Callable[[], object]]:
        """Parents and children offline; second thoughts; answers; and what is put away in the end."""
        make, edit = self.make, self.edit
        first = showing("First", client_id="ana", listing_id="house", notes="?")
        sunny = {"list_price": "440000", "description": "Sunny", "city": "Kern"}
        return [
            partial(make, "ana", "clients", buyer("Ana", email="ana@example.com", notes="Wants a pool")),
            partial(make, "house", "listings", {"address": "456 Oak Ave", "list_price": "450000"}),
            partial(make, "deal", "escrows", {"property_address": "9 Elm St", "purchase_price": "400000"}),
            partial(make, "visit", "appointments", first),
            partial(make, "lou", "contacts", {"first_name": "Lou", "contact_type": "lender"}),
            partial(make, "lead", "leads", {"name": "Max Berg", "email": "max@example.com"}),
            self.make_and_take_back,
            self.sync,
            partial(edit, "visit", "appointments", {"start_time": at(2), "end_time": at(3), "notes": None}),
            partial(edit, "lou", "contacts", {"phone": "661 555 0102"}),
            partial(edit, "house", "listings", sunny),
            self.convert,
            partial(edit, "max", "clients", {"notes": "Mornings only"}),
            partial(make, "second", "appointments", showing("Second", 4, client_id="max", escrow_id="deal")),
            partial(self.put_away, "archive", "escrows", "deal"),
            self.both_correct_the_phone,
            self.edit_and_take_back,
            self.sync,
            self.answer,
            partial(self.put_away, "restore", "escrows", "deal"),
            partial(self.put_away, "archive", "contacts", "lou"),
            partial(edit, "second", "appointments", {"status": "completed"}),
            partial(edit, "max", "clients", {"phone": "661 555 0199", "notes": None}),
            partial(self.put_away, "delete", "appointments", "visit"),
            self.delete_and_take_back,
            self.sync,
            partial(self.put_away, "delete", "escrows", "deal"),
            partial(self.put_away, "restore", "contacts", "lou"),
            self.sync,
        ]

    def make(self, name: str, resource: str, fields: Mapping[str, Any]) -> None:
        """References are given by the name that a record has in this day."""
        entity = REGISTRY[resource]
        known = {item.name: self.made[fields[item.name]] for item in entity.references if item.name in fields}
        self.made[name] = self.engine.create(resource, {**fields, **known}).id

    def edit(self, name: str, resource: str, fields: Mapping[str, Any]) -> None:
        self.engine.edit(resource, self.made[name], fields)

    def put_away(self, how: str, resource: str, name: str) -> None:
        acts = {"archive": self.engine.archive, "restore": self.engine.restore, "delete": self.engine.delete}
        acts[how](resource, self.made[name])

    def convert(self) -> None:
        _, client = self.engine.convert(self.made["lead"])
        self.made["max"] = client.id

    def make_and_take_back(self) -> None:
        if "slip" not in self.made:
            self.make("slip", "leads", {"name": "Typed by mistake"})
        self.take_back("slip", "name")

    def edit_and_take_back(self) -> None:
        self.edit("ana", "clients", {"budget_max": "500000"})
        self.take_back("ana", "budget_max")

    def delete_and_take_back(self) -> None:
        self.engine.delete("clients", self.made["ana"], Deletion(hold=60))
        self.take_back("ana")

    def take_back(self, name: str, field: str | None = None) -> None:
        """The waiting change of this field, or the delete."""
        for item in self.engine.reader.outbox():
            meant = item.kind is Kind.DELETE if field is None else field in item.fields
            if item.id == self.made[name] and meant:
                self.engine.discard(item.op)

    def both_correct_the_phone(self) -> None:
        ana = next(row for row in self.server.store.all("clients") if row["first_name"] == "Ana")
        self.server.store.edit("clients", ana["id"], {"phone": "661 555 0111"})
        self.edit("ana", "clients", {"phone": "661 555 0122"})

    def answer(self) -> None:
        self.engine.resolve("clients", self.made["ana"], Resolution(every=Side.MINE))

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

    def on_the_server(self) -> World:
        rows = [(name, row) for name in REGISTRY for row in self.server.store.all(name)]
        names = {row["id"]: REGISTRY[resource].name_of(row) for resource, row in rows}
        return _told([(resource, names[row["id"]], row) for resource, row in rows], names)

    def on_the_laptop(self) -> World:
        records = [record for name in REGISTRY for record in shown(self.laptop, name)]
        names = {local_id: name for name, local_id in self.made.items()}
        names |= {record.id: record.title for record in records}
        told = [(one.resource, one.title, {**one.fields, "here": str(one.state)}) for one in records]
        return _told(told, names)


def _told(rows: World, names: Mapping[str, str]) -> World:
    """With names for ids, and without what differs from run to run."""
    differs = STAMPS | {"version"}
    found = []
    for resource, title, row in rows:
        references = {item.name for item in REGISTRY[resource].fields if item.kind is ValueKind.REFERENCE}
        shared = {name: value for name, value in row.items() if name not in differs}
        named = {name: names.get(str(shared[name]), shared[name]) for name in references & shared.keys()}
        found.append((resource, title, shared | named))
    return sorted(found, key=lambda one: one[:2])


def lived(fails_at: int) -> tuple[Power, World, World]:
    """The day with one power cut, and quiet in the end: what the server holds, and what the laptop shows."""
    power = Power(fails_at)
    with folder_in_memory() as folder, fresh_field(1, folder) as office:
        day = Day(office)
        with power.watched():
            day.live(power)
        assert day.engine.reader.outbox() == []
        assert day.engine.reader.conflicts() == []
        report = day.laptop.sync(deep=True)
        assert (report.sent, report.received, report.database_writes) == (0, 0, 0)
        done = {(item.resource, item.kind) for item in day.engine.reader.sent(1000)}
        assert {kind for _, kind in done} == set(Kind)
        assert {name for name, kind in done if kind is Kind.CREATE} == set(REGISTRY)
        return power, day.on_the_server(), day.on_the_laptop()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_power_cut_at_any_moment_changes_nothing_in_the_end(part: int) -> None:
    power, *expected = lived(NEVER)
    assert power.moments > 200
    for number in range(1 + part * EVERY, power.moments + 1, PARTS * EVERY):
        _, *found = lived(number)
        assert found == expected, f"cut at moment {number} of {power.moments}"
