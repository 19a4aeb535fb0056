"""Ctrl+P on the list of people: whom to call, on paper, with room for what they said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.list_sheets import records_of
from desktop.controllers.paper import PaperController
from desktop.controllers.people import PeopleController
from desktop.controllers.people_forms import chip_texts
from desktop.controllers.shell import Shell
from desktop.views.paper.sheets import Sheet, SheetHead, SheetPerson
from desktop.wording.people import role_of
from desktop.wording.speech import capital, counted, tr
from sync import Record

MOST = 500
"""More is no list that anybody calls from; who is left out is counted at its head."""


class PeoplePaper(QObject):
    """As the list is narrowed and ordered; nothing is printed of an empty one."""

    def __init__(self, desk: Desk, shell: Shell, people: PeopleController, paper: PaperController) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._people = people
        self._paper = paper
        shell.actions.on("print", self.open, "people")

    def open(self) -> None:
        model = self._people.model
        model.feed.finish()
        keys = model.keys()
        if not keys:
            self._shell.say(tr("There is nothing in this list to print."))
            return
        look = self._people.looking.look
        stamp = self._paper.stamp(look.resources)
        head = SheetHead(self._people.page.bar.title.text(), self._second(len(keys)), stamp)
        found = records_of(self._desk.reader, keys[:MOST])
        self._paper.show(Sheet("people", head, people=tuple(map(_person, found))))

    def _second(self, count: int) -> str:
        """How many there are, by what the list is narrowed, and whose it is."""
        return capital(" · ".join((self._counted(count), *self._narrowed(), self._desk.agent)))

    def _counted(self, count: int) -> str:
        if count > MOST:
            return tr("the first {some} of {count} people", some=MOST, count=f"{count:,}")
        return counted(count, "{count} person", "{count} people")

    def _narrowed(self) -> Iterator[str]:
        look = self._people.looking.look
        if look.tab != "all":
            yield self._people.page.tabs.label(look.tab)
        yield from chip_texts(look.filters, look.resources)
        if look.typed.strip():
            yield tr("“{text}”", text=look.typed.strip())


def _person(record: Record) -> SheetPerson:
    reach: Sequence[str] = [str(record.fields.get(name) or "") for name in ("phone", "email")]
    return SheetPerson(record.title, role_of(record), *reach)
