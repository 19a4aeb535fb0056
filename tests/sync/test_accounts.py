"""Accounts on this computer: where they are, found again, never mixed up, and gone when they are to go."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sync.accounts import Accounts, Identity, data_dir
from sync.clock import ManualClock
from sync.errors import InputError, SignInNeeded, StorageFault, UnlockNeeded
from sync.secrets import SERVICE, Vault
from tests.sync.keyrings import LockedKeyring, MemoryKeyring
from tests.sync.people import API, DANA, EVA, KEY, SECRET, account_file


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
