"""Records that a complete walk no longer showed: held for a person to look, or confirmed by id."""

from __future__ import annotations

import itertools
from collections.abc import Set
from enum import Enum, auto

from sqlalchemy import select

from sync import doubts
from sync.absorb import Absorbed, Intake, Source
from sync.adopt import adopt, gone
from sync.decide.absence import WalkLog, brake, suspects
from sync.decide.budget import Purpose
from sync.decide.operations import Kind, State
from sync.decide.twin import Adopt
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused
from sync.jsontext import loads
from sync.lineup import Lineup, begun_at
from sync.look import Look
from sync.remote.codec import decode, decode_copy
from sync.report import Course
from sync.store import outbox, records, settings
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
        """Absence is believed only by id (CONTRACT B2, B3), here behind complete walks of all lists.

        Of what can be archived neither says enough the first time: see `doubts`.
        """
        if self.presence(entity, server_id) is Presence.ABSENT and self._surely(entity, server_id):
            self.remove(entity, server_id)

    def _surely(self, entity: Entity, server_id: str) -> bool:
        if not entity.archive:
            return True
        with self.course.store.work(background=True) as unit:
            return doubts.missing(unit, entity, server_id, self.course.settle_seconds)

    def ask_again(self, entity: Entity) -> None:
        """For what was missing: by id, and in the archived list."""
        with self.course.store.read() as connection:
            due = doubts.due(connection, entity, self.course.clock.now(), self.course.settle_seconds)
        if not due:
            return
        missing, untold = self.tell_apart(entity, due)
        for server_id in sorted(missing):
            if self._surely(entity, server_id):
                self.remove(entity, server_id)
        with self.course.store.work(background=True) as unit:
            doubts.forget(unit, entity, due - untold - missing)

    def tell_apart(self, entity: Entity, server_ids: Set[str]) -> tuple[set[str], set[str]]:
        """Those that are neither there by id nor among the archived, and those of which nobody can tell."""
        told = {server_id: self.presence(entity, server_id) for server_id in sorted(server_ids)}
        absent = {server_id for server_id, presence in told.items() if presence is Presence.ABSENT}
        untold = {server_id for server_id, presence in told.items() if presence is Presence.UNTOLD}
        try:
            return absent - self._archived(entity, absent), untold
        except (BadReply, Refused) as fault:
            self.course.report.trouble(f"{fault.code}:{entity.name}")
            return set(), untold | absent

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
        self._claim(entity, server_id)
        with self.course.store.work(background=True) as unit:
            stored = unit.by_server_id(entity, [server_id]).get(server_id)
            if stored is not None and not stored.gone:
                removed = gone(unit, stored)
                self.course.report.removed += removed
                self.course.report.conflicts += not removed

    def _claim(self, entity: Entity, server_id: str) -> None:
        """What a create of unknown outcome has made, and somebody deleted since: the create is answered."""
        with self.course.store.read() as connection:
            creates = [
                (op, begun_at(connection, op))
                for op in outbox.in_states(connection, [State.UNKNOWN])
                if op.kind is Kind.CREATE and op.entity == entity.name
            ]
            stored = records.by_server_id(connection, entity, [server_id]).get(server_id)
            unescape = bool(settings.get(connection, Name.SERVER_ESCAPES, False))
        if not creates or stored is None or not stored.raw:
            return
        lineup = Lineup(self.course, entity, unescape=unescape)
        lineup.rows[server_id] = decode(entity, loads(stored.raw), unescape=unescape)
        made = (op for op, begun in creates if isinstance(lineup.verdict(op, begun), Adopt))
        for op in itertools.islice(made, 1):
            with self.course.store.work(background=True) as unit:
                adopt(unit, op, lineup.rows[server_id])
