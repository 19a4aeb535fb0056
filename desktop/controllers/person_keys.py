"""The commands about a person, and those about all who are chosen in the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from desktop.controllers.person_acts import PersonActs
from desktop.controllers.record_keys import About, Chosen, KeyFacts, RecordKeys
from desktop.controllers.shell import Shell
from sync import Record

Many = Callable[[str], bool]
"""Asks about all who are chosen, for a wish of the bar below the list; False where there are not several."""
FILING = ("archive_person", "restore_person")
PERSON_MENU = ("open_person", "peek", "", "call", "mail", "meet", "", "edit_person", *FILING)
"""What a click with the other button offers on somebody in a list; of `FILING` only what can be done."""


class PersonKeys(RecordKeys):
    """`pages`: who is meant on each of them."""

    def __init__(self, shell: Shell, acts: PersonActs, pages: Mapping[str, Chosen], many: Many) -> None:
        super().__init__(shell, pages, KeyFacts("somebody", "person_current", "person_archived"))
        self._many = many
        self.register(
            {
                "open_person": acts.open,
                "edit_person": acts.edit,
                "call": acts.call,
                "mail": acts.mail,
                "meet": acts.meet,
                "archive_person": partial(self._one_or_many, "archive", acts.archive),
                "restore_person": partial(self._one_or_many, "restore", acts.restore),
            }
        )

    def _tell(self, record: Record | None) -> None:
        super()._tell(record)
        actions = self._shell.actions
        actions.allow("somebody_listed", record is not None and actions.page != "person")

    def _one_or_many(self, wish: str, act: About, record: Record) -> None:
        if not self._many(wish):
            act(record)
