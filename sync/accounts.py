"""Where accounts live on this computer: a folder each, with what opens the database and whose it is."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs

from sync.clock import Clock, iso
from sync.errors import InputError, SignInNeeded, StorageFault, UnlockNeeded
from sync.remote.address import base_address, host_of
from sync.secrets import PASSPHRASE, Vault, new_key, passphrase_of, unwrap, wrap

DATA_DIR = "ACTUALLYCARE_DATA_DIR"
FORMAT = 1
ACCOUNT_FILE = "account.json"
DATABASE_FILES = ("data.db", "data.db-wal", "data.db-shm", "data.db-journal", "data.lock")
TEMPORARY = ".account-"
LONGEST_SLUG = 40


def data_dir(given: Path | None, environ: Mapping[str, str]) -> Path:
    """As given, else from the environment, else where this system keeps such things."""
    named = given or environ.get(DATA_DIR) or platformdirs.user_data_dir("ActuallyCare", appauthor=False)
    return Path(named).expanduser().absolute()


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose account it is, as the sign-in told; `user` is empty for an API key, which cannot ask."""

    name: str
    server: str
    kind: str
    """`jwt` or `api_key`."""
    user: Mapping[str, Any] = field(default_factory=dict)

    def is_of(self, account: Account) -> bool:
        theirs = Identity(account.name, account.server, account.kind, account.user)
        return self._marks() == theirs._marks()

    def account_id(self) -> str:
        server, kind, who = self._marks()
        digest = hashlib.sha256("\n".join((server, kind, who)).encode("utf-8", "replace")).hexdigest()[:8]
        words = re.sub(r"[^a-z0-9]+", "-", f"{self.name} {host_of(server)}".lower()).strip("-")
        return f"{words[:LONGEST_SLUG].strip('-') or 'account'}-{digest}"

    def _marks(self) -> tuple[str, str, str]:
        who = self.user.get("id") or self.name.casefold()
        return base_address(self.server), self.kind, str(who)


@dataclass(frozen=True, slots=True)
class Account:
    """One signed-in person, or one key. Holds nothing about clients."""

    id: str
    name: str
    server: str
    user: Mapping[str, Any]
    protection: str
    """`keyring` or `passphrase`."""
    wrapped: Mapping[str, Any] | None = field(repr=False)
    kind: str
    last_used_at: str


