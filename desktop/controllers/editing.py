"""Forms: made from the spec, filled from a record, saved through the undo stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop.controllers.appointment_forms import AppointmentForms, unseen
from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import over_window
from desktop.controllers.drafts import CONVERT, NOTE, DraftOf, Drafts
from desktop.controllers.places import place_of
from desktop.controllers.shell import Shell
from desktop.controllers.specs import form_specs, labels_of, suggest
from desktop.settings import Settings
from desktop.views.editor.appointment import AppointmentEditor
from desktop.views.editor.dialog import RecordEditor
from desktop.views.editor.spec import EditorSetup
from desktop.wording.errors import field_errors
from desktop.wording.names import new_thing
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError

Span = tuple[datetime, datetime]
NOTHING: Mapping[str, Any] = MappingProxyType({})
NEW_APPOINTMENT = "appointments/new"
FROM_LINE = "appointments/new/line"
NEW, BROUGHT = "new", "new/brought"
"""After the resource: the draft of something new, and of what began with values of its own."""
Save = Callable[[Mapping[str, Any]], Record]


class Editor(Protocol):
    """What both forms have in common."""

    def saved(self) -> None: ...
    def show_errors(self, errors: Mapping[str, str]) -> None: ...


@dataclass(frozen=True)
class Wish:
    """What saving does, what is said of it, and under which name the draft is kept."""

    resource: str
    save: Save
    draft: DraftOf
    after: Callable[[Record], None] = lambda _record: None


class Editing(QObject):
    """A form stays open until what it holds is on disk; `convertRequested` finishes the draft of a wizard."""

    convertRequested = Signal(str)

    def __init__(self, desk: Desk, shell: Shell, settings: Settings) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self.drafts = Drafts(desk, shell)
        self.visits = AppointmentForms(desk, settings)
        self.open_form: QDialog | None = None

    def edit(self, record: Record) -> None:
        """Any record but an appointment."""
        entity = REGISTRY[record.resource]
        setup = EditorSetup(
            title=record.title,
            specs=form_specs(entity, creating=False),
            values=dict(record.fields),
            zone=self._desk.zone,
            suggestions=lambda field, text: suggest(self._desk, entity, field, text),
            labels=labels_of(self._desk, record),
        )
        self._open(RecordEditor(self._shell.theme, setup), self._change(record))

    def edit_some(self, record: Record, names: Sequence[str], title: str) -> None:
        """Only these fields, under a title of their own."""
        specs = form_specs(REGISTRY[record.resource], creating=False)
        setup = EditorSetup(
            title=title,
            specs=tuple(spec for spec in specs if spec.name in names),
            values=dict(record.fields),
            zone=self._desk.zone,
        )
        wish = self._change(record, f"#{','.join(names)}")
        self._open(RecordEditor(self._shell.theme, setup), wish)

    def new(
        self,
        resource: str,
        after: Callable[[Record], None],
        preset: Mapping[str, Any] = NOTHING,
        brought: Mapping[str, Any] = NOTHING,
    ) -> None:
        """`preset` is saved along with what is typed; the form begins with `brought`, to be changed."""
        key = self.drafts.free(f"{resource}/{BROUGHT}") if brought else f"{resource}/{NEW}"
        draft = DraftOf(key, new_thing(resource), fresh=bool(brought))
        self._make(resource, after, preset, brought, draft)

    def _make(
        self,
        resource: str,
        after: Callable[[Record], None],
        preset: Mapping[str, Any],
        brought: Mapping[str, Any],
        draft: DraftOf,
    ) -> None:
        entity = REGISTRY[resource]
        initial = {item.name: item.initial for item in entity.fields if item.initial is not None}
        setup = EditorSetup(
            title=draft.title,
            specs=form_specs(entity, creating=True),
            values=initial | dict(brought),
            zone=self._desk.zone,
            suggestions=lambda field, typed: suggest(self._desk, entity, field, typed),
            creating=True,
        )
        wish = Wish(
            resource,
            lambda patch: self._desk.undo.create(
                resource, worth_sending(resource, {**patch, **preset}), draft.title
            ),
            draft,
            after,
        )
        self._open(RecordEditor(self._shell.theme, setup), wish)

    def edit_appointment(self, record: Record, tab: str = "") -> None:
        """`tab` "history" shows what became of it."""
        form = AppointmentEditor(self._shell.theme, self.visits.of(record))
        self._open(form, self._change(record))
        if tab:
            form.show_tab(tab)

    def new_appointment(self, span: Span | None, client: str, more: Mapping[str, Any]) -> None:
        text = tr("New appointment")
        key = f"{NEW_APPOINTMENT}/{client}" if client else NEW_APPOINTMENT
        if more:
            draft = DraftOf(self.drafts.free(FROM_LINE), text, fresh=True, unseen=unseen(more))
        else:
            draft = DraftOf(key, text, without=("span",) if span else ())
        self._make_appointment(span, client, more, draft)

    def finish(self, key: str) -> None:
        """Open the form of a draft again."""
        resource, _, rest = key.partition("/")
        if key.startswith(CONVERT):
            self.convertRequested.emit(rest)
        elif key.startswith(NOTE):
            self._finish_note(rest, key)
        elif key.startswith(FROM_LINE):
            more = self.drafts.unseen(key)
            self._make_appointment(None, "", more, DraftOf(key, tr("New appointment"), unseen=more))
        elif key.startswith(NEW_APPOINTMENT):
            self.new_appointment(None, key.removeprefix(NEW_APPOINTMENT).strip("/"), NOTHING)
        elif rest == NEW or rest.startswith(BROUGHT):
            draft = DraftOf(key, new_thing(resource))
            self._make(resource, lambda _record: None, NOTHING, NOTHING, draft)
        else:
            self._finish_edit(resource, rest, key)

    def _finish_note(self, rest: str, key: str) -> None:
        """It is typed on the page of the person, which has it again."""
        resource, _, record_id = rest.partition("/")
        place = place_of(resource, record_id)
        if place is None or record_id not in self._desk.reader.find(resource, [record_id]):
            self.drafts.forget(key)
            self._shell.say(tr("That is no longer on this laptop."))
        else:
            self._shell.go(place)

    def _finish_edit(self, resource: str, rest: str, key: str) -> None:
        record_id, _, names = rest.partition("#")
        record = self._desk.reader.find(resource, [record_id]).get(record_id)
        if record is None:
            self.drafts.forget(key)
            self._shell.say(tr("That is no longer on this laptop."))
        elif resource == "appointments":
            self.edit_appointment(record)
        elif names:
            self.edit_some(record, names.split(","), record.title)
        else:
            self.edit(record)

    def _make_appointment(
        self, span: Span | None, client: str, more: Mapping[str, Any], draft: DraftOf
    ) -> None:
        def save(patch: Mapping[str, Any]) -> Record:
            wanted = worth_sending("appointments", {**unseen(more), **patch})
            return self.visits.make(wanted, draft.title)

        form = AppointmentEditor(self._shell.theme, self.visits.new(span, client, more))
        self._open(form, Wish("appointments", save, draft))

    def _change(self, record: Record, part: str = "") -> Wish:
        """`part` names the fields of a form that has not all of them."""
        text = tr("Change “{title}”", title=record.title)

        def save(patch: Mapping[str, Any]) -> Record:
            if record.resource == "appointments":
                return self.visits.change(record, patch, text)
            return self._desk.undo.edit(record.resource, record.id, patch, text)

        return Wish(record.resource, save, DraftOf(f"{record.resource}/{record.id}{part}", record.title))

    def _open(self, form: Any, wish: Wish) -> None:
        over_window(self._shell, form, self._closed)
        self.drafts.begin(form, wish.draft)
        form.submitted.connect(lambda patch: self._submit(form, wish, patch))
        self.open_form = form
        form.open()

    def _closed(self) -> None:
        self.open_form = None

    def _submit(self, form: Editor, wish: Wish, patch: Mapping[str, Any]) -> None:
        if not patch:
            form.saved()
            return
        try:
            record = wish.save(patch)
        except ActuallyCareError as error:
            form.show_errors(field_errors(error, wish.resource))
            return
        form.saved()
        self._shell.say(tr("“{title}” saved on this laptop", title=record.title), undoable=True)
        wish.after(record)


def worth_sending(resource: str, patch: Mapping[str, Any]) -> dict[str, Any]:
    """Without what the server sets by itself when something is made."""
    known = REGISTRY[resource].by_name
    return {
        name: value
        for name, value in patch.items()
        if name not in known or known[name].initial is None or value != known[name].initial
    }
