"""What a person filled in to sign in."""

from dataclasses import dataclass, field
from typing import Literal

Way = Literal["password", "api_key"]
Protection = Literal["keyring", "passphrase"]


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
