"""Two people and a key with an account on this computer, and the files that their accounts are."""

from pathlib import Path

from sync.accounts import Account, Accounts, Identity

API = "https://api.example.com/v1"
DANA = Identity("dana@example.com", API, "jwt", {"id": "u-1", "firstName": "Dana"})
EVA = Identity("eva@example.com", API, "jwt", {"id": "u-2", "firstName": "Eva"})
KEY = Identity("office key", API, "api_key")
SECRET = {"ACTUALLYCARE_PASSPHRASE": "correct horse"}


def account_file(accounts: Accounts, account: Account) -> Path:
    return accounts.database_path(account).with_name("account.json")
