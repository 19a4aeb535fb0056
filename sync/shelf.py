"""What the window wants to find again: lists, drafts, undo. Encrypted with everything else, never sent."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from sync.store.settings import SETTINGS
from sync.store.unit_of_work import Store

PREFIX = "shelf."
_GET = select(SETTINGS.c.value).where(SETTINGS.c.name == bindparam("wanted"))


class Shelf:
    """JSON values by name, in the account's own database; nothing here concerns the server."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, name: str, default: Any = None) -> Any:
        with self._store.read() as connection:
            row = connection.execute(_GET, {"wanted": PREFIX + name}).first()
        return default if row is None or row[0] is None else row[0]

    def beginning(self, start: str) -> dict[str, Any]:
        """name → value of all whose name begins so."""
        low = PREFIX + start
        query = select(SETTINGS.c.name, SETTINGS.c.value).where(
            SETTINGS.c.name >= low, SETTINGS.c.name < low + "\U0010ffff"
        )
        with self._store.read() as connection:
            return {row.name.removeprefix(PREFIX): row.value for row in connection.execute(query)}

    def put(self, name: str, value: Any) -> None:
        """On disk when it returns; None takes it away. Raises StorageFault."""
        key = PREFIX + name
        with self._store.work() as unit:
            if value is None:
                unit.connection.execute(SETTINGS.delete().where(SETTINGS.c.name == key))
                return
            statement = insert(SETTINGS).values(name=key, value=value)
            unit.connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["name"], set_={"value": statement.excluded.value}
                )
            )
