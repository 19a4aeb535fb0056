"""Reading what others changed: what the agent looks at, then heads of lists, then walks, spread over time."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from sync.absence import Absence
from sync.absorb import GATHERED, AfterSlice, absorb_news
from sync.clock import iso, moment
from sync.decide.absence import WalkLog
from sync.decide.budget import Purpose
from sync.decide.schedule import Walked, turn
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.errors import BadReply, Refused
from sync.events import WalkAdvanced
from sync.remote.gateway import Page
from sync.report import Course
from sync.sieve import Sieve
from sync.store import settings
from sync.store.settings import Name
from sync.store.tables import table_of
from sync.store.unit_of_work import UnitOfWork
from sync.walk import PAGE, Reach, walk

HOT_PAGES = 4

Walks = Mapping[str, Any]
"""The bookkeeping of each list that was walked, by its name."""


class Pull:
    def __init__(self, course: Course, *, bearer: bool) -> None:
        self.course = course
        self.bearer = bearer
        self.now = course.clock.now()

    def run(self, *, deep: bool = False) -> None:
        """Reads what is due. A list that fails is reported and does not stop the others."""
        entities = [item for item in REGISTRY.values() if self.bearer or not item.bearer_only]
        walked = {item.name for item in entities} if deep else self._turn(entities)
        for entity in entities:
            if entity.archive:
                self._guarded(entity, Absence(self.course).ask_again)
            if entity.name not in walked:
                self._guarded(entity, self._glance)
            elif entity.hot:
                self._guarded(entity, self._first_glance)
        for entity in sorted(entities, key=lambda item: item.walk_rank):
            if self.course.cancelled():
                return
            if entity.name in walked:
                self._guarded(entity, self._complete if deep or self._room(entity) else self._glance)

    def _turn(self, entities: list[Entity]) -> Container[str]:
        with self.course.store.read() as connection:
            walks = settings.walks(connection)
        return turn([_stand(entity, walks) for entity in entities], self.course.own, self.now)

    def _room(self, entity: Entity) -> bool:
        """Whether the budget holds a whole walk; else it waits, and the report says until when."""
        with self.course.store.read() as connection:
            walks = settings.walks(connection)
        if _stand(entity, walks).complete is None:
            return True
        until = self.course.gateway.http.wait_until(Purpose.BACKGROUND, _pages(entity.name, walks))
        if until is not None:
            self.course.report.wait_for(until)
        return until is None

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
            Absence(self.course).conclude(entity, logs)

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
            if not first and not log.ended:
                self._note(name, started_at=started_at)
        if log.ended:
            self.course.report.unreadable[name] = log.unreadable
            done = {"started_at": started_at, "complete_at": started_at, "next_page": 1}
            self._note(name, **done, total=len(log.ids))
        elif first and not log.cut:
            self._note(name, started_at=None, next_page=1)
        return log

    def _note(self, name: str, **values: Any) -> None:
        """How far a list was read, and when that was tried: others have their turn before it has another."""
        with self.course.store.work(background=True) as unit:
            settings.put_walk(unit.connection, name, **values)

    def _arrived_since(self, entity: Entity, since: str, *, archived: bool) -> set[str]:
        table = table_of(entity)
        query = select(table.c.server_id).where(
            table.c.arrived_at >= since, table.c.base.is_not(None), table.c.archived == archived
        )
        with self.course.store.read() as connection:
            return {row.server_id for row in connection.execute(query) if row.server_id}

    def take(self, entity: Entity, page: Page) -> list[str]:
        """One page by itself: a glance at a list."""
        sieve = Sieve(self.course.store, entity)
        ids = sieve.put(page.rows)
        self.absorb(sieve, {})
        return ids

    def absorb(self, sieve: Sieve, filters: Mapping[str, str], finish: AfterSlice | None = None) -> None:
        entity = sieve.entity
        archived = (filters.get("archived") == "true") if entity.archive else None
        result = absorb_news(sieve, archived=archived, finish=finish)
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


def _stand(entity: Entity, walks: Walks) -> Walked:
    """As the schedule sees a resource: by the list that was complete the longest ago, and the last try."""
    lists = lists_of(entity)
    rows = [walks[name] for name in lists if name in walks]
    complete = [moment(row["complete_at"]) for row in rows if row["complete_at"]]
    if len(complete) < len(lists):
        return Walked(entity.name, None)
    tried = [moment(row["started_at"]) for row in rows if row["started_at"]]
    return Walked(entity.name, min(complete), max(tried, default=None))


def _pages(resource: str, walks: Walks) -> int:
    """How many requests a walk of all its lists took the last time."""
    mine = (row for name, row in walks.items() if name.partition("?")[0] == resource)
    return sum(max(1, -(-(row["total"] or 0) // PAGE)) for row in mine)


def lists_of(entity: Entity) -> list[str]:
    """The lists that show every record of the resource only together."""
    return [entity.name, f"{entity.name}?archived"] if entity.archive else [entity.name]


class _Taking:
    """Gathers the news of some pages and takes it in together, the cursor of a first walk behind it."""

    def __init__(
        self, pull: Pull, entity: Entity, name: str, filters: Mapping[str, str], started_at: str | None
    ) -> None:
        self.pull, self.entity, self.name, self.filters = pull, entity, name, filters
        self.started_at = started_at
        self.sieve = Sieve(pull.course.store, entity)
        self.last: Page | None = None
        self.gathered = 0

    def __call__(self, page: Page) -> list[str]:
        """Each page is compared when it comes, while the next one is on its way."""
        ids = self.sieve.put(page.rows)
        self.last, self.gathered = page, self.gathered + len(page.rows)
        if self.gathered >= GATHERED or page.number == 1 or not page.has_more:
            self.put_away()
        return ids

    def put_away(self) -> None:
        """Writes what was gathered; the window can show it from here on."""
        if self.last is None:
            return
        sieve, last = self.sieve, self.last
        self.sieve, self.last, self.gathered = Sieve(sieve.store, sieve.entity), None, 0
        moves = self.started_at is not None and last.has_more
        finish = (lambda unit: self._move(unit, last)) if moves else None
        self.pull.absorb(sieve, self.filters, finish)
        read = (last.number - 1) * PAGE + len(last.rows)
        self.pull.course.announce(WalkAdvanced(self.entity.name, read, last.total or 0))

    def _move(self, unit: UnitOfWork, page: Page) -> None:
        settings.put_walk(unit.connection, self.name, started_at=self.started_at, next_page=page.number + 1)
