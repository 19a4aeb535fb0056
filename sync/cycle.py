"""One cycle: settle what is unknown, push what waits, pull what is due, and report."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from sync.clock import iso
from sync.decide.operations import ASKING, OPEN, SETTLED, Event, State
from sync.errors import Offline, SignInNeeded, Throttled
from sync.events import CycleEnded, CycleStarted
from sync.offers import Offers
from sync.pull import Pull
from sync.push import Push
from sync.rebase import move
from sync.report import Course, Outcome, Report
from sync.settle import Settlement
from sync.store import outbox, settings
from sync.store.outbox import ATTEMPTS, HISTORY, OPERATIONS
from sync.store.settings import SUSPECTS
from sync.timelines import Timelines

KEPT = timedelta(days=90)


def reclaim(course: Course) -> None:
    """Taking the lock: what was in flight when the last holder stopped has an unknown outcome."""
    with course.store.read() as connection:
        left = outbox.in_states(connection, [State.IN_FLIGHT])
    if not left:
        return
    with course.store.work(background=True) as unit:
        for op in outbox.in_states(unit.connection, [State.IN_FLIGHT]):
            move(unit, op, Event.LOCK_TAKEN, tries=op.tries + 1)


def run_cycle(course: Course, *, bearer: bool, deep: bool = False, by_person: bool = False) -> Report:
    """Runs one cycle to its end or to the first thing that stops all of it. The caller holds the lock.

    A person who asks twice in a row gets the second time a cycle that writes nothing, so the timelines
    that nobody looked at are left to the cycles that come by themselves.
    """
    report = course.report
    began, writes, requests = course.clock.monotonic(), course.store.writes, course.gateway.http.requests
    course.announce(CycleStarted())
    try:
        come_back(course)
        forget_the_old(course)
        Timelines(course).serve_wishes()
        Settlement(course).run()
        Offers(course).run()
        Push(course).run()
        Pull(course, bearer=bearer).run(deep=deep)
        if not by_person or report.sent or report.received:
            Timelines(course).refresh()
    except Offline:
        report.outcome = Outcome.OFFLINE
    except Throttled as fault:
        report.outcome = Outcome.THROTTLED
        report.wait_for(fault.until)
    except SignInNeeded:
        report.outcome = Outcome.SIGN_IN
    _count(course, report)
    report.seconds = course.clock.monotonic() - began
    report.requests = course.gateway.http.requests - requests
    report.database_writes = course.store.writes - writes
    course.announce(CycleEnded(report.as_json()))
    return report


def come_back(course: Course) -> None:
    """The clock was set back: a walk that seems to lie ahead is over, and shows nothing of what follows."""
    now = iso(course.clock.now())
    times = ("started_at", "complete_at")
    with course.store.read() as connection:
        known = settings.walks(connection).values()
    ahead = [row for row in known if any(row[name] and row[name] > now for name in times)]
    if not ahead:
        return
    with course.store.work(background=True) as unit:
        for row in ahead:
            past = {name: row[name] and min(row[name], now) for name in times}
            settings.put_walk(unit.connection, row["name"], **past)


def forget_the_old(course: Course) -> None:
    """What was overwritten, removed or sent is kept for 90 days, and then let go."""
    limit = iso(course.clock.now() - KEPT)
    settled = OPERATIONS.c.state.in_([str(state) for state in SETTLED])
    old_ops = select(OPERATIONS.c.op).where(settled, OPERATIONS.c.saved_at < limit)
    with course.store.read() as connection:
        oldest = connection.execute(select(func.min(HISTORY.c.at))).scalar()
        if (oldest is None or oldest >= limit) and connection.execute(old_ops.limit(1)).first() is None:
            return
    with course.store.work(background=True) as unit:
        unit.connection.execute(HISTORY.delete().where(HISTORY.c.at < limit))
        unit.connection.execute(ATTEMPTS.delete().where(ATTEMPTS.c.op.in_(old_ops)))
        unit.connection.execute(OPERATIONS.delete().where(settled, OPERATIONS.c.saved_at < limit))


def _count(course: Course, report: Report) -> None:
    """What is left to do and to decide, as it stands now."""
    with course.store.read() as connection:
        waiting = outbox.count_by_entity(connection, OPEN - ASKING)
        report.rejected = sum(outbox.count_by_entity(connection, [State.REJECTED]).values())
        report.conflicts = connection.execute(select(func.count()).select_from(outbox.CONFLICTS)).scalar_one()
        report.suspects = connection.execute(select(func.count()).select_from(SUSPECTS)).scalar_one()
        report.waiting = sum(waiting.values())
    if report.waiting and report.outcome is Outcome.COMPLETE:
        report.outcome = Outcome.PARTIAL
