"""The key of a command, told to whatever shows it; told again when the person gives it another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.commands.caps import cap_text, told_text
from desktop.controllers.actions import Actions

Show = Callable[[str], object]


class KeyCaps(QObject):
    """Whoever is told stays until the account is closed; what is made anew each time asks instead."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._shown: list[tuple[str, Show]] = []
        actions.keysChanged.connect(self._tell)

    def cap(self, command: str) -> str:
        """ "Ctrl N"; empty for a command without a key."""
        return cap_text(self._first(command))

    def told(self, command: str) -> str:
        """ "Ctrl+N", for a sentence; empty for a command without a key."""
        return told_text(self._first(command))

    def show(self, command: str, show: Show) -> None:
        """`show` takes what is written on the cap, now and whenever it is another."""
        self._shown.append((command, show))
        show(self.cap(command))

    def _first(self, command: str) -> str:
        return next(iter(self._actions.keys[command]), "")

    def _tell(self) -> None:
        for command, show in self._shown:
            show(self.cap(command))
