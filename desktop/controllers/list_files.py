"""Ctrl+E on a list: what it shows goes into a file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.houses import Houses
from desktop.controllers.list_sheets import PeopleWanted, house_sheet, people_sheet
from desktop.controllers.people import PeopleController
from desktop.controllers.property_kinds import KINDS
from desktop.controllers.shell import Shell
from desktop.controllers.table_file import TableFile
from desktop.controllers.table_writing import TableSheet

EXPORTED = frozenset({"people", "listings", "escrows", "reports"})
"""Pages that can be put into a file."""


class ListFiles(QObject):
    """Narrowed and in the order of the screen; all columns that were chosen, also where they have no room."""

    def __init__(self, desk: Desk, shell: Shell, people: PeopleController, houses: Houses) -> None:
        super().__init__()
        self._desk = desk
        self._people = people
        self._houses = houses
        self.file = TableFile(shell)
        shell.actions.on("export", lambda: self._export(self.people()), "people")
        for resource, kind in KINDS.items():
            shell.actions.on("export", partial(self._export_houses, resource), kind.page)
        shell.went.connect(lambda place: shell.actions.allow("exportable", place.page in EXPORTED))

    def close(self) -> None:
        self.file.close()

    def people(self) -> TableSheet:
        """Everybody who is looked for, also who would be found only in a moment."""
        model = self._people.model
        model.feed.finish()
        columns = self._people.looking.columns
        return people_sheet(self._desk.reader, PeopleWanted(model.keys(), columns, self._desk.zone))

    def _export_houses(self, resource: str) -> None:
        ids = self._houses.lists[resource].model.ids
        self._export(house_sheet(self._desk.reader, KINDS[resource], ids, self._desk.today))

    def _export(self, sheet: TableSheet) -> None:
        self.file.export(sheet, self._desk.today)
