"""What a person filled in to sign in."""

from dataclasses import dataclass, field
from typing import Literal

Way = Literal["password", "api_key"]
Protection = Literal["keyring", "passphrase"]


@dataclass(frozen=True)
class KnownAccount:
    """An account of this laptop whose session is over; `name` is its e-mail address, or its key's name."""

    id: str
    name: str
    server: str
    way: Way
    protection: Protection


@dataclass(frozen=True)
class SignInForm:
    """What the chosen way does not need stays empty; secrets are never shown by `repr`."""

    way: Way
    server: str
    email: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    key_name: str = ""
    protection: Protection = "keyring"
    passphrase: str = field(default="", repr=False)
