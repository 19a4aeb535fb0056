"""Keyrings to test with: one that keeps what it is given, and one whose owner is away."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps its entries as long as it lives."""

    priority = -1

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("no such entry")
        del self.entries[service, username]


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner is away."""

    failure: Exception = KeyringLocked("locked")

    def get_password(self, service: str, username: str) -> str | None:
        raise self.failure

    set_password = get_password  # type: ignore[assignment]
    delete_password = get_password  # type: ignore[assignment]
