"""Who may be the same person, and which pairs the person said are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.controllers.desk import Desk
from desktop.controllers.places import PEOPLE
from desktop.wording.speech import tr
from sync import Record

SHELF = "people.not_the_same"
MOST_ALIKE = 30
MOST_KEPT = 2000


def alike(one: Record, other: Record) -> bool:
    """The same e-mail address, or one phone number and a family name in common: offices share numbers."""
    email = _email(one)
    if email and email == _email(other):
        return True
    number = _digits(one)
    return bool(number) and number == _digits(other) and _family(one) == _family(other)


def _email(record: Record) -> str:
    return str(record.fields.get("email") or "").strip().casefold()


def _digits(record: Record) -> str:
    """Without the country code that some write and some do not."""
    digits = "".join(sign for sign in str(record.fields.get("phone") or "") if sign.isdecimal())
    return digits[-10:]


def _family(record: Record) -> str:
    return record.title.casefold().rpartition(" ")[2]


def pair(one: Record, other: Record) -> str:
    return "+".join(sorted((one.id, other.id)))


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
        apart = set(self._apart())
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
