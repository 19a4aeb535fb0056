"""Escrows: CONTRACT 2.7. Ids are opaque text; they are archived before they are deleted."""

from __future__ import annotations

from collections.abc import Mapping

from sync.entities.spec import Entity, Find, Timeline, documented, from_server, stamps, undocumented
from sync.entities.values import Kind, Value

PROPERTY_TYPES = ("single_family", "condo", "townhouse", "multi_family", "land", "commercial")


def close_after_open(fields: Mapping[str, Value]) -> str | None:
    opened, closes = fields.get("acceptance_date"), fields.get("closing_date")
    if isinstance(opened, str) and isinstance(closes, str) and closes < opened:
        return "The closing date must not be before the acceptance date."
    return None


ESCROWS = Entity(
    name="escrows",
    singular="Escrow",
    title=("property_address",),
    subtitle=("display_id", "closing_date"),
    order=("-closing_date",),
    archive=True,
    archive_before_delete=True,
    timeline=Timeline("escrow_status", frozenset({"active", "pending"})),
    fields=(
        from_server("display_id", "Number", find=Find.WORDS),
        documented("property_address", "Address", on="create", required=True, find=Find.WORDS),
        documented("purchase_price", "Price", Kind.MONEY),
        documented(
            "escrow_status",
            "Status",
            Kind.CHOICE,
            choices=("active", "pending", "closed", "cancelled"),
            aliases=("status",),
        ),
        documented("acceptance_date", "Accepted", Kind.DATE, on="create"),
        documented("closing_date", "Closes", Kind.DATE),
        documented("buyers", "Buyers", Kind.STRUCTURE, on="create"),
        documented("sellers", "Sellers", Kind.STRUCTURE, on="create"),
        documented("city", "City", on="create", find=Find.WORDS),
        documented("state", "State", on="create"),
        documented("zip_code", "ZIP", on="create"),
        undocumented("display_address", "Shown address"),
        undocumented("county", "County"),
        undocumented("latitude", "Latitude", Kind.NUMBER),
        undocumented("longitude", "Longitude", Kind.NUMBER),
        undocumented("representation_type", "Represents", Kind.CHOICE, choices=("buyer", "seller", "dual")),
        undocumented("listing_agent", "Listing agent", Kind.STRUCTURE),
        undocumented("selling_agent", "Selling agent", Kind.STRUCTURE),
        undocumented("escrow_company", "Escrow company"),
        undocumented("escrow_officer", "Escrow officer"),
        undocumented("property_type", "Property", Kind.CHOICE, choices=PROPERTY_TYPES),
        undocumented("bedrooms", "Bedrooms", Kind.NUMBER),
        undocumented("bathrooms", "Bathrooms", Kind.NUMBER),
        undocumented("square_feet", "Square feet", Kind.NUMBER),
        undocumented("lot_size", "Lot (acres)", Kind.NUMBER),
        undocumented("year_built", "Built", Kind.INTEGER),
        undocumented("contingencies", "Contingencies", Kind.STRUCTURE),
        undocumented("earnest_money", "Earnest money", Kind.MONEY),
        undocumented("commission_rate", "Commission rate", Kind.NUMBER),
        undocumented("notes", "Notes", Kind.LONG_TEXT),
        from_server("my_commission", "My commission", Kind.MONEY),
        from_server("commission_percentage", "Commission percentage", Kind.NUMBER),
        from_server("gross_commission", "Gross commission", Kind.MONEY),
        from_server("is_archived", "Archived", Kind.BOOLEAN),
        from_server("archived_at", "Archived on", Kind.DATETIME),
        from_server("last_modified_by", "Changed by"),
        *stamps(),
    ),
    groups=(frozenset({"property_address", "city", "state", "zip_code"}),),
    checks=(close_after_open,),
    walk_rank=30,
    likeness=("property_address",),
)
