"""Opening an account from what is on this laptop: the parts are put together here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from filelock import FileLock

from sync.accounts import Account, Accounts, data_dir
from sync.clock import Clock
from sync.cycles import Setup, Way
from sync.engine import Engine
from sync.errors import InputError, StorageFault
from sync.remote.line import USUAL_LINE, Line
from sync.secrets import Vault, system_keyring
from sync.store.database import Database
from sync.store.unit_of_work import Store

SETTLE_SECONDS = "ACTUALLYCARE_SETTLE_SECONDS"
LONGEST_SETTLE = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a program runs: its data directory, its environment, its clock, its line to the server."""

    folder: Path
    environ: Mapping[str, str]
    clock: Clock
    vault: Vault
    line: Line = USUAL_LINE

    @property
    def accounts(self) -> Accounts:
        return Accounts(self.folder, vault=self.vault, clock=self.clock)

    @property
    def install_id(self) -> str:
        """One id per installation, in the User-Agent of every request (CONTRACT B19)."""
        return install_id(self.folder, self.clock)

    @property
    def settle_seconds(self) -> float:
        """Raises InputError for a wait that is no number of seconds."""
        text = self.environ.get(SETTLE_SECONDS, "120")
        try:
            seconds = float(text)
        except ValueError as error:
            raise InputError(f"{SETTLE_SECONDS} must be a number of seconds, not {text!r}.") from error
        if not 0 <= seconds <= LONGEST_SETTLE:
            raise InputError(f"{SETTLE_SECONDS} must be between 0 and {LONGEST_SETTLE:.0f}.")
        return seconds


def surroundings(given: Path | None = None, environ: Mapping[str, str] = os.environ) -> Surroundings:
    return Surroundings(data_dir(given, environ), environ, Clock(), Vault(system_keyring()))


def install_id(folder: Path, clock: Clock) -> str:
    """Read, or made and kept. Raises StorageFault for a folder that cannot be written to."""
    path = folder / "install-id"
    try:
        known = path.read_text(encoding="ascii").strip() if path.exists() else ""
        if known.replace("-", "").isalnum():
            return known
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = clock.new_id()
        path.write_text(made, encoding="ascii")
        path.chmod(0o600)
    except (OSError, UnicodeDecodeError) as error:
        raise StorageFault(f"{folder} cannot be written to; choose another data directory") from error
    return made


def open_store(around: Surroundings, account: Account) -> Store:
    """Raises UnlockNeeded or StorageFault."""
    key = around.accounts.unlock(account, around.environ)
    return Store(Database(around.accounts.database_path(account), key), around.clock)


def open_engine(around: Surroundings, account: Account) -> Engine:
    """The engine of an account, without touching the network. Raises UnlockNeeded or StorageFault."""
    settle = around.settle_seconds
    store = open_store(around, account)
    lock = FileLock(around.accounts.lock_path(account), mode=0o600, thread_local=False)
    way = partial(_way, account, around, store)
    return Engine(Setup(account, store, way, lock, around.clock, settle, around.install_id))


def _way(account: Account, around: Surroundings, store: Store) -> Way:
    """Loaded here and not with this module: whoever only reads and writes needs none of it."""
    way: Way = import_module("sync.way").way_of(account, around, store)
    return way
