"""The page of one person: read again whenever anything about them moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.person_text import Facts, alike, person_of
from desktop.controllers.places import PEOPLE
from desktop.controllers.shell import Shell
from desktop.controllers.specs import labels_of
from desktop.controllers.trail import Place
from desktop.views.people.person import Person, PersonHead
from desktop.views.people.person_page import PersonPage
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync import Hit, Record
from sync.errors import ActuallyCareError, StillReferenced

HISTORY = 60
SENT = 200
MOST_ALIKE = 30
OpenUrl = Callable[[QUrl], bool]


class PersonController(QObject):
    """Knows which person is shown, and no more."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = forms.editing
        self._appointments = forms.appointments
        self._opening = forms.opening
        self._place = Place("person")
        self._looked_for = ("", "", "")
        self._found: Sequence[Record] = ()
        self.open_url: OpenUrl = QDesktopServices.openUrl
        self.shown = Person(PersonHead(""))
        self.page = PersonPage(shell.theme)
        self._connect()
        shell.add_page("person", self.page, self._show)

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.editRequested.connect(self.edit)
        page.actionRequested.connect(self.act)
        page.openRequested.connect(self._opening.open)
        page.deleteRequested.connect(self.delete)
        page.fixRequested.connect(lambda _field: self.edit())
        page.discardRequested.connect(self._discard)
        page.back.connect(self._shell.back)
        for name, act in (("edit_person", self.edit), ("delete_person", self.delete)):
            actions.on(name, act)
        for name, what in (("call", "call"), ("mail", "mail"), ("meet", "appointment")):
            actions.on(name, partial(self.act, what))
        self._shell.went.connect(lambda place: actions.allow("person", place.page == "person"))
        self._desk.bridge.changed.connect(self._heard)
        self._desk.bridge.outboxChanged.connect(self._refresh)

    @property
    def _record(self) -> Record | None:
        return self._desk.reader.find(self._place.resource, [self._place.id]).get(self._place.id)

    def _show(self, place: Place) -> str:
        self._place = place
        record = self._record
        if record is None:
            return tr("People")
        self._fill(record)
        return record.title

    def _heard(self, _ids: Mapping[str, frozenset[str]], _by_person: bool) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self._shell.trail.current != self._place or not self._place.id:
            return
        record = self._record
        if record is None:
            self._shell.leave(self._place)
        else:
            self._fill(record)

    def _fill(self, record: Record) -> None:
        reader = self._desk.reader
        related = list(reader.referring(record.resource, record.id))
        mine = {record.id}
        names = labels_of(self._desk, record)
        values = {str(record.fields.get(field)): title for field, title in names.items()}
        facts = Facts(
            record=record,
            ops=[op for op in reader.outbox() if op.id in mine],
            sent=[op for op in reader.sent(SENT) if op.id in mine],
            related=[*related, *self._referred(record)],
            alike=self._alike(record),
            history=reader.history(record.id, HISTORY),
            names=values,
            zone=self._desk.zone,
            now=self._desk.now(),
        )
        self.shown = person_of(facts)
        self.page.show_person(self.shown)

    def _referred(self, record: Record) -> list[Record]:
        """The other entries of the same person that this one points to."""
        found: list[Record] = []
        for field, resource in (("contact_id", "contacts"), ("converted_to_client_id", "clients")):
            key = str(record.fields.get(field) or "")
            found += self._desk.reader.find(resource, [key]).values() if key else ()
        return found

    def _alike(self, record: Record) -> Sequence[Record]:
        """Who may be the same person; looked for once per person, phone number and e-mail address."""
        phone, email = (str(record.fields.get(name) or "") for name in ("phone", "email"))
        if (record.id, phone, email) != self._looked_for:
            self._looked_for = record.id, phone, email
            found = {
                hit.record.id: hit.record for text in (phone, email) if text for hit in self._search(text)
            }
            self._found = [
                other for other in found.values() if other.id != record.id and alike(record, other)
            ]
        return self._found

    def _search(self, text: str) -> Sequence[Hit]:
        return self._desk.engine.search(text, limit=MOST_ALIKE, resources=PEOPLE)

    def edit(self) -> None:
        record = self._record
        if record is not None:
            self._editing.edit(record)

    def act(self, what: str) -> None:
        """Call, mail, an appointment with them; make a client of a lead, or go to that client."""
        record = self._record
        if record is None:
            return
        client = record.id if record.resource == "clients" else self.shown.head.client
        ways: dict[str, Callable[[], object]] = {
            "convert": lambda: self._shell.actions.run("convert_lead"),
            "client": lambda: self._opening.open("clients", client),
            "appointment": lambda: self._appointments.new(client=client),
        }
        way = ways.get(what, partial(self._reach, record, what))
        way()

    def _reach(self, record: Record, what: str) -> None:
        field, scheme = ("phone", "tel") if what == "call" else ("email", "mailto")
        address = str(record.fields.get(field) or "")
        if address:
            url = QUrl()
            url.setScheme(scheme)
            url.setPath("".join(sign for sign in address if what != "call" or sign in "+0123456789"))
            self.open_url(url)

    def delete(self) -> None:
        record = self._record
        if record is None:
            return
        text = tr("Delete “{title}”", title=record.title)
        try:
            self._desk.undo.delete(record.resource, record.id, text)
        except StillReferenced as error:
            self._shell.say(_still_needed(error))
            return
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.leave(self._place)
        self._shell.say(tr("Deleted “{title}”", title=record.title), undoable=True)

    def _discard(self, field: str) -> None:
        """Take back the waiting change of one field."""
        record = self._record
        if record is None:
            return
        before = (record.base or {}).get(field)
        names = ("budget_min", "budget_max") if field == "budget_max" else (field,)
        patch = {name: (record.base or {}).get(name) for name in names if name in record.pending}
        try:
            self._desk.undo.edit(record.resource, record.id, patch or {field: before}, tr("Discard a change"))
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.say(tr("Your change was taken back."), undoable=True)


def _still_needed(error: StillReferenced) -> str:
    count = len(error.details or ())
    return tr(
        "Not deleted: unsent appointments refer to this person ({count}). Change those first.", count=count
    )
