"""Reading a list to its end, page by page, and saying honestly whether the end was reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
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


def walk(
    course: Course,
    entity: Entity,
    on_page: OnPage,
    *,
    filters: Mapping[str, Any] | None = None,
    start: int = 1,
    log: WalkLog | None = None,
    pages: int = LONGEST,
    purpose: Purpose = Purpose.BACKGROUND,
) -> WalkLog:
    """Walks at most `pages` pages from `start`; what was read before an error has been handed on."""
    log = log or WalkLog()
    pages = _pages(course, entity, filters or {}, range(start, start + pages), purpose)
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


def _pages(
    course: Course, entity: Entity, filters: Mapping[str, Any], numbers: range, purpose: Purpose
) -> Iterator[Page]:
    """The pages in turn; while one is taken in, the next is already on its way."""

    def get(number: int) -> Page:
        return course.gateway.page(entity, number, filters=filters, limit=PAGE, purpose=purpose)

    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as ahead:
        page = get(numbers.start)
        for number in numbers[1:]:
            coming = ahead.submit(get, number) if page.has_more and course.reads_ahead else None
            yield page
            page = coming.result() if coming is not None else get(number)
        yield page
