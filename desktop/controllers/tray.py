"""The program in the system's tray, where there is one; everything works without it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.controllers.reminding import Reminding
from desktop.controllers.shell import Shell
from desktop.models.situation import Situation
from desktop.wording.speech import counted, tr

COMMANDS = ("quick_add", "sync_now", "offline")
SHOWN_MS = 10_000
LOGO = 64


class Tray(QObject):
    """What waits to be sent, the commands of the road, and reminders while the window is out of sight."""

    def __init__(
        self, shell: Shell, situation: Situation, reminding: Reminding, raise_window: Callable[[], None]
    ) -> None:
        super().__init__()
        self._shell = shell
        self._situation = situation
        self._raise = raise_window
        self.menu = QMenu(shell.window)
        self.icon = QSystemTrayIcon(shell.window.windowIcon(), self)
        self._fill()
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(raise_window)
        situation.changed.connect(self._show)
        reminding.spoke.connect(self._speak)
        self._show()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()

    def _fill(self) -> None:
        self.menu.addAction(tr("Open ActuallyCare"), self._raise)
        self.menu.addSeparator()
        for name in COMMANDS:
            self.menu.addAction(self._shell.actions.action(name))
        self.menu.addSeparator()
        self.menu.addAction(self._shell.actions.action("quit"))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._raise()

    def _show(self) -> None:
        status = self._situation.status
        waiting = status.waiting if status is not None else 0
        words = (
            counted(waiting, "{count} change waits to be sent", "{count} changes wait to be sent")
            if waiting
            else tr("Everything is sent.")
        )
        self.icon.setToolTip(tr("ActuallyCare: {words}", words=words))

    def _speak(self, title: str, when: str) -> None:
        """Only where the window does not say it already."""
        if self.icon.isVisible() and not self._shell.window.isActiveWindow():
            self.icon.showMessage(title, when, self._shell.window.windowIcon(), SHOWN_MS)

    def close(self) -> None:
        self.icon.hide()
