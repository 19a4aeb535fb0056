"""What a typed text finds: people by name, number or tag, and everything else that has a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop.controllers.places import FOUND, PEOPLE
from sync import Condition, Engine, Hit, Match, Query, Record
from sync.entities import REGISTRY

MOST = 3
MOST_TAGGED = 8
LOOKED_AT = 60
TAGGED = tuple(name for name in PEOPLE if "tags" in REGISTRY[name].by_name)


def found(engine: Engine, text: str) -> Sequence[Hit]:
    """People first; digits are compared with phone numbers by the engine."""
    hits = engine.search(text, limit=MOST, resources=FOUND)
    return sorted(hits, key=lambda hit: FOUND.index(hit.record.resource))


def more_people(hits: Sequence[Hit]) -> bool:
    """Whether more people may match than these."""
    counts = Counter(hit.record.resource for hit in hits)
    return any(counts[resource] >= MOST for resource in PEOPLE)


def tagged(engine: Engine, typed: str) -> list[Record]:
    """People with that tag, then those with one that begins so."""
    wanted = typed.strip().casefold()
    if not wanted:
        return []
    same = [
        record
        for name in TAGGED
        for record in engine.reader.list(
            Query(name, conditions=(Condition("tags", Match.CONTAINS, typed.strip()),), limit=MOST_TAGGED)
        ).records
    ]
    begun = [
        hit.record
        for hit in engine.search(typed, limit=LOOKED_AT, resources=TAGGED)
        if any(tag.casefold().startswith(wanted) for tag in tags_of(hit.record))
    ]
    return list({record.id: record for record in [*same, *begun]}.values())[:MOST_TAGGED]


def tags_of(record: Record) -> list[str]:
    tags = record.fields.get("tags")
    return [str(tag) for tag in tags] if isinstance(tags, list) else []
