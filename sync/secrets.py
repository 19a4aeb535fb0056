"""Custody of the database key: in the keyring of the system, or wrapped with a passphrase."""

from __future__ import annotations

import base64
import os
import re
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

import keyring
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import PasswordDeleteError

from sync.errors import StorageFault, UnlockNeeded

SERVICE = "actuallycare-desktop"
PASSPHRASE = "ACTUALLYCARE_PASSPHRASE"  # noqa: S105 - the name of a variable
KEY = re.compile(r"[0-9a-f]{64}")
MEMORY_KIB = 19 * 1024
ITERATIONS = 2
LANES = 1
MOST: Mapping[str, int] = {"memory_kib": 256 * 1024, "iterations": 10, "lanes": 16}
"""What a wrapped key may cost to open, so that a spoilt file cannot take the computer down."""
PURPOSE = b"actuallycare-desktop database key"
WHAT_TO_DO = f"unlock the keyring of this computer, or set {PASSPHRASE} before the next sign-in"


def new_key() -> str:
    """32 random bytes as 64 hex digits."""
    return secrets.token_hex(32)


def passphrase_of(environ: Mapping[str, str]) -> str | None:
    return environ.get(PASSPHRASE) or None


def system_keyring() -> KeyringBackend | None:
    """The keyring of this system, if it has one that keeps secrets secret."""
    try:
        return trusted(keyring.get_keyring())
    except (RuntimeError, ImportError, AttributeError, ValueError, OSError):
        return None


def trusted(backend: KeyringBackend | None) -> KeyringBackend | None:
    """The backend, or the first good one of a chain; None where it fails, forgets, or writes plain text."""
    if isinstance(backend, ChainerBackend):
        return next((member for member in map(trusted, backend.backends) if member is not None), None)
    if backend is None or isinstance(backend, FailKeyring | NullKeyring):
        return None
    kinds = [f"{kind.__module__}.{kind.__name__}".lower() for kind in type(backend).__mro__]
    plain = any(name.startswith("keyrings.alt.") or "plaintext" in name for name in kinds)
    return None if plain else backend


class Vault:
    """One entry per account, which is exactly the key. `keyring` None means that there is none to use."""

    def __init__(self, keyring: KeyringBackend | None) -> None:
        self._keyring = trusted(keyring)

    @property
    def usable(self) -> bool:
        return self._keyring is not None

    def put(self, account_id: str, key: str) -> None:
        """Raises UnlockNeeded where the keyring does not give back what it was given."""
        backend = self._backend()
        try:
            backend.set_password(SERVICE, account_id, key)
            kept = backend.get_password(SERVICE, account_id)
        except Exception as error:
            raise _locked(error) from error
        if kept != key:
            raise UnlockNeeded(f"the keyring of this computer did not keep the key; {WHAT_TO_DO}")

    def get(self, account_id: str) -> str | None:
        """The key; None where the keyring has none. Raises UnlockNeeded where it cannot be asked."""
        backend = self._backend()
        try:
            kept = backend.get_password(SERVICE, account_id)
        except Exception as error:
            raise _locked(error) from error
        if kept is not None and not KEY.fullmatch(kept):
            raise UnlockNeeded(
                "the entry in the keyring of this computer is not a key; restore it, or a backup"
            )
        return kept

    def forget(self, account_id: str) -> None:
        """Removes the key; where no keyring can be used there is none to remove."""
        if self._keyring is None:
            return
        try:
            self._keyring.delete_password(SERVICE, account_id)
        except PasswordDeleteError:
            return
        except Exception as error:
            raise _locked(error) from error

    def _backend(self) -> KeyringBackend:
        if self._keyring is None:
            raise UnlockNeeded(f"this computer has no keyring that can be used; {WHAT_TO_DO}")
        return self._keyring


def wrap(key: str, passphrase: str) -> dict[str, Any]:
    """The key sealed with a passphrase, as a JSON object that may be written next to the database."""
    salt, nonce = os.urandom(16), os.urandom(12)
    cost = {"memory_kib": MEMORY_KIB, "iterations": ITERATIONS, "lanes": LANES}
    sealed = AESGCM(_stretched(passphrase, salt, cost)).encrypt(nonce, bytes.fromhex(key), PURPOSE)
    parts = {"salt": salt, "nonce": nonce, "sealed": sealed}
    return {
        "kdf": "argon2id",
        **cost,
        **{name: base64.b64encode(part).decode() for name, part in parts.items()},
    }


def unwrap(wrapped: Mapping[str, Any], passphrase: str) -> str:
    """Raises UnlockNeeded for a wrong passphrase, StorageFault for an object that `wrap` did not make."""
    try:
        salt, nonce, sealed = (
            base64.b64decode(wrapped[name], validate=True) for name in ("salt", "nonce", "sealed")
        )
        cost = {name: _reasonable(wrapped[name], most) for name, most in MOST.items()}
        if wrapped["kdf"] != "argon2id":
            raise ValueError("unknown")
        key = AESGCM(_stretched(passphrase, salt, cost)).decrypt(nonce, sealed, PURPOSE)
    except InvalidTag as error:
        raise UnlockNeeded("the passphrase is wrong") from error
    except (KeyError, TypeError, ValueError) as error:
        raise StorageFault("the wrapped key of this account is damaged; restore a backup") from error
    return key.hex()


def _reasonable(value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError("no number that makes sense here")
    return value


def _stretched(passphrase: str, salt: bytes, cost: Mapping[str, int]) -> bytes:
    # One passphrase, whichever way a keyboard composes its accents.
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt,
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    )
    return kdf.derive(text)


def _locked(error: Exception) -> UnlockNeeded:
    return UnlockNeeded(
        f"the keyring of this computer is locked or broken ({type(error).__name__}); {WHAT_TO_DO}"
    )
