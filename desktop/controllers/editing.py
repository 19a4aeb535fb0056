"""Forms: made from the spec, filled from a record, saved through the undo stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.specs import form_specs, labels_of, suggest
from desktop.views.editor.appointment import AppointmentEditor, AppointmentSetup
from desktop.views.editor.dialog import RecordEditor
from desktop.views.editor.spec import EditorSetup
from desktop.wording.errors import field_errors
from desktop.wording.moments import canonical
from desktop.wording.speech import lowered, tr
from desktop.wording.values import choice_text
from sync import Record
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError

Span = tuple[datetime, datetime]
NOTHING: Mapping[str, Any] = MappingProxyType({})
Save = Callable[[Mapping[str, Any]], Record]
EDITED = ("title", "appointment_type", "start_time", "end_time", "location", "client_id", "status", "notes")


class Editor(Protocol):
    """What both forms have in common."""

    def saved(self) -> None: ...
    def show_errors(self, errors: Mapping[str, str]) -> None: ...


@dataclass(frozen=True)
class Wish:
    """What saving does, and what is said of it."""

    resource: str
    save: Save
    receipt: Callable[[Record], str]
    after: Callable[[Record], None] = lambda _record: None


class Editing(QObject):
    """A form stays open until what it holds is on disk."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
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
        text = tr("Change “{title}”", title=record.title)
        self._open(RecordEditor(self._shell.theme, setup), self._change(record, text))

    def edit_some(self, record: Record, names: Sequence[str], title: str) -> None:
        """Only these fields, under a title of their own."""
        specs = form_specs(REGISTRY[record.resource], creating=False)
        setup = EditorSetup(
            title=title,
            specs=tuple(spec for spec in specs if spec.name in names),
            values=dict(record.fields),
            zone=self._desk.zone,
        )
        text = tr("Change “{title}”", title=record.title)
        self._open(RecordEditor(self._shell.theme, setup), self._change(record, text))

    def new(
        self, resource: str, after: Callable[[Record], None], preset: Mapping[str, Any] = NOTHING
    ) -> None:
        """`preset` is saved along with what is typed."""
        entity = REGISTRY[resource]
        thing = lowered(entity.singular)
        setup = EditorSetup(
            title=tr("New {thing}", thing=thing),
            specs=form_specs(entity, creating=True),
            values={item.name: item.initial for item in entity.fields if item.initial is not None},
            zone=self._desk.zone,
            suggestions=lambda field, text: suggest(self._desk, entity, field, text),
            creating=True,
        )
        self._open(RecordEditor(self._shell.theme, setup), self._making(resource, after, preset))

    def edit_appointment(self, record: Record) -> None:
        values = {name: record.fields.get(name) for name in EDITED}
        setup = self._appointment_setup(
            values, labels_of(self._desk, record).get("client_id", ""), creating=False
        )
        text = tr("Change “{title}”", title=record.title)
        self._open(AppointmentEditor(self._shell.theme, setup), self._change(record, text))

    def new_appointment(self, span: Span | None, client: str, more: Mapping[str, Any]) -> None:
        start, end = span or _next_hour(self._desk.now())
        values: dict[str, Any] = {
            "start_time": canonical(start),
            "end_time": canonical(end),
            "appointment_type": "showing",
            "status": "scheduled",
            "client_id": client or None,
            **more,
        }
        label = self._name_of("clients", client)
        setup = self._appointment_setup(values, label, creating=True)
        self._open(AppointmentEditor(self._shell.theme, setup), self._making("appointments"))

    def _appointment_setup(self, values: Mapping[str, Any], client: str, creating: bool) -> AppointmentSetup:
        entity = REGISTRY["appointments"]
        choices = {
            name: tuple((value, choice_text(value)) for value in entity.by_name[name].choices)
            for name in ("appointment_type", "status")
        }
        return AppointmentSetup(
            values=dict(values),
            zone=self._desk.zone,
            types=choices["appointment_type"],
            statuses=choices["status"],
            suggestions=lambda field, text: suggest(self._desk, entity, field, text),
            client_label=client,
            creating=creating,
        )

    def _name_of(self, resource: str, record_id: str) -> str:
        found = self._desk.reader.find(resource, [record_id]) if record_id else {}
        return found[record_id].title if record_id in found else ""

    def _change(self, record: Record, text: str) -> Wish:
        return Wish(
            record.resource,
            lambda patch: self._desk.undo.edit(record.resource, record.id, patch, text),
            lambda saved: tr("“{title}” saved on this laptop", title=saved.title),
        )

    def _making(
        self,
        resource: str,
        after: Callable[[Record], None] = lambda _record: None,
        preset: Mapping[str, Any] = NOTHING,
    ) -> Wish:
        thing = lowered(REGISTRY[resource].singular)
        text = tr("New {thing}", thing=thing)
        return Wish(
            resource,
            lambda patch: self._desk.undo.create(
                resource, worth_sending(resource, {**patch, **preset}), text
            ),
            lambda saved: tr("“{title}” saved on this laptop", title=saved.title),
            after,
        )

    def _open(self, form: Any, wish: Wish) -> None:
        form.setParent(self._shell.window, form.windowFlags())
        form.submitted.connect(lambda patch: self._submit(form, wish, patch))
        form.finished.connect(lambda _result: self._closed(form))
        self.open_form = form
        form.open()

    def _closed(self, form: QDialog) -> None:
        self.open_form = None
        form.deleteLater()

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
        self._shell.say(wish.receipt(record), undoable=True)
        wish.after(record)


def _next_hour(now: datetime) -> Span:
    start = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return start, start + timedelta(hours=1)


def worth_sending(resource: str, patch: Mapping[str, Any]) -> dict[str, Any]:
    """Without what the server sets by itself when something is made."""
    known = REGISTRY[resource].by_name
    return {
        name: value
        for name, value in patch.items()
        if known[name].initial is None or value != known[name].initial
    }
