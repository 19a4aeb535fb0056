"""What clients, leads and contacts have in common: one name for a field of all three."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop.wording.names import field_name
from desktop.wording.people import TYPES
from desktop.wording.speech import tr
from sync.entities import REGISTRY, Field, Kind

KINDS = ("clients", "leads", "contacts")
SHARED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "type": TYPES,
        "status": MappingProxyType({"contacts": "contact_status"}),
        "budget": MappingProxyType({"clients": "budget_max"}),
    }
)
"""Facet → the name that a resource has for it, where that is another."""
NOT_OFFERED = frozenset(
    {
        "first_name",
        "last_name",
        "full_name",
        "name",
        "client_type",
        "lead_type",
        "contact_type",
        "contact_status",
        "budget_max",
        "user_id",
        "is_archived",
    }
)
FIRST = ("type", "status", "interest_level", "last_contact_date", "next_follow_up", "tags", "budget", "city")
"""By what agents choose whom to call, the usual ones first."""


@dataclass(frozen=True)
class Facet:
    """A field as a person thinks of it, whoever has it."""

    name: str
    label: str
    kind: Kind
    choices: tuple[str, ...] = ()


def field_of(resource: str, facet: str) -> Field | None:
    """The field of a resource that a facet means; None where it has none."""
    name = SHARED.get(facet, {}).get(resource, facet)
    return REGISTRY[resource].by_name.get(name)


def facets(resources: Sequence[str]) -> tuple[Facet, ...]:
    """What the people of these resources can be narrowed by, the most telling first."""
    found = {facet.name: facet for facet in _facets(resources)}
    first = [found[name] for name in FIRST if name in found]
    return (*first, *(facet for name, facet in found.items() if name not in FIRST))


def _facets(resources: Sequence[str]) -> Iterator[Facet]:
    names = dict.fromkeys(
        [*SHARED, *(field.name for resource in resources for field in REGISTRY[resource].fields)]
    )
    for name in names:
        facet = None if name in NOT_OFFERED else facet_of(resources, name)
        if facet is not None and facet.kind is not Kind.STRUCTURE:
            yield facet


def facet_of(resources: Sequence[str], name: str) -> Facet | None:
    """One facet over these resources, with all choices that any of them has."""
    having = [field for resource in resources if (field := field_of(resource, name)) is not None]
    if not having:
        return None
    choices = dict.fromkeys(choice for field in having for choice in field.choices)
    kind = next((field.kind for field in having if field.choices), having[0].kind)
    label = tr("Status") if name == "status" else tr("Budget") if name == "budget" else field_name(having[0])
    return Facet(name, label if name != "type" else tr("Type"), kind, tuple(choices))


def people_name(resource: str, count: int) -> str:
    """ "lead" or "leads", for the middle of a sentence."""
    one = {"clients": tr("client"), "leads": tr("lead"), "contacts": tr("contact")}
    many = {"clients": tr("clients"), "leads": tr("leads"), "contacts": tr("contacts")}
    return (one if count == 1 else many).get(resource, resource)
