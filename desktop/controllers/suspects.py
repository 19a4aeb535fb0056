"""What is missing from the server's lists: the person says what becomes of it, nothing is removed before."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop.bridge import Errand
from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.models.situation import Situation
from desktop.wording.speech import counted, listed, tr

MOST_NAMED = 5


class Suspects(QObject):
    """One resource at a time; the server is asked about each entry before it is taken off."""

    def __init__(self, desk: Desk, shell: Shell, situation: Situation) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._errand: Errand | None = None
        self.box: QMessageBox | None = None

    def ask(self) -> None:
        found = self._desk.engine.missing.held()
        if not found:
            self._shell.say(tr("Nothing needs you."))
            return
        resource, records = next(iter(found.items()))
        self.box = box = QMessageBox(self._shell.window)
        box.setWindowTitle(tr("Missing from the server’s list"))
        box.setText(
            counted(
                len(records),
                "{count} entry of {list} is missing from the server’s list. Nothing was removed.",
                "{count} entries of {list} are missing from the server’s list. Nothing was removed.",
                list=resource,
            )
        )
        names = [record.title for record in records[:MOST_NAMED]]
        box.setInformativeText(listed(names + ([tr("more")] if len(records) > MOST_NAMED else [])))
        keep = box.addButton(tr("Keep them here"), QMessageBox.ButtonRole.AcceptRole)
        check = box.addButton(tr("Ask the server about each"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Decide later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        keep.clicked.connect(lambda: self.keep(resource))
        check.clicked.connect(lambda: self.check(resource))
        box.open()

    def keep(self, resource: str) -> None:
        kept = self._desk.engine.missing.keep(resource)
        self._situation.read()
        self._shell.say(counted(kept, "{count} entry stays here.", "{count} entries stay here."))

    def check(self, resource: str) -> None:
        """The server confirms each one by its id; what it still has comes back into step."""
        if self._desk.worker.is_offline:
            self._shell.say(tr("You work offline, so the server is not asked. Nothing was removed."))
            return
        self._errand = errand = Errand(lambda: self._desk.engine.missing.accept(resource))
        errand.done.connect(self._checked)
        errand.failed.connect(self._not_checked)
        errand.start()
        self._shell.say(tr("Asking the server about each of them…"))

    def _checked(self, removed: int) -> None:
        self._situation.read()
        self._shell.say(counted(removed, "{count} entry was removed.", "{count} entries were removed."))

    def _not_checked(self, _error: Exception) -> None:
        self._shell.say(tr("The server could not be asked now. Nothing was removed; try again later."))
