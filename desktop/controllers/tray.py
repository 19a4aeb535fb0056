"""The program in the system's tray, where there is one; everything works without it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop.wording.speech import tr

SHOWN_MS = 10_000


class Tray(QObject):
    """Says nothing about people by itself: what an open account has to say is given to it, and taken back."""

    openRequested = Signal()
    quitRequested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.menu = QMenu(window)
        self.icon = QSystemTrayIcon(window.windowIcon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.openRequested)
        self.clear()
        if self.is_there:
            self.icon.show()

    @property
    def is_there(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def clear(self) -> None:
        """No account is open, or it is locked."""
        self.show_actions(())
        self.show_words(())

    def show_actions(self, groups: Sequence[Sequence[QAction]]) -> None:
        """Above what is always there."""
        self.menu.clear()
        for group in groups:
            self.menu.addActions(list(group))
            self.menu.addSeparator()
        self.menu.addAction(tr("Open ActuallyCare"), self.openRequested.emit)
        self.menu.addAction(tr("Quit"), self.quitRequested.emit)

    def show_words(self, lines: Sequence[str]) -> None:
        self.icon.setToolTip("\n".join((tr("ActuallyCare"), *lines)))

    def speak(self, title: str, text: str) -> None:
        if self.icon.isVisible():
            self.icon.showMessage(title, text, self._window.windowIcon(), SHOWN_MS)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.openRequested.emit()

    def close(self) -> None:
        self.icon.hide()
