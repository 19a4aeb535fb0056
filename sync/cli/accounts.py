"""`login` and `logout`."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from sync.cli.session import SESSION, Exit
from sync.clock import iso
from sync.decide.operations import OPEN
from sync.errors import InputError
from sync.opening import open_store
from sync.signing_in import sign_in_with_key, sign_in_with_password, sign_out_of
from sync.store import outbox

PRODUCTION = "https://api.actuallycare.com/v1"
KEY_NAME = "api-key"


def login(
    api: Annotated[str, typer.Option(help="Base address of the API, with /v1.")] = PRODUCTION,
    email: Annotated[str, typer.Option(help="E-mail or user name; the password is read from stdin.")] = "",
    api_key: Annotated[bool, typer.Option("--api-key", help="Read an API key from stdin instead.")] = False,
) -> None:
    """Sign in, and create this account's encrypted database."""
    if bool(email) == api_key:
        raise InputError("Give either --email or --api-key.")
    secret = sys.stdin.readline().rstrip("\r\n")
    if not secret:
        raise InputError("The password or key is read from stdin, and nothing came.")
    if api_key:
        name = SESSION.account_name or KEY_NAME
        account, signed = sign_in_with_key(SESSION.around, api, secret, name)
    else:
        account, signed = sign_in_with_password(SESSION.around, api, email, secret)
    expires = iso(signed.expires_at) if signed.expires_at else None
    document: dict[str, Any] = {"account": account.name, "user": dict(account.user), "expires_at": expires}
    SESSION.answer(document, f"Signed in as {account.name}. Run `actuallycare sync` to fetch your data.")


def logout(
    wipe: Annotated[bool, typer.Option(help="Remove the database from this computer too.")] = False,
    discard_unsent: Annotated[
        int | None, typer.Option(help="With --wipe: the exact number of unsent changes to give up.")
    ] = None,
) -> None:
    """Sign out; the encrypted database stays unless --wipe is given."""
    account = SESSION.account
    if wipe and _keeps_unsent(discard_unsent):
        return
    sign_out_of(SESSION.around, account)
    if wipe:
        SESSION.around.accounts.remove(account)
    document = {"account": account.name, "wiped": wipe}
    kept = "Its data was removed from this computer." if wipe else "Its data stays here, encrypted."
    SESSION.answer(document, f"Signed out of {account.name}. {kept}")


def _keeps_unsent(named: int | None) -> bool:
    """Whether unsent work stands in the way of a wipe; then the refusal has been answered."""
    store = open_store(SESSION.around, SESSION.account)
    try:
        with store.read() as connection:
            unsent = len(outbox.in_states(connection, OPEN))
    finally:
        store.database.close()
    if unsent == (named or 0):
        return False
    sentence = (
        f"{unsent} changes on this computer were not sent yet, and a wipe would lose them. "
        f"Sync first, or add --discard-unsent {unsent}."
    )
    SESSION.refuse(Exit.DECIDE, "UNSENT_WORK", sentence, {"unsent": unsent})
    return True


def add_to(app: typer.Typer) -> None:
    app.command()(login)
    app.command()(logout)
