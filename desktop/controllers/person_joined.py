"""The other entries of one person: the client that a lead became, the contact behind a client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.controllers.places import PEOPLE
from sync import Reader, Record
from sync.entities import REGISTRY

MOST = 12


@dataclass(frozen=True)
class Joined:
    """`people` are the same human under other headings; `related` is whatever else refers to any of them."""

    people: tuple[Record, ...] = ()
    related: tuple[Record, ...] = ()


def joined(reader: Reader, record: Record) -> Joined:
    """Follows the links both ways, from entry to entry."""
    found = {record.id: record}
    related: dict[str, Record] = {}
    waiting = [record]
    while waiting and len(found) <= MOST:
        one = waiting.pop(0)
        for other in _linked(reader, one):
            known = found if other.resource in PEOPLE else related
            if other.id not in known:
                known[other.id] = other
                waiting += [other] if other.resource in PEOPLE else []
    people = tuple(other for other in found.values() if other.id != record.id)
    return Joined(people, tuple(related.values()))


def _linked(reader: Reader, record: Record) -> Iterator[Record]:
    yield from reader.referring(record.resource, record.id)
    for field in REGISTRY[record.resource].references:
        key = str(record.fields.get(field.name) or "")
        if key and field.to in PEOPLE:
            yield from reader.find(field.to, [key]).values()


def ids_of(record: Record, people: Sequence[Record]) -> set[str]:
    return {record.id, *(other.id for other in people)}
