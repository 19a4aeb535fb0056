"""Clients, leads and contacts in one alphabet, or in one order of any field that they share."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sync import Query, Reader, Record

Key = tuple[str, str]
"""Resource and local id."""
Entry = tuple[Any, Key]
"""What the entry is sorted by: the name in small letters, or (no value, value, name)."""
News = Mapping[str, frozenset[str]]

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"clients": ("last_name", "first_name"), "contacts": ("last_name", "first_name"), "leads": ("name",)}
)
FEW = 2_000
"""So many changed entries are put in their places one by one; for more, the list is read again."""


@dataclass(frozen=True)
class Sight:
    """Whom the table shows: one query per resource, and the field that each is sorted by, if not the name.

    An entry without a value, or of a resource without the field, stands at the end in both directions.
    """

    queries: tuple[Query, ...] = ()
    sorting: Mapping[str, str] = field(default_factory=dict)
    descending: bool = False
    by_name: bool = True

    @property
    def resources(self) -> tuple[str, ...]:
        return tuple(query.resource for query in self.queries)


class PeopleOrder:
    """Reads ids and what sorts them, never whole rows; one resource is read again without the others."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._sight = Sight()
        self._entries: list[Entry] = []
        self._sorted_by: dict[Key, Any] = {}

    def show(self, sight: Sight) -> list[Key]:
        self._sight = sight
        self._entries = [entry for query in sight.queries for entry in self._read(query)]
        return self._in_order()

    def refresh(self, news: News) -> list[Key]:
        """`news` are the ids that are different now by resource; an empty dict means that any may be."""
        stale = [query for query in self._sight.queries if not news or news.get(query.resource)]
        for query in stale:
            ids = news.get(query.resource, frozenset())
            if 0 < len(ids) <= FEW and self._is_plain(query):
                self._place(query.resource, ids)
            else:
                kept = [entry for entry in self._entries if entry[1][0] != query.resource]
                self._entries = [*kept, *self._read(query)]
                self._sorted_by = {}
        return self._in_order()

    def _is_plain(self, query: Query) -> bool:
        """Whether all that is here belongs to the list, so that nothing has to be asked but the name."""
        narrowed = query.conditions or query.search.strip() or query.archived
        return not narrowed and self._sight.by_name

    def _place(self, resource: str, ids: frozenset[str]) -> None:
        """Takes these out, and puts those that are still listed where they belong now."""
        if not self._sorted_by:
            self._entries.sort()
            self._sorted_by = {key: sort for sort, key in self._entries}
        for key in [(resource, local_id) for local_id in ids]:
            if key in self._sorted_by:
                del self._entries[bisect_left(self._entries, (self._sorted_by.pop(key), key))]
        names = NAMES[resource]
        for record in self._reader.find(resource, ids).values():
            if is_listed(record):
                key, sort = (resource, record.id), name_key([record.fields.get(name) for name in names])
                insort(self._entries, (sort, key))
                self._sorted_by[key] = sort

    def _read(self, query: Query) -> Iterator[Entry]:
        resource, sort = query.resource, self._sight.sorting.get(query.resource)
        names = NAMES[resource]
        if self._sight.by_name:
            for local_id, *found in self._reader.values(query, names):
                yield name_key(found), (resource, local_id)
            return
        turned = self._sight.descending
        for local_id, value, *found in self._reader.values(query, [sort or names[0], *names]):
            missing = not sort or value is None or value in ("", "[]")
            known = 0 if missing else folded(value)
            yield (missing != turned, known, name_key(found)), (resource, local_id)

    def _in_order(self) -> list[Key]:
        self._entries.sort()
        keys = [key for _, key in self._entries]
        if self._sight.descending:
            keys.reverse()
        return keys


def is_listed(record: Record) -> bool:
    return not (record.archived or record.pending_delete or str(record.state) == "gone")


def folded(value: Any) -> Any:
    """For comparing texts as a person would: without case and accents."""
    if not isinstance(value, str):
        return value
    if value.isascii():
        return value.lower()
    plain = unicodedata.normalize("NFKD", value)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def name_key(names: Sequence[Any]) -> str:
    """The family's name first; of a name that is one text, the last word is the family's."""
    if len(names) == 1:
        given, _, family = (names[0] or "").strip().rpartition(" ")
    else:
        family, given = names[0] or "", names[1] or ""
    text = f"{family}\0{given}" if family else given
    return str(folded(text))
