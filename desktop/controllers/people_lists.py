"""Saved lists in the rail: opened, saved, renamed, deleted, each of which can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.controllers.desk import Desk
from desktop.controllers.people_filter import Today
from desktop.controllers.people_sight import Look, queries
from desktop.controllers.shell import LIST, Shell
from desktop.controllers.smart_lists import SmartList, as_json, lists_from, new_id
from desktop.controllers.trail import Place
from desktop.models.list_counts import ListCounts
from desktop.views.people.name_dialog import NameDialog
from desktop.views.people.wishes import ListRow
from desktop.views.rail_item import RailEntry
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError

SHELF = "people.lists"
PAGE = "people"


class PeopleLists(QObject):
    """`changed` is said after the lists were read again, also when an undo put other ones there."""

    changed = Signal()

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._lists: tuple[SmartList, ...] = ()
        self.dialog: NameDialog | None = None
        self.counts = ListCounts(desk.reader, desk.bridge)
        self.counts.counted.connect(self._show_count)
        desk.undo.stack.indexChanged.connect(lambda _index: self._read())
        self._read()

    def _read(self) -> None:
        found = lists_from(self._desk.engine.shelf.get(SHELF))
        if found == self._lists:
            return
        self._lists = found
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        entries = [
            RailEntry(f"{PAGE}/{one.id}", one.name, "", self.counts.count_of(one.id) or 0, "lists")
            for one in self._lists
        ]
        self._shell.frame.rail.set_lists(entries)
        today = Today(self._desk.today, self._desk.zone)
        self.counts.follow({one.id: queries(one.look, today) for one in self._lists})

    def _show_count(self, name: str, number: int) -> None:
        self._shell.frame.rail.set_count(f"{PAGE}/{name}", number)

    def find(self, key: str) -> SmartList | None:
        return next((one for one in self._lists if one.id == key), None)

    def rows(self) -> tuple[ListRow, ...]:
        return tuple(ListRow(one.id, one.name, self.counts.count_of(one.id)) for one in self._lists)

    def save_new(self, look: Look, suggested: str) -> None:
        """Asks for a name, and shows the list when it has one."""
        hint = tr("It is kept on this laptop and counts who matches, day by day.")
        self._ask(tr("Save as a list"), suggested, hint, lambda name: self._add(name, look))

    def _add(self, name: str, look: Look) -> None:
        made = SmartList(new_id(self._lists), name, look)
        if self._put([*self._lists, made], tr("Save the list “{name}”", name=name)):
            self._shell.say(tr("“{name}” is in your lists now", name=name), undoable=True)
            self._shell.go(Place(PAGE, LIST, made.id))

    def update(self, key: str, look: Look) -> None:
        """The list narrows as the page does now."""
        known = self.find(key)
        if known is not None:
            text = tr("Change the list “{name}”", name=known.name)
            if self._put(self._with(replace(known, look=look)), text):
                self._shell.say(tr("“{name}” was changed", name=known.name), undoable=True)

    def rename(self, key: str) -> None:
        known = self.find(key)
        if known is not None:
            self._ask(tr("Rename the list"), known.name, "", lambda name: self._rename(known, name))

    def _rename(self, known: SmartList, name: str) -> None:
        text = tr("Rename the list “{name}”", name=known.name)
        if name != known.name and self._put(self._with(replace(known, name=name)), text):
            self._shell.say(tr("The list is called “{name}” now", name=name), undoable=True)

    def delete(self, key: str) -> None:
        """Only the list goes; nobody in it does."""
        known = self.find(key)
        if known is None:
            return
        rest = [one for one in self._lists if one.id != key]
        if self._put(rest, tr("Delete the list “{name}”", name=known.name)):
            self._shell.leave(Place(PAGE, LIST, key))
            said = tr("Deleted the list “{name}”; the people in it stay", name=known.name)
            self._shell.say(said, undoable=True)

    def _with(self, changed: SmartList) -> Sequence[SmartList]:
        return [changed if one.id == changed.id else one for one in self._lists]

    def _put(self, lists: Sequence[SmartList], text: str) -> bool:
        try:
            self._desk.undo.shelve(SHELF, as_json(lists), text)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return False
        return True

    def _ask(self, title: str, name: str, hint: str, then: object) -> None:
        self.dialog = dialog = NameDialog(self._shell.theme, title, name, hint)
        dialog.setParent(self._shell.window, dialog.windowFlags())
        dialog.named.connect(then)
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()
        dialog.line.setFocus()

    def _closed(self, dialog: NameDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def close(self) -> None:
        self.counts.close()
