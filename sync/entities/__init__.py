"""The registry: one entity per resource of the API, one line each."""

from __future__ import annotations

from sync.entities.appointments import APPOINTMENTS
from sync.entities.clients import CLIENTS
from sync.entities.contacts import CONTACTS
from sync.entities.leads import LEADS
from sync.entities.spec import Entity, Field, Find, Write
from sync.entities.values import Kind, Value

REGISTRY: dict[str, Entity] = {
    entity.name: entity
    for entity in (
        APPOINTMENTS,
        CLIENTS,
        LEADS,
        CONTACTS,
    )
}

__all__ = ["REGISTRY", "Entity", "Field", "Find", "Kind", "Value", "Write"]
