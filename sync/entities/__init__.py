"""The registry: one entity per resource of the API, one line each."""

from __future__ import annotations

from sync.entities.appointments import APPOINTMENTS
from sync.entities.clients import CLIENTS
from sync.entities.contacts import CONTACTS
from sync.entities.escrows import ESCROWS
from sync.entities.leads import LEADS
from sync.entities.listings import LISTINGS
from sync.entities.spec import Entity, Field, Find, Write
from sync.entities.values import Kind, Value
from sync.errors import InputError

REGISTRY: dict[str, Entity] = {
    entity.name: entity
    for entity in (
        APPOINTMENTS,
        CLIENTS,
        LEADS,
        CONTACTS,
        ESCROWS,
        LISTINGS,
    )
}


def entity_named(resource: str) -> Entity:
    """Raises InputError for a resource that this program does not know."""
    entity = REGISTRY.get(resource)
    if entity is None:
        raise InputError(f"{resource} is not one of: {', '.join(REGISTRY)}.", code="UNKNOWN_RESOURCE")
    return entity


__all__ = ["REGISTRY", "Entity", "Field", "Find", "Kind", "Value", "Write", "entity_named"]
