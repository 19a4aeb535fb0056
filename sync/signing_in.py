"""Signing in and out: the only acts of a person that need the server."""

from __future__ import annotations

from sync.accounts import Account, Identity
from sync.decide.budget import Purpose
from sync.entities import REGISTRY
from sync.errors import RemoteFault, SignInNeeded
from sync.keeping import StoredTokens
from sync.opening import Surroundings, open_store
from sync.remote.gateway import Gateway
from sync.remote.http import Http
from sync.remote.session import Session, SignedIn, sign_in, sign_out
from sync.remote.tokens import Tokens
from sync.way import door_to


def sign_in_with_password(
    around: Surroundings, server: str, email: str, password: str
) -> tuple[Account, SignedIn]:
    """Signs in, and creates or reuses the account. Raises SignInNeeded, Offline, InputError, UnlockNeeded."""
    with door_to(server, around) as door:
        signed = sign_in(door, email, password)
    account = around.accounts.create(Identity(email.strip(), server, "jwt", signed.user), around.environ)
    _keep(around, account, signed.tokens)
    return account, signed


def sign_in_with_key(around: Surroundings, server: str, key: str, name: str) -> tuple[Account, SignedIn]:
    """Tries the key on a list before anything is kept; a key cannot ask whose it is."""
    tokens = Tokens(api_key=key.strip())
    with door_to(server, around) as door:
        session = Session(door, _Fixed(tokens), around.clock)
        gateway = Gateway(door.signed_by(session))
        gateway.page(REGISTRY["appointments"], 1, limit=1, purpose=Purpose.PERSON)
    account = around.accounts.create(Identity(name, server, "api_key"), around.environ)
    _keep(around, account, tokens)
    return account, SignedIn(tokens, {}, None)


class _Fixed:
    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def read(self) -> Tokens:
        return self._tokens

    def save(self, tokens: Tokens) -> None:
        self._tokens = tokens


def _keep(around: Surroundings, account: Account, tokens: Tokens) -> None:
    store = open_store(around, account)
    try:
        StoredTokens(store).save(tokens)
    finally:
        store.database.close()


def sign_out_of(around: Surroundings, account: Account) -> None:
    """Tells the server where it can be reached, and forgets the tokens in any case."""
    store = open_store(around, account)
    try:
        tokens = StoredTokens(store)
        if account.kind == "jwt":
            with door_to(account.server, around) as door:
                session = Session(door, tokens, around.clock)
                _try_sign_out(door.signed_by(session))
        tokens.save(Tokens())
    finally:
        store.database.close()


def _try_sign_out(http: Http) -> bool:
    """Whether the server knows of it; without a connection the session ends there by itself."""
    try:
        sign_out(http)
    except (SignInNeeded, RemoteFault):
        return False
    return True
