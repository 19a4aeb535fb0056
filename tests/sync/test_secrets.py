"""The database key is in a keyring that keeps secrets, or wrapped with a passphrase, and nowhere else."""

import json
from collections.abc import Callable
from typing import Any

import keyring
import keyring.backend
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked

from sync.errors import StorageFault, UnlockNeeded
from sync.secrets import SERVICE, Vault, new_key, passphrase_of, system_keyring, trusted, unwrap, wrap
from tests.sync.keyrings import LockedKeyring, MemoryKeyring

KEY = "0123456789abcdef" * 4


class ForeignFailure(Exception):
    """What the bindings of an operating system raise without asking anybody."""


class PlaintextKeyring(MemoryKeyring):
    """A keyring by name only."""


class OwnPlaintext(PlaintextKeyring):
    """Another name on the same thing."""


class Forgetful(MemoryKeyring):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class AltKeyring(MemoryKeyring):
    """Stands for the package of that name."""


AltKeyring.__module__ = "keyrings.alt.file"


def chain(*members: keyring.backend.KeyringBackend) -> ChainerBackend:
    class Chain(ChainerBackend):
        backends = members
        priority = -1

    return Chain()


class TestKeyring:
    def test_an_entry_is_exactly_the_key(self) -> None:
        backend = MemoryKeyring()
        vault, key = Vault(backend), new_key()
        vault.put("dana-1", key)
        assert backend.entries == {(SERVICE, "dana-1"): key}
        assert len(bytes.fromhex(key)) == 32
        assert vault.get("dana-1") == key

    def test_every_key_is_another(self) -> None:
        assert new_key() != new_key()

    def test_accounts_do_not_see_each_others_keys(self) -> None:
        vault = Vault(MemoryKeyring())
        vault.put("dana-1", KEY)
        assert vault.get("eva-2") is None

    def test_a_forgotten_key_is_gone_and_may_be_forgotten_again(self) -> None:
        vault = Vault(MemoryKeyring())
        vault.put("dana-1", KEY)
        vault.forget("dana-1")
        vault.forget("dana-1")
        assert vault.get("dana-1") is None

    @pytest.mark.parametrize(
        "backend",
        [
            None,
            FailKeyring(),
            NullKeyring(),
            PlaintextKeyring(),
            OwnPlaintext(),
            AltKeyring(),
            chain(AltKeyring()),
        ],
        ids=lambda backend: type(backend).__name__,
    )
    def test_a_keyring_that_keeps_nothing_secret_is_not_used(self, backend: Any) -> None:
        vault = Vault(backend)
        assert not vault.usable
        with pytest.raises(UnlockNeeded, match="ACTUALLYCARE_PASSPHRASE"):
            vault.put("dana-1", KEY)
        with pytest.raises(UnlockNeeded, match="ACTUALLYCARE_PASSPHRASE"):
            vault.get("dana-1")
        vault.forget("dana-1")

    def test_a_chain_never_falls_through_to_plain_text(self) -> None:
        plain, good = PlaintextKeyring(), MemoryKeyring()
        Vault(chain(plain, good)).put("dana-1", KEY)
        assert not plain.entries
        assert good.entries

    @pytest.mark.parametrize(
        "failure", [KeyringLocked("locked"), ForeignFailure("bus gone"), OSError("no bus")]
    )
    @pytest.mark.parametrize(
        "act", [lambda v: v.put("a", KEY), lambda v: v.get("a"), lambda v: v.forget("a")]
    )
    def test_a_locked_keyring_says_what_to_do(
        self, failure: Exception, act: Callable[[Vault], object]
    ) -> None:
        backend = LockedKeyring()
        backend.failure = failure
        with pytest.raises(UnlockNeeded, match="unlock the keyring"):
            act(Vault(backend))

    def test_a_keyring_that_does_not_give_back_is_found_out_at_once(self) -> None:
        with pytest.raises(UnlockNeeded):
            Vault(Forgetful()).put("dana-1", KEY)

    @pytest.mark.parametrize("entry", ["", "short", KEY.upper(), KEY + "0", KEY + "\n", "g" * 64])
    def test_an_entry_that_is_no_key_opens_nothing(self, entry: str) -> None:
        backend = MemoryKeyring()
        backend.entries[SERVICE, "dana-1"] = entry
        with pytest.raises(UnlockNeeded):
            Vault(backend).get("dana-1")

    def test_the_keyring_of_the_system_is_looked_at_with_the_same_eyes(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        good = MemoryKeyring()
        monkeypatch.setattr(keyring, "get_keyring", lambda: good)
        assert system_keyring() is good
        monkeypatch.setattr(keyring, "get_keyring", PlaintextKeyring)
        assert system_keyring() is None

    def test_a_system_whose_keyring_cannot_start_has_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Keyring")
        monkeypatch.setattr(keyring.core, "_keyring_backend", None)
        assert system_keyring() is None


class TestPassphrase:
    def test_the_right_passphrase_gives_the_key_back(self) -> None:
        wrapped = json.loads(json.dumps(wrap(KEY, "correct horse")))
        assert unwrap(wrapped, "correct horse") == KEY

    def test_a_wrong_passphrase_opens_nothing(self) -> None:
        with pytest.raises(UnlockNeeded):
            unwrap(wrap(KEY, "correct horse"), "Correct horse")

    def test_neither_key_nor_passphrase_is_in_what_is_written(self) -> None:
        text = json.dumps(wrap(KEY, "correct horse"))
        assert KEY not in text
        assert "horse" not in text

    def test_the_cost_is_what_the_design_asks_for(self) -> None:
        wrapped = wrap(KEY, "x")
        assert (wrapped["kdf"], wrapped["memory_kib"], wrapped["iterations"], wrapped["lanes"]) == (
            "argon2id",
            19 * 1024,
            2,
            1,
        )

    def test_two_wraps_of_one_key_have_nothing_in_common(self) -> None:
        first, second = wrap(KEY, "x"), wrap(KEY, "x")
        assert all(first[name] != second[name] for name in ("salt", "nonce", "sealed"))

    def test_an_accent_is_the_same_however_it_was_typed(self) -> None:
        assert unwrap(wrap(KEY, "caf\u00e9"), "cafe\u0301") == KEY

    def test_a_passphrase_of_any_bytes_works(self) -> None:
        assert unwrap(wrap(KEY, "\udcff🏡"), "\udcff🏡") == KEY

    @pytest.mark.parametrize("name", ["kdf", "salt", "nonce", "sealed", "memory_kib", "iterations", "lanes"])
    @settings(max_examples=15, deadline=None)
    @given(value=st.none() | st.integers().filter(lambda number: number != 1) | st.text() | st.booleans())
    def test_a_damaged_wrap_is_told_from_a_wrong_passphrase_or_refused(
        self, name: str, value: object
    ) -> None:
        wrapped = {**wrap(KEY, "x"), name: value}
        with pytest.raises((StorageFault, UnlockNeeded)):
            unwrap(wrapped, "x")

    def test_a_wrap_that_would_take_all_memory_is_refused(self) -> None:
        with pytest.raises(StorageFault):
            unwrap({**wrap(KEY, "x"), "memory_kib": 2**31}, "x")

    @pytest.mark.parametrize(
        ("environ", "passphrase"),
        [({}, None), ({"ACTUALLYCARE_PASSPHRASE": ""}, None), ({"ACTUALLYCARE_PASSPHRASE": " x"}, " x")],
    )
    def test_an_empty_passphrase_is_none(self, environ: dict[str, str], passphrase: str | None) -> None:
        assert passphrase_of(environ) == passphrase


def test_a_good_keyring_is_trusted_as_it_is() -> None:
    backend = MemoryKeyring()
    assert trusted(backend) is backend
