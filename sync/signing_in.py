"""Signing in and out: the only acts of a person that need the server."""

from __future__ import annotations

from sqlalchemy import Connection, select

from sync.accounts import Account, Identity
from sync.decide.budget import Purpose
from sync.entities import REGISTRY
from sync.errors import BadReply, InputError, RemoteFault, SignInNeeded
from sync.keeping import StoredTokens
from sync.opening import Surroundings, open_store
from sync.remote.codec import decode
from sync.remote.gateway import LARGEST_PAGE, Gateway, Page
from sync.remote.http import Http
from sync.remote.session import Session, SignedIn, sign_in, sign_out
from sync.remote.tokens import Tokens
from sync.store.tables import column_name, table_of
from sync.way import door_to

OWNER = "user_id"
ANOTHER_ACCOUNT = "ANOTHER_ACCOUNT"
KEY_OF_ANOTHER = "KEY_OF_ANOTHER"
KEY_OF_WHOM = "KEY_OF_WHOM"


def sign_in_with_password(
    around: Surroundings, server: str, email: str, password: str
) -> tuple[Account, SignedIn]:
    """Signs in, and creates or reuses the account. Raises SignInNeeded, Offline, InputError, UnlockNeeded."""
    with door_to(server, around) as door:
        signed = sign_in(door, email, password)
    return _kept(around, Identity(email.strip(), server, "jwt", signed.user), signed)


def sign_in_again_with_password(
    around: Surroundings, account: Account, email: str, password: str
) -> tuple[Account, SignedIn]:
    """As above, for an account that is here. Raises InputError for anyone else, and then keeps nothing."""
    with door_to(account.server, around) as door:
        signed = sign_in(door, email, password)
        identity = Identity(email.strip(), account.server, "jwt", signed.user)
        if not identity.is_of(account):
            _try_sign_out(door.signed_by(Session(door, _Fixed(signed.tokens), around.clock)))
            raise InputError("this is another account than the one that is here", code=ANOTHER_ACCOUNT)
    return _kept(around, identity, signed)


def sign_in_with_key(around: Surroundings, server: str, key: str, name: str) -> tuple[Account, SignedIn]:
    """Tries the key on a list before anything is kept; a key cannot ask whose it is."""
    tokens = Tokens(api_key=key.strip())
    _seen(around, server, tokens, limit=1)
    return _kept(around, Identity(name, server, "api_key"), SignedIn(tokens, {}, None))


def sign_in_again_with_key(
    around: Surroundings, account: Account, key: str, *, is_own: bool = False
) -> tuple[Account, SignedIn]:
    """As above, for an account that is here. Raises InputError for a key that sees only what others own.

    Another key than before raises it too, until the person says that it `is_own`.
    """
    tokens = Tokens(api_key=key.strip())
    page = _seen(around, account.server, tokens, LARGEST_PAGE)
    _check_owner(around, account, tokens, _owners_on(page), is_own=is_own)
    identity = Identity(account.name, account.server, "api_key")
    return _kept(around, identity, SignedIn(tokens, {}, None))


def _seen(around: Surroundings, server: str, tokens: Tokens, limit: int) -> Page:
    with door_to(server, around) as door:
        session = Session(door, _Fixed(tokens), around.clock)
        gateway = Gateway(door.signed_by(session))
        return gateway.page(REGISTRY["appointments"], 1, limit=limit, purpose=Purpose.PERSON)


def _kept(around: Surroundings, identity: Identity, signed: SignedIn) -> tuple[Account, SignedIn]:
    account = around.accounts.create(identity, around.environ)
    _keep(around, account, signed.tokens)
    return account, signed


def _check_owner(
    around: Surroundings, account: Account, tokens: Tokens, seen: set[str], *, is_own: bool
) -> None:
    """The key of before proves itself; of another one only the owners of what it sees can tell."""
    store = open_store(around, account)
    try:
        if StoredTokens(store).read().api_key == tokens.api_key:
            return
        with store.read() as connection:
            known = _owners_here(connection)
    finally:
        store.database.close()
    if seen and known and not seen & known:
        raise InputError("this key belongs to somebody else", code=KEY_OF_ANOTHER)
    if not is_own:
        raise InputError("this is another key than before, and it cannot tell whose it is", code=KEY_OF_WHOM)


def _owners_on(page: Page) -> set[str]:
    entity = REGISTRY["appointments"]
    found: set[str] = set()
    for row in page.rows:
        try:
            owner = decode(entity, row).values.get(OWNER)
        except BadReply:
            continue
        if owner is not None:
            found.add(str(owner))
    return found


def _owners_here(connection: Connection) -> set[str]:
    """Whose the records are that the account has seen so far."""
    found: set[str] = set()
    for entity in (one for one in REGISTRY.values() if OWNER in one.by_name):
        column = table_of(entity).c[column_name(OWNER)]
        owners = connection.execute(select(column).distinct().where(column.is_not(None)))
        found.update(str(owner) for (owner,) in owners)
    return found


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
