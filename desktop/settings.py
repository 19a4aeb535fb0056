"""What the window remembers between two starts: its place and its look. Nothing about people."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from desktop.options import SCALES, THEMES

FILE = "window.ini"
REMIND_USUAL = 15
VISIT_USUAL = 60
VISIT_MINUTES = (15, 30, 45, 60, 90, 120)
WORK_HOURS = (8, 18)
LANGUAGES = ("system", "en", "es")
PERIODS = ("4", "12", "year")
CLOSING = ("ask", "keep", "quit")
T = TypeVar("T")


def _one_of(allowed: tuple[int, ...], usual: int) -> Callable[[str], int]:
    return lambda text: int(text) if text.isdigit() and int(text) in allowed else usual


def _hours(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    known = first.isdigit() and last.isdigit() and 0 <= int(first) < int(last) <= 24
    return (int(first), int(last)) if known else WORK_HOURS


def _keys(text: str) -> dict[str, tuple[str, ...]]:
    try:
        known = json.loads(text or "{}")
        return {str(name): tuple(str(key) for key in keys) for name, keys in known.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


class Kept(Generic[T]):
    """One value of the file; `read` makes sense of any text, of an empty one what was never set."""

    def __init__(self, key: str, read: Callable[[str], T], write: Callable[[T], str]) -> None:
        self._key = key
        self._read = read
        self._write = write

    def __get__(self, settings: Settings, _of: type[Settings]) -> T:
        return self._read(str(settings.file.value(self._key, "")))

    def __set__(self, settings: Settings, value: T) -> None:
        settings.file.setValue(self._key, self._write(value))


class Settings:
    """A small file in the data directory; what cannot be read counts as never set."""

    visit_minutes = Kept("calendar/minutes", _one_of(VISIT_MINUTES, VISIT_USUAL), str)
    """How long a new appointment lasts where nothing else is said."""
    work_hours = Kept("calendar/hours", _hours, lambda hours: f"{hours[0]}-{hours[1]}")
    """The first and the last hour of a working day, such as 8 and 18."""
    week_start = Kept("calendar/week_start", _one_of((0, 1, 6, 7), 0), str)
    """1 for Monday to 7 for Sunday; 0 for what is usual in the person's language."""
    reduced_motion = Kept("look/still", lambda text: text == "true", lambda on: "true" if on else "false")
    language = Kept("look/language", lambda text: text if text in LANGUAGES else LANGUAGES[0], str)
    """ "en" or "es"; "system" for that of the computer."""
    report_period = Kept("reports/period", lambda text: text if text in PERIODS else PERIODS[0], str)
    """So many weeks, or "year" for all of this one."""
    closing = Kept("window/closing", lambda text: text if text in CLOSING else CLOSING[0], str)
    """What closing the window does where there is a tray: "keep" reminding there, or "quit"."""
    signed_out = Kept("account/signed_out", str, str)
    """The account that the person signed out of and left here; empty for none."""

    keys = Kept("keys/changed", _keys, json.dumps)
    """Command → its keys, of those that have others than usual; none at all is one way of that."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = folder
        self.file = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        kept = str(self.file.value("look/theme", "system"))
        return kept if kept in THEMES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self.file.setValue("look/theme", name)

    @property
    def scale(self) -> float:
        try:
            kept = float(str(self.file.value("look/scale", 1.0)))
        except ValueError:
            return 1.0
        return kept if kept in SCALES else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self.file.setValue("look/scale", scale)

    @property
    def calendar_view(self) -> str:
        return str(self.file.value("calendar/view", "week"))

    @calendar_view.setter
    def calendar_view(self, view: str) -> None:
        self.file.setValue("calendar/view", view)

    @property
    def remind_minutes(self) -> int | None:
        """How long before an appointment the laptop speaks up; None for never."""
        kept = str(self.file.value("reminders/minutes", REMIND_USUAL))
        return None if kept == "never" else int(kept) if kept.isdigit() else REMIND_USUAL

    @remind_minutes.setter
    def remind_minutes(self, minutes: int | None) -> None:
        self.file.setValue("reminders/minutes", "never" if minutes is None else minutes)

    @property
    def leads_view(self) -> str:
        return str(self.file.value("leads/view", "board"))

    @leads_view.setter
    def leads_view(self, view: str) -> None:
        self.file.setValue("leads/view", view)

    @property
    def leads_sort(self) -> str:
        return str(self.file.value("leads/sort", "next"))

    @leads_sort.setter
    def leads_sort(self, sort: str) -> None:
        self.file.setValue("leads/sort", sort)

    def leads_lanes(self, what: str) -> frozenset[str]:
        """The lanes that the person has "folded" or "opened"."""
        return frozenset(str(self.file.value(f"leads/{what}", "")).split())

    def set_leads_lanes(self, what: str, lanes: frozenset[str]) -> None:
        self.file.setValue(f"leads/{what}", " ".join(sorted(lanes)))

    @property
    def geometry(self) -> QByteArray:
        kept = self.file.value("window/geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self.file.setValue("window/geometry", geometry)
