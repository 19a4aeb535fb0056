"""Accounts on this computer: found again, opened again, never mixed up, and gone when they are to go."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sync.accounts import Account, Accounts, Identity, data_dir
from sync.clock import ManualClock
from sync.errors import InputError, SignInNeeded, StorageFault, UnlockNeeded
from sync.secrets import SERVICE, Vault
from tests.sync.remotes import clock_at_start
from tests.sync.test_secrets import LockedKeyring, MemoryKeyring

API = "https://api.example.com/v1"
DANA = Identity("dana@example.com", API, "jwt", {"id": "u-1", "firstName": "Dana"})
EVA = Identity("eva@example.com", API, "jwt", {"id": "u-2", "firstName": "Eva"})
KEY = Identity("office key", API, "api_key")
SECRET = {"ACTUALLYCARE_PASSPHRASE": "correct horse"}


@pytest.fixture
def clock() -> ManualClock:
    return clock_at_start()


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


def account_file(accounts: Accounts, account: Account) -> Path:
    return accounts.database_path(account).with_name("account.json")


class TestWhere:
    def test_what_was_asked_for_comes_before_the_environment(self, tmp_path: Path) -> None:
        environ = {"ACTUALLYCARE_DATA_DIR": "/elsewhere"}
        assert data_dir(tmp_path, environ) == tmp_path
        assert data_dir(None, environ) == Path("/elsewhere").absolute()

    def test_without_a_word_it_is_the_users_own_folder(self) -> None:
        found = data_dir(None, {})
        assert found.is_absolute()
        assert found.name == "ActuallyCare"

    def test_each_account_has_its_own_database_and_lock(self, accounts: Accounts, tmp_path: Path) -> None:
        dana, eva = (accounts.create(who, {}) for who in (DANA, EVA))
        paths = {accounts.database_path(dana), accounts.database_path(eva), accounts.lock_path(dana)}
        assert len(paths) == 3
        assert accounts.database_path(dana) == tmp_path / "accounts" / dana.id / "data.db"

    @pytest.mark.skipif(sys.platform == "win32", reason="file modes mean nothing there")
    def test_nobody_else_may_look(self, accounts: Accounts) -> None:
        old = os.umask(0)
        try:
            file = account_file(accounts, accounts.create(DANA, {}))
        finally:
            os.umask(old)
        assert file.stat().st_mode & 0o777 == 0o600
        assert {folder.stat().st_mode & 0o777 for folder in (file.parent, file.parent.parent)} == {0o700}

    @pytest.mark.parametrize("name", ["../../etc/passwd", "🏡", "CON", "a" * 300, "Dana O'Brien", "."])
    def test_no_name_leads_out_of_the_folder(self, accounts: Accounts, tmp_path: Path, name: str) -> None:
        account = accounts.create(Identity(name, API, "api_key"), {})
        assert accounts.database_path(account).parent.parent == tmp_path / "accounts"
        assert account.id.replace("-", "").isalnum()
        assert account.id.isascii()
        assert len(account.id) < 60
        assert accounts.find(name) == account


class TestFinding:
    def test_without_an_account_the_person_signs_in_first(self, accounts: Accounts) -> None:
        for name in (None, "dana@example.com"):
            with pytest.raises(SignInNeeded):
                accounts.find(name)

    def test_an_account_is_found_by_name_and_by_id(self, accounts: Accounts) -> None:
        dana = accounts.create(DANA, {})
        accounts.create(EVA, {})
        assert accounts.find("DANA@example.com") == dana
        assert accounts.find(dana.id) == dana

    def test_without_a_name_the_last_used_is_meant(self, accounts: Accounts, clock: ManualClock) -> None:
        dana = accounts.create(DANA, {})
        clock.advance(1)
        eva = accounts.create(EVA, {})
        assert accounts.find(None) == eva
        clock.advance(1)
        dana = accounts.touch(dana)
        assert accounts.find(None) == dana
        assert accounts.all() == [dana, eva]

    def test_an_unknown_name_is_an_input_error_that_lists_the_known(self, accounts: Accounts) -> None:
        dana = accounts.create(DANA, {})
        with pytest.raises(InputError) as caught:
            accounts.find("eva@example.com")
        assert (caught.value.code, caught.value.details) == ("NO_ACCOUNT", [dana.id])

    def test_one_name_on_two_servers_must_be_told_apart(self, accounts: Accounts) -> None:
        here = accounts.create(DANA, {})
        there = accounts.create(replace(DANA, server="https://other.example.com/v1"), {})
        with pytest.raises(InputError) as caught:
            accounts.find("dana@example.com")
        assert caught.value.details == sorted([here.id, there.id])
        assert accounts.find(there.id) == there


class TestCreating:
    def test_a_second_sign_in_keeps_the_account_and_its_key(
        self, accounts: Accounts, clock: ManualClock
    ) -> None:
        first = accounts.create(DANA, {})
        key = accounts.unlock(first, {})
        clock.advance(60)
        again = replace(DANA, server="https://API.example.com/v1/", user={"id": "u-1", "firstName": "D."})
        second = accounts.create(again, SECRET)
        assert (second.id, second.protection, second.server) == (first.id, "keyring", API)
        assert second.user["firstName"] == "D."
        assert second.last_used_at > first.last_used_at
        assert accounts.unlock(second, {}) == key
        assert accounts.all() == [second]

    def test_someone_who_changed_the_e_mail_address_is_the_same(self, accounts: Accounts) -> None:
        first = accounts.create(DANA, {})
        assert accounts.create(replace(DANA, name="dana@new.example.com"), {}).id == first.id

    def test_a_key_and_a_person_are_two_accounts(self, accounts: Accounts) -> None:
        person = accounts.create(DANA, {})
        key = accounts.create(Identity(DANA.name, API, "api_key"), {})
        assert person.id != key.id
        assert accounts.unlock(person, {}) != accounts.unlock(key, {})

    def test_plain_http_to_another_computer_makes_no_account(self, accounts: Accounts) -> None:
        with pytest.raises(InputError):
            accounts.create(replace(DANA, server="http://api.example.com/v1"), {})

    def test_the_file_holds_no_key(self, accounts: Accounts) -> None:
        account = accounts.create(DANA, {})
        assert accounts.unlock(account, {}) not in account_file(accounts, account).read_text()

    def test_a_write_that_fails_leaves_the_old_file(
        self, accounts: Accounts, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        account = accounts.create(DANA, {})

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StorageFault, match="No space left"):
            accounts.touch(replace(account, name="eva"))
        assert accounts.find(None) == account
        assert [path.name for path in account_file(accounts, account).parent.iterdir()] == ["account.json"]


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


class TestRemoving:
    def test_the_database_the_key_and_the_account_go(
        self, accounts: Accounts, keyring: MemoryKeyring
    ) -> None:
        dana, eva = (accounts.create(who, {}) for who in (DANA, EVA))
        folder = accounts.database_path(dana).parent
        for name in ("data.db", "data.db-wal", "data.db-shm", "data.lock"):
            (folder / name).write_bytes(b"x")
        accounts.remove(dana)
        assert not folder.exists()
        assert list(keyring.entries) == [(SERVICE, eva.id)]
        assert accounts.all() == [eva]

    def test_what_the_person_put_there_stays(self, accounts: Accounts) -> None:
        account = accounts.create(DANA, {})
        mine = accounts.database_path(account).with_name("notes.txt")
        mine.write_text("mine")
        accounts.remove(account)
        assert mine.read_text() == "mine"
        with pytest.raises(SignInNeeded):
            accounts.find(None)

    def test_a_removal_that_a_locked_keyring_broke_off_can_be_repeated(
        self, accounts: Accounts, tmp_path: Path, clock: ManualClock
    ) -> None:
        account = accounts.create(DANA, {})
        accounts.database_path(account).write_bytes(b"x")
        with pytest.raises(UnlockNeeded):
            Accounts(tmp_path, vault=Vault(LockedKeyring()), clock=clock).remove(account)
        assert not accounts.database_path(account).exists()
        accounts.remove(accounts.find(None))
        assert accounts.unlock(accounts.create(DANA, {}), {})

    def test_an_account_of_a_key_goes_too(self, accounts: Accounts) -> None:
        accounts.remove(accounts.create(KEY, SECRET))
        with pytest.raises(SignInNeeded):
            accounts.find(None)
