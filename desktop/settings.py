"""What the window remembers between two starts: its place and its look. Nothing about people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

THEMES = ("light", "dark", "sunlight", "system")
SCALES = (1.0, 1.15, 1.3)
FILE = "window.ini"


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
    def geometry(self) -> QByteArray:
        kept = self._file.value("window/geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("window/geometry", geometry)
