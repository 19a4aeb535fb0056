"""No answer whatsoever ends a cycle, loses an entry, makes a double, or keeps the next change waiting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync import Engine
from sync.clock import ManualClock
from sync.entities import REGISTRY
from sync.reading.reader import Query
from sync.sandbox import Sandbox
from sync.sandbox.faults import FaultBoard
from tests.sync.garbled import Garble, Garbled, Place, garbles
from tests.sync.office import at, on_server

NEW: dict[str, dict[str, Any]] = {
    "appointments": {"start_time": at(0), "end_time": at(1)},
    "clients": {"first_name": "Jordan", "client_type": "buyer"},
    "contacts": {"contact_type": "lender"},
    "escrows": {},
    "leads": {},
    "listings": {"list_price": "500000"},
}
NAMED = {
    "appointments": "title",
    "clients": "last_name",
    "contacts": "first_name",
    "escrows": "property_address",
    "leads": "name",
    "listings": "address",
}
EDITED: dict[str, tuple[str, str]] = {
    "appointments": ("location", "Gate {}"),
    "clients": ("phone", "661 {}"),
    "contacts": ("company", "Bank {}"),
    "escrows": ("notes", "Note {}"),
    "leads": ("notes", "Note {}"),
    "listings": ("description", "Note {}"),
}
GENTLE = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass
class World:
    """One laptop and one server through many bad days; numbers make every value findable."""

    server: Sandbox
    laptop: Engine
    clock: ManualClock
    number: int = 0
    made: list[tuple[str, str]] = field(default_factory=list)

    def fresh(self) -> int:
        self.number += 1
        return self.number

    def create(self, resource: str) -> str:
        name = f"Name {self.fresh()}"
        self.made.append((resource, name))
        return self.laptop.create(resource, NEW[resource] | {NAMED[resource]: name}).id

    def garble(self, place: Place, ways: list[Garble]) -> None:
        self.server.faults._faults.append(Garbled(place, ways))

    def cycles(self, count: int, *, deep: bool) -> None:
        for _ in range(count):
            self.laptop.run_cycle(deep=deep, by_person=True)
            self.clock.advance(130)

    def heal(self) -> None:
        self.server.faults.clear()
        self.clock.advance(1000)
        self.cycles(3, deep=True)

    def names_there(self, resource: str) -> list[str]:
        return [str(row[NAMED[resource]]) for row in on_server(self.server, resource)]

    def shown(self, resource: str) -> set[str]:
        """The names of everything that the laptop shows, archived or not."""
        found: set[str] = set()
        for archived in (False, True):
            listed = self.laptop.reader.list(Query(resource, archived=archived, limit=10_000)).records
            found |= {str(record.fields[NAMED[resource]]) for record in listed}
        return found


@pytest.fixture
def world(server: Sandbox, laptop: Engine, clock: ManualClock) -> World:
    assert isinstance(server.faults, FaultBoard)
    return World(server, laptop, clock)


def nothing_is_lost_or_doubled(world: World) -> None:
    for resource in {resource for resource, _ in world.made}:
        there, shown = world.names_there(resource), world.shown(resource)
        for name in {name for made_in, name in world.made if made_in == resource}:
            assert there.count(name) <= 1, f"{name} is {there.count(name)} times on the server"
            assert name in there or name in shown, f"{name} is nowhere"


def the_next_change_goes_through(world: World) -> None:
    keys = {resource: world.create(resource) for resource in REGISTRY}
    world.cycles(1, deep=False)
    for resource, key in keys.items():
        record = world.laptop.reader.get(resource, key)
        assert record.server_id in {row["id"] for row in on_server(world.server, resource)}, resource


resources = st.sampled_from(list(REGISTRY))
ways = st.lists(garbles, min_size=1, max_size=4)


@GENTLE
@given(resources, ways)
def test_lists_and_reads(world: World, resource: str, ways: list[Garble]) -> None:
    key = world.create(resource)
    world.cycles(1, deep=False)
    for action in ("list", "read"):
        world.garble(Place(action, resource), ways)
    name, value = EDITED[resource]
    if world.laptop.reader.get(resource, key).server_id:
        world.laptop.edit(resource, key, {name: value.format(world.fresh())})
    world.cycles(2, deep=True)

    world.heal()

    nothing_is_lost_or_doubled(world)
    the_next_change_goes_through(world)


@GENTLE
@given(resources, st.sampled_from(["create", "update", "delete"]), ways)
def test_answers_to_writes(world: World, resource: str, action: str, ways: list[Garble]) -> None:
    known = world.create(resource)
    world.cycles(1, deep=False)
    world.garble(Place(action, resource), ways)
    name, value = EDITED[resource]
    world.laptop.edit(resource, known, {name: value.format(world.fresh())})
    world.create(resource)
    world.cycles(1, deep=False)
    if action == "delete":
        world.made.remove((resource, str(world.laptop.reader.get(resource, known).fields[NAMED[resource]])))
        world.laptop.delete(resource, known)
    world.cycles(2, deep=True)

    world.heal()

    nothing_is_lost_or_doubled(world)
    the_next_change_goes_through(world)


@GENTLE
@given(st.sampled_from(["contacts", "escrows"]), st.sampled_from(["archive", "restore"]), ways)
def test_answers_to_archiving(world: World, resource: str, action: str, ways: list[Garble]) -> None:
    key = world.create(resource)
    world.cycles(1, deep=False)
    world.garble(Place(action, resource), ways)
    world.laptop.archive(resource, key)
    world.cycles(1, deep=False)
    world.laptop.restore(resource, key)
    world.cycles(2, deep=True)

    world.heal()

    nothing_is_lost_or_doubled(world)
    the_next_change_goes_through(world)


@GENTLE
@given(ways)
def test_answers_to_conversions(world: World, ways: list[Garble]) -> None:
    lead = world.create("leads")
    world.cycles(1, deep=False)
    world.garble(Place("convert", "leads"), ways)
    before = len(on_server(world.server, "clients"))
    world.laptop.convert(lead)
    world.cycles(2, deep=True)

    world.heal()

    assert len(on_server(world.server, "clients")) <= before + 1
    nothing_is_lost_or_doubled(world)
    the_next_change_goes_through(world)


@GENTLE
@given(ways)
def test_timelines(world: World, ways: list[Garble]) -> None:
    world.create("escrows")
    world.garble(Place("timeline", "escrows"), ways)
    world.cycles(2, deep=True)

    world.heal()

    nothing_is_lost_or_doubled(world)
    the_next_change_goes_through(world)
