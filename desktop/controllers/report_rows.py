"""Reports in words: the rows of each table, honest about small numbers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.controllers.report_counts import OUTCOMES, QUIET_DAYS, STATUSES, Quiet, Report, Week
from desktop.views.calendar.times import days_title
from desktop.views.reports.figures import FigureRow, Figures, Look, Part
from desktop.wording.leads import lane_name
from desktop.wording.moments import month_day
from desktop.wording.reports import outcome_name, share_text, status_word
from desktop.wording.speech import counted, tr

MOST = 10
"""More leads than these in one list help nobody; the rest is counted."""
LOOKS: Mapping[str, Look] = MappingProxyType(
    {"completed": "full", "scheduled": "hollow", "no_show": "hatched", "cancelled": "thin"}
)


def outcomes_figures(report: Report) -> Figures:
    over = report.over
    rows = [_outcome(name, len(report.outcomes[name]), over) for name in OUTCOMES]
    note = "" if over else tr("No appointment of these weeks is over yet.")
    return Figures((tr("Outcome"), tr("Count"), tr("Share")), rows if over else (), note=note)


def _outcome(status: str, count: int, over: int) -> FigureRow:
    name = outcome_name(status)
    spoken = tr("{name}: {count} of {total}", name=name, count=f"{count:,}", total=f"{over:,}")
    parts = (Part(LOOKS[status], count),)
    return FigureRow(status if count else "", name, parts, (f"{count:,}", share_text(count, over)), spoken)


def weeks_figures(report: Report, today: date) -> Figures:
    heads = (*(status_word(status) for status in STATUSES), tr("Total"))
    legend = tuple((LOOKS[status], status_word(status)) for status in STATUSES)
    return Figures((tr("Week"), *heads), [_week(week, today) for week in report.weeks], legend=legend)


def _week(week: Week, today: date) -> FigureRow:
    present = week.first <= today <= week.last
    title = tr("This week") if present else days_title(week.first, week.last, short=True)
    numbers = [week.counts.get(status, 0) for status in STATUSES]
    told = [f"{status_word(status)} {n:,}" for status, n in zip(STATUSES, numbers, strict=True) if n]
    whole = counted(week.total, "{week}: {count} appointment", "{week}: {count} appointments", week=title)
    return FigureRow(
        week.first.isoformat(),
        title,
        tuple(Part(LOOKS[status], n) for status, n in zip(STATUSES, numbers, strict=True)),
        (*(f"{n:,}" if n else "–" for n in numbers), f"{week.total:,}"),
        ", ".join((whole, *told)),
    )


def funnel_figures(report: Report) -> Figures:
    rows = [_lane(lane, count, report.leads) for lane, count in report.funnel.items()]
    note = "" if report.leads else tr("No leads yet")
    heads = (tr("Status"), tr("Leads"), tr("Share"))
    return Figures(heads, rows if report.leads else (), note=note)


def _lane(lane: str, count: int, total: int) -> FigureRow:
    name = lane_name(lane)
    spoken = counted(
        total,
        "{name}: {some} of {count} lead",
        "{name}: {some} of {count} leads",
        name=name,
        some=f"{count:,}",
    )
    return FigureRow(lane, name, (Part("full", count),), (f"{count:,}", share_text(count, total)), spoken)


def quiet_figures(report: Report, today: date) -> Figures:
    found = report.quiet
    return Figures(
        (tr("Lead"), tr("Last touched"), tr("Days")),
        [_quiet(one, today) for one in found[:MOST]],
        bars=False,
        note=_quiet_note(len(found)),
        count=len(found),
    )


def _quiet_note(found: int) -> str:
    days = QUIET_DAYS
    if not found:
        return tr("Something happened with every open lead in the last {days} days.", days=days)
    said = tr(
        "Open, and for {days} days or more there was no appointment, no follow-up and no change.", days=days
    )
    if found <= MOST:
        return said
    return counted(found - MOST, "{said} And {count} more.", "{said} And {count} more.", said=said)


def _quiet(one: Quiet, today: date) -> FigureRow:
    name = one.lead.name or tr("Without a name")
    since = month_day(one.since, today)
    spoken = counted(
        one.days,
        "{name}: not touched for {count} day, since {since}",
        "{name}: not touched for {count} days, since {since}",
        name=name,
        since=since,
    )
    return FigureRow(one.lead.id, name, (), (since, f"{one.days:,}"), spoken)
