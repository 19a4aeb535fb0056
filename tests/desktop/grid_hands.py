"""A week of the grid, and hands that work it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.time_grid import TimeGrid

PACIFIC = ZoneInfo("America/Los_Angeles")
SUNDAY = date(2026, 7, 12)
TUESDAY = date(2026, 7, 14)
WEDNESDAY = date(2026, 7, 15)
LEFT = Qt.MouseButton.LeftButton


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PACIFIC).astimezone(UTC)


SHOWING = CalendarBlock(
    id="oak",
    title="456 Oak Ave",
    kind="showing",
    status="scheduled",
    start=at(TUESDAY, 14, 30),
    end=at(TUESDAY, 15),
    place="456 Oak Ave",
    state="waiting",
)

SIGNING = CalendarBlock("sign", "Papers", "signing", "scheduled", at(WEDNESDAY, 16), at(WEDNESDAY, 17))


def block(grid: TimeGrid, block_id: str) -> QWidget:
    widget = grid.board.shelf.widget(block_id)
    assert widget is not None
    return widget
