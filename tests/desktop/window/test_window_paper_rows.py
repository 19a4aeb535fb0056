"""Appointments as rows of a sheet: whom to call, where, how it went, and what has not been sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.paper_rows import Planned, Range, sheet_of
from desktop.models.linked import Linked
from desktop.views.paper.sheets import Sheet
from sync import Engine, Record
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import Visit

PACIFIC = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)
WEDNESDAY = date(2026, 7, 15)


def sheet(engine: Engine, days: Range) -> Sheet:
    visits: Sequence[Record] = engine.reader.between("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
    planned = Planned(visits, Linked(engine.reader, visits), NOW, PACIFIC)
    return sheet_of(days, planned, "Marisol Brandt", "As of 11:20 AM")


def entry(engine: Engine) -> Any:
    return sheet(engine, Range("day", WEDNESDAY)).days[0].entries[0]


def test_an_entry_has_all_that_is_needed_without_the_laptop(
    laptop: Engine, visit: Visit, person: Visit
) -> None:
    visit(client_id=person()["id"])
    laptop.run_cycle()

    found = entry(laptop)

    assert (found.time, found.kind, found.title) == ("1:00 – 2:00 PM", "Signing", "Escrow papers – Torres")
    assert found.place == "9900 Stockdale Hwy"
    assert found.people == ("Elena Torres, (661)\N{NO-BREAK SPACE}555-0142",)
    assert found.notes == ()


def test_everybody_who_attends_is_named_once(laptop: Engine, visit: Visit) -> None:
    attending = [{"name": "Ann", "phone": "555-0101"}, {"name": "Ben"}, {"name": "Ann", "phone": "555-0101"}]
    visit(attendees=attending)
    laptop.run_cycle()

    assert entry(laptop).people == ("Ann, 555-0101", "Ben")


@pytest.mark.parametrize(
    ("status", "words", "is_off", "is_open"),
    [
        ("scheduled", (), False, True),
        ("completed", ("Done",), False, False),
        ("cancelled", ("Cancelled",), True, False),
        ("no_show", ("No-show",), False, False),
    ],
)
def test_how_it_went_is_said_in_a_word(
    laptop: Engine, visit: Visit, status: str, words: tuple[str, ...], is_off: bool, is_open: bool
) -> None:
    visit(status=status)
    laptop.run_cycle()

    found = entry(laptop)

    assert (found.notes, found.is_off, found.is_open) == (words, is_off, is_open)


def test_what_was_not_sent_yet_says_so(laptop: Engine, visit: Visit, server: Sandbox) -> None:
    visit()
    laptop.run_cycle()
    record = laptop.reader.between("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")[0]

    laptop.edit("appointments", record.id, {"location": "Office"})

    assert entry(laptop).notes == ("Waiting to send",)


def test_the_day_sheet_tells_the_drive_between_two_places(laptop: Engine, visit: Visit) -> None:
    visit(
        "Roof",
        location="1 Main St, Bakersfield, CA 93301",
        start_time="2026-07-15T16:00:00.000Z",
        end_time="2026-07-15T17:00:00.000Z",
    )
    visit("Papers", location="2 Oak Ave, Tehachapi, CA 93561")
    laptop.run_cycle()

    told = sheet(laptop, Range("day", WEDNESDAY)).days[0].entries

    assert told[0].drive == ""
    assert told[1].drive.startswith("Drive: about ")
    assert "to Tehachapi, leave by" in told[1].drive


def test_where_time_is_short_the_sheet_says_how_much_there_is(laptop: Engine, visit: Visit) -> None:
    visit(
        "Roof",
        location="1 Main St, Bakersfield, CA 93301",
        start_time="2026-07-15T19:00:00.000Z",
        end_time="2026-07-15T19:45:00.000Z",
    )
    visit("Papers", location="2 Oak Ave, Tehachapi, CA 93561")
    laptop.run_cycle()

    drive = sheet(laptop, Range("day", WEDNESDAY)).days[0].entries[1].drive

    assert drive.endswith("to Tehachapi, only 15 min free")


def test_a_list_leaves_out_empty_days_and_a_week_shows_them(laptop: Engine, visit: Visit) -> None:
    visit()
    laptop.run_cycle()

    listed = sheet(laptop, Range("list", WEDNESDAY))
    week = sheet(laptop, Range("week", date(2026, 7, 12)))

    assert [day.heading for day in listed.days] == ["Wednesday, July 15"]
    assert [len(day.entries) for day in week.days] == [0, 0, 0, 1, 0, 0, 0]


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_a_sheet_of_a_day_with_changing_clocks_has_its_late_visit(
    laptop: Engine, visit: Visit, day: date
) -> None:
    late = datetime(day.year, day.month, day.day, 22, 30, tzinfo=PACIFIC).astimezone(UTC)
    visit(start_time=f"{late:%Y-%m-%dT%H:%M}:00.000Z", end_time=f"{late:%Y-%m-%dT%H}:59:00.000Z")
    laptop.run_cycle()

    told = sheet(laptop, Range("day", day)).days[0].entries

    assert [found.time for found in told] == ["10:30 – 10:59 PM"]


def test_turning_a_sheet_goes_on_by_what_it_shows() -> None:
    assert Range("week", WEDNESDAY).turned(-1).first == date(2026, 7, 8)
    assert Range("day", WEDNESDAY).turned(1).first == date(2026, 7, 16)
