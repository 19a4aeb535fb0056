"""The list of people: tabs, filter, and the way to one of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.people import PeopleModel, Shape
from desktop.models.situation import Situation
from desktop.views.people.page import PeoplePage
from desktop.views.people.roles import PersonRole
from desktop.wording.moments import age_text, instant
from desktop.wording.people import role_of, second_line
from desktop.wording.speech import tr
from desktop.wording.states import state_detail
from sync import Record

TABS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "all": ("clients", "leads", "contacts"),
        "clients": ("clients",),
        "leads": ("leads",),
        "contacts": ("contacts",),
    }
)
STALE_HOURS = 24


def shape() -> Shape:
    """What the table says of a person."""
    of_record = {
        PersonRole.NAME: lambda record: record.title,
        PersonRole.SECOND: second_line,
        PersonRole.ROLE_LABEL: role_of,
        PersonRole.PHONE: lambda record: _text(record, "phone"),
        PersonRole.EMAIL: lambda record: _text(record, "email"),
        PersonRole.STATE: lambda record: str(record.state),
        PersonRole.STATE_DETAIL: lambda record: state_detail(
            str(record.state), record.resource, record.error
        ),
    }
    return Shape(
        of_key={int(PersonRole.RESOURCE): lambda key: key[0], int(PersonRole.ID): lambda key: key[1]},
        of_record={int(role): reader for role, reader in of_record.items()},
        columns=(
            (tr("Name"), of_record[PersonRole.NAME]),
            (tr("Role"), of_record[PersonRole.ROLE_LABEL]),
            (tr("Phone"), of_record[PersonRole.PHONE]),
            (tr("E-mail"), of_record[PersonRole.EMAIL]),
            (tr("State"), of_record[PersonRole.STATE]),
        ),
    )


def _text(record: Record, name: str) -> str:
    return str(record.fields.get(name) or "")


class PeopleController(QObject):
    """Searches as the person types; the model reads only what is in sight."""

    def __init__(self, desk: Desk, shell: Shell, editing: Editing, situation: Situation) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = editing
        self._situation = situation
        self._tab = "all"
        self._typed = ""
        self.model = PeopleModel(desk.reader, desk.bridge, shape())
        self.page = PeoplePage(shell.theme)
        self.model.show(TABS[self._tab])
        self.page.set_model(self.model)
        self._connect()
        shell.add_page("people", self.page, self._show)

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.opened.connect(lambda resource, key: self._shell.go(Place("person", resource, key)))
        page.filterChanged.connect(self._filter)
        page.tabChanged.connect(self._choose)
        page.newRequested.connect(self.new)
        self._situation.changed.connect(self._show_counts)
        for name, resource in (("new_client", "clients"), ("new_lead", "leads"), ("new_contact", "contacts")):
            actions.on(name, partial(self.new, resource))
        actions.on("go_people", lambda: self._shell.go(Place("people")))

    def _show(self, place: Place) -> str:
        if place.resource in TABS and place.resource != self._tab:
            self.page.set_tab(place.resource)
            self._choose(place.resource)
        self.page.table.setFocus()
        return tr("People")

    @property
    def tab(self) -> str:
        return self._tab

    def _choose(self, tab: str) -> None:
        self._tab = tab
        self._read()

    def _filter(self, typed: str) -> None:
        self._typed = typed
        self._read()

    def _read(self) -> None:
        self.model.show(TABS[self._tab], self._typed)

    def new(self, resource: str) -> None:
        self._editing.new(resource, lambda made: self._shell.go(Place("person", resource, made.id)))

    def _show_counts(self) -> None:
        status = self._situation.status
        if status is None:
            return
        counts = {name: status.resources[name].records for name in TABS["all"]}
        self.page.set_counts({"all": sum(counts.values()), **counts})
        self.page.set_note(self._note(status.resources))

    def _note(self, resources: Mapping[str, Any]) -> str:
        """ "as of 3 days ago", for a list that was not read completely for a day."""
        read = [resources[name].last_complete_walk for name in TABS["all"]]
        if None in read:
            return tr("Still being read from the server") if self._situation.standing.busy else ""
        oldest, now = min(instant(at) for at in read), self._desk.now()
        return (
            tr("as of {age}", age=age_text(oldest, now))
            if (now - oldest).total_seconds() > STALE_HOURS * 3600
            else ""
        )
