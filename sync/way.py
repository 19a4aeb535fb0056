"""The way to the server, and the only place that puts it together; loaded when the server is first needed."""

from __future__ import annotations

from datetime import timedelta

from sync.accounts import Account
from sync.cycles import Way
from sync.keeping import StoredBudget, StoredTokens
from sync.opening import Surroundings
from sync.remote.gateway import Gateway
from sync.remote.http import BudgetKeeper, HeldBudget, Http
from sync.remote.session import Session
from sync.store import settings
from sync.store.settings import Name
from sync.store.unit_of_work import Store


def door_to(server: str, around: Surroundings, budget: BudgetKeeper | None = None) -> Http:
    """Raises InputError for proxies that nothing can be sent through."""
    return Http(
        server,
        clock=around.clock,
        budget=budget or HeldBudget(),
        install_id=around.install_id,
        line=around.line,
    )


def way_of(account: Account, around: Surroundings, store: Store) -> Way:
    """As this account, with what its database remembers of the server. Raises InputError as `door_to`."""
    budget = StoredBudget(store)
    with store.read() as connection:
        offset = timedelta(seconds=float(settings.get(connection, Name.CLOCK_OFFSET, 0.0)))
    door = door_to(account.server, around, budget)
    session = Session(door, StoredTokens(store), around.clock, offset=offset)
    return Way(Gateway(door.signed_by(session)), session, budget)
