"""What can be done with a person, from a list and from their page: each gesture is one undo."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.dropping import fields_about
from desktop.controllers.forms import Forms
from desktop.controllers.links import Links
from desktop.controllers.person_joined import joined
from desktop.controllers.shell import Shell
from desktop.controllers.whom import client_known, home_of
from desktop.wording.speech import tr
from sync import Record


class PersonActs(QObject):
    """What cannot be done is said in words; nothing was changed then."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self.links = Links(shell)

    def open(self, record: Record) -> None:
        self._forms.opening.open(record.resource, record.id)

    def edit(self, record: Record) -> None:
        self._forms.editing.edit(record)

    def call(self, record: Record) -> None:
        number = str(record.fields.get("phone") or "").strip()
        if number:
            self.links.call(number)
        else:
            self._shell.say(tr("{name} has no phone number. Edit to add one.", name=record.title))

    def mail(self, record: Record) -> None:
        address = str(record.fields.get("email") or "").strip()
        if address:
            self.links.mail(address)
        else:
            self._shell.say(tr("{name} has no e-mail address. Edit to add one.", name=record.title))

    def meet(self, record: Record) -> None:
        """A form that knows whom it is with; who is no client is invited by name."""
        client = self._client_of(record)
        if client:
            self._forms.appointments.new(client=client)
            return
        place = home_of(record.fields)
        self._forms.appointments.new(more={**fields_about(record), **({"location": place} if place else {})})

    def _client_of(self, record: Record) -> str:
        """The client that they are under another heading, or are about to be; empty for none."""
        reader = self._desk.reader
        others = joined(reader, record).people if record.resource != "clients" else ()
        joint = next((other.id for other in others if other.resource == "clients"), "")
        waiting = (op for op in reader.outbox() if op.id == record.id and str(op.kind) == "convert")
        coming = next((str(op.before.get("client") or "") for op in waiting), "")
        return client_known(record) or coming or joint

    def archive(self, record: Record) -> None:
        self._file(record, archived=True)

    def restore(self, record: Record) -> None:
        self._file(record, archived=False)

    def _file(self, record: Record, *, archived: bool) -> None:
        undo, title = self._desk.undo, record.title
        text = tr("Archive “{title}”", title=title) if archived else tr("Restore “{title}”", title=title)
        said = (
            tr("“{title}” is in the archive; nothing is lost", title=record.title)
            if archived
            else tr("“{title}” is back from the archive", title=record.title)
        )
        self._shell.do(lambda: undo.archive(record.resource, record.id, text, archived=archived), said)
