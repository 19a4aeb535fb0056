"""Reading a list to its end, page by page, and saying honestly whether the end was reached."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from sync.decide.absence import WalkLog
from sync.decide.budget import Purpose
from sync.entities.spec import Entity
from sync.errors import BadReply
from sync.remote.gateway import Page
from sync.report import Course

PAGE = 100
LONGEST = 10_000
"""Pages after which a server that always says "more" is not believed any longer."""

OnPage = Callable[[Page], list[str] | None]
"""Takes a page; returns the ids that it could read, or None to stop early."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which part of a list is read, from which page on, at most how many, and on whose budget."""

    filters: Mapping[str, Any] = field(default_factory=dict)
    start: int = 1
    pages: int = LONGEST
    purpose: Purpose = Purpose.BACKGROUND


EVERYTHING = Reach()


def walk(
    course: Course, entity: Entity, on_page: OnPage, reach: Reach = EVERYTHING, log: WalkLog | None = None
) -> WalkLog:
    """Walks to the end of the reach; what was read before an error has been handed on."""
    log = log or WalkLog()
    pages = _pages(course, entity, reach)
    with closing(pages):
        for page in pages:
            ids = on_page(page)
            if ids is None:
                break
            log.unreadable += len(page.rows) - len(ids)
            log.add(ids, page.total)
            if not page.has_more or not page.rows:
                return log
            if course.cancelled():
                break
            if page.number >= LONGEST:
                raise BadReply(f"the list of {entity.name} has no end")
    log.cut = True
    return log


def _pages(course: Course, entity: Entity, reach: Reach) -> Generator[Page, None, None]:
    """The pages in turn; while one is taken in, the next is already on its way."""
    filters, purpose = reach.filters, reach.purpose

    def get(number: int) -> Page:
        return course.gateway.page(entity, number, filters=filters, limit=PAGE, purpose=purpose)

    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as ahead:
        page = get(reach.start)
        for number in range(reach.start + 1, reach.start + reach.pages):
            coming = ahead.submit(get, number) if page.has_more and course.reads_ahead else None
            yield page
            page = coming.result() if coming is not None else get(number)
        yield page
