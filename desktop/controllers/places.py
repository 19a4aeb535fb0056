"""Where an entry of each kind is looked at, and the outline that stands for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.controllers.trail import Place

PEOPLE = ("clients", "leads", "contacts")
FOUND = (*PEOPLE, "appointments", "listings", "escrows")
"""What the search offers: entries that have a page of their own."""

_PAGES: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys(PEOPLE, "person"), "listings": "listing", "escrows": "escrow"}
)
_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "clients": "user-round",
        "leads": "funnel",
        "contacts": "contact",
        "appointments": "calendar",
        "listings": "house",
        "escrows": "file-check",
    }
)


def icon_of(resource: str) -> str:
    return _ICONS.get(resource, "box")


def place_of(resource: str, record_id: str) -> Place | None:
    """None for what has no page yet; its form is all there is to see."""
    if resource == "appointments":
        return Place("calendar", resource, record_id)
    page = _PAGES.get(resource)
    return Place(page, resource, record_id) if page else None
