"""What can be done with a listing or escrow, from its list and from its page: each gesture is one undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.dropping import fields_about
from desktop.controllers.forms import Forms
from desktop.controllers.property_text import ADDRESS
from desktop.controllers.shell import Shell
from desktop.controllers.sync_acts import SyncActs, still_needed
from desktop.controllers.trail import Place
from desktop.wording.errors import refused_edit
from desktop.wording.names import field_name
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError, StillReferenced


class PropertyActs(QObject):
    """A refusal is said in words; nothing was changed then."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self._sync = SyncActs(desk, shell)

    def open(self, record: Record) -> None:
        self._forms.opening.open(record.resource, record.id)

    def review(self, record: Record) -> None:
        self._shell.go(Place("conflict", record.resource, record.id))

    def edit(self, record: Record) -> None:
        self._forms.editing.edit(record)

    def set_date(self, record: Record, field: str) -> None:
        label = field_name(REGISTRY[record.resource].by_name[field])
        title = tr("{date} – {title}", date=label, title=record.title)
        self._forms.editing.edit_some(record, (field,), title)

    def meet(self, record: Record) -> None:
        """A form for an appointment there; an hour of its own is chosen in it."""
        self._forms.appointments.new(more=fields_about(record))

    def archive(self, record: Record) -> None:
        self._file(record, archived=True)

    def restore(self, record: Record) -> None:
        self._file(record, archived=False)

    def _file(self, record: Record, *, archived: bool) -> None:
        if record.archived == archived:
            return
        text = tr("Archive “{title}”", title=record.title)
        said = tr("Archived “{title}”", title=record.title)
        if not archived:
            text = tr("Restore “{title}”", title=record.title)
            said = tr("“{title}” is back from the archive", title=record.title)
        undo = self._desk.undo
        if self._done(lambda: undo.archive(record.resource, record.id, text, archived=archived)):
            self._shell.say(said, undoable=True)

    def delete(self, record: Record) -> bool:
        """False where it stays."""
        text = tr("Delete “{title}”", title=record.title)
        if not self._done(lambda: self._desk.undo.delete(record.resource, record.id, text)):
            return False
        self._shell.say(tr("Deleted “{title}”", title=record.title), undoable=True)
        return True

    def discard(self, record: Record, field: str) -> None:
        """Take back the waiting change of one field; of the address, of all its parts."""
        names = ADDRESS if field in ADDRESS else (field,)
        self._sync.take_back_fields(record, [name for name in names if name in record.pending] or [field])

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except StillReferenced as error:
            self._shell.say(still_needed(error))
            return False
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return False
        return True
