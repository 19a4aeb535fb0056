"""What is read in a block: the title without the kind that the glyph says, the place without the street."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import brief_place, brief_title, telling

PACIFIC = ZoneInfo("America/Los_Angeles")
BEGINS, ENDS = datetime(2026, 7, 15, 22, tzinfo=UTC), datetime(2026, 7, 15, 23, tzinfo=UTC)


def titled(title: str, kind: str = "showing", place: str = "") -> CalendarBlock:
    return CalendarBlock("a1", title, kind, "scheduled", BEGINS, ENDS, place)


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Showing – 456 Oak Ave", "456 Oak Ave"),
        ("showing: 456 Oak Ave", "456 Oak Ave"),
        ("Showing - 456 Oak Ave", "456 Oak Ave"),
        ("Showing—456 Oak Ave", "456 Oak Ave"),
        ("Showing 456 Oak Ave", "Showing 456 Oak Ave"),
        ("Showing-off: 456 Oak Ave", "Showing-off: 456 Oak Ave"),
        ("Showing", "Showing"),
        ("Showing – ", "Showing – "),
        ("Second look – Torres", "Second look – Torres"),
        ("Call – Torres", "Call – Torres"),
    ],
)
def test_a_kind_in_front_of_the_rest_is_left_to_the_glyph(title: str, read: str) -> None:
    assert brief_title(titled(title)) == read


def test_whoever_cannot_see_the_glyph_is_told_the_whole_title() -> None:
    told = telling(titled("Showing – 456 Oak Ave"), PACIFIC)
    assert told.title == "456 Oak Ave"
    assert told.spoken.startswith("Showing – 456 Oak Ave")
    assert told.tooltip.startswith("Showing – 456 Oak Ave")


@pytest.mark.parametrize(
    ("title", "place", "read"),
    [
        ("Roof – 2205 Westchester Dr", "2205 Westchester Dr, Bakersfield, CA 93301", "Bakersfield"),
        ("Second look – Torres", "1412 Curry St, Tehachapi, CA 93561", "1412 Curry St, Tehachapi"),
        ("Showing – 456 Oak Ave", "456 Oak Ave", "456 Oak Ave"),
        ("Team check-in", "The office", "The office"),
        ("Call – Torres", "", ""),
    ],
)
def test_only_the_town_is_read_where_the_title_names_the_street(title: str, place: str, read: str) -> None:
    assert brief_place(titled(title, place=place)) == read
