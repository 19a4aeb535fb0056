"""Who may be the same person, and which pairs the person said are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.controllers.desk import Desk
from desktop.controllers.places import PEOPLE
from desktop.models import likeness
from desktop.models.likeness import Marks, marks_of
from desktop.wording.speech import tr
from sync import Record

SHELF = "people.not_the_same"
MOST_ALIKE = 30
MOST_KEPT = 2000


def marks_of_record(record: Record) -> Marks:
    return marks_of([record.title], record.fields.get("email"), record.fields.get("phone"))


def alike(one: Record, other: Record) -> bool:
    """The same e-mail address, or one phone number and a family name in common."""
    return likeness.alike(marks_of_record(one), marks_of_record(other))


def pair(one: Record, other: Record) -> str:
    return pair_of(one.id, other.id)


def pair_of(one: str, other: str) -> str:
    """How two ids are kept."""
    return "+".join(sorted((one, other)))


class Duplicates:
    """Looked for once per person, phone number and e-mail address."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._looked_for = ("", "", "")
        self._found: Mapping[str, Record] = {}

    def of(self, record: Record) -> Sequence[Record]:
        """As they are now; those that are on their way out are left out."""
        phone, email = (str(record.fields.get(name) or "") for name in ("phone", "email"))
        if (record.id, phone, email) != self._looked_for:
            self._looked_for = record.id, phone, email
            self._found = self._search(record, phone, email)
        apart = self.apart()
        return [
            other
            for other in self._now()
            if alike(record, other) and not _leaving(other) and pair(record, other) not in apart
        ]

    def _now(self) -> list[Record]:
        found: list[Record] = []
        for resource in PEOPLE:
            ids = [key for key, record in self._found.items() if record.resource == resource]
            found += self._desk.reader.find(resource, ids).values() if ids else ()
        return found

    def _search(self, record: Record, phone: str, email: str) -> Mapping[str, Record]:
        found = {
            hit.record.id: hit.record
            for text in (phone, email)
            if text
            for hit in self._desk.engine.search(text, limit=MOST_ALIKE, resources=PEOPLE)
        }
        return {key: other for key, other in found.items() if key != record.id and alike(record, other)}

    def apart(self) -> frozenset[str]:
        """Pairs of whom the person said that they are two."""
        return frozenset(self._apart())

    def _apart(self) -> list[str]:
        kept = self._desk.engine.shelf.get(SHELF, [])
        return [str(one) for one in kept] if isinstance(kept, list) else []

    def keep_apart(self, one: Record, other: Record) -> None:
        """They are two people; asked no more. Raises what the engine raises."""
        text = tr("“{one}” and “{other}” are not the same", one=one.title, other=other.title)
        kept = [known for known in self._apart() if known != pair(one, other)]
        self._desk.undo.shelve(SHELF, [*kept, pair(one, other)][-MOST_KEPT:], text)
        self.forget()

    def forget(self) -> None:
        """Look again the next time."""
        self._looked_for = ("", "", "")


def _leaving(record: Record) -> bool:
    return record.pending_delete or record.archived or str(record.state) == "gone"
