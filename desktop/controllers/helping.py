"""Help: how this works, the keys, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop.controllers.about import version_text
from desktop.controllers.dialogs import over_window
from desktop.controllers.help_text import topics
from desktop.controllers.key_text import groups
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.views.help.dialog import HelpDialog
from desktop.wording.speech import tr


class HelpController(QObject):
    """One window for help and keys; it is made anew each time, as keys can be changed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.dialog: HelpDialog | None = None
        shell.actions.on("help", lambda: self._open("help"))
        shell.actions.on("shortcuts", lambda: self._open("keys"))
        shell.actions.on("about", self.show_about)

    def _open(self, part: str) -> None:
        keys, searching = self._shell.actions.keys, self._shell.caps.told("search")
        self.dialog = dialog = HelpDialog(self._shell.theme, groups(keys), topics(keys), searching)
        over_window(self._shell, dialog, self._closed)
        dialog.changeRequested.connect(self._change_keys)
        dialog.fit(self._shell.window)
        dialog.open()
        dialog.show_part(part)

    def _change_keys(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._shell.go(Place("settings", "section", "shortcuts"))

    def _closed(self) -> None:
        self.dialog = None

    def show_about(self) -> None:
        said = tr(
            "Version {number}. Your work is saved on this laptop first and sent when there is a connection.",
            number=version_text(),
        )
        self._box(tr("ActuallyCare"), said)

    def _box(self, title: str, text: str) -> None:
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, self._shell.window
        )
        box.open()
