"""Signing out of an account of this computer."""

from __future__ import annotations

import sync
from sync import Surroundings


def sign_out(around: Surroundings, account_id: str, *, remove: bool) -> None:
    """May wait for a network. Raises what keeps the data from being opened or removed."""
    account = around.accounts.find(account_id)
    try:
        sync.sign_out_of(around, account)
    finally:
        if remove:
            around.accounts.remove(account)
