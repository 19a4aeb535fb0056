"""Signing in, and opening an account: the parts are put together here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from filelock import FileLock

from sync.accounts import Account, Accounts, Identity, data_dir
from sync.clock import Clock
from sync.cycles import Setup, Way
from sync.decide.budget import Purpose
from sync.engine import Engine
from sync.entities import REGISTRY
from sync.errors import InputError, RemoteFault, SignInNeeded, StorageFault
from sync.keeping import StoredBudget, StoredTokens
from sync.remote.connections import USUAL_LINE, Line
from sync.remote.gateway import Gateway
from sync.remote.http import HeldBudget, Http
from sync.remote.session import Session, SignedIn, Tokens, sign_in, sign_out
from sync.secrets import Vault, system_keyring
from sync.store import settings
from sync.store.database import Database
from sync.store.settings import Name
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
    """One id per installation, in the User-Agent of every request (CONTRACT B19)."""
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


def sign_in_with_password(
    around: Surroundings, server: str, email: str, password: str
) -> tuple[Account, SignedIn]:
    """Signs in, and creates or reuses the account. Raises SignInNeeded, Offline, InputError, UnlockNeeded."""
    with _door(around, server) as door:
        signed = sign_in(door, email, password)
    account = around.accounts.create(Identity(email.strip(), server, "jwt", signed.user), around.environ)
    _keep(around, account, signed.tokens)
    return account, signed


def sign_in_with_key(around: Surroundings, server: str, key: str, name: str) -> tuple[Account, SignedIn]:
    """Tries the key on a list before anything is kept; a key cannot ask whose it is."""
    tokens = Tokens(api_key=key.strip())
    with _door(around, server) as door:
        session = Session(door, _Fixed(tokens), around.clock)
        gateway = Gateway(door.signed_by(session))
        gateway.page(REGISTRY["appointments"], 1, limit=1, purpose=Purpose.PERSON)
    account = around.accounts.create(Identity(name, server, "api_key"), around.environ)
    _keep(around, account, tokens)
    return account, SignedIn(tokens, {}, None)


class _Fixed:
    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def read(self) -> Tokens:
        return self._tokens

    def save(self, tokens: Tokens) -> None:
        self._tokens = tokens


def _door(around: Surroundings, server: str) -> Http:
    own_id = install_id(around.folder, around.clock)
    return Http(server, clock=around.clock, budget=HeldBudget(), install_id=own_id, line=around.line)


def _keep(around: Surroundings, account: Account, tokens: Tokens) -> None:
    store = open_store(around, account)
    try:
        StoredTokens(store).save(tokens)
    finally:
        store.database.close()


def open_store(around: Surroundings, account: Account) -> Store:
    """Raises UnlockNeeded or StorageFault."""
    key = around.accounts.unlock(account, around.environ)
    return Store(Database(around.accounts.database_path(account), key), around.clock)


def open_engine(around: Surroundings, account: Account) -> Engine:
    """The engine of an account, without touching the network. Raises UnlockNeeded or StorageFault."""
    settle = around.settle_seconds
    store = open_store(around, account)
    budget = StoredBudget(store)
    own_id = install_id(around.folder, around.clock)
    door = Http(account.server, clock=around.clock, budget=budget, install_id=own_id, line=around.line)
    with store.read() as connection:
        offset = timedelta(seconds=float(settings.get(connection, Name.CLOCK_OFFSET, 0.0)))
    session = Session(door, StoredTokens(store), around.clock, offset=offset)
    way = Way(Gateway(door.signed_by(session)), session, budget)
    lock = FileLock(around.accounts.lock_path(account), mode=0o600, thread_local=False)
    return Engine(Setup(account, store, way, lock, around.clock, settle, own_id))


def sign_out_of(around: Surroundings, account: Account) -> None:
    """Tells the server where it can be reached, and forgets the tokens in any case."""
    store = open_store(around, account)
    try:
        tokens = StoredTokens(store)
        if account.kind == "jwt":
            with _door(around, account.server) as door:
                session = Session(door, tokens, around.clock)
                _try_sign_out(door.signed_by(session))
        tokens.save(Tokens())
    finally:
        store.database.close()


def _try_sign_out(http: Http) -> bool:
    """Whether the server knows of it; without a connection the session ends there by itself."""
    try:
        sign_out(http)
    except (SignInNeeded, RemoteFault):
        return False
    return True
