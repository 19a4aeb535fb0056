"""The commands about a listing or escrow: in a list about the chosen one, on a page about the one shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.property_acts import PropertyActs
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY

Chosen = Callable[[], Record | None]


class PropertyKeys(QObject):
    """`pages`: which one is meant on each of them."""

    def __init__(self, shell: Shell, acts: PropertyActs, pages: Mapping[str, Chosen]) -> None:
        super().__init__()
        self._shell = shell
        self._pages = pages
        for name, act in (
            ("open_property", acts.open),
            ("edit_property", acts.edit),
            ("meet_at_property", acts.meet),
            ("archive_property", acts.archive),
            ("restore_property", acts.restore),
            ("delete_property", self._deleting(acts)),
        ):
            shell.actions.on(name, partial(self._with_chosen, act))
        shell.went.connect(lambda _place: self.allow())

    def _deleting(self, acts: PropertyActs) -> Callable[[Record], None]:
        def delete(record: Record) -> None:
            here = self._shell.trail.current
            if acts.delete(record) and here is not None and here.id == record.id:
                self._shell.leave(Place(here.page, record.resource, record.id))

        return delete

    def chosen(self) -> Record | None:
        """None on any other page."""
        find = self._pages.get(self._shell.actions.page)
        return find() if find else None

    def allow(self) -> None:
        """Say which commands make sense now."""
        record, actions = self.chosen(), self._shell.actions
        files = record is not None and REGISTRY[record.resource].archive
        actions.allow("property", record is not None)
        actions.allow("archivable", files and record is not None and not record.archived)
        actions.allow("archived", files and record is not None and record.archived)

    def _with_chosen(self, act: Callable[[Record], object]) -> None:
        record = self.chosen()
        if record is not None:
            act(record)
        elif self._shell.actions.page in self._pages:
            self._shell.say(tr("That is no longer on this laptop."))
