"""Clients, leads and contacts in one alphabet, or in one order of any field that they share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from desktop.models.people_rows import Entry, Key, Rows, in_order
from sync import Query, Reader

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"clients": ("last_name", "first_name"), "contacts": ("last_name", "first_name"), "leads": ("name",)}
)
News = Mapping[str, Iterable[str]]
"""Resource → the local ids that are different now."""


@dataclass(frozen=True)
class Sight:
    """Whom the table shows: one query per resource, and the field that each is sorted by, if not the name.

    `typed` narrows what the queries find. An entry without a value, or of a resource without the field,
    stands at the end in both directions.
    """

    queries: tuple[Query, ...] = ()
    sorting: Mapping[str, str] = field(default_factory=dict)
    descending: bool = False
    by_name: bool = True
    typed: str = ""

    @property
    def resources(self) -> tuple[str, ...]:
        return tuple(query.resource for query in self.queries)

    def whole(self) -> Sight:
        """The same list without what was typed."""
        return replace(self, typed="")


@dataclass
class Difference:
    """What news do to an order, by who it is; who stays where they were is in neither."""

    gone: dict[Key, Entry] = field(default_factory=dict)
    came: dict[Key, Entry] = field(default_factory=dict)

    def then(self, later: Difference) -> None:
        """One after the other: who came and went again was never here, and who came back never went."""
        for key, entry in later.gone.items():
            if self.came.pop(key, None) is None:
                self.gone[key] = entry
        for key, entry in later.came.items():
            if self.gone.get(key) == entry:
                del self.gone[key]
            else:
                self.came[key] = entry


class PeopleOrder:
    """Reads ids and what sorts them, never whole rows; of news only those that are different."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._sight = Sight()
        self._known: dict[Key, Entry] = {}

    def read(self, sight: Sight) -> Rows:
        """All of the list, whatever was typed."""
        self._sight = sight
        entries = [entry for query in sight.queries for entry in self._read(query)]
        self._known = {entry[1]: entry for entry in entries}
        return in_order(entries, descending=sight.descending)

    def refresh(self, news: News) -> Difference:
        found = Difference()
        for query in self._sight.queries:
            ids = list(news.get(query.resource, ()))
            fresh = {entry[1]: entry for entry in self._read(query, ids)} if ids else {}
            for key in [(query.resource, local_id) for local_id in ids]:
                old, new = self._known.pop(key, None), fresh.get(key)
                if new is not None:
                    self._known[key] = new
                if old != new:
                    found.gone |= {key: old} if old is not None else {}
                    found.came |= {key: new} if new is not None else {}
        return found

    def entry(self, key: Key) -> Entry | None:
        """Of somebody who is listed."""
        return self._known.get(key)

    def _read(self, query: Query, ids: Sequence[str] | None = None) -> Iterator[Entry]:
        resource, sort = query.resource, self._sight.sorting.get(query.resource)
        names = NAMES[resource]
        if self._sight.by_name:
            for number, local_id, *found in self._reader.numbered(query, names, ids):
                yield name_key(found), (resource, local_id), number
            return
        turned = self._sight.descending
        for number, local_id, value, *found in self._reader.numbered(query, [sort or names[0], *names], ids):
            missing = not sort or value is None or value in ("", "[]")
            known = 0 if missing else folded(value)
            yield (missing != turned, known, name_key(found)), (resource, local_id), number


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
