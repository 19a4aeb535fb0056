"""The list of people: tabs, filters, saved lists, and the way to one of them or to all that are chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from desktop.controllers.bulk import Bulk
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.people_columns import USUAL, readers
from desktop.controllers.people_filter import Filter, Today
from desktop.controllers.people_forms import chip_texts
from desktop.controllers.people_lists import PeopleLists
from desktop.controllers.people_look import PeopleLook
from desktop.controllers.people_sight import TABS, Look, sight_of
from desktop.controllers.shell import LIST, TYPED, Shell
from desktop.controllers.smart_lists import suggested_name
from desktop.controllers.trail import Place
from desktop.models.people import PeopleModel, Shape
from desktop.models.situation import Situation
from desktop.models.tags import Tags
from desktop.views.people.page import PeoplePage
from desktop.views.people.roles import PersonRole
from desktop.views.people.wishes import ListsMenu
from desktop.wording.first_reading import not_read_text, unfinished_note
from desktop.wording.moments import age_text, instant
from desktop.wording.people import role_of, second_line
from desktop.wording.speech import counted, tr
from desktop.wording.states import state_detail
from sync import Record

STALE_HOURS = 24
SEVERAL = 2


def shape(desk: Desk) -> Shape:
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
        columns=readers(USUAL, desk.zone),
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
        self._list = ""
        self._anew = False
        self._seen = False
        self._plain = Look()
        self.tags = Tags(desk.reader, desk.bridge)
        self.model = PeopleModel(desk.reader, desk.bridge, shape(desk))
        self.page = PeoplePage(shell.theme)
        self.page.set_model(self.model)
        self.looking = PeopleLook(desk, self.page, self.model, self.tags)
        self.lists = PeopleLists(desk, shell)
        self.bulk = Bulk(desk, shell, self.tags)
        self._connect()
        self.looking.set_look(self._plain)
        shell.add_page("people", self.page, self._show)

    def _connect(self) -> None:
        page, actions, looking = self.page, self._shell.actions, self.looking
        page.opened.connect(lambda resource, key: self._shell.go(Place("person", resource, key)))
        page.filterChanged.connect(lambda typed: looking.set_look(replace(looking.look, typed=typed)))
        page.tabChanged.connect(lambda tab: looking.set_look(replace(looking.look, tab=tab)))
        page.newRequested.connect(self.new)
        page.table.chosenChanged.connect(self._show_chosen)
        page.bulk.wished.connect(lambda what: self.bulk.begin(what, self._chosen()))
        page.filters.saveRequested.connect(lambda: self._wish_of_list("save"))
        page.bar.listsAsked.connect(lambda: page.bar.open_lists(self._lists_menu()))
        page.bar.listChosen.connect(lambda key: self._shell.go(Place("people", LIST, key)))
        page.bar.listWished.connect(self._wish_of_list)
        self._shell.caps.show("filter", page.bar.filter.set_key)
        looking.narrowed.connect(self._read)
        looking.ordered.connect(self._read)
        self.bulk.busy.connect(self.model.feed.hold)
        self._desk.undo.advanced.connect(lambda _done, _total: self.model.feed.hold(True))
        self._desk.undo.stack.indexChanged.connect(lambda _index: self.model.feed.hold(False))
        self.lists.changed.connect(self._show_title)
        self._shell.asked.connect(self._begin_anew)
        self._situation.changed.connect(self._show_counts)
        for name, resource in (("new_client", "clients"), ("new_lead", "leads"), ("new_contact", "contacts")):
            actions.on(name, partial(self.new, resource))
        actions.on("go_people", lambda: self._shell.go(Place("people")))

    def _show(self, place: Place) -> str:
        if not self._seen:
            self._seen = True
            self._read()
            self._show_counts()
        key, look = self._asked_for(place)
        anew, self._anew = self._anew, False
        if look is not None and (anew or key != self._list):
            self._plain = self.looking.look if not self._list else self._plain
            self._list = key
            self.looking.set_look(look)
        elif look is None and self._list:
            self._list = ""
            self.looking.set_look(self._plain)
        if place.resource in TABS and place.resource != self.looking.look.tab:
            self.looking.set_look(replace(self.looking.look, tab=place.resource))
        self.page.table.setFocus()
        return self._show_title()

    def _begin_anew(self, place: Place) -> None:
        """Whom one asks for again is shown as asked, whatever was typed meanwhile; the way back keeps that.

        A list of the person's own stays as it was changed until that is saved.
        """
        self._anew = place.page == "people" and place.resource != LIST

    def _asked_for(self, place: Place) -> tuple[str, Look | None]:
        """A list, whoever matches a text, or those of a tab with one status; None: how they looked before."""
        known = self.lists.find(place.id) if place.resource == LIST else None
        if known is not None:
            return known.id, known.look
        if place.resource == TYPED:
            return f"{TYPED}/{place.id}", Look(typed=place.id)
        if place.resource in TABS and place.id:
            status = Filter("status", "one_of", (place.id,))
            return f"{place.resource}/{place.id}", Look(place.resource, filters=(status,))
        return "", None

    def _show_title(self) -> str:
        known = self.lists.find(self._list)
        title = known.name if known is not None else tr("People")
        self.page.bar.title.setText(title)
        return title

    @property
    def tab(self) -> str:
        return self.looking.look.tab

    def _read(self) -> None:
        if not self._seen:
            return
        look = self.looking.look
        today = Today(self._desk.today, self._desk.zone)
        self.model.feed.show(sight_of(look, self.looking.ordering, today))
        self._show_chosen()

    def _chosen(self) -> list[tuple[str, str]]:
        return self.model.keys_of(self.page.table.chosen_rows())

    def current(self) -> Record | None:
        """Who has the row that the keyboard is on."""
        row = self.page.table.currentIndex().row()
        return self.model.record(row) if 0 <= row < self.model.rowCount() else None

    def ask_many(self, wish: str) -> bool:
        """Asks about all who are chosen; False where there are not several."""
        chosen = self._chosen()
        if len(chosen) < SEVERAL:
            return False
        self.bulk.begin(wish, chosen)
        return True

    def _show_chosen(self) -> None:
        number = len(self.page.table.chosen_rows())
        text = counted(number, "{count} chosen", "{count} chosen") if number >= SEVERAL else ""
        self.page.show_chosen(text, archived=self.tab == "archived")

    def _lists_menu(self) -> ListsMenu:
        known = self.lists.find(self._list)
        look = self.looking.look
        return ListsMenu(
            self.lists.rows(), self._list, known is not None and known.look != look, can_save=look.narrowed
        )

    def _wish_of_list(self, what: str) -> None:
        look = self.looking.look
        if what == "duplicates":
            self._shell.actions.run("go_duplicates")
        elif what == "save":
            texts = chip_texts(look.filters, look.resources) or (look.typed,)
            self.lists.save_new(look, suggested_name(texts))
        elif what == "update":
            self.lists.update(self._list, look)
        elif what == "rename":
            self.lists.rename(self._list)
        else:
            self.lists.delete(self._list)

    def new(self, resource: str) -> None:
        self._editing.new(resource, lambda made: self._shell.go(Place("person", resource, made.id)))

    def _show_counts(self) -> None:
        status = self._situation.status
        if status is None:
            return
        archived = status.resources["contacts"].archived
        counts = {name: status.resources[name].records for name in TABS["all"]}
        counts["contacts"] -= archived
        self.page.set_counts({"all": sum(counts.values()), **counts, "archived": archived})
        self.page.bar.note.setText(self._note(status.resources))
        self.page.set_unread(self._unread(status.resources))

    def _note(self, resources: Mapping[str, Any]) -> str:
        """ "as of 3 days ago", for a list that was not read completely for a day."""
        read = [resources[name].last_complete_walk for name in TABS["all"]]
        if None in read:
            return unfinished_note(busy=self._situation.standing.busy)
        oldest, now = min(instant(at) for at in read), self._desk.now()
        return (
            tr("as of {age}", age=age_text(oldest, now))
            if (now - oldest).total_seconds() > STALE_HOURS * 3600
            else ""
        )

    def _unread(self, resources: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
        """An empty list says whether nobody is in it, or nobody was read."""
        words = not_read_text(busy=self._situation.standing.busy)
        never = {name for name in TABS["all"] if resources[name].last_complete_walk is None}
        return {tab: words for tab, wanted in TABS.items() if never.intersection(wanted)}

    def close(self) -> None:
        self.lists.close()
        self.model.feed.close()
