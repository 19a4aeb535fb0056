"""Colours and text size: chosen in the View menu, shown at once, remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.options import SCALES, THEMES
from desktop.settings import Settings
from desktop.theme import Theme, ThemeName

MOTION = Qt.UIEffect.UI_General


class Looks(QObject):
    """`changed` carries the theme that everything is to be drawn from now on."""

    changed = Signal(object)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self.name = settings.theme
        self.scale = settings.scale
        self.theme = self._load()
        self._moves = QApplication.isEffectEnabled(MOTION)
        self._use_motion()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _load(self) -> Theme:
        theme = Theme.load(self._resolved(), self.scale)
        theme.apply(self._app)
        return theme

    def _resolved(self) -> ThemeName:
        if self.name == "sunlight":
            return "sunlight"
        if self.name == "system":
            return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
        return "dark" if self.name == "dark" else "light"

    def choose(self, name: str | None = None, scale: float | None = None, *, keep: bool = True) -> None:
        """`keep` False is for a look that the command line asked for once."""
        self.name = name if name in THEMES else self.name
        self.scale = scale if scale in SCALES else self.scale
        if keep:
            self._settings.theme, self._settings.scale = self.name, self.scale
        self.theme = self._load()
        self.changed.emit(self.theme)

    @property
    def still(self) -> bool:
        """Whether the person wants nothing to move; the system may want that too."""
        return self._settings.reduced_motion

    def toggle_motion(self) -> None:
        self._settings.reduced_motion = not self.still
        self._use_motion()
        self.changed.emit(self.theme)

    def _use_motion(self) -> None:
        QApplication.setEffectEnabled(MOTION, self._moves and not self.still)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The View menu's commands that change the look."""
        ways: dict[str, Callable[[], object]] = {"still": self.toggle_motion}
        ways |= {f"theme_{name}": partial(self.choose, name) for name in THEMES}
        return ways | {f"scale_{scale}": partial(self.choose, scale=scale) for scale in SCALES}

    def chosen(self) -> tuple[str, str]:
        """The commands that are ticked."""
        return f"theme_{self.name}", f"scale_{self.scale}"

    def _system_changed(self) -> None:
        if self.name == "system":
            self.choose(keep=False)
