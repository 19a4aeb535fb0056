"""Changing many people at once: a sheet that says what would happen, then one gesture in small pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.controllers.bulk_plan import (
    Change,
    Plan,
    Wish,
    gesture,
    in_slices,
    preview,
    receipt,
    what_happens,
)
from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import over_window
from desktop.controllers.people_forms import bulk_form
from desktop.controllers.shell import Shell
from desktop.controllers.stint import Stint, Work
from desktop.models.people_rows import Key
from desktop.models.tags import Tags
from desktop.views.asking.bulk_sheet import BulkSheet
from desktop.views.people.wishes import Preview
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync import Record
from sync.errors import ActuallyCareError

READ_AT_ONCE = 500
EDIT_AT_ONCE = 4


class Bulk(QObject):
    """`busy` says that many people are being changed, and when that is over."""

    busy = Signal(bool)

    def __init__(self, desk: Desk, shell: Shell, tags: Tags) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._tags = tags
        self._keys: Sequence[Key] = ()
        self._records: list[Record] = []
        self._wish = Wish("")
        self._done = self._refused = 0
        self._why = ""
        self._stint: Stint | None = None
        self.sheet: BulkSheet | None = None

    def begin(self, what: str, keys: Sequence[Key]) -> None:
        """Opens the sheet for these people."""
        if not keys or self.sheet is not None:
            return
        self._keys, self._records = tuple(keys), []
        self._wish = Wish(what)
        resources = tuple(dict.fromkeys(resource for resource, _ in keys))
        known = self._tags.known() if what in ("add_tag", "remove_tag") else ()
        form = bulk_form(what, resources, len(keys), known)
        self.sheet = sheet = BulkSheet(self._shell.theme, form)
        over_window(self._shell, sheet, self._closed)
        sheet.edited.connect(lambda field, value: self._look(Wish(what, field, value)))
        sheet.applied.connect(self._apply)
        sheet.stopped.connect(self._stop)
        self._run(self._reading(), sheet.start)
        sheet.open()

    def _run(self, work: Work, then: Callable[[], None]) -> Stint:
        self._stint = stint = Stint(work)
        stint.ended.connect(then)
        stint.start()
        return stint

    def _reading(self) -> Work:
        for keys in in_slices(self._keys, READ_AT_ONCE):
            self._records += self._found(keys)
            yield len(self._records)

    def _found(self, keys: Sequence[Key]) -> list[Record]:
        found: list[Record] = []
        for resource in dict.fromkeys(name for name, _ in keys):
            ids = [key for name, key in keys if name == resource]
            found += self._desk.reader.find(resource, ids).values()
        return found

    def _look(self, wish: Wish) -> None:
        self._wish = wish
        if self.sheet is not None:
            self.sheet.show_preview(preview(self._plan(self._records)) if wish.whole else Preview())

    def _plan(self, records: Sequence[Record]) -> Plan:
        plan = Plan(self._wish, self._desk.zone)
        for record in records:
            plan.add(record)
        return plan

    def _apply(self) -> None:
        changes = self._plan(self._records).changes
        if self.sheet is None or not changes:
            return
        self._done = self._refused = 0
        total = len(changes)
        self.sheet.show_progress(0, total)
        self.busy.emit(True)
        stint = self._run(self._changing([(one.resource, one.id) for one in changes]), self._finish)
        stint.advanced.connect(partial(self.sheet.show_progress, total=total))

    def _changing(self, keys: Sequence[Key]) -> Work:
        """Each is read again before it is changed: the sheet may have been open for a while."""
        text = gesture(self._wish, self._desk.zone, len(keys))
        with self._desk.undo.together(text):
            for some in in_slices(keys, EDIT_AT_ONCE):
                for change in self._plan(self._found(some)).changes:
                    self._change(change, text)
                yield self._done + self._refused

    def _change(self, change: Change, text: str) -> None:
        undo, what = self._desk.undo, self._wish.what
        try:
            if what in ("archive", "restore"):
                undo.archive(change.resource, change.id, text, archived=what == "archive")
            elif what == "delete":
                undo.delete(change.resource, change.id, text)
            else:
                undo.edit(change.resource, change.id, change.patch, text)
        except ActuallyCareError as error:
            self._refused += 1
            self._why = refused_edit(error).sentence
            return
        self._done += 1

    def _stop(self) -> None:
        if self._stint is not None:
            self._stint.stop()

    def _finish(self) -> None:
        self.busy.emit(False)
        words = what_happens(self._wish, self._desk.zone)
        if self.sheet is not None:
            self.sheet.accept()
        if self._done:
            self._shell.say(receipt(words, self._done, self._refused, self._why), undoable=True)
        else:
            self._shell.say(self._why or tr("Nobody was changed."))

    def _closed(self) -> None:
        self.sheet = self._stint = None
        self._records = []
