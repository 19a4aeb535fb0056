"""What is neither there by id nor in a list, where both may be wrong: it has to be missing several times.

What can be archived answers by id as if it were gone once it is (CONTRACT B3), so that the lists alone speak
of it, and they may lie (B2).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from sync.clock import moment
from sync.entities.spec import Entity
from sync.store import settings
from sync.store.settings import Name
from sync.store.unit_of_work import UnitOfWork

TIMES = 3
"""So often it has to be missing before it is believed to be gone."""
APART = 5
"""So many waits of a lost create lie between two of these times, at least."""

Doubts = dict[str, list[str]]
"""server id → when it was missing."""


def missing(unit: UnitOfWork, entity: Entity, server_id: str, settle_seconds: float) -> bool:
    """Takes note that it was missing; True when that was often enough, and then nothing is left of it."""
    every = of(unit.connection, entity)
    times = every.get(server_id, [])
    if times and moment(times[-1]) > _before(unit.clock.now(), settle_seconds):
        return False
    unit.writes += 1
    enough = len(times) + 1 >= TIMES
    rest = {key: value for key, value in every.items() if key != server_id}
    _put(unit, entity, rest if enough else rest | {server_id: [*times, unit.now]})
    return enough


def due(connection: Connection, entity: Entity, now: datetime, settle_seconds: float) -> set[str]:
    """Those to ask for again."""
    before = _before(now, settle_seconds)
    return {server_id for server_id, times in of(connection, entity).items() if moment(times[-1]) <= before}


def forget(unit: UnitOfWork, entity: Entity, server_ids: Iterable[str]) -> None:
    """They are there."""
    found = set(server_ids)
    _put(unit, entity, {key: times for key, times in of(unit.connection, entity).items() if key not in found})


def of(connection: Connection, entity: Entity) -> Doubts:
    return dict(settings.get(connection, Name.DOUBTED, {}).get(entity.name, {}))


def _put(unit: UnitOfWork, entity: Entity, doubts: Doubts) -> None:
    every = settings.get(unit.connection, Name.DOUBTED, {})
    settings.put(unit.connection, Name.DOUBTED, every | {entity.name: doubts})


def _before(now: datetime, settle_seconds: float) -> datetime:
    return now - timedelta(seconds=APART * settle_seconds)
