"""The commands about a person: in a list about the chosen one, on a page about the one shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.person_acts import PersonActs
from desktop.controllers.shell import Shell
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY

Chosen = Callable[[], Record | None]
Many = Callable[[str], bool]
"""Asks about all who are chosen, for a wish of the bar below the list; False where there are not several."""
FILING = ("archive_person", "restore_person")
PERSON_MENU = ("open_person", "peek", "", "call", "mail", "meet", "", "edit_person", *FILING)
"""What a click with the other button offers on somebody in a list; of `FILING` only what can be done."""


class PersonKeys(QObject):
    """`pages`: who is meant on each of them."""

    def __init__(self, shell: Shell, acts: PersonActs, pages: Mapping[str, Chosen], many: Many) -> None:
        super().__init__()
        self._shell = shell
        self._pages = pages
        self._many = many
        for name, act in (
            ("open_person", acts.open),
            ("edit_person", acts.edit),
            ("call", acts.call),
            ("mail", acts.mail),
            ("meet", acts.meet),
            ("archive_person", partial(self._one_or_many, "archive", acts.archive)),
            ("restore_person", partial(self._one_or_many, "restore", acts.restore)),
        ):
            shell.actions.on(name, partial(self._with_chosen, act))
        shell.went.connect(lambda _place: self.allow())

    def chosen(self) -> Record | None:
        """None on any other page."""
        find = self._pages.get(self._shell.actions.page)
        return find() if find else None

    def allow(self) -> None:
        """Say which commands make sense now."""
        record, actions = self.chosen(), self._shell.actions
        files = record is not None and REGISTRY[record.resource].archive and not record.pending_delete
        actions.allow("somebody", record is not None)
        actions.allow("somebody_listed", record is not None and actions.page != "person")
        actions.allow("person_current", files and record is not None and not record.archived)
        actions.allow("person_archived", files and record is not None and record.archived)

    def _one_or_many(self, wish: str, act: Callable[[Record], object], record: Record) -> None:
        if not self._many(wish):
            act(record)

    def _with_chosen(self, act: Callable[[Record], object]) -> None:
        record = self.chosen()
        if record is not None:
            act(record)
        elif self._shell.actions.page in self._pages:
            self._shell.say(tr("That is no longer on this laptop."))
