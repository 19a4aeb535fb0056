"""What is read beside a block's glyph: the title, without the kind that the glyph says already."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import brief_title, telling

PACIFIC = ZoneInfo("America/Los_Angeles")
BEGINS, ENDS = datetime(2026, 7, 15, 22, tzinfo=UTC), datetime(2026, 7, 15, 23, tzinfo=UTC)


def titled(title: str, kind: str = "showing") -> CalendarBlock:
    return CalendarBlock("a1", title, kind, "scheduled", BEGINS, ENDS)


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
