"""What opens an account: its keyring or its passphrase; and what is told of one that is locked or damaged."""

import json
from pathlib import Path

import pytest

from sync.accounts import Accounts
from sync.clock import ManualClock
from sync.errors import SignInNeeded, StorageFault, UnlockNeeded
from sync.secrets import SERVICE, Vault
from tests.sync.keyrings import LockedKeyring, MemoryKeyring
from tests.sync.people import DANA, EVA, SECRET, account_file


class TestUnlocking:
    def test_the_key_comes_from_the_keyring(self, accounts: Accounts, keyring: MemoryKeyring) -> None:
        account = accounts.create(DANA, {})
        assert keyring.entries == {(SERVICE, account.id): accounts.unlock(account, {})}

    def test_a_passphrase_wins_over_the_keyring(self, accounts: Accounts, keyring: MemoryKeyring) -> None:
        account = accounts.create(DANA, SECRET)
        assert account.protection == "passphrase"
        assert not keyring.entries
        found = accounts.find(None)
        assert accounts.unlock(found, SECRET) == accounts.unlock(account, SECRET)
        assert "horse" not in account_file(accounts, account).read_text()

    def test_a_passphrase_does_not_open_what_the_keyring_protects(self, accounts: Accounts) -> None:
        account = accounts.create(DANA, {})
        assert accounts.unlock(account, SECRET) == accounts.unlock(account, {})

    @pytest.mark.parametrize("environ", [{}, {"ACTUALLYCARE_PASSPHRASE": "wrong"}])
    def test_without_the_right_passphrase_it_stays_locked(
        self, bare: Accounts, environ: dict[str, str]
    ) -> None:
        account = bare.create(DANA, SECRET)
        with pytest.raises(UnlockNeeded):
            bare.unlock(account, environ)

    def test_without_keyring_and_passphrase_no_account_is_made(self, bare: Accounts) -> None:
        with pytest.raises(UnlockNeeded, match="ACTUALLYCARE_PASSPHRASE"):
            bare.create(DANA, {})
        with pytest.raises(SignInNeeded):
            bare.find(None)

    def test_a_keyring_that_lost_the_key_says_so(self, accounts: Accounts, keyring: MemoryKeyring) -> None:
        account = accounts.create(DANA, {})
        keyring.entries.clear()
        with pytest.raises(UnlockNeeded, match="no longer has the key"):
            accounts.unlock(account, {})

    def test_a_locked_keyring_says_so(self, accounts: Accounts, tmp_path: Path, clock: ManualClock) -> None:
        account = accounts.create(DANA, {})
        later = Accounts(tmp_path, vault=Vault(LockedKeyring()), clock=clock)
        with pytest.raises(UnlockNeeded, match="unlock the keyring"):
            later.unlock(account, {})


class TestDamage:
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\xff\x00",
            b"[]",
            b"{}",
            b'{"format": 1}',
            b'{"format": "1"}',
            b'{"format": 1, "id": "someone-else"}',
            b"[" * 100_000,
        ],
    )
    def test_a_damaged_file_says_what_to_do(self, accounts: Accounts, content: bytes) -> None:
        account_file(accounts, accounts.create(DANA, {})).write_bytes(content)
        for act in (accounts.all, lambda: accounts.find(None), lambda: accounts.find("dana@example.com")):
            with pytest.raises(StorageFault, match="move its folder away"):
                act()

    @pytest.mark.parametrize(
        "change", [{"id": "other"}, {"name": 1}, {"user": []}, {"wrapped": "x"}, {"more": 1}]
    )
    def test_a_file_that_is_not_as_it_was_written_is_damaged(
        self, accounts: Accounts, change: dict[str, object]
    ) -> None:
        file = account_file(accounts, accounts.create(DANA, {}))
        file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
        with pytest.raises(StorageFault):
            accounts.all()

    def test_a_file_of_a_newer_version_asks_for_an_update(self, accounts: Accounts) -> None:
        file = account_file(accounts, accounts.create(DANA, {}))
        file.write_text(json.dumps({"format": 2, "something": "new"}))
        with pytest.raises(StorageFault, match="newer version"):
            accounts.find(None)

    def test_a_damaged_account_hides_no_other(self, accounts: Accounts) -> None:
        eva = accounts.create(EVA, {})
        account_file(accounts, accounts.create(DANA, {})).write_bytes(b"")
        assert accounts.find("eva@example.com") == eva

    def test_signing_in_again_opens_the_database_of_a_damaged_account(self, accounts: Accounts) -> None:
        account = accounts.create(DANA, {})
        key = accounts.unlock(account, {})
        accounts.database_path(account).write_bytes(b"a database")
        account_file(accounts, account).write_bytes(b"")
        assert accounts.unlock(accounts.create(DANA, {}), {}) == key

    def test_a_database_that_nothing_opens_is_never_written_over(self, bare: Accounts) -> None:
        account = bare.create(DANA, SECRET)
        bare.database_path(account).write_bytes(b"a database")
        account_file(bare, account).write_bytes(b"")
        with pytest.raises(StorageFault, match="move it away"):
            bare.create(DANA, SECRET)
