"""What needs the person, one after the other: F8 goes to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.suspects import Suspects
from desktop.controllers.trail import Place


class Problems(QObject):
    """Refusals before questions, as the banner has it; each list oldest first."""

    def __init__(self, desk: Desk, shell: Shell, suspects: Suspects) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._suspects = suspects
        shell.actions.on("problem", self.next)

    def places(self) -> list[Place]:
        """Where each problem is looked at."""
        reader = self._desk.reader
        asked = [Place("conflict", record.resource, record.id) for record in reader.conflicts()]
        refused = [Place("sync", op.resource, op.id) for op in reader.outbox() if op.state == "rejected"]
        return [*dict.fromkeys(refused), *asked]

    def next(self) -> None:
        """The one behind the one that is shown, and round to the first."""
        places = self.places()
        if not places:
            self._suspects.ask()
            return
        here = self._shell.trail.current
        at = places.index(here) + 1 if here in places else 0
        self._shell.go(places[at % len(places)])
