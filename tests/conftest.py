"""The world of most tests: a sandbox server on loopback, laptops with real databases, one clock for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from sync import Engine, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.opening import Surroundings
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.secrets import Vault

NOON = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)
"""Noon of a Wednesday in California."""

StartServer = Callable[..., Sandbox]
StartLaptop = Callable[..., Engine]


class RememberedKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOON)


@pytest.fixture
def start_server(clock: ManualClock) -> Iterator[StartServer]:
    """Starts a sandbox with these options; it stops with the test."""
    with ExitStack() as running:

        def start(**options: Any) -> Sandbox:
            usual: dict[str, Any] = {"clock": clock.now, "anchor": date(2026, 7, 15), "seed": 7, "records": 0}
            return running.enter_context(running_sandbox(SandboxOptions(**(usual | options))))

        yield start


@pytest.fixture
def server(start_server: StartServer) -> Sandbox:
    """An empty office."""
    return start_server(limits=False)


@pytest.fixture
def start_laptop(tmp_path: Path, clock: ManualClock) -> Iterator[StartLaptop]:
    """Signs a laptop in to a server; each name is a laptop of its own, and opening it again is a restart."""
    keyrings: dict[str, RememberedKeyring] = {}
    with ExitStack() as running:

        def start(server: Sandbox, name: str = "laptop", settle: str = "120") -> Engine:
            vault = Vault(keyrings.setdefault(name, RememberedKeyring()))
            around = Surroundings(tmp_path / name, {"ACTUALLYCARE_SETTLE_SECONDS": settle}, clock, vault)
            account, _ = sign_in_with_password(around, server.url, server.email, server.password)
            engine = open_engine(around, account)
            running.callback(engine.close)
            return engine

        yield start


@pytest.fixture
def laptop(server: Sandbox, start_laptop: StartLaptop) -> Engine:
    return start_laptop(server)
