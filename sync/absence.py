"""Records that a complete walk no longer showed: held for a person to look, or confirmed by id."""

from __future__ import annotations

from collections.abc import Set
from datetime import timedelta
from enum import Enum, auto

from sqlalchemy import select

from sync.absorb import Absorbed, Intake, Source
from sync.adopt import gone
from sync.clock import moment
from sync.decide.absence import WalkLog, brake, suspects
from sync.decide.budget import Purpose
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused
from sync.look import Look
from sync.remote.codec import decode_copy
from sync.report import Course
from sync.store import records, settings
from sync.store.settings import Name

DOUBT = timedelta(minutes=10)
"""So long after an archived record was missing it is asked for once more."""


class Presence(Enum):
    THERE = auto()
    ABSENT = auto()
    UNTOLD = auto()
    """The server gave no answer that says so."""


class Absence:
    def __init__(self, course: Course) -> None:
        self.course = course

    def conclude(self, entity: Entity, logs: list[WalkLog]) -> None:
        with self.course.store.read() as connection:
            known = records.present_server_ids(connection, entity)
            query = select(settings.SUSPECTS.c.local_id).where(settings.SUSPECTS.c.entity == entity.name)
            held = {row.local_id for row in connection.execute(query)}
            missing = suspects(known, *logs)
            found = records.by_server_id(connection, entity, missing)
        self._release(held - {item.local_id for item in found.values()}, entity)
        if brake(len(missing), len(known)):
            self._hold([item.local_id for item in found.values() if item.local_id not in held], entity)
            return
        for server_id in sorted(missing):
            self.confirm(entity, server_id)

    def _hold(self, local_ids: list[str], entity: Entity) -> None:
        with self.course.store.work(background=True) as unit:
            for local_id in local_ids:
                row = {"local_id": local_id, "entity": entity.name, "found_at": unit.now}
                unit.connection.execute(settings.SUSPECTS.insert().values(row))

    def _release(self, local_ids: set[str], entity: Entity) -> None:
        """What the lists show again is no suspect any more (CONTRACT B2)."""
        if not local_ids:
            return
        mine = settings.SUSPECTS.c.entity == entity.name
        with self.course.store.work(background=True) as unit:
            for local_id in local_ids:
                unit.connection.execute(
                    settings.SUSPECTS.delete().where(mine, settings.SUSPECTS.c.local_id == local_id)
                )

    def confirm(self, entity: Entity, server_id: str) -> None:
        """Absence is believed only by id (CONTRACT B2, B3), here behind complete walks of all lists.

        What was archived answers by id as if it were gone (B3), so that the lists alone speak, and they may
        lie (B2): it is asked for once more later.
        """
        if self.presence(entity, server_id) is not Presence.ABSENT:
            return
        with self.course.store.work(background=True) as unit:
            stored = unit.by_server_id(entity, [server_id]).get(server_id)
            if stored is not None and stored.archived:
                doubts = settings.get(unit.connection, Name.DOUBTED, {})
                mine = {server_id: unit.now} | doubts.get(entity.name, {})
                settings.put(unit.connection, Name.DOUBTED, doubts | {entity.name: mine})
                return
        self.remove(entity, server_id)

    def ask_again(self, entity: Entity) -> None:
        """What was archived and then missing, by id and in the archived list; raises BadReply, Refused."""
        with self.course.store.read() as connection:
            doubts = settings.get(connection, Name.DOUBTED, {}).get(entity.name, {})
        before = self.course.clock.now() - DOUBT
        due = {server_id for server_id, since in doubts.items() if moment(since) <= before}
        untold = self.settle(entity, due) if due else set()
        if due - untold:
            with self.course.store.work(background=True) as unit:
                doubts = settings.get(unit.connection, Name.DOUBTED, {})
                left = {key: since for key, since in doubts[entity.name].items() if key not in due - untold}
                settings.put(unit.connection, Name.DOUBTED, doubts | {entity.name: left})

    def settle(self, entity: Entity, server_ids: Set[str]) -> set[str]:
        """Removes those that are neither there by id nor among the archived; those that it cannot tell."""
        told = {server_id: self.presence(entity, server_id) for server_id in sorted(server_ids)}
        absent = {server_id for server_id, presence in told.items() if presence is Presence.ABSENT}
        untold = {server_id for server_id, presence in told.items() if presence is Presence.UNTOLD}
        try:
            archived = self._archived(entity, absent)
        except (BadReply, Refused) as fault:
            self.course.report.trouble(f"{fault.code}:{entity.name}")
            return untold | absent
        for server_id in sorted(absent - archived):
            self.remove(entity, server_id)
        return untold

    def _archived(self, entity: Entity, server_ids: Set[str]) -> set[str]:
        if not entity.archive or not server_ids:
            return set()
        return Look(self.course).archived_among(entity, server_ids)

    def presence(self, entity: Entity, server_id: str) -> Presence:
        """Asks by id, and takes in what is there; of what is archived, absence says nothing (CONTRACT B3)."""
        with self.course.store.read() as connection:
            unescape = bool(settings.get(connection, Name.SERVER_ESCAPES, False))
        try:
            reply = self.course.gateway.read(entity, server_id, purpose=Purpose.PUSH)
            row = decode_copy(entity, reply.data, server_id, unescape=unescape)
        except (NotThere, Forbidden):
            return Presence.ABSENT
        except (BadReply, Refused) as fault:
            self.course.report.trouble(f"{fault.code}:{entity.name}")
            return Presence.UNTOLD
        with self.course.store.work(background=True) as unit:
            intake = Intake(unit, entity, Source.READ)
            result: Absorbed = intake.take([row])
        self.course.report.add(result)
        return Presence.THERE

    def remove(self, entity: Entity, server_id: str) -> None:
        """What the server surely no longer has; unsent work on it asks first."""
        with self.course.store.work(background=True) as unit:
            stored = unit.by_server_id(entity, [server_id]).get(server_id)
            if stored is not None and not stored.gone:
                removed = gone(unit, stored)
                self.course.report.removed += removed
                self.course.report.conflicts += not removed
