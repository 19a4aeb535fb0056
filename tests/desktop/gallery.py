"""Draws the calendar in every theme and size that matters: `python -m tests.desktop.gallery FOLDER`."""

import os
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme
from desktop.views.calendar.block import BlockState, CalendarBlock
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.calendar.page import CalendarPage
from desktop.views.frame import MainFrame
from desktop.views.parts.banner import Notice
from desktop.views.parts.sync_pill import PillSegment
from desktop.views.parts.themed import spread_theme
from desktop.views.rail_item import RailEntry

PACIFIC = ZoneInfo("America/Los_Angeles")
WEDNESDAY = date(2026, 7, 15)
SIZES = ((1366, 768), (1024, 576), (1024, 500), (1920, 1080))
ENTRIES = (
    RailEntry("today", "Today", "sun"),
    RailEntry("calendar", "Calendar", "calendar"),
    RailEntry("people", "People", "users-round"),
    RailEntry("leads", "Leads", "funnel", 14),
    RailEntry("sync", "Sync", "refresh-cw", 3, "foot"),
    RailEntry("settings", "Settings", "sliders-horizontal", 0, "foot"),
)
# weekday from Sunday, start and end in hours, kind, status, state, title, place
WEEK: tuple[tuple[int, float, float, str, str, BlockState, str, str], ...] = (
    (0, 13, 16, "showing", "completed", "synced", "Open house – 1412 Curry St", "Tehachapi"),
    (1, 8.5, 8.75, "call", "completed", "synced", "Lender: rate lock", ""),
    (1, 13.5, 14, "showing", "no_show", "synced", "318 W D St – Quill", "Tehachapi"),
    (2, 8.5, 10, "inspection", "completed", "synced", "Roof – 2205 Westchester Dr", "Bakersfield"),
    (3, 13.5, 14.75, "inspection", "scheduled", "waiting", "Home – White Pine Dr", "Tehachapi"),
    (3, 14, 14.5, "call", "scheduled", "synced", "Appraiser", ""),
    (3, 15, 15.5, "meeting", "cancelled", "synced", "Price review – Ashby", "Tehachapi"),
    (3, 16, 17, "signing", "scheduled", "conflict", "Escrow papers – Torres", "9900 Stockdale Hwy"),
    (4, 13, 15, "inspection", "scheduled", "synced", "Termite – Varga", "Bakersfield"),
    (4, 13.5, 14.5, "showing", "scheduled", "rejected", "Walk-through – Varga", "Bakersfield"),
    (4, 13.75, 14, "call", "scheduled", "synced", "Title officer", ""),
    (5, 14, 15, "signing", "scheduled", "held", "Disclosures – Redfern", "Bakersfield"),
    (6, 8.5, 9.5, "other", "scheduled", "laptop_only", "Photos – 1412 Curry St", "Tehachapi"),
    (6, 12, 15, "showing", "scheduled", "gone", "Open house – 456 Oak Ave", "Tehachapi"),
)


def moment(weekday: int, hour: float) -> datetime:
    midnight = datetime(2026, 7, 12, tzinfo=PACIFIC) + timedelta(days=weekday)
    return (midnight + timedelta(hours=hour)).astimezone(UTC)


def blocks() -> list[CalendarBlock]:
    return [
        CalendarBlock(str(n), title, kind, status, moment(day, a), moment(day, b), place, state=state)
        for n, (day, a, b, kind, status, state, title, place) in enumerate(WEEK)
    ]


def build(theme: Theme) -> MainFrame:
    frame = MainFrame(theme, ENTRIES)
    page = CalendarPage(theme, WEDNESDAY, PACIFIC)
    frame.add_page("calendar", page)
    frame.show_page("calendar")
    month = MiniMonth(theme, WEDNESDAY)
    month.set_today(WEDNESDAY)
    month.set_marked(page.first, page.first + timedelta(days=6))
    frame.rail.set_extra(month)
    page.set_blocks(blocks())
    page.set_now(moment(3, 11 + 1 / 3))
    frame.banner.show_notice(
        Notice("“Escrow papers – Torres”", "was changed here and on the server.", "Review", "F8")
    )
    frame.top.pill.set_segments(
        (PillSegment("waiting", "2 waiting to send"), PillSegment("conflict", "1 needs you"))
    )
    frame.status.say("Moved “Home – White Pine Dr” to 1:30 PM", undoable=True)
    frame.status.set_place("Marisol Brandt", "Pacific time")
    return frame


def draw(folder: Path) -> None:
    app = QApplication([])
    QLocale.setDefault(QLocale("en_US"))
    frame = build(Theme.load("light"))
    frame.show()
    for name in ("light", "dark", "sunlight"):
        theme = Theme.load(name)
        theme.apply(app)
        spread_theme(frame, theme)
        for width, height in SIZES:
            frame.resize(width, height)
            app.processEvents()
            frame.grab().save(str(folder / f"calendar-{width}x{height}-{name}.png"))


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
