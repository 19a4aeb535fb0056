"""What the window can be asked for when it is started. Without Qt, so that it can be read first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

THEMES = ("light", "dark", "sunlight", "system")
SCALES = (1.0, 1.15, 1.3)
START_PAGES = ("today", "calendar", "people", "leads", "listings", "escrows", "reports", "sync", "settings")


@dataclass(frozen=True)
class Options:
    """What the command line asked for; None leaves it to what is remembered."""

    demo: bool = False
    data_dir: Path | None = None
    account: str | None = None
    theme: str | None = None
    scale: float | None = None
    page: str | None = None
    size: tuple[int, int] | None = None
    screenshot: Path | None = None
    quit_after: float | None = None
