"""The listings that a form offers, and where they are."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.controllers.desk import Desk
from desktop.controllers.property_kinds import KINDS
from desktop.wording.properties import address_of
from sync import Query

RESOURCE = "listings"
MOST = 8


def suggest_houses(desk: Desk, typed: str) -> Sequence[tuple[str, str, str]]:
    """(local id, street, second line) of those that could be meant; of nothing typed the first ones."""
    if typed.strip():
        hits = desk.engine.search(typed, limit=MOST, resources=(RESOURCE,))
        records = [hit.record for hit in hits]
    else:
        records = list(desk.reader.list(Query(RESOURCE, limit=MOST)).records)
    return [(record.id, record.title, KINDS[RESOURCE].found(record.fields)) for record in records]


def house_address(desk: Desk, listing: str) -> str:
    """Empty for one that is not on this laptop."""
    found = desk.reader.find(RESOURCE, [listing]).get(listing)
    return address_of(found.fields) if found else ""
