"""Reading what others changed: what the agent looks at first, then heads of lists, then complete walks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from sync.absorb import GATHERED, Absorbed, AfterSlice, Intake, Source, absorb_rows
from sync.adopt import gone
from sync.clock import iso, moment
from sync.decide.absence import WalkLog, brake, suspects
from sync.decide.budget import Purpose
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.errors import BadReply, Forbidden, NotThere, Refused
from sync.events import WalkAdvanced
from sync.remote.codec import decode, identifies
from sync.remote.gateway import Page
from sync.report import Course
from sync.store import records, settings
from sync.store.settings import Name
from sync.store.tables import table_of
from sync.store.unit_of_work import UnitOfWork
from sync.walk import PAGE, Reach, walk

WALK_EVERY = timedelta(hours=24)
HOT_PAGES = 4


class Pull:
    def __init__(self, course: Course, *, bearer: bool) -> None:
        self.course = course
        self.bearer = bearer
        self.now = course.clock.now()

    def run(self, *, deep: bool = False) -> None:
        """Reads what is due. A list that fails is reported and does not stop the others."""
        entities = [item for item in REGISTRY.values() if self.bearer or not item.bearer_only]
        with self.course.store.read() as connection:
            walks = settings.walks(connection)
        due = [item for item in entities if deep or any(map(self._due, map(walks.get, lists_of(item))))]
        for entity in entities:
            if entity not in due:
                self._guarded(entity, self._glance)
            elif entity.hot:
                self._guarded(entity, self._first_glance)
        for entity in sorted(due, key=lambda item: item.walk_rank):
            if self.course.cancelled():
                return
            self._guarded(entity, self._complete)

    def _due(self, walked: Any) -> bool:
        complete = walked["complete_at"] if walked else None
        return complete is None or moment(complete) + WALK_EVERY <= self.now

    def _guarded(self, entity: Entity, step: Any) -> None:
        try:
            step(entity)
        except (BadReply, Refused) as fault:
            self.course.report.trouble(f"{fault.code}:{entity.name}")

    def _first_glance(self, entity: Entity) -> None:
        self._read_window(entity, pages=1)

    def _glance(self, entity: Entity) -> None:
        """The hot window where the list can be narrowed, the first page of the list where it cannot."""
        if entity.hot:
            self._read_window(entity, pages=HOT_PAGES)
        else:
            walk(self.course, entity, lambda page: self.take(entity, page), Reach(pages=1))

    def _read_window(self, entity: Entity, *, pages: int) -> None:
        if entity.hot is None:
            return
        day = (self.now - timedelta(days=entity.hot.days_back)).date().isoformat()
        filters = {entity.hot.filter: day}
        walk(self.course, entity, lambda page: self.take(entity, page), Reach(filters, pages=pages))

    def _complete(self, entity: Entity) -> None:
        """Every list of the resource to its end; absence counts only if all of them closed."""
        logs = [self._walk_list(entity, entity.name, {})]
        if entity.archive:
            logs.append(self._walk_list(entity, f"{entity.name}?archived", {"archived": "true"}))
        logs += [
            self._walk_list(entity, f"{entity.name}?{value}", {entity.partition: value})
            for value in self._partitions(entity, logs[0])
        ]
        if self._closed(entity, logs):
            self._conclude(entity, logs)

    def _closed(self, entity: Entity, logs: list[WalkLog]) -> bool:
        if all(log.closed for log in logs):
            return True
        if not self.course.cancelled():
            self.course.report.trouble(f"INCOMPLETE_WALK:{entity.name}")
        return False

    def _walk_list(self, entity: Entity, name: str, filters: Mapping[str, str]) -> WalkLog:
        """A first walk goes on where it was cut: what it has read then is what arrived since it began."""
        with self.course.store.read() as connection:
            walked = settings.walks(connection).get(name)
        first = walked is None or walked["complete_at"] is None
        log, start = WalkLog(), 1
        started_at = iso(self.course.clock.now())
        if first and walked is not None and walked["started_at"] and walked["next_page"] > 1:
            started_at, start = walked["started_at"], walked["next_page"]
            log.ids = self._arrived_since(entity, started_at, archived=bool(filters.get("archived")))
        take = _Taking(self, entity, name, filters, started_at if first else None)
        try:
            walk(self.course, entity, take, Reach(filters, start), log)
        finally:
            take.put_away()
        with self.course.store.work(background=True) as unit:
            if log.closed:
                settings.put_walk(
                    unit.connection,
                    name,
                    started_at=started_at,
                    complete_at=started_at,
                    next_page=1,
                    total=len(log.ids),
                )
            elif first and not log.cut:
                settings.put_walk(unit.connection, name, started_at=None, next_page=1)
        return log

    def _arrived_since(self, entity: Entity, since: str, *, archived: bool) -> set[str]:
        table = table_of(entity)
        query = select(table.c.server_id).where(
            table.c.arrived_at >= since, table.c.base.is_not(None), table.c.archived == archived
        )
        with self.course.store.read() as connection:
            return {row.server_id for row in connection.execute(query) if row.server_id}

    def take(self, entity: Entity, page: Page) -> list[str]:
        """One page by itself: a glance at a list."""
        self.absorb(entity, page.rows, {})
        return readable(page)

    def absorb(
        self, entity: Entity, rows: list[Any], filters: Mapping[str, str], finish: AfterSlice | None = None
    ) -> None:
        archived = (filters.get("archived") == "true") if entity.archive else None
        result = absorb_rows(self.course.store, entity, rows, archived=archived, finish=finish)
        self.course.report.add(result)
        self.course.report.conflicts += result.conflicts
        if result.unreadable:
            self.course.report.trouble(f"UNREADABLE_ROWS:{entity.name}")

    def _partitions(self, entity: Entity, log: WalkLog) -> list[str]:
        """CONTRACT 2.5: a list may show one status only unless asked; the totals tell, and are asked once."""
        if not entity.partition:
            return []
        values = entity.by_name[entity.partition].choices
        with self.course.store.read() as connection:
            known = settings.get(connection, Name.PARTITIONED, {}).get(entity.name)
        if known is None and log.closed:
            known = self._sum(entity, values) > len(log.ids)
            with self.course.store.work(background=True) as unit:
                told = settings.get(unit.connection, Name.PARTITIONED, {})
                settings.put(unit.connection, Name.PARTITIONED, told | {entity.name: known})
        return list(values) if known else []

    def _sum(self, entity: Entity, values: tuple[str, ...]) -> int:
        total = 0
        for value in values:
            page = self.course.gateway.page(
                entity, 1, filters={entity.partition: value}, limit=1, purpose=Purpose.BACKGROUND
            )
            total += page.total or 0
        return total

    def _conclude(self, entity: Entity, logs: list[WalkLog]) -> None:
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
        """Absence is believed only by id (CONTRACT B2, B3)."""
        try:
            reply = self.course.gateway.read(entity, server_id, purpose=Purpose.PUSH)
        except (NotThere, Forbidden):
            with self.course.store.work(background=True) as unit:
                stored = unit.by_server_id(entity, [server_id]).get(server_id)
                if stored is not None and not stored.gone:
                    removed = gone(unit, stored)
                    self.course.report.removed += removed
                    self.course.report.conflicts += not removed
            return
        except (BadReply, Refused) as fault:
            self.course.report.trouble(f"{fault.code}:{entity.name}")
            return
        with self.course.store.work(background=True) as unit:
            unescape = bool(settings.get(unit.connection, Name.SERVER_ESCAPES, False))
            intake = Intake(unit, entity, Source.READ)
            result: Absorbed = intake.take([decode(entity, reply.data, unescape=unescape)])
        self.course.report.add(result)


def lists_of(entity: Entity) -> list[str]:
    """The lists that show every record of the resource only together."""
    return [entity.name, f"{entity.name}?archived"] if entity.archive else [entity.name]


def readable(page: Page) -> list[str]:
    """The ids of the rows that have one."""
    return [str(row["id"]) for row in page.rows if isinstance(row, dict) and identifies(row.get("id"))]


class _Taking:
    """Gathers the pages of one list and takes them in together, the cursor of a first walk behind them."""

    def __init__(
        self, pull: Pull, entity: Entity, name: str, filters: Mapping[str, str], started_at: str | None
    ) -> None:
        self.pull, self.entity, self.name, self.filters = pull, entity, name, filters
        self.started_at = started_at
        self.gathered: list[Page] = []

    def __call__(self, page: Page) -> list[str]:
        self.gathered.append(page)
        rows = sum(len(held.rows) for held in self.gathered)
        if rows >= GATHERED or page.number == 1 or not page.has_more:
            self.put_away()
        return readable(page)

    def put_away(self) -> None:
        """Writes what was gathered; the window can show it from here on."""
        if not self.gathered:
            return
        pages, self.gathered = self.gathered, []
        last = pages[-1]
        moves = self.started_at is not None and last.has_more
        finish = (lambda unit: self._move(unit, last)) if moves else None
        self.pull.absorb(self.entity, [row for page in pages for row in page.rows], self.filters, finish)
        read = (last.number - 1) * PAGE + len(last.rows)
        self.pull.course.announce(WalkAdvanced(self.entity.name, read, last.total or 0))

    def _move(self, unit: UnitOfWork, page: Page) -> None:
        settings.put_walk(unit.connection, self.name, started_at=self.started_at, next_page=page.number + 1)
