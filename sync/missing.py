"""What a complete walk no longer showed, and the deletion brake holds until a person has looked."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from sqlalchemy import select

from sync.cycles import Cycles
from sync.entities import entity_named
from sync.reading.reader import Reader
from sync.reading.record import Record
from sync.store.settings import SUSPECTS
from sync.store.unit_of_work import Store


class Missing:
    def __init__(self, store: Store, cycles: Cycles) -> None:
        self._store = store
        self._cycles = cycles

    def held(self) -> dict[str, list[Record]]:
        """resource → the records that are held."""
        with self._store.read() as connection:
            rows = connection.execute(select(SUSPECTS)).mappings().all()
        found: dict[str, list[Record]] = {}
        for name in sorted({row["entity"] for row in rows}):
            ids = [row["local_id"] for row in rows if row["entity"] == name]
            found[name] = list(Reader(self._store).find(name, ids).values())
        return found

    def keep(self, resource: str) -> int:
        """They stay here, marked as gone from the server; returns how many."""
        entity = entity_named(resource)
        held = self.held().get(entity.name, [])
        with self._store.work() as unit:
            for record in held:
                stored = unit.get(entity, record.id)
                if stored is not None:
                    stored.gone = True
                    unit.save(stored)
            unit.connection.execute(SUSPECTS.delete().where(SUSPECTS.c.entity == entity.name))
        return len(held)

    def accept(self, resource: str) -> int:
        """Removes those that the server confirms to be gone; returns how many.

        What only the archived list shows is not gone (CONTRACT B3). Where the server gave no clear answer the
        record stays held. Talks to the server: raises EngineBusy, Offline, Throttled or SignInNeeded.
        """
        entity = entity_named(resource)
        course = self._cycles.course()
        with self._cycles.holding():
            absence = import_module("sync.absence").Absence(course)
            held = {str(record.server_id): record.id for record in self.held().get(entity.name, [])}
            missing, untold = absence.tell_apart(entity, held.keys())
            for server_id in sorted(missing):
                absence.remove(entity, server_id)
            self._release(held[server_id] for server_id in held.keys() - untold)
        return course.report.removed

    def _release(self, local_ids: Iterable[str]) -> None:
        with self._store.work() as unit:
            for local_id in local_ids:
                mine = SUSPECTS.c.local_id == local_id
                unit.connection.execute(SUSPECTS.delete().where(mine))
