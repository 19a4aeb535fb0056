"""Records that a complete walk no longer showed: held for a person to look, or confirmed by id."""

from __future__ import annotations

from enum import Enum, auto

from sqlalchemy import select

from sync.absorb import Absorbed, Intake, Source
from sync.adopt import gone
from sync.decide.absence import WalkLog, brake, suspects
from sync.decide.budget import Purpose
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused
from sync.remote.codec import decode_copy
from sync.report import Course
from sync.store import records, settings
from sync.store.settings import Name


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
        """Absence is believed only by id (CONTRACT B2, B3), here behind complete walks of all lists."""
        if self.presence(entity, server_id) is Presence.ABSENT:
            self.remove(entity, server_id)

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
