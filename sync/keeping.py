"""What the way to the server needs to remember, kept in the account's encrypted database."""

from __future__ import annotations

import threading

from sync.decide.budget import Budget
from sync.remote.tokens import Tokens
from sync.store import settings
from sync.store.settings import Name
from sync.store.unit_of_work import Store


class StoredTokens:
    """Tokens and keys; `save` returns when they are on disk (CONTRACT B19)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> Tokens:
        with self._store.read() as connection:
            return Tokens(
                settings.get(connection, Name.ACCESS_TOKEN),
                settings.get(connection, Name.REFRESH_TOKEN),
                settings.get(connection, Name.API_KEY),
            )

    def save(self, tokens: Tokens) -> None:
        with self._store.work() as unit:
            settings.put(unit.connection, Name.ACCESS_TOKEN, tokens.access_token)
            settings.put(unit.connection, Name.REFRESH_TOKEN, tokens.refresh_token)
            settings.put(unit.connection, Name.API_KEY, tokens.api_key)


class StoredBudget:
    """The request budget: in memory for every request, on disk at the end of a cycle and when held back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        with store.read() as connection:
            self._budget = Budget.from_json(settings.get(connection, Name.BUDGET, {}))

    def current(self) -> Budget:
        with self._lock:
            return self._budget

    def save(self, budget: Budget) -> None:
        with self._lock:
            held = budget.held_until != self._budget.held_until
            self._budget = budget
        if held:
            self.flush()

    def flush(self) -> None:
        with self._store.work(background=True) as unit:
            settings.put(unit.connection, Name.BUDGET, self.current().as_json())
