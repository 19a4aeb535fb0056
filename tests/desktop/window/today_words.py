"""The page of the day as a person sees and works it."""

from __future__ import annotations

from PySide6.QtCore import QUrl

from desktop.controllers.workspace import Workspace
from desktop.views.today.day import Visit

BAKERSFIELD = "9900 Stockdale Hwy, Bakersfield, CA 93311"
TEHACHAPI = "456 Oak Ave, Tehachapi, CA 93561"
OAK = "456 Oak Ave – Elena"


def at(hour: int, minute: int = 0, minutes: int = 60, day: int = 15) -> dict[str, str]:
    """Start and end of an appointment in California, as the server says them."""
    start, end = hour * 60 + minute + 7 * 60, hour * 60 + minute + 7 * 60 + minutes
    texts = (
        f"2026-07-{day + total // 1440:02}T{total // 60 % 24:02}:{total % 60:02}:00.000Z"
        for total in (start, end)
    )
    return dict(zip(("start_time", "end_time"), texts, strict=True))


def visits(workspace: Workspace) -> dict[str, Visit]:
    return {row.title: row for row in workspace.today.page.timeline.rows if isinstance(row, Visit)}


def opened_urls(workspace: Workspace, works: bool = True) -> list[str]:
    """Collects what is handed to other programs."""
    urls: list[str] = []

    def collect(url: QUrl) -> bool:
        urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return works

    workspace.today.acts.links.open_url = collect
    return urls
