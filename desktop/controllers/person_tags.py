"""The tags of one person: each is saved when it is added or taken away, and can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect

from desktop.controllers.bulk_plan import TAGS, Plan, Wish, what_happens
from desktop.controllers.desk import Desk
from desktop.controllers.people_fields import field_of
from desktop.controllers.shell import Shell
from desktop.models.tags import Tags
from desktop.views.people.tag_card import TagCard
from desktop.wording.errors import refused_edit
from desktop.wording.speech import capital
from sync import Record
from sync.errors import ActuallyCareError


class PersonTags(QObject):
    """Tags are a set: one that is there already is not added again."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._known = Tags(desk.reader, desk.bridge)
        self._key = ("", "")
        self.card: TagCard | None = None

    def open(self, record: Record, area: QRect) -> None:
        """Under the area, for who can have tags."""
        if field_of(record.resource, TAGS) is None:
            return
        self._key = record.resource, record.id
        self.card = card = TagCard(self._shell.theme, self._shell.window, self._known.known())
        card.added.connect(lambda tags: self._change(Wish("add_tag", value=tags)))
        card.removed.connect(lambda tag: self._change(Wish("remove_tag", value=(tag,))))
        card.destroyed.connect(self._forget)
        card.show_tags(_tags(record))
        card.open_below(area)
        card.start()

    def _forget(self) -> None:
        self.card = None

    def _change(self, wish: Wish) -> None:
        resource, key = self._key
        record = self._desk.reader.find(resource, [key]).get(key)
        if record is None:
            return
        plan = Plan(wish, self._desk.zone)
        plan.add(record)
        text = capital(what_happens(wish, self._desk.zone))
        try:
            for change in plan.changes:
                record = self._desk.undo.edit(resource, key, change.patch, text)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        if plan.changes:
            self._shell.say(text, undoable=True)
        if self.card is not None:
            self.card.show_tags(_tags(record))


def _tags(record: Record) -> list[str]:
    return [str(tag) for tag in record.fields.get(TAGS) or ()]
