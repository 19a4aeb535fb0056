"""An office under one seeded scheduler: a server, laptops with real databases, one clock, one chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from sync import Engine, open_engine, sign_in_with_key, sign_in_with_password
from sync.accounts import Account
from sync.clock import Clock, ManualClock
from sync.entities import REGISTRY
from sync.opening import Surroundings
from sync.remote.line import Line
from sync.report import Report
from sync.sandbox import SandboxOptions
from sync.secrets import Vault
from tests.conftest import NOON, RememberedKeyring
from tests.simulation.template import quick_migrations
from tests.simulation.wire import Office, Wire

RESOURCES = tuple(REGISTRY)
MEMORY = Path("/dev/shm")
KEY = "0f" * 32


class WristWatch(Clock):
    """A laptop's own clock: it runs with the others, and may be wrong."""

    def __init__(self, shared: ManualClock, seed: int) -> None:
        super().__init__(seed)
        self._shared = shared
        self.ahead = timedelta()

    def now(self) -> datetime:
        return self._shared.now() + self.ahead

    def monotonic(self) -> float:
        return self._shared.monotonic()


@dataclass
class Laptop:
    """One agent's laptop; `user` is their number in the office, None an API key of the first one."""

    name: str
    server: Office
    around: Surroundings
    user: int | None = 0
    engine: Engine = field(init=False)
    account: Account = field(init=False)

    def __post_init__(self) -> None:
        self.sign_in()

    @property
    def email(self) -> str:
        return self.server.world.accounts.users[self.user or 0].email

    @property
    def resources(self) -> tuple[str, ...]:
        """CONTRACT 1.2: a key does not open every group."""
        return tuple(name for name in RESOURCES if self.user is not None or not REGISTRY[name].bearer_only)

    def sign_in(self) -> None:
        server = self.server
        with server.fair():
            if self.user is None:
                key = server.api_key
                self.account, _ = sign_in_with_key(self.around, server.url, key, self.name)
            else:
                self.account, _ = sign_in_with_password(self.around, server.url, self.email, server.password)
        self.open()

    def open(self) -> None:
        self.engine = open_engine(self.around, self.account)
        self.engine.cycles.reads_ahead = False

    def close(self) -> None:
        self.engine.close()

    def restart(self) -> None:
        """Without a word to the server: the session goes on."""
        self.close()
        self.open()

    def sync(self, *, deep: bool = False, by_person: bool = True) -> Report:
        return self.engine.run_cycle(deep=deep, by_person=by_person)


@dataclass
class Field:
    """Server, clock and chance; every laptop is started from here."""

    seed: int
    folder: Path
    clock: ManualClock
    server: Office
    chance: random.Random
    running: ExitStack
    started: int = 0

    def laptop(self, name: str, *, user: int | None = 0, computer: str | None = None) -> Laptop:
        """Two names on one `computer` are two accounts that share its folder."""
        self.started += 1
        watch = WristWatch(self.clock, self.seed * 100 + self.started)
        wire = Wire(name, self.server)
        folder, vault = self.folder / (computer or name), Vault(RememberedKeyring())
        made = Laptop(name, self.server, Surroundings(folder, {}, watch, vault, Line(transport=wire)), user)
        self.running.callback(made.close)
        return made


@contextmanager
def fresh_field(seed: int, folder: Path, **options: Any) -> Iterator[Field]:
    """The same seed is the same day: the sandbox takes its ids from the seed as well."""
    clock, chance = ManualClock(NOON, seed), random.Random(seed)
    usual: dict[str, Any] = {"records": 0, "limits": False, "token_life": 90_000_000}
    ids = random.Random(seed + 1)
    with ExitStack() as running:
        running.enter_context(quick_migrations())
        running.enter_context(mock.patch("sync.sandbox.store.secrets.randbits", ids.getrandbits))
        options_ = SandboxOptions(clock=clock.now, anchor=date(2026, 7, 15), seed=7, **(usual | options))
        yield Field(seed, folder, clock, Office(options_), chance, running)


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """What a day writes is pressed to no disk where the system has a folder in memory."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def calm(office: Field) -> None:
    """Good weather again."""
    office.server.faults.clear()
    office.server.resume()


def until_quiet(office: Field, *laptops: Laptop, rounds: int = 8) -> None:
    """Enough cycles, with enough time between them, for everything that can be done without a person."""
    for _ in range(rounds):
        for laptop in laptops:
            office.clock.advance(1000)
            laptop.sync(deep=True)
