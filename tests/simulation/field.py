"""An office under one seeded scheduler: a server, laptops with real databases, one clock, one chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from sync import Engine, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.opening import Surroundings
from sync.report import Report
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.secrets import Vault
from tests.conftest import NOON, RememberedKeyring

RESOURCES = ("clients", "contacts", "leads", "appointments")


@dataclass
class Laptop:
    """One agent's laptop; opening it again is a restart."""

    name: str
    server: Sandbox
    around: Surroundings
    engine: Engine = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        server = self.server
        account, _ = sign_in_with_password(self.around, server.url, server.email, server.password)
        self.engine = open_engine(self.around, account)
        self.engine.cycles.reads_ahead = False

    def close(self) -> None:
        self.engine.close()

    def restart(self) -> None:
        self.close()
        self.open()

    def sync(self, *, deep: bool = False) -> Report:
        return self.engine.run_cycle(deep=deep, by_person=True)


@dataclass
class Field:
    """Server, clock and chance; every laptop is started from here."""

    seed: int
    folder: Path
    clock: ManualClock
    server: Sandbox
    chance: random.Random
    running: ExitStack

    def laptop(self, name: str) -> Laptop:
        around = Surroundings(self.folder / name, {}, self.clock, Vault(RememberedKeyring()))
        made = Laptop(name, self.server, around)
        self.running.callback(made.close)
        return made


@contextmanager
def fresh_field(seed: int, folder: Path, **options: Any) -> Iterator[Field]:
    """The same seed is the same day: the sandbox takes its ids from the seed as well."""
    clock, chance = ManualClock(NOON, seed), random.Random(seed)
    usual: dict[str, Any] = {"records": 0, "limits": False, "token_life": 90_000_000}
    ids = random.Random(seed + 1)
    with ExitStack() as running:
        running.enter_context(mock.patch("sync.sandbox.store.secrets.randbits", ids.getrandbits))
        options_ = SandboxOptions(clock=clock.now, anchor=date(2026, 7, 15), seed=7, **(usual | options))
        server = running.enter_context(running_sandbox(options_))
        yield Field(seed, folder, clock, server, chance, running)


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
