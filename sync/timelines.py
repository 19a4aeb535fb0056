"""Milestones of records that have a timeline: read when a person looks, and now and then by themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from sync.clock import iso
from sync.decide.budget import Purpose
from sync.decide.schedule import TIMELINE_EVERY
from sync.edits import locate
from sync.entities import REGISTRY, entity_named
from sync.entities.spec import Entity
from sync.errors import InputError, Offline, Refused, RemoteFault, ServerFault, SignInNeeded, Throttled
from sync.remote.milestones import Milestones, milestones
from sync.report import Course
from sync.store import timelines
from sync.store.unit_of_work import Store, UnitOfWork

WISHES = 10
"""So many looks of a person are served in one cycle."""
BY_THEMSELVES = 1
"""A cycle is to stay cheap: what is looked at is wished, and the rest has the whole day."""
FRESH = timedelta(minutes=1)
WISH_AGAIN = timedelta(hours=1)
"""What a person wished for is asked again so long after the server could not answer."""

Find = Callable[[Connection, Entity], Sequence[Any]]


def wish(store: Store, resource: str, record_id: str) -> None:
    """Asks for the timeline of a record that a person looks at; the next cycle reads it.

    Nothing is asked of what the server does not have, or was asked about a moment ago.
    Raises InputError for a resource without timelines, UnknownRecord.
    """
    entity = entity_named(resource)
    if entity.timeline is None:
        raise InputError(f"A {entity.singular.lower()} has no timeline.", code="NO_TIMELINE")
    with store.read() as connection:
        known = timelines.of_record(connection, record_id)
    if known is not None and not _worth_asking(known, iso(store.clock.now() - FRESH)):
        return
    with store.work() as unit:
        stored = locate(unit, entity, record_id)
        if stored.server_id is not None and not stored.gone:
            timelines.put(unit.connection, entity, stored.local_id, wished_at=unit.now)


def _worth_asking(known: Mapping[str, Any], fresh: str) -> bool:
    tried, wished = known["tried_at"] or "", known["wished_at"] or ""
    return tried <= fresh and wished <= tried


class Timelines:
    """Nothing that a server says of a timeline, or fails to say, ends a cycle."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def serve_wishes(self) -> None:
        """What a person looked at since; on the reserve that is kept for what is opened by hand."""
        before = iso(self.course.clock.now() - WISH_AGAIN)
        self._read_all(
            lambda connection, entity: timelines.wished(connection, entity, before, WISHES), Purpose.PERSON
        )

    def refresh(self) -> None:
        """What nobody asked for, and what is left of records that are gone."""
        before = iso(self.course.clock.now() - TIMELINE_EVERY)
        self._forget_orphans()
        self._read_all(
            lambda connection, entity: timelines.stale(connection, entity, before, BY_THEMSELVES),
            Purpose.BACKGROUND,
        )

    def _read_all(self, find: Find, purpose: Purpose) -> None:
        for entity in REGISTRY.values():
            if entity.timeline is None:
                continue
            with self.course.store.read() as connection:
                rows = find(connection, entity)
            for row in rows:
                if self.course.cancelled() or not self._read(entity, row, purpose):
                    return

    def _read(self, entity: Entity, row: Any, purpose: Purpose) -> bool:
        """False where asking further makes no sense now; the cycle's other requests find out why."""
        try:
            found = milestones(self.course.gateway.timeline(entity, row["server_id"], purpose))
        except (Throttled, SignInNeeded):
            return False
        except RemoteFault as fault:
            self._failed(entity, row["local_id"], fault)
            return not isinstance(fault, Offline)
        self._keep(entity, row, found)
        return True

    def _failed(self, entity: Entity, local_id: str, fault: RemoteFault) -> None:
        """What was read before stays, with its age. A wish is over where the server said no."""
        if isinstance(fault, Offline) and not fault.sent:
            return
        self.course.report.troubles.append(f"{fault.code}:{entity.name}/timeline")
        over = isinstance(fault, Refused) and not isinstance(fault, ServerFault)
        with self.course.store.work(background=True, fetched=True) as unit:
            values = {"tried_at": unit.now} | ({"wished_at": None} if over else {})
            timelines.put(unit.connection, entity, local_id, **values)

    def _keep(self, entity: Entity, row: Any, found: Milestones) -> None:
        if found.unreadable:
            self.course.report.troubles.append(f"UNREADABLE_ROWS:{entity.name}/timeline")
        with self.course.store.work(background=True, fetched=True) as unit:
            values: dict[str, Any] = {"read_at": unit.now, "tried_at": unit.now, "wished_at": None}
            if row["milestones"] != found.items:
                values["milestones"] = found.items
                _changed(unit, entity, row["local_id"])
            timelines.put(unit.connection, entity, row["local_id"], **values)

    def _forget_orphans(self) -> None:
        for entity in REGISTRY.values():
            if entity.timeline is None:
                continue
            with self.course.store.read() as connection:
                left = timelines.orphans(connection, entity)
            if left:
                with self.course.store.work(background=True) as unit:
                    timelines.forget(unit.connection, left)


def _changed(unit: UnitOfWork, entity: Entity, local_id: str) -> None:
    unit.writes += 1
    unit.changed.setdefault(entity.name, set()).add(local_id)
