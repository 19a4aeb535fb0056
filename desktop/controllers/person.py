"""The page of one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect

from desktop.controllers.desk import Desk
from desktop.controllers.duplicates import Duplicates
from desktop.controllers.forms import Forms
from desktop.controllers.merging import Merging
from desktop.controllers.one_record import OneRecord
from desktop.controllers.person_acts import PersonActs
from desktop.controllers.person_deals import Deals
from desktop.controllers.person_joined import ids_of, joined
from desktop.controllers.person_lines import PersonLines
from desktop.controllers.person_notes import PersonNotes
from desktop.controllers.person_tags import PersonTags
from desktop.controllers.person_text import Facts, person_of
from desktop.controllers.possible_duplicates import PossibleDuplicates
from desktop.controllers.shell import Shell
from desktop.controllers.specs import labels_of
from desktop.controllers.trail import Place
from desktop.views.people.person import Person, PersonHead
from desktop.views.people.person_page import PersonPage
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync import Record
from sync.errors import ActuallyCareError, StillReferenced

HISTORY = 60
SENT = 200


class PersonController(OneRecord):
    """Who they are under other headings is shown along with them."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__(desk, shell, Place("person"))
        self._editing = forms.editing
        self._opening = forms.opening
        self._duplicates = Duplicates(desk)
        self._deals = Deals(desk.reader)
        self.merging = Merging(desk, shell, self._duplicates)
        self.possible = PossibleDuplicates(desk, shell, self._duplicates, self.merging)
        self.tags = PersonTags(desk, shell)
        self.acts = PersonActs(desk, shell, forms)
        self.shown = Person(PersonHead(""))
        self.page = PersonPage(shell.theme)
        self.notes = PersonNotes(desk, shell, forms.editing.drafts, self.page.note)
        self._lines = PersonLines(desk, shell, forms.editing, self.record)
        self._connect()
        shell.add_page("person", self.page, self._show)

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.editRequested.connect(self.edit)
        page.actionRequested.connect(self.act)
        page.openRequested.connect(self._opening.open)
        page.deleteRequested.connect(self.delete)
        page.fixRequested.connect(self._lines.fix)
        page.discardRequested.connect(self._lines.discard)
        page.tagsRequested.connect(lambda _field: self.change_tags())
        page.compareRequested.connect(self._compare)
        page.apartRequested.connect(self._apart)
        page.back.connect(self._shell.back)
        for name, button in (
            ("call", page.header.call),
            ("mail", page.header.mail),
            ("meet", page.header.appointment),
        ):
            self._shell.caps.show(name, button.set_key)
        for name, act in (
            ("delete_person", self.delete),
            ("write_note", page.write_note),
            ("person_tags", self.change_tags),
        ):
            actions.on(name, act)
        self._shell.went.connect(lambda place: actions.allow("person", place.page == "person"))
        self._desk.bridge.changed.connect(self._heard)
        self._desk.bridge.outboxChanged.connect(self._refresh)

    def _show(self, place: Place) -> str:
        self._place = place
        record = self.record()
        if record is None:
            return tr("People")
        self._show_record(record)
        return record.title

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        self._deals.heard(ids)
        self._refresh(by_person=by_person)

    def _fill(self, record: Record) -> None:
        reader = self._desk.reader
        others = joined(reader, record)
        mine = ids_of(record, others.people)
        names = labels_of(self._desk, record)
        values = {str(record.fields.get(field)): title for field, title in names.items()}
        shown = {str(one.fields.get("listing_id") or "") for one in others.related} - {""}
        history = [row for key in mine for row in reader.history(key, HISTORY)]
        facts = Facts(
            record=record,
            ops=[op for op in reader.outbox() if op.id in mine],
            sent=[op for op in reader.sent(SENT) if op.id in mine],
            related=others.related,
            joined=others.people,
            alike=self._duplicates.of(record),
            history=sorted(history, key=lambda row: str(row["at"]), reverse=True),
            names=values,
            zone=self._desk.zone,
            now=self._desk.now(),
            deals=self._deals.of([record, *others.people], others.related),
            houses=tuple(reader.find("listings", shown).values()) if shown else (),
        )
        self.shown = person_of(facts)
        self.page.show_person(self.shown)
        self.notes.show(record)
        self._shell.actions.allow("taggable", any(line.can_tag for line in self.shown.fields))

    def edit(self) -> None:
        self._with_shown(self.acts.edit)

    def act(self, what: str) -> None:
        """Call, mail, an appointment with them; make a client of a lead, or go to that client."""
        record = self.record()
        if record is None:
            return
        acts = self.acts
        ways: dict[str, Callable[[Record], object]] = {
            "call": acts.call,
            "mail": acts.mail,
            "appointment": acts.meet,
            "archive": acts.archive,
            "restore": acts.restore,
            "convert": lambda _lead: self._shell.actions.run("convert_lead"),
            "client": lambda _lead: self._opening.open("clients", self.shown.head.client),
        }
        ways[what](record)

    def change_tags(self) -> None:
        """Opens the card beside the tags, or below the head where they are not in sight."""
        corner = self.page.details.mapToGlobal(QPoint(16, 40))
        area = QRect(corner, self.page.details.edit.size())
        self._with_shown(lambda record: self.tags.open(record, area))

    def _compare(self, resource: str, key: str) -> None:
        self.merging.compare((self._place.resource, self._place.id), (resource, key))

    def _apart(self, resource: str, key: str) -> None:
        record, other = self.record(), self._desk.reader.find(resource, [key]).get(key)
        if record is not None and other is not None and self.merging.apart(record, other):
            self._refresh()

    def delete(self) -> None:
        self._with_shown(self._delete)

    def _delete(self, record: Record) -> None:
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

    def close(self) -> None:
        self.notes.leave()
        self.possible.close()


def _still_needed(error: StillReferenced) -> str:
    count = len(error.details or ())
    return tr(
        "Not deleted: unsent appointments refer to this person ({count}). Change those first.", count=count
    )
