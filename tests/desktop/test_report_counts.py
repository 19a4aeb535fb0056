"""What reports count: weeks when clocks change, outcomes, honest shares, the board's lanes, who is quiet."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.report_counts import Report, When, edges, report_of
from desktop.controllers.report_file import write_report
from desktop.controllers.report_rows import (
    MOST,
    funnel_figures,
    outcomes_figures,
    quiet_figures,
    weeks_figures,
)
from desktop.models.report_facts import Facts, Lead, Visit
from desktop.wording.reports import share_text
from tests.desktop.lead_facts import waiting

CALIFORNIA = ZoneInfo("America/Los_Angeles")
SUNDAY, MONDAY = 7, 1


def when(year: int = 2026, month: int = 7, day: int = 15, week_starts: int = SUNDAY) -> When:
    """Noon in California, more or less."""
    return When(datetime(year, month, day, 19, tzinfo=UTC), CALIFORNIA, week_starts)


def visit(start: str, status: str = "completed", end: str = "", client: str = "") -> Visit:
    return Visit(start, start, end or start, status, client)


def lead(touched: str, status: str = "contacted", name: str = "Ines Varga") -> Lead:
    return Lead(name, name, status, touched)


def of(*visits: Visit, period: str = "4", at: When | None = None, leads: tuple[Lead, ...] = ()) -> Report:
    return report_of(Facts(visits, leads), period, at or when())


def test_weeks_begin_where_the_person_lives_and_the_present_one_comes_first() -> None:
    last_minute, first_minute = visit("2026-07-12T06:59:00Z"), visit("2026-07-12T07:00:00Z")

    weeks = of(last_minute, first_minute).weeks

    assert [(week.first, week.last, week.total) for week in weeks] == [
        (date(2026, 7, 12), date(2026, 7, 18), 1),
        (date(2026, 7, 5), date(2026, 7, 11), 1),
        (date(2026, 6, 28), date(2026, 7, 4), 0),
        (date(2026, 6, 21), date(2026, 6, 27), 0),
    ]


def test_weeks_begin_on_the_day_that_the_person_has_chosen() -> None:
    assert [week.first for week in of(at=when(week_starts=MONDAY)).weeks][:2] == [
        date(2026, 7, 13),
        date(2026, 7, 6),
    ]


@pytest.mark.parametrize(
    ("at", "before", "after"),
    [
        (when(2026, 3, 11), "2026-03-08T07:59:59Z", "2026-03-15T06:59:59Z"),
        (when(2026, 11, 4), "2026-11-01T06:59:59Z", "2026-11-08T07:59:59Z"),
    ],
    ids=["spring forward", "fall back"],
)
def test_a_week_in_which_the_clocks_change_holds_its_last_hour(at: When, before: str, after: str) -> None:
    weeks = of(visit(before), visit(after), at=at).weeks

    assert [week.total for week in weeks[:2]] == [1, 1]


@pytest.mark.parametrize(
    ("at", "first", "last"),
    [
        (when(2026, 7, 15), date(2026, 1, 1), date(2026, 7, 19)),
        (when(2026, 1, 2), date(2026, 1, 1), date(2026, 1, 4)),
        (when(2026, 12, 31), date(2026, 1, 1), date(2027, 1, 1)),
        (when(2023, 1, 1), date(2023, 1, 1), date(2023, 1, 8)),
    ],
)
def test_this_year_has_no_days_of_another(at: When, first: date, last: date) -> None:
    days = edges("year", at)

    assert (days[0], days[-1]) == (first, last)
    assert all(0 < (later - day).days <= 7 for day, later in pairwise(days))


def test_a_week_is_told_by_what_became_of_it() -> None:
    done, coming = visit("2026-07-13T17:00:00Z"), visit("2026-07-17T17:00:00Z", "scheduled")
    missed = visit("2026-07-14T17:00:00Z", "no_show")
    unknown = visit("2026-07-14T18:00:00Z", "rescheduled_by_robot")

    row = weeks_figures(of(done, coming, missed, unknown), date(2026, 7, 15)).rows[0]

    assert (row.title, row.cells) == ("This week", ("1", "2", "1", "–", "4"))
    assert row.spoken == "This week: 4 appointments, Done 1, Planned 2, No-show 1"
    assert [part.look for part in row.parts] == ["full", "hollow", "hatched", "thin"]


def test_what_is_still_ahead_has_no_outcome_and_what_is_over_without_one_is_said() -> None:
    over = visit("2026-07-15T17:00:00Z", "scheduled", end="2026-07-15T18:00:00Z")
    under_way = visit("2026-07-15T18:30:00Z", "scheduled", end="2026-07-15T19:30:00Z")
    cancelled_ahead = visit("2026-07-17T17:00:00Z", "cancelled")

    figures = outcomes_figures(of(visit("2026-07-13T17:00:00Z"), over, under_way, cancelled_ahead))

    assert [(row.title, row.cells) for row in figures.rows] == [
        ("Done", ("1", "1 of 3")),
        ("No-show", ("0", "0 of 3")),
        ("Cancelled", ("1", "1 of 3")),
        ("No outcome noted", ("1", "1 of 3")),
    ]
    assert [bool(row.key) for row in figures.rows] == [True, False, True, True]
    assert figures.rows[0].spoken == "Done: 1 of 3"


def test_without_an_outcome_it_says_so_instead_of_a_table_of_noughts() -> None:
    figures = outcomes_figures(of(visit("2026-07-17T17:00:00Z", "scheduled")))

    assert (figures.rows, figures.note) == ((), "No appointment of these weeks is over yet.")


def test_the_newest_of_an_outcome_is_the_first_to_be_listed() -> None:
    days = [f"2026-07-{day:02}T17:00:00Z" for day in (6, 14, 9)]

    assert of(*map(visit, days)).outcomes["completed"] == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("count", "total", "said"),
    [
        (2, 3, "2 of 3"),
        (0, 19, "0 of 19"),
        (10, 20, "50%"),
        (0, 20, "0%"),
        (1, 1000, "under 1%"),
        (999, 1000, "over 99%"),
        (1000, 1000, "100%"),
        (0, 0, "–"),
    ],
)
def test_a_share_does_not_pretend_to_know_more_than_was_counted(count: int, total: int, said: str) -> None:
    assert share_text(count, total) == said


def test_leads_are_counted_in_the_lanes_in_which_the_board_has_them() -> None:
    """Ford is being made a client; his lane is the one that he will be in."""
    leads = (lead("", "new", "Omar"), lead("", "", "Tess"), lead("", "qualified", "Ford"))
    facts = Facts((), leads, {"Ford": (waiting("convert"),)})

    rows = funnel_figures(report_of(facts, "4", when())).rows

    assert [(row.title, *row.cells) for row in rows] == [
        ("New", "2", "2 of 3"),
        ("Contacted", "0", "0 of 3"),
        ("Qualified", "0", "0 of 3"),
        ("Unqualified", "0", "0 of 3"),
        ("Converted", "1", "1 of 3"),
        ("Lost", "0", "0 of 3"),
    ]
    assert rows[0].spoken == "New: 2 of 3 leads"


def test_a_status_that_is_new_to_this_version_is_counted_too() -> None:
    report = of(leads=(lead("", "archived_by_robot"),))

    assert report.funnel["other"] == 1


@pytest.mark.parametrize(
    ("touched", "status", "days"),
    [
        ("2026-06-16T06:59:00Z", "contacted", 30),
        ("2026-06-16T07:00:00Z", "contacted", None),
        ("2026-05-01T12:00:00Z", "new", 75),
        ("2026-05-01T12:00:00Z", "qualified", 75),
        ("2026-05-01T12:00:00Z", "unqualified", None),
        ("2026-05-01T12:00:00Z", "converted", None),
        ("2026-08-01T12:00:00Z", "contacted", None),
        ("", "contacted", None),
    ],
)
def test_quiet_is_who_may_still_come_and_was_not_touched_for_thirty_days(
    touched: str, status: str, days: int | None
) -> None:
    """A follow-up that is still ahead is a touch to come."""
    found = of(leads=(lead(touched, status),)).quiet

    assert [one.days for one in found] == ([] if days is None else [days])


def test_the_longest_quiet_comes_first_and_what_is_left_out_is_counted() -> None:
    leads = tuple(lead(f"2026-05-{day:02}T12:00:00Z", name=f"Lead {day}") for day in range(15, 0, -1))

    figures = quiet_figures(of(leads=leads), date(2026, 7, 15))

    assert [row.title for row in figures.rows][:2] == ["Lead 1", "Lead 2"]
    assert (len(figures.rows), figures.count) == (MOST, 15)
    assert figures.note.endswith("And 5 more.")
    assert figures.rows[0].spoken == "Lead 1: not touched for 75 days, since May 1"


def test_with_nobody_quiet_it_says_so() -> None:
    note = quiet_figures(of(), date(2026, 7, 15)).note

    assert note == "Something happened with every open lead in the last 30 days."


def written(report: Report, **more: Any) -> list[list[str]]:
    file = io.StringIO(newline="")
    write_report(file, report, when(), more.get("read_at"))
    return list(csv.reader(io.StringIO(file.getvalue(), newline="")))


def test_a_file_has_one_number_a_line_its_age_and_every_quiet_lead() -> None:
    leads = tuple(lead("2026-05-01T12:00:00Z", name=f"Lead {number}") for number in range(12))

    lines = written(of(visit("2026-07-13T17:00:00Z"), leads=leads), read_at=when().now)

    assert lines[:2] == [
        ["Report", "Of", "What", "Count", "Out of"],
        ["As of", "2026-07-15T12:00-07:00", "", "", ""],
    ]
    assert ["Appointments per week", "2026-07-12", "Done", "1", "1"] in lines
    assert ["Leads by status", "Contacted", "", "12", "12"] in lines
    assert sum(line[0] == "Quiet leads" for line in lines) == 12


def test_a_name_that_a_spreadsheet_would_reckon_with_stays_a_name() -> None:
    lines = written(of(leads=(lead("2026-05-01T12:00:00Z", name="=1+1"),)))

    assert lines[-1][1] == "'=1+1"
    assert lines[1][1] == "not read to its end"
