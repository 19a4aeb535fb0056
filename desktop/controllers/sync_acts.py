"""What is done about a change in the Sync Center."""

from __future__ import annotations

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.models.gestures import Gesture
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError


class SyncActs:
    """Every refusal is said in the status line."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        self._desk = desk
        self._shell = shell

    def take_back(self, gesture: Gesture, change: str) -> None:
        """`change` in words, for the receipt."""
        try:
            self._take_back(gesture)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.say(tr("Taken back: {change}", change=change))

    def _take_back(self, gesture: Gesture) -> None:
        """What waits is discarded, its creation last; what was sent is changed back."""
        first = gesture.first
        if not first.open:
            text = tr("Change “{title}” back", title=first.title)
            self._desk.undo.edit(first.resource, first.id, dict(gesture.before), text)
            return
        creating = gesture.kind == "create"
        for part in [first] if creating else reversed(gesture.parts):
            self._desk.engine.discard(part.op)

    def retry(self, gesture: Gesture | None) -> None:
        try:
            for part in gesture.parts if gesture else ():
                self._desk.engine.retry(part.op)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.actions.run("sync_now")

    def offer(self, resource: str, record_id: str) -> None:
        """What the server did not take is offered to it once more, with the next cycle."""
        try:
            record = self._desk.engine.wishes.offer_again(resource, record_id)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._desk.worker.sync_now()
        self._shell.say(tr("“{title}” is offered to the server again.", title=record.title))
