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
| 10 crash closure | `Hands.cut`, `OfficeDay.check_cursors` | all of this; `test_crash_enumeration` |
| 11 liveness | | `stuck`, `nothing_open` |
| 12 isolation | | `stuck` |
| 13 budget and waits | `Watch._budget`, `Hands.cycle`, `Hands._reopened` | |
| 14 silence | | `noise` |
| 15 account fence | `Watch._account` | |
| 16 text | `Ledger._value_came`, `Eyes._still_visible` | `different` |
| 17 discard restores the base | `Hands.give_up` | |
| 18 merge algebra | `tests/decisions/test_merge_algebra.py`, on generated values | |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sync.errors import ActuallyCareError
from sync.report import Report
from sync.sandbox.limits import Rule
from sync.store import settings
from tests.simulation import evening
from tests.simulation.eyes import Eyes
from tests.simulation.field import RESOURCES, Field, Laptop, calm, fresh_field
from tests.simulation.hands import Hands
from tests.simulation.ledger import MINT, WEB, Ledger, minted
from tests.simulation.power import Power
from tests.simulation.watch import Watch
from tests.simulation.weather import Weather
from tests.sync.office import at

STEPS = 70
ROUNDS = 30
SMALL_WINDOW = 90
TEXTS = (
    "Ann & Bob's <{}>",
    'AT&amp;T "{}" / \\',
    "Zoë 🏡 {} &lt;",
    "O'Brien/{} &amp;amp; sons",
)
# No e-mail address is valid with this sign in it: those edits are refused, and must stay in sight.
EDITABLE = {
    "clients": ("phone", "notes", "source", "first_name"),
    "contacts": ("company", "notes", "street_address", "city", "email"),
    "leads": ("notes", "timeline", "name"),
    "appointments": ("location", "notes", "title", "description"),
    "escrows": ("notes", "county", "escrow_officer", "escrow_company"),
    "listings": ("description", "city", "showing_instructions", "mls_number"),
}
PERSONS = ((0, 0), (0, 1), (0, None), (0, 1), (0, 0))
"""Whose laptops they are: twice the same agent, two agents, an agent and an API key."""


