"""Notes written on a person's page: saved on this laptop at once, and kept as a draft until then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.controllers.desk import Desk
from desktop.controllers.drafts import NOTE, DraftOf, Drafts
from desktop.controllers.shell import Shell
from desktop.views.people.note_line import NoteLine
from desktop.wording.errors import refused_edit
from desktop.wording.notes import with_note
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError

FIELD = "notes"


class NoteDraft(QObject):
    """The note line while it belongs to one person."""

    touched = Signal()
    draftDiscarded = Signal()
    finished = Signal(int)

    def __init__(self, line: NoteLine, key: str) -> None:
        super().__init__()
        self.key = key
        self._line = line
        line.touched.connect(self.touched)
        line.draftDiscarded.connect(self.draftDiscarded)

    def drafted(self) -> dict[str, Any]:
        text = self._line.text()
        return {FIELD: text} if text.strip() else {}

    def restore(self, drafted: Mapping[str, Any], sentence: str) -> None:
        self._line.restore(str(drafted.get(FIELD) or ""), sentence)


class PersonNotes(QObject):
    """A new note goes on top of the field `notes` of the entry that the page is about."""

    def __init__(self, desk: Desk, shell: Shell, drafts: Drafts, line: NoteLine) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._drafts = drafts
        self._line = line
        self._of = ("", "")
        self._draft: NoteDraft | None = None
        line.submitted.connect(self.save)
        shell.went.connect(lambda place: None if place.page == "person" else self.leave())

    def show(self, record: Record) -> None:
        """Called again after any change of the same person, which leaves what is typed alone."""
        self._line.setVisible(REGISTRY[record.resource].by_name[FIELD].editable and not record.pending_delete)
        key = f"{NOTE}{record.resource}/{record.id}"
        if self._draft is not None and self._draft.key == key:
            return
        self.leave()
        self._of = record.resource, record.id
        self._begin(record, key)

    def _begin(self, record: Record, key: str) -> None:
        self._draft = NoteDraft(self._line, key)
        self._drafts.begin(self._draft, DraftOf(key, _title(record)))

    def leave(self) -> None:
        """Another page: what was typed is there again when the person comes back."""
        if self._draft is not None:
            self._drafts.leave(self._draft.key)
            self._forget(self._draft)
            self._line.clear()

    def _forget(self, draft: NoteDraft) -> None:
        self._draft = None
        draft.blockSignals(True)
        draft.deleteLater()

    def save(self, typed: str) -> None:
        resource, key = self._of
        record = self._desk.reader.find(resource, [key]).get(key) if key else None
        draft = self._draft
        if record is None or draft is None:
            return
        text = with_note(str(record.fields.get(FIELD) or ""), typed, self._desk.now(), self._desk.zone)
        try:
            self._desk.undo.edit(resource, key, {FIELD: text}, _title(record))
        except ActuallyCareError as error:
            self._line.show_error(refused_edit(error).sentence)
            return
        draft.finished.emit(1)
        self._forget(draft)
        self._line.clear()
        self._begin(record, draft.key)
        self._shell.say(tr("Note saved on this laptop"), undoable=True)


def _title(record: Record) -> str:
    return tr("Note on “{title}”", title=record.title)
