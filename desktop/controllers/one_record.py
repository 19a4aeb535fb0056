"""The page of one record: read again whenever anything about it moved, and left once it is gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.wording.errors import gone_text
from sync import Record


class OneRecord(QObject):
    """Knows which one is shown, and no more; what is shown of it is put on the page in `_fill`."""

    chosenChanged = Signal()

    def __init__(self, desk: Desk, shell: Shell, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._place = place
        self._title = ""

    def record(self) -> Record | None:
        """The one that is shown; None once it is gone from this laptop."""
        resource, key = self._place.resource, self._place.id
        return self._desk.reader.find(resource, [key]).get(key) if key else None

    def _with_shown(self, act: Callable[[Record], object]) -> None:
        record = self.record()
        if record is not None:
            act(record)

    def _show_record(self, record: Record) -> None:
        self._title = record.title
        self._fill(record)
        self.chosenChanged.emit()

    def _fill(self, record: Record) -> None:
        """Every page has its own."""

    def _refresh(self, *, by_person: bool = True) -> None:
        if self._shell.trail.current != self._place or not self._place.id:
            return
        record = self.record()
        if record is not None:
            self._show_record(record)
            return
        self._shell.leave(self._place)
        if not by_person:
            self._shell.say(gone_text(self._title))
