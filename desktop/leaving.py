"""Signing out of an account of this computer."""

from __future__ import annotations

from sync import Surroundings, sign_out_of


def sign_out(around: Surroundings, account_id: str, *, remove: bool) -> None:
    """May wait for a network. Raises what keeps the data from being opened or removed."""
    account = around.accounts.find(account_id)
    try:
        sign_out_of(around, account)
    finally:
        if remove:
            around.accounts.remove(account)
