"""What reports count: weeks, outcomes, leads by status, and leads that nobody touched. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.controllers.leads_sight import LANES, OTHER, lane_at
from desktop.controllers.smart_lists import OPEN_LEADS
from desktop.models.report_facts import Facts, Lead, Visit
from desktop.wording.moments import canonical, instant

QUIET_DAYS = 30
PLANNED = "scheduled"
DECIDED = ("completed", "no_show", "cancelled")
STATUSES = ("completed", PLANNED, "no_show", "cancelled")
OUTCOMES = (*DECIDED, PLANNED)
"""What can have become of an appointment that is over; the last is that nobody has said so."""
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class When:
    """Now, where the person lives, and the ISO number of the day with which their weeks begin."""

    now: datetime
    zone: ZoneInfo
    week_starts: int

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def midnight(self, day: date) -> str:
        """The first moment of a day as the engine keeps it: a day has 23, 24 or 25 hours."""
        return canonical(datetime.combine(day, time(), self.zone))

    def day(self, moment: str) -> date:
        return instant(moment).astimezone(self.zone).date()


@dataclass(frozen=True)
class Week:
    """Days from `first` to `last`, both in it, and how many appointments of each status begin on them."""

    first: date
    last: date
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Quiet:
    """A lead that may still come, and for how many days nobody did anything about them."""

    lead: Lead
    since: date
    days: int


@dataclass(frozen=True)
class Report:
    """Weeks go backwards, statuses as lanes do; `outcomes` are ids by status, the newest first."""

    weeks: Sequence[Week]
    outcomes: Mapping[str, Sequence[str]]
    funnel: Mapping[str, int]
    quiet: Sequence[Quiet]

    @property
    def over(self) -> int:
        return sum(len(ids) for ids in self.outcomes.values())

    @property
    def leads(self) -> int:
        return sum(self.funnel.values())


def report_of(facts: Facts, period: str, when: When) -> Report:
    days = edges(period, when)
    bounds = [when.midnight(day) for day in days]
    within = [visit for visit in facts.visits if bounds[0] <= visit.start < bounds[-1]]
    return Report(
        weeks_of(within, days, bounds), outcomes_of(within, when), funnel_of(facts), quiet(facts, when)
    )


def edges(period: str, when: When) -> Sequence[date]:
    """The days with which the weeks begin, and the day after the last.

    A period is a number of weeks with the present one, or "year": then without days of other years.
    """
    today = when.today
    this = today - timedelta(days=(today.isoweekday() - when.week_starts) % 7)
    if period != "year":
        return [this - WEEK * back for back in range(int(period) - 1, -2, -1)]
    first, after = date(today.year, 1, 1), min(this + WEEK, date(today.year + 1, 1, 1))
    count = max(0, (this - first).days + 6) // 7
    begun = [this - WEEK * back for back in range(count, -1, -1)]
    return [max(first, begun[0]), *begun[1:], after]


def weeks_of(visits: Sequence[Visit], days: Sequence[date], bounds: Sequence[str]) -> Sequence[Week]:
    counts: list[Counter[str]] = [Counter() for _ in days[1:]]
    for visit in visits:
        counts[bisect_right(bounds, visit.start) - 1][status_of(visit)] += 1
    weeks = [Week(day, days[at + 1] - DAY, counts[at]) for at, day in enumerate(days[:-1])]
    return weeks[::-1]


def status_of(visit: Visit) -> str:
    """A status that this version does not know is planned, as in the calendar."""
    return visit.status if visit.status in DECIDED else PLANNED


def outcomes_of(visits: Sequence[Visit], when: When) -> Mapping[str, Sequence[str]]:
    """Of what is decided or over; what is still ahead has no outcome."""
    now = canonical(when.now)
    found: dict[str, list[str]] = {name: [] for name in OUTCOMES}
    for visit in sorted(visits, key=lambda one: one.start, reverse=True):
        status = status_of(visit)
        if status != PLANNED or (visit.end or visit.start) <= now:
            found[status].append(visit.id)
    return found


def funnel_of(facts: Facts) -> Mapping[str, int]:
    """Lane → how many, as on the board; a status that this version does not know comes last."""
    found = Counter(lane_at(lead.status, facts.waiting.get(lead.id, ())) for lead in facts.leads)
    lanes = (*LANES, OTHER) if found[OTHER] else LANES
    return {lane: found[lane] for lane in lanes}


def quiet(facts: Facts, when: When) -> Sequence[Quiet]:
    """Who may still come and was not touched for `QUIET_DAYS` days, the longest first."""
    before = when.midnight(when.today - timedelta(days=QUIET_DAYS - 1))
    found = [
        lead
        for lead in facts.leads
        if lead.touched
        and lead.touched < before
        and lane_at(lead.status, facts.waiting.get(lead.id, ())) in OPEN_LEADS
    ]
    return [_quiet(lead, when) for lead in sorted(found, key=lambda one: (one.touched, one.name))]


def _quiet(lead: Lead, when: When) -> Quiet:
    since = when.day(lead.touched)
    return Quiet(lead, since, (when.today - since).days)
