"""What the lists of people, leads, listings and escrows have in common: keys, menus, a look at a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, SignalInstance

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.houses import Houses
from desktop.controllers.leads import LeadsController
from desktop.controllers.list_files import ListFiles
from desktop.controllers.peeking import Peekable, Peeking
from desktop.controllers.people import PeopleController
from desktop.controllers.person import PersonController
from desktop.controllers.person_keys import FILING, PERSON_MENU, PersonKeys
from desktop.controllers.property_kinds import KINDS
from desktop.controllers.shell import Shell


@dataclass(frozen=True)
class Listed:
    """The controllers of the lists, and that of the page of one person."""

    people: PeopleController
    person: PersonController
    leads: LeadsController
    houses: Houses


class Lists(QObject):
    """A command is about the row that the keyboard is on, in whichever list that is."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms, listed: Listed) -> None:
        super().__init__()
        self._shell = shell
        self._listed = listed
        people, person, leads = listed.people, listed.person, listed.leads
        meant = {"people": people.current, "person": person.record, "leads": leads.chosen}
        self.keys = PersonKeys(shell, person.acts, meant, self._ask_many)
        self.files = ListFiles(desk, shell, people, listed.houses)
        self.peeking = Peeking(desk, shell, forms.opening, self._peekable())
        people.page.table.menuRequested.connect(self._pop_up)
        leads.page.table.peeked.connect(self.peeking.open)
        for one in listed.houses.lists.values():
            one.page.table.peeked.connect(self.peeking.open)
        self._follow()

    def _ask_many(self, wish: str) -> bool:
        return self._shell.actions.page == "people" and self._listed.people.ask_many(wish)

    def _peekable(self) -> dict[str, Peekable]:
        people, leads = self._listed.people, self._listed.leads
        table = people.page.table
        pages = {
            "people": Peekable(people.current, table.current_area, table.start),
            "leads": Peekable(leads.chosen, lambda: leads.page.area_of(leads.page.chosen), leads.page.start),
        }
        for name, one in self._listed.houses.lists.items():
            pages[KINDS[name].page] = Peekable(one.chosen, one.page.table.current_area, one.page.start)
        return pages

    def _follow(self) -> None:
        """Whoever has the row now may be called or not."""
        people, person, leads = self._listed.people, self._listed.person, self._listed.leads
        model, table = people.model, people.page.table
        self._on("people", table.currentMoved, model.modelReset, model.dataChanged, model.rowsRemoved)
        self._on("person", person.chosenChanged)
        self._on("leads", leads.page.selected, leads.model.changed, leads.look.changed)
        for name, one in self._listed.houses.lists.items():
            self._on(KINDS[name].page, one.chosenChanged)

    def _on(self, page: str, *signals: SignalInstance) -> None:
        for signal in signals:
            signal.connect(lambda *_: self._allow(page))

    def _allow(self, page: str) -> None:
        if self._shell.actions.page == page:
            self.keys.allow()
            self.peeking.allow()

    def _pop_up(self, at: QPoint) -> None:
        actions = self._shell.actions
        names = [name for name in PERSON_MENU if name not in FILING or actions.action(name).isEnabled()]
        menu = self._shell.menu(names, self._listed.people.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
