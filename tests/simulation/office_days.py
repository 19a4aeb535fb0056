"""A day of two laptops and a web user under a seeded scheduler, and what must be true of it.

The invariants of the test plan, by number, and where each is checked:

| # | At every step | In the evening |
|---|---|---|
| 1 nothing saved is lost | `Ledger.observe`: nobody overwrites the unseen | `lost`, `links_lost` |
| 2 no duplicates | `Watch._conversion` | `doubled` |
| 3 convergence | | `different`, `unannounced` |
| 4 read your writes | `Eyes._still_visible` | |
| 5 versions | `Eyes._version`, `Watch._version` | |
| 6 honest base | `Eyes._base` | |
| 7 no phantom delete | `Eyes._removed`, `Eyes._called_gone`, `Watch._deletes` | |
| 7 no resurrection | `Ledger._row_came` | `still_there` |
| 8 one at a time, in order | `Eyes._one_at_a_time`, `Ledger._replaced` | |
| 9 no local id leaves, parents first | `Watch._ids` | |
| 10 crash closure | `Cycles.cut`, `OfficeDay.check_cursors` | all of this; `test_crash_enumeration` |
| 11 liveness | | `stuck`, `nothing_open` |
| 12 isolation | | `stuck` |
| 13 budget and waits | `Watch._budget`, `Cycles.cycle`, `Cycles._reopened` | |
| 14 silence | | `noise` |
| 15 account fence | `Watch._account` | |
| 16 text | `Ledger._value_came`, `Eyes._still_visible` | `different` |
| 17 discard restores the base | `Answers.give_up` | |
| 18 merge algebra | `tests/decisions/test_merge_algebra.py`, on generated values | |
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sync.errors import ActuallyCareError
from sync.sandbox.limits import Rule
from sync.store import settings
from tests.simulation.answers import Answers
from tests.simulation.close_of_day import CloseOfDay
from tests.simulation.cycles import Cycles
from tests.simulation.eyes import Eyes
from tests.simulation.field import RESOURCES, Field, Laptop, fresh_field
from tests.simulation.hands import Hands
from tests.simulation.ledger import WEB, Ledger, minted
from tests.simulation.power import Power
from tests.simulation.typist import Typist
from tests.simulation.watch import Watch
from tests.simulation.weather import Weather

STEPS = 70
SMALL_WINDOW = 90
PERSONS = ((0, 0), (0, 1), (0, None), (0, 1), (0, 0))
"""Whose laptops they are: twice the same agent, two agents, an agent and an API key."""


class OfficeDay:
    def __init__(self, office: Field, *always: str) -> None:
        """`always`: faults that stay all day, and leave in the evening."""
        self.office, self.chance, self.server = office, office.chance, office.server
        self.typist = Typist(self.chance)
        self.told: list[str] = []
        self.ledger = Ledger(self.server, self.told)
        self.power = Power()
        self.watch = Watch(self.ledger)
        self.always = always or (("B13",) if office.seed % 4 == 3 else ())
        for fault in self.always:
            self.server.faults.set(fault)
        self.server.page_rows = self.chance.choice((0, 2, 4))
        self.hands, self.answers = Hands(self), Answers(self)
        self.cycles, self.weather = Cycles(self), Weather(self)
        self._furnish()
        self.eyes = [Eyes(laptop, self.ledger) for laptop in self._laptops()]
        for eyes in self.eyes:
            self.watch.join(eyes)
            eyes.open()

    def _furnish(self) -> None:
        """What is there in the morning; in some offices so much that the deletion brake may hold."""
        self.told.append("morning")
        much = self.chance.choice(RESOURCES) if self.chance.random() < 0.15 else ""
        for resource in RESOURCES:
            for _ in range(24 if resource == much else self.chance.choice((0, 3, 5))):
                self.weather.web_creates(resource)
        self.told.clear()
        if self.chance.random() < 0.25:
            self.server.world.limits.on = True
            self.server.world.limits.rules["all"] = Rule(SMALL_WINDOW, 900)
        self.server.world.accounts.token_life = self.chance.choice((900, 90_000, 90_000_000))

    def _laptops(self) -> list[Laptop]:
        first, second = self.chance.choice(PERSONS)
        shared = "office" if (first, second) == (0, 1) and self.chance.random() < 0.5 else None
        return [
            self.office.laptop("one", user=first, computer=shared),
            self.office.laptop("two", user=second, computer=shared),
        ]

    def gestures(self) -> list[tuple[int, Callable[[], None]]]:
        hands, answers, cycles, weather = self.hands, self.answers, self.cycles, self.weather
        return [
            (6, hands.create),
            (9, hands.edit),
            (2, hands.move),
            (2, hands.reprice),
            (2, hands.change_status),
            (1, hands.clear),
            (1, hands.relink),
            (2, hands.delete),
            (1, hands.regret),
            (2, hands.archive),
            (1, hands.convert),
            (1, answers.discard),
            (1, answers.retry),
            (2, answers.answer),
            (1, answers.answer_missing),
            (11, cycles.cycle),
            (4, cycles.cut),
            (1, cycles.restart),
            (1, weather.web_creates),
            (4, weather.web_edits),
            (1, weather.web_moves),
            (1, weather.web_deletes),
            (1, weather.web_archives),
            (7, weather.fault),
            (1, weather.blinded),
            (1, weather.network),
            (1, weather.server_restarts),
            (4, weather.wait),
            (1, weather.sleep),
            (1, weather.clock_jumps),
        ]

    def gesture(self, name: str) -> Callable[[], None]:
        return next(act for _, act in self.gestures() if act.__name__ == name)

    def live(self) -> None:
        weighed = self.gestures()
        acts, weights = [act for _, act in weighed], [weight for weight, _ in weighed]
        with self.power.watched():
            for _ in range(self.chance.choice((0, 0, 1, 3))):
                self.step(self.cycles.cut)
            for _ in range(STEPS):
                self.step(self.chance.choices(acts, weights)[0])

    def step(self, act: Callable[[], object]) -> None:
        name: str = act.__name__
        self.told.append(name)
        try:
            act()
        except ActuallyCareError as error:
            self.tell(f"({error.code})")
        self.look()

    def look(self) -> None:
        self.ledger.observe(WEB)
        for eyes in self.eyes:
            eyes.look()

    def tell(self, what: str) -> None:
        self.told[-1] += f" {what}"

    def some(self) -> Eyes:
        """One of the laptops, by chance."""
        return self.chance.choice(self.eyes)

    def any_resource(self) -> str:
        return self.chance.choice(RESOURCES)

    def wrote(self, who: str, fields: dict[str, Any]) -> None:
        for value in filter(minted, fields.values()):
            self.ledger.written(who, value)
        self.ledger.observe(who)

    def check_cursors(self, eyes: Eyes) -> None:
        """Invariant 10: after a start a walk goes on behind what was stored, never behind what was not."""
        eyes.look()
        here = {str(record.server_id) for record in eyes.records.values()}
        with eyes.laptop.engine.store.read() as connection:
            walks = settings.walks(connection)
        for name, walk in walks.items():
            pages = self.watch.served.get((eyes.who, name), {})
            missing = [
                key
                for number, ids in pages.items()
                for key in ids
                if number < walk["next_page"]
                and key not in here
                and self._was_there(name.split("?")[0], key, str(walk["started_at"]))
            ]
            if missing:
                place = f"page {walk['next_page']} of {name}"
                self.ledger.complain(f"[10] {eyes.who} goes on at {place}, and {missing} were never stored")

    def _was_there(self, resource: str, server_id: str, since: str) -> bool:
        """A later page with it on it may have been read in search of a lost create, and not to be stored."""
        row = self.ledger.rows.get((resource, server_id))
        return row is not None and str(row["created_at"])[:19] <= since[:19]

    def evening(self) -> list[str]:
        """What is wrong when all is quiet."""
        return CloseOfDay(self).found()


def complaints_of(seed: int, folder: Path, *always: str) -> tuple[list[str], list[str]]:
    """What is wrong in the evening of this seed's day, and what happened in it."""
    with fresh_field(seed, folder) as office:
        day = OfficeDay(office, *always)
        day.live()
        return day.evening(), day.told
