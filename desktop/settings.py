"""What the window remembers between two starts: its place and its look. Nothing about people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

THEMES = ("light", "dark", "sunlight", "system")
SCALES = (1.0, 1.15, 1.3)
FILE = "window.ini"
REMIND_USUAL = 15


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


class Settings:
    """A small file in the data directory; what cannot be read counts as never set."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        kept = str(self._file.value("look/theme", "system"))
        return kept if kept in THEMES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("look/theme", name)

    @property
    def scale(self) -> float:
        try:
            kept = float(str(self._file.value("look/scale", 1.0)))
        except ValueError:
            return 1.0
        return kept if kept in SCALES else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._file.setValue("look/scale", scale)

    @property
    def calendar_view(self) -> str:
        return str(self._file.value("calendar/view", "week"))

    @calendar_view.setter
    def calendar_view(self, view: str) -> None:
        self._file.setValue("calendar/view", view)

    @property
    def remind_minutes(self) -> int | None:
        """How long before an appointment the laptop speaks up; None for never."""
        kept = str(self._file.value("reminders/minutes", REMIND_USUAL))
        return None if kept == "never" else int(kept) if kept.isdigit() else REMIND_USUAL

    @remind_minutes.setter
    def remind_minutes(self, minutes: int | None) -> None:
        self._file.setValue("reminders/minutes", "never" if minutes is None else minutes)

    @property
    def leads_view(self) -> str:
        return str(self._file.value("leads/view", "board"))

    @leads_view.setter
    def leads_view(self, view: str) -> None:
        self._file.setValue("leads/view", view)

    @property
    def leads_sort(self) -> str:
        return str(self._file.value("leads/sort", "next"))

    @leads_sort.setter
    def leads_sort(self, sort: str) -> None:
        self._file.setValue("leads/sort", sort)

    def leads_lanes(self, what: str) -> frozenset[str]:
        """The lanes that the person has "folded" or "opened"."""
        return frozenset(str(self._file.value(f"leads/{what}", "")).split())

    def set_leads_lanes(self, what: str, lanes: frozenset[str]) -> None:
        self._file.setValue(f"leads/{what}", " ".join(sorted(lanes)))

    @property
    def geometry(self) -> QByteArray:
        kept = self._file.value("window/geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("window/geometry", geometry)
