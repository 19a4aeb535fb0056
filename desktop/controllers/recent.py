"""Where the person was lately: what the search offers before a key was pressed."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.places import FOUND
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from sync import Record
from sync.errors import ActuallyCareError

log = logging.getLogger(__name__)

SHELF = "recent"
MOST = 6
KEPT = 12


class Recent(QObject):
    """Kept over a restart, in the account's encrypted database; what is gone is left out."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        shell.went.connect(self._went)

    def records(self) -> list[Record]:
        """The last one first, without where the person is now."""
        here = self._shell.trail.current
        kept = [pair for pair in self._kept() if here is None or pair != (here.resource, here.id)]
        found = {
            resource: self._desk.reader.find(resource, [key for of, key in kept if of == resource])
            for resource in {of for of, _ in kept}
        }
        known = [found[resource].get(key) for resource, key in kept]
        return [record for record in known if record is not None][:MOST]

    def note(self, resource: str, record_id: str) -> None:
        if resource in FOUND and record_id:
            others = [pair for pair in self._kept() if pair != (resource, record_id)]
            rows = [[resource, record_id], *(list(pair) for pair in others)]
            try:
                self._desk.engine.shelf.put(SHELF, rows[:KEPT])
            except ActuallyCareError as error:
                # A full disk must not keep the person from going there.
                log.warning("where the person was cannot be kept: %s", error.code)

    def _went(self, place: Place) -> None:
        self.note(place.resource, place.id)

    def _kept(self) -> list[tuple[str, str]]:
        return [(str(of), str(key)) for of, key in self._desk.engine.shelf.get(SHELF, []) if of in FOUND]
