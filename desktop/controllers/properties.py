"""A list of listings or escrows: tab, order and filter, and the way to one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.property_kinds import PropertyKind
from desktop.controllers.property_looks import ALL, ARCHIVED
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.properties import PropertiesModel
from desktop.models.situation import Situation
from desktop.views.properties.page import PropertiesPage
from desktop.views.properties.rows import PropertyRow
from desktop.wording.first_reading import not_read_text, unfinished_note
from desktop.wording.properties import read_text
from sync import Query, Record

MENU = (
    *("open_property", "peek", "", "edit_property", "meet_at_property", ""),
    *("archive_property", "restore_property", "delete_property"),
)


class PropertiesController(QObject):
    """Knows tab, order and filter; the page has the chosen one, the model what was read."""

    chosenChanged = Signal()

    def __init__(
        self, desk: Desk, shell: Shell, editing: Editing, situation: Situation, kind: PropertyKind
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = editing
        self._situation = situation
        self._kind = kind
        self._look = kind.look()
        self._tab, self._sort, self._typed = self._look.tabs[0][0], self._look.sorts[0][0], ""
        self.model = PropertiesModel(desk.reader, desk.bridge, self._query(), kind.status)
        self.page = PropertiesPage(shell.theme, kind.resource, self._look, self.rows)
        self._connect()

    def _connect(self) -> None:
        page, kind = self.page, self._kind
        page.opened.connect(lambda key: self._shell.go(Place(kind.one, kind.resource, key)))
        page.filterChanged.connect(self._filter)
        page.tabChanged.connect(self.choose_tab)
        page.sortChosen.connect(self._choose_sort)
        page.newRequested.connect(self.new)
        page.menuRequested.connect(self._pop_up)
        page.selected.connect(lambda _key: self.chosenChanged.emit())
        self.model.changed.connect(self._show_list)
        self._situation.changed.connect(self._say_note)
        actions = self._shell.actions
        actions.on(f"go_{kind.page}", lambda: self._shell.go(Place(kind.page)))
        actions.on(f"new_{kind.one}", self.new)
        actions.on("filter", page.bar.focus_filter, kind.page)
        self._shell.caps.show("filter", page.bar.filter.set_key)
        self._shell.add_page(kind.page, page, self._show)
        self._shell.went.connect(self._went)

    def close(self) -> None:
        self.model.close()

    def _query(self) -> Query:
        return self._kind.query(self._tab, self._sort, self._typed)

    def _show(self, place: Place) -> str:
        self.model.read()
        if place.id:
            self.page.table.select(place.id)
        return self._look.words.title

    def _went(self, place: Place) -> None:
        if place.page == self._kind.page:
            self.page.start()

    @property
    def tab(self) -> str:
        return self._tab

    def chosen(self) -> Record | None:
        """The row that the keyboard is on."""
        key = self.page.table.chosen
        return self._desk.reader.find(self._kind.resource, [key]).get(key) if key else None

    def choose_tab(self, tab: str) -> None:
        self._tab = tab
        self.page.tabs.set_current(tab)
        self.model.show(self._query())

    def _choose_sort(self, sort: str) -> None:
        self._sort = sort
        self.page.bar.set_sort(sort)
        self.model.show(self._query())

    def _filter(self, typed: str) -> None:
        self._typed = typed
        self.model.show(self._query())

    def _show_list(self) -> None:
        self.page.show_ids(self.model.ids)
        self.page.set_counts(self._counts())
        self._say_note()
        self.chosenChanged.emit()

    def _counts(self) -> Mapping[str, int]:
        known = self.model.counts
        whole = {ALL: sum(known.values()), ARCHIVED: self.model.archived}
        tabs = self._kind.tabs.items()
        return {tab: whole.get(tab, sum(known.get(one, 0) for one in wanted)) for tab, wanted in tabs}

    def rows(self, keys: Sequence[str]) -> Mapping[str, PropertyRow]:
        """As the table shows them."""
        today = self._desk.today
        return {key: self._kind.row(record, today) for key, record in self.model.records(keys).items()}

    def _say_note(self) -> None:
        status, busy = self._situation.status, self._situation.standing.busy
        read = status.resources[self._kind.resource].last_complete_walk if status is not None else None
        if read is not None:
            said = read_text(read, self._desk.now(), self._desk.zone)
        else:
            said = unfinished_note(busy=busy)
        self.page.bar.note.setText(said)
        self.page.set_unread(None if read is not None else not_read_text(busy=busy))

    def new(self) -> None:
        """Shown on its page as soon as it is saved on this laptop."""
        kind = self._kind
        self._editing.new(kind.resource, lambda made: self._shell.go(Place(kind.one, kind.resource, made.id)))

    def _pop_up(self, at: QPoint) -> None:
        menu = self._shell.menu(MENU, self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
