"""Listings and escrows: two lists, the pages of one, and the commands that all of them share."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.properties import PropertiesController
from desktop.controllers.property_acts import PropertyActs
from desktop.controllers.property_keys import PropertyKeys
from desktop.controllers.property_kinds import KINDS
from desktop.controllers.property_page import PropertyController
from desktop.controllers.shell import Shell
from desktop.models.situation import Situation


class Houses(QObject):
    """`lists` and `pages` by resource."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms, situation: Situation) -> None:
        super().__init__()
        self._shell = shell
        self.lists = {
            name: PropertiesController(desk, shell, forms.editing, situation, kind)
            for name, kind in KINDS.items()
        }
        self.pages = {
            name: PropertyController(desk, shell, forms, situation, kind) for name, kind in KINDS.items()
        }
        chosen = {KINDS[name].page: one.chosen for name, one in self.lists.items()}
        shown = {KINDS[name].one: one.record for name, one in self.pages.items()}
        self.keys = PropertyKeys(shell, PropertyActs(desk, shell, forms), {**chosen, **shown})
        for one in self.lists.values():
            one.chosenChanged.connect(self.keys.allow)
        for page in self.pages.values():
            page.chosenChanged.connect(self.keys.allow)

    def new_here(self) -> bool:
        """Make what the page is about, or an appointment at the house that it shows; False on other pages."""
        for name, kind in KINDS.items():
            if self._shell.actions.page == kind.page:
                self.lists[name].new()
                return True
            if self._shell.actions.page == kind.one:
                self._shell.actions.run("meet_at_property")
                return True
        return False

    def close(self) -> None:
        for part in self.lists.values():
            part.close()
