"""What opens the server to a person or a program, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Tokens:
    """What opens the server to us: a key, or a short-lived token and the one that renews it."""

    access_token: str | None = field(default=None, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    api_key: str | None = field(default=None, repr=False)


class Credentials(Protocol):
    """Where the tokens are kept; `save` returns only when they are on disk."""

    def read(self) -> Tokens: ...

    def save(self, tokens: Tokens) -> None: ...
