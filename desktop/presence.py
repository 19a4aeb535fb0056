"""The window comes and goes: closing it ends the program, or leaves it in the tray if the person agreed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QMessageBox

from desktop.settings import CLOSING, Settings
from desktop.wording.speech import tr

if TYPE_CHECKING:
    from desktop.controllers.tray import Tray
    from desktop.controllers.tray_news import TrayNews
    from desktop.controllers.workspace import Workspace

KEEP, QUIT = CLOSING[1:]


class Presence(QObject):
    """`ended` when the program is to end; while no account is open, closing always means that.

    The tray stays until then: a window that was hidden in it needs it also after the account was locked.
    """

    ended = Signal()

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__()
        self._window = window
        self._settings = settings
        self.tray: Tray | None = None
        self._news: TrayNews | None = None
        self.box: QMessageBox | None = None
        window.installEventFilter(self)

    def tell_of(self, workspace: Workspace) -> None:
        """In the tray; what that needs is loaded no sooner."""
        tray = self.tray = self.tray or self._make_tray()
        news = import_module("desktop.controllers.tray_news")
        account = (workspace.desk, workspace.shell, workspace.situation, workspace.reminding)
        self._news = news.TrayNews(tray, *account)

    def tell_nothing(self) -> None:
        """The account is closed, or locked."""
        if self._news is not None:
            self._news.close()
            self._news = None

    def close(self) -> None:
        if self.tray is not None:
            self.tray.close()
            self.tray = None

    def _make_tray(self) -> Tray:
        made: Tray = import_module("desktop.controllers.tray").Tray(self._window)
        made.openRequested.connect(self.show_window)
        made.quitRequested.connect(self.quit)
        return made

    def _can_stay(self) -> bool:
        """Whether somebody would be reminded, and there is a way back to the window."""
        return self._news is not None and self.tray is not None and self.tray.is_there

    def show_window(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def quit(self) -> None:
        """Whatever closing the window does."""
        self._end()

    def _end(self) -> None:
        """Out of sight at once: what is being sent may take a moment to stop."""
        self._window.hide()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close or watched is not self._window:
            return False
        if not self._can_stay() or self._settings.closing == QUIT:
            self.ended.emit()
            return False
        event.ignore()
        if self._settings.closing == KEEP:
            self._window.hide()
        elif self.box is None:
            self._ask()
        return True

    def _ask(self) -> None:
        """Once; what was answered holds until it is changed in the settings."""
        self.box = box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Close the window"))
        box.setText(tr("Keep reminding in the background?"))
        box.setInformativeText(
            tr(
                "Without its window ActuallyCare stays in the tray: it reminds you of appointments and "
                "sends what waits. You can change this in the settings."
            )
        )
        keep = box.addButton(tr("Keep reminding"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        keep.clicked.connect(lambda: self._answer(KEEP))
        leave.clicked.connect(lambda: self._answer(QUIT))
        box.finished.connect(self._answered)
        box.open()

    def _answer(self, closing: str) -> None:
        self._settings.closing = closing
        if closing == KEEP:
            self._window.hide()
        else:
            self._end()

    def _answered(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
            self.box = None
