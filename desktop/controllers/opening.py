"""The way to any entry, from lists, timelines, search and the Sync Center."""

from __future__ import annotations

from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.places import place_of
from desktop.controllers.shell import Shell
from desktop.wording.speech import tr


class Opening:
    """Goes to its page, or opens its form where it has none."""

    def __init__(self, desk: Desk, shell: Shell, editing: Editing) -> None:
        self._desk = desk
        self._shell = shell
        self._editing = editing

    def open(self, resource: str, record_id: str) -> None:
        found = self._desk.reader.find(resource, [record_id]).get(record_id)
        if found is None:
            self._shell.say(tr("That is no longer on this laptop."))
            return
        place = place_of(resource, record_id)
        if place is not None:
            self._shell.go(place)
        else:
            self._editing.edit(found)

    def fix(self, resource: str, record_id: str) -> None:
        """Open the form of what was not accepted."""
        record = self._desk.reader.find(resource, [record_id]).get(record_id)
        if record is None:
            self._shell.say(tr("That is no longer on this laptop."))
        elif resource == "appointments":
            self._editing.edit_appointment(record)
        else:
            self._editing.edit(record)
