"""The commands about a listing or escrow."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.controllers.property_acts import PropertyActs
from desktop.controllers.record_keys import Chosen, KeyFacts, RecordKeys
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from sync import Record


class PropertyKeys(RecordKeys):
    """`pages`: which one is meant on each of them."""

    def __init__(self, shell: Shell, acts: PropertyActs, pages: Mapping[str, Chosen]) -> None:
        super().__init__(shell, pages, KeyFacts("property", "archivable", "archived"))
        self._acts = acts
        self.register(
            {
                "open_property": acts.open,
                "edit_property": acts.edit,
                "meet_at_property": acts.meet,
                "archive_property": acts.archive,
                "restore_property": acts.restore,
                "delete_property": self._delete,
            }
        )

    def _delete(self, record: Record) -> None:
        here = self._shell.trail.current
        if self._acts.delete(record) and here is not None and here.id == record.id:
            self._shell.leave(Place(here.page, record.resource, record.id))
