"""A computer that nobody else uses: its keyring, the accounts on it, and a shell."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync import opening
from sync.accounts import Accounts
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.secrets import Vault
from tests.sync.keyrings import MemoryKeyring
from tests.sync.shell import PASSPHRASE, Shell, keyboard


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def accounts(tmp_path: Path, keyring: MemoryKeyring, clock: ManualClock) -> Accounts:
    return Accounts(tmp_path, vault=Vault(keyring), clock=clock)


@pytest.fixture
def bare(tmp_path: Path, clock: ManualClock) -> Accounts:
    """The same folder on a computer without a keyring."""
    return Accounts(tmp_path, vault=Vault(None), clock=clock)


@pytest.fixture
def own_log() -> Iterator[None]:
    """A program keeps its log until it ends; here the next test is to have its own."""
    yield
    root = logging.getLogger("sync")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.propagate = True
    root.setLevel(logging.NOTSET)


@pytest.fixture
def stranger(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    clock: ManualClock,
    own_log: None,
) -> Shell:
    """Nobody has signed in here yet, and there is no keyring."""
    monkeypatch.setattr(opening, "Clock", lambda: clock)
    monkeypatch.setattr(opening, "system_keyring", lambda: None)
    monkeypatch.setenv("ACTUALLYCARE_PASSPHRASE", PASSPHRASE)
    for name in ("ACTUALLYCARE_DATA_DIR", "ACTUALLYCARE_ACCOUNT", "ACTUALLYCARE_SETTLE_SECONDS"):
        monkeypatch.delenv(name, raising=False)
    return Shell(tmp_path / "data", capsys, keyboard(monkeypatch))


@pytest.fixture
def shell(stranger: Shell, server: Sandbox) -> Shell:
    """Signed in to an empty office."""
    stranger.login(server)
    return stranger
