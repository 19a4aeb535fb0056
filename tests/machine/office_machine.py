"""Two laptops, a web user, weather and time, in any order that Hypothesis thinks of."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import ExitStack

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.decisions.test_merge_table import Row
from tests.machine.both_sides import PLAYED, BothSides
from tests.simulation.field import folder_in_memory, fresh_field
from tests.simulation.office_days import OfficeDay
from tests.simulation.weather import WEATHER

CHANCE = st.randoms(use_true_random=True)
"""One drawn number decides all the small choices of a gesture: which record, which field."""
GESTURES = st.lists(
    st.sampled_from(
        (
            "create",
            "edit",
            "move",
            "reprice",
            "change_status",
            "clear",
            "relink",
            "mistype",
            "delete",
            "archive",
            "convert",
            "discard",
            "retry",
            "answer",
            "answer_missing",
        )
    ),
    min_size=1,
    max_size=6,
)
COLLEAGUES = st.sampled_from(("web_creates", "web_edits", "web_moves", "web_deletes", "web_archives"))
WORLD = st.sampled_from(("wait", "sleep", "clock_jumps", "server_restarts", "restart"))
AT_SENDING = ("POST", "PUT", "DELETE", "PATCH", "B9", "B11", "B12", "B15", "truncated", "reset", "error-502")
"""What is in the name of a fault that meets a write: half of all, for there the promises are at stake."""
UNSEEN = "B2"
"""An archived list that comes back short, of records that answer 404 by id: that nobody can see through."""
FAIR = tuple(fault for fault in WEATHER if fault.partition("=")[0] != UNSEEN)
SENDING = tuple(fault for fault in FAIR if any(part in fault for part in AT_SENDING))
FAULTS = st.lists(st.one_of(st.sampled_from(SENDING), st.sampled_from(FAIR)), min_size=1, max_size=3)
BLINDNESS = st.sampled_from(("B1=6", "B3=8"))
PARTS = 6
ROWS = st.sampled_from([PLAYED[part::PARTS] for part in range(PARTS)])


class Handed(random.Random):
    """Chance whose source is changed with every rule, for all who hold it."""

    source = random.Random(0)

    def random(self) -> float:
        return self.source.random()

    def getrandbits(self, k: int, /) -> int:
        return self.source.getrandbits(k)


class OfficeMachine(RuleBasedStateMachine):
    """Every rule is gestures of the simulation; what they break is told after each, or in the evening."""

    day: OfficeDay

    def __init__(self) -> None:
        super().__init__()
        self.running = ExitStack()
        self.chance = Handed()

    @initialize(seed=st.integers(0, 9_999))
    def morning(self, seed: int) -> None:
        folder = self.running.enter_context(folder_in_memory())
        office = self.running.enter_context(fresh_field(seed, folder))
        self.chance.source = random.Random(seed)
        office.chance = self.chance
        self.day = OfficeDay(office)
        self.running.enter_context(self.day.power.watched())

    def act(self, gesture: Callable[[], object]) -> None:
        self.day.step(gesture)
        assert not self.day.ledger.complaints, "\n".join([*self.day.ledger.complaints, *self.day.told])

    @rule(gestures=GESTURES, chance=CHANCE)
    def the_person(self, gestures: list[str], chance: random.Random) -> None:
        self.chance.source = chance
        for gesture in gestures:
            self.act(self.mistype if gesture == "mistype" else self.day.gesture(gesture))

    @rule(deep=st.booleans(), chance=CHANCE)
    def sync(self, deep: bool, chance: random.Random) -> None:
        self.chance.source = chance
        self.act(self.deep_cycle if deep else self.day.cycles.cycle)

    @rule(gestures=GESTURES, faults=FAULTS, chance=CHANCE)
    def sync_in_bad_weather(self, gestures: list[str], faults: list[str], chance: random.Random) -> None:
        self.the_person(gestures, chance)
        for fault in faults:
            self.day.told.append(fault)
            self.day.server.faults.set(fault)
        self.act(self.day.cycles.cycle)

    @rule(gestures=GESTURES, chance=CHANCE)
    def power_cut(self, gestures: list[str], chance: random.Random) -> None:
        """In the middle of a cycle that has something to send."""
        self.the_person(gestures, chance)
        self.act(self.day.cycles.cut)

    @rule(gestures=GESTURES, chance=CHANCE)
    def work_offline(self, gestures: list[str], chance: random.Random) -> None:
        self.act(self.day.server.pause)
        self.the_person(gestures, chance)
        self.act(self.day.cycles.cycle)
        self.act(self.day.server.resume)

    @rule(gestures=GESTURES, chance=CHANCE)
    def signed_out_by_the_administrator(self, gestures: list[str], chance: random.Random) -> None:
        """What was about to leave waits for the next sign-in."""
        self.the_person(gestures, chance)
        self.act(self.sign_everybody_out)
        self.act(self.day.cycles.cycle)
        self.act(self.sign_in_again)

    @rule(rows=ROWS, at_once=st.booleans(), chance=CHANCE)
    def both_sides_change(self, rows: Sequence[Row], at_once: bool, chance: random.Random) -> None:
        def both_change() -> None:
            BothSides(self.day, rows).change(at_once=at_once)

        self.chance.source = chance
        self.act(self.good_weather)
        self.act(both_change)

    @rule(gesture=COLLEAGUES, chance=CHANCE)
    def a_colleague(self, gesture: str, chance: random.Random) -> None:
        self.chance.source = chance
        self.act(getattr(self.day.weather, gesture))

    @rule(fault=BLINDNESS, chance=CHANCE)
    def lists_that_lie(self, fault: str, chance: random.Random) -> None:
        """In the middle of a complete walk."""
        self.chance.source = chance
        self.day.server.faults.set(fault)
        self.act(self.deep_cycle)

    @rule(gesture=WORLD, chance=CHANCE)
    def the_world_turns(self, gesture: str, chance: random.Random) -> None:
        self.chance.source = chance
        self.act(self.day.cycles.restart if gesture == "restart" else getattr(self.day.weather, gesture))

    def good_weather(self) -> None:
        """No fault is left but that the server escapes, which it does not unlearn in an afternoon."""
        for name in set(self.day.server.faults.in_force()) - set(self.day.always):
            self.day.server.faults.clear(name)
        self.day.server.world.limits.reset()
        self.day.office.clock.advance(1000)

    def deep_cycle(self) -> None:
        self.day.cycles.cycle(deep=True)

    def mistype(self) -> None:
        """An address that the server refuses, and that stays in sight."""
        eyes, address = self.day.some(), {"email": self.day.typist.mint()}
        record = self.day.hands.one_of(eyes, "contacts")
        if record is not None:
            eyes.laptop.engine.edit("contacts", record.id, address)
            self.day.ledger.save(eyes.who, "contacts", record.id, address)

    def sign_everybody_out(self) -> None:
        self.day.server.world.accounts.expire_access_tokens()
        for session in self.day.server.world.accounts.sessions.values():
            session.revoked = True

    def sign_in_again(self) -> None:
        """An API key has no session that could end."""
        for eyes in self.day.eyes:
            if eyes.laptop.user is not None:
                eyes.laptop.sign_in()
                eyes.open()

    def teardown(self) -> None:
        try:
            if hasattr(self, "day"):
                found = self.day.evening()
                assert not found, "\n".join([*found, *self.day.told])
        finally:
            self.running.close()
