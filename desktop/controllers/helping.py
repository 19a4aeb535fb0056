"""Help: the keys, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop.commands import COMMANDS
from desktop.controllers.about import version_text
from desktop.controllers.shell import Shell
from desktop.wording.speech import tr


class HelpController(QObject):
    """Plain boxes; everything in them can be read out."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        shell.actions.on("shortcuts", self.show_keys)
        shell.actions.on("about", self.show_about)

    def show_keys(self) -> None:
        lines = [f"{', '.join(command.keys)}\t{command.label()}" for command in COMMANDS if command.keys]
        self._box(tr("Keyboard shortcuts"), "\n".join(lines))

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
