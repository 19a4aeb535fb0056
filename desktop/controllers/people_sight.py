"""How the person looks at people: which tab, narrowed by what, in which order; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from desktop.controllers.people_fields import field_of
from desktop.controllers.people_filter import Filter, Today, conditions, from_json
from desktop.models.people_order import Sight
from sync import Query

TABS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "all": ("clients", "leads", "contacts"),
        "clients": ("clients",),
        "leads": ("leads",),
        "contacts": ("contacts",),
        "archived": ("contacts",),
    }
)
BY_NAME = "name"


@dataclass(frozen=True)
class Look:
    """What is wanted of the list; the order is kept apart, as it is the same for every list."""

    tab: str = "all"
    typed: str = ""
    filters: tuple[Filter, ...] = ()

    @property
    def resources(self) -> tuple[str, ...]:
        return TABS[self.tab]

    @property
    def narrowed(self) -> bool:
        return bool(self.filters or self.typed.strip())

    def with_filter(self, new: Filter, old: Filter | None = None) -> Look:
        """In place of the old one, if there was one."""
        if old in self.filters:
            return replace(self, filters=tuple(new if one == old else one for one in self.filters))
        return replace(self, filters=(*self.filters, new))

    def without(self, gone: Filter) -> Look:
        return replace(self, filters=tuple(one for one in self.filters if one != gone))

    def as_json(self) -> dict[str, Any]:
        filters = [one.as_json() for one in self.filters]
        return {"tab": self.tab, "typed": self.typed.strip(), "filters": filters}


@dataclass(frozen=True)
class Ordering:
    """By the name, or by a facet."""

    facet: str = BY_NAME
    descending: bool = False


def look_from(told: Mapping[str, Any]) -> Look:
    """What cannot be understood is left out."""
    filters = (from_json(item) for item in told.get("filters") or ())
    tab = str(told.get("tab"))
    return Look(
        tab if tab in TABS else "all",
        str(told.get("typed") or ""),
        tuple(one for one in filters if one is not None),
    )


def queries(look: Look, today: Today) -> tuple[Query, ...]:
    """One per resource that can hold somebody who is looked for."""
    return tuple(_queries(look, today))


def _queries(look: Look, today: Today) -> Iterator[Query]:
    for resource in look.resources:
        found = [conditions(one, resource, today) for one in look.filters]
        whole = [one for one in found if one is not None]
        if len(whole) == len(found):
            yield Query(
                resource,
                search=look.typed.strip(),
                archived=look.tab == "archived",
                limit=0,
                conditions=tuple(condition for conditions in whole for condition in conditions),
            )


def sight_of(look: Look, ordering: Ordering, today: Today) -> Sight:
    sorting = {
        resource: field.name
        for resource in look.resources
        if (field := field_of(resource, ordering.facet)) is not None and ordering.facet != BY_NAME
    }
    return Sight(
        queries(replace(look, typed=""), today),
        sorting,
        ordering.descending,
        by_name=ordering.facet == BY_NAME,
        typed=look.typed.strip(),
    )
