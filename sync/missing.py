"""What a complete walk no longer showed, and the deletion brake holds until a person has looked."""

from __future__ import annotations

from sqlalchemy import select

from sync.cycles import Cycles
from sync.entities import entity_named
from sync.pull import Pull
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
        """Removes those that the server confirms by id to be gone; returns how many.

        Talks to the server: raises EngineBusy, Offline, Throttled or SignInNeeded.
        """
        entity = entity_named(resource)
        course = self._cycles.course()
        with self._cycles.holding():
            pull = Pull(course, bearer=self._cycles.bearer)
            for record in self.held().get(entity.name, []):
                pull.confirm(entity, str(record.server_id))
            with self._store.work() as unit:
                unit.connection.execute(SUSPECTS.delete().where(SUSPECTS.c.entity == entity.name))
        return course.report.removed
