"""Which appointment is chosen, whichever view of the calendar shows it."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.views.calendar.block import CalendarBlock


class Chooser(Protocol):
    """A view in which one is chosen; `select` marks it and says so, and none for an empty id."""

    selected: SignalInstance

    def select(self, block_id: str) -> None: ...


class Chosen(QObject):
    """`changed` carries its id; empty once what was chosen is not shown any more."""

    changed = Signal(str)

    def __init__(self, views: Sequence[Chooser]) -> None:
        super().__init__()
        self.id = ""
        for view in views:
            view.selected.connect(self._choose)

    def keep(self, view: Chooser, blocks: Sequence[CalendarBlock]) -> None:
        """The view in sight shows these now."""
        if self.id and all(block.id != self.id for block in blocks):
            self._choose("")
        view.select(self.id)

    def _choose(self, block_id: str) -> None:
        if block_id != self.id:
            self.id = block_id
            self.changed.emit(block_id)