class Accounts:
    """The folders under one data directory."""

    def __init__(self, data_dir: Path, *, vault: Vault, clock: Clock) -> None:
        self._folder = data_dir / "accounts"
        self._vault = vault
        self._clock = clock

    def all(self) -> list[Account]:
        """The last used first. Raises StorageFault where one of them cannot be read."""
        accounts, faults = self._load()
        if faults:
            raise faults[0]
        return sorted(accounts, key=lambda account: (account.last_used_at, account.id), reverse=True)

    def find(self, name: str | None) -> Account:
        """By id or name; None is the last used. Raises SignInNeeded where there is no account at all.

        A damaged account hides no other one that is asked for by its name.
        """
        accounts, faults = self._load()
        if not accounts and not faults:
            raise SignInNeeded("nobody has signed in on this computer yet; sign in first")
        if not name:
            return self.all()[0]
        by_id = [account for account in accounts if account.id == name]
        named = by_id or [account for account in accounts if account.name.casefold() == name.casefold()]
        if len(named) == 1:
            return named[0]
        if faults:
            raise faults[0]
        known = sorted(account.id for account in named or accounts)
        if named:
            raise InputError("more than one account has this name", code="AMBIGUOUS_ACCOUNT", details=known)
        raise InputError("there is no such account on this computer", code="NO_ACCOUNT", details=known)

    def create(self, identity: Identity, environ: Mapping[str, str]) -> Account:
        """The account of this server and user; one that is here already keeps its id, key and database.

        Raises UnlockNeeded where there is neither a passphrase nor a usable keyring.
        """
        existing = next((account for account in self._load()[0] if identity.is_of(account)), None)
        if existing is not None:
            return self.touch(replace(existing, name=identity.name, user=identity.user))
        account_id = identity.account_id()
        protection, wrapped = self._protect(account_id, environ)
        return self.touch(
            Account(
                account_id,
                identity.name,
                base_address(identity.server),
                identity.user,
                protection,
                wrapped,
                identity.kind,
                last_used_at="",
            )
        )

    def touch(self, account: Account) -> Account:
        """Writes that the account is used now."""
        used = replace(account, last_used_at=iso(self._clock.now()))
        _write(self._path(used) / ACCOUNT_FILE, {"format": FORMAT, **asdict(used)})
        return used

    def remove(self, account: Account) -> None:
        """The database first, the account last: what was interrupted can be asked for again."""
        folder = self._path(account)
        try:
            for path in (*(folder / name for name in DATABASE_FILES), *folder.glob(f"{TEMPORARY}*")):
                path.unlink(missing_ok=True)
            self._vault.forget(account.id)
            (folder / ACCOUNT_FILE).unlink(missing_ok=True)
            if not any(folder.iterdir()):
                folder.rmdir()
        except OSError as error:
            raise StorageFault(
                f"{folder} cannot be removed; close the program elsewhere and try again"
            ) from error

    def unlock(self, account: Account, environ: Mapping[str, str]) -> str:
        """The database key. Raises UnlockNeeded with what to do."""
        if account.protection == "passphrase":
            passphrase = passphrase_of(environ)
            if passphrase is None:
                raise UnlockNeeded(f"this account is locked with a passphrase; set {PASSPHRASE}")
            return unwrap(account.wrapped or {}, passphrase)
        key = self._vault.get(account.id)
        if key is None:
            raise UnlockNeeded("the keyring of this computer no longer has the key; restore it, or a backup")
        return key

    def database_path(self, account: Account) -> Path:
        return self._path(account) / "data.db"

    def lock_path(self, account: Account) -> Path:
        return self._path(account) / "data.lock"

    def _path(self, account: Account) -> Path:
        return self._folder / account.id

    def _load(self) -> tuple[list[Account], list[StorageFault]]:
        accounts: list[Account] = []
        faults: list[StorageFault] = []
        for path in sorted(self._folder.glob(f"*/{ACCOUNT_FILE}")):
            try:
                accounts.append(_read(path))
            except StorageFault as fault:
                faults.append(fault)
        return accounts, faults

    def _protect(self, account_id: str, environ: Mapping[str, str]) -> tuple[str, Mapping[str, Any] | None]:
        """How the key of a new account is kept; a database that lost its account file keeps its key."""
        left_over = (self._folder / account_id / "data.db").exists()
        passphrase = passphrase_of(environ)
        kept = self._vault.get(account_id) if left_over and self._vault.usable else None
        if left_over and kept is None:
            place = self._folder / account_id
            raise StorageFault(
                f"{place} holds a database that no account opens; move it away and sign in again"
            )
        if passphrase is not None and kept is None:
            return "passphrase", wrap(new_key(), passphrase)
        if kept is None:
            self._vault.put(account_id, new_key())
        return "keyring", None


def _read(path: Path) -> Account:
    try:
        content = json.loads(path.read_bytes())
        if content.pop("format") > FORMAT:
            raise StorageFault(
                f"{path} was written by a newer version of the program; update to use this account"
            )
        account = Account(**content)
    except OSError as error:
        raise StorageFault(f"{path} cannot be read; check who may read it") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(path) from error
    texts = (account.id, account.name, account.server, account.kind, account.protection, account.last_used_at)
    if not all(isinstance(text, str) for text in texts) or account.id != path.parent.name:
        raise _damaged(path)
    if not isinstance(account.user, dict) or not isinstance(account.wrapped, dict | None):
        raise _damaged(path)
    return account


def _damaged(path: Path) -> StorageFault:
    return StorageFault(
        f"{path} is damaged; restore it from a backup, or move its folder away and sign in again"
    )


def _write(path: Path, content: Mapping[str, Any]) -> None:
    """All or nothing, also when the power fails, and readable by this user only."""
    try:
        for folder in (path.parent.parent, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(content, indent=1, sort_keys=True).encode())
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise StorageFault(f"{path} cannot be written: {error.strerror}") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