class OfficeDay:
    def __init__(self, office: Field, *always: str) -> None:
        """`always`: faults that stay all day, and leave in the evening."""
        self.office, self.chance, self.server = office, office.chance, office.server
        self.minted = 0
        self.told: list[str] = []
        self.ledger = Ledger(self.server, self.told)
        self.power = Power()
        self.watch = Watch(self.ledger)
        self.always = always or (("B13",) if office.seed % 4 == 3 else ())
        for fault in self.always:
            self.server.faults.set(fault)
        self.server.page_rows = self.chance.choice((0, 2, 4))
        self.hands, self.weather = Hands(self), Weather(self)
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
        hands, weather = self.hands, self.weather
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
            (1, hands.discard),
            (1, hands.retry),
            (2, hands.answer),
            (1, hands.answer_missing),
            (11, hands.cycle),
            (4, hands.cut),
            (1, hands.restart),
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

    def live(self) -> None:
        weighed = self.gestures()
        acts, weights = [act for _, act in weighed], [weight for weight, _ in weighed]
        with self.power.watched():
            for _ in range(self.chance.choice((0, 0, 1, 3))):
                self.step(self.hands.cut)
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

    def mint(self) -> str:
        self.minted += 1
        text = TEXTS[self.minted % len(TEXTS)].format(self.minted)
        return f"{text} {MINT}{self.minted}{MINT}"

    def laptop(self) -> Laptop:
        return self.chance.choice(self.eyes).laptop

    def any_resource(self) -> str:
        return self.chance.choice(RESOURCES)

    def editable(self, resource: str) -> tuple[str, ...]:
        return EDITABLE[resource]

    def wrote(self, who: str, fields: dict[str, Any]) -> None:
        for value in filter(minted, fields.values()):
            self.ledger.written(who, value)
        self.ledger.observe(who)

    def fresh_fields(self, resource: str) -> dict[str, Any]:
        self.minted += 1
        start, price = at(self.minted), f"{100 + self.minted}000.00"
        fields: dict[str, dict[str, Any]] = {
            "clients": {"first_name": "", "last_name": "", "client_type": "buyer"},
            "contacts": {"first_name": "", "contact_type": "lender"},
            "leads": {"name": ""},
            "appointments": {"title": "", "start_time": start, "end_time": at(self.minted + 1)},
            "escrows": {"property_address": "", "purchase_price": price},
            "listings": {"address": "", "list_price": price},
        }
        made = {name: value or self.mint() for name, value in fields[resource].items()}
        if resource in ("clients", "leads") and self.chance.random() < 0.2:
            made["email"] = f"friend{self.chance.randrange(3)}@example.com"
        return made

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
        """Good weather and enough cycles; then the complaints, if there are any."""
        self.told.append("evening")
        escapes = "B13" in self.server.faults.in_force()
        calm(self.office)
        self.server.world.limits.on = False
        if escapes:
            self.server.faults.set("B13")
        self.settle()
        found = list(self.complaints())
        if not found and self.decide():
            found = list(self.after_all_answers())
        return found

    def settle(self, rounds: int = ROUNDS) -> None:
        """Cycles until a whole round has changed nothing, or there were enough of them."""
        for _ in range(rounds):
            reports = [self._quiet_cycle(eyes) for eyes in self.eyes]
            if not any(report.waiting or report.received or report.database_writes for report in reports):
                return

    def _quiet_cycle(self, eyes: Eyes) -> Report:
        self.office.clock.advance(1000)
        report = eyes.laptop.sync(deep=True)
        if str(report.outcome) == "sign_in":
            eyes.laptop.sign_in()
            eyes.open()
            report = eyes.laptop.sync(deep=True)
        self.look()
        return report

    def complaints(self) -> Iterator[str]:
        records = {eyes.who: evening.records_of(eyes.laptop) for eyes in self.eyes}
        kept = {who: evening.kept_on(found, self.ledger.offered[who]) for who, found in records.items()}
        yield from self.ledger.lost(kept)
        yield from evening.doubled(self.ledger)
        for eyes in self.eyes:
            yield from evening.different(eyes, records[eyes.who])
            yield from evening.unannounced(eyes, records[eyes.who])
            yield from evening.links_lost(eyes)
            yield from evening.still_there(eyes)
            yield from evening.stuck(eyes.laptop)
            yield from evening.noise(eyes.laptop)

    def decide(self) -> bool:
        """Every question is answered, and what the server will not have is tried once more and given up;
        whether there was anything to decide."""
        for patience in range(4):
            answers = [self._answer_all(eyes, insist=patience == 0) for eyes in self.eyes]
            if not any(answers):
                return patience > 0
            self.settle()
        return True

    def _answer_all(self, eyes: Eyes, *, insist: bool) -> int:
        self.told.append("decide")
        engine = eyes.laptop.engine
        held = list(engine.missing.held())
        for resource in held:
            engine.missing.accept(resource)
        asking = engine.reader.conflicts()
        for record in asking:
            self.hands.answer_one(eyes, record)
        refused = [op for op in engine.reader.outbox() if str(op.state) == "rejected"]
        for op in refused:
            if insist:
                engine.retry(op.op)
            else:
                self.hands.give_up(eyes, op)
        self.look()
        return len(held) + len(asking) + len(refused)

    def after_all_answers(self) -> Iterator[str]:
        yield from self.complaints()
        for eyes in self.eyes:
            yield from evening.nothing_open(eyes.laptop)


def complaints_of(seed: int, folder: Path, *always: str) -> tuple[list[str], list[str]]:
    """What is wrong in the evening of this seed's day, and what happened in it."""
    with fresh_field(seed, folder) as office:
        day = OfficeDay(office, *always)
        day.live()
        return day.evening(), day.told
