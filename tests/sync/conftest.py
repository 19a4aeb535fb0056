"""A shell on a computer that nobody else uses."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync import opening
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.sync.shell import PASSPHRASE, Shell, keyboard


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
