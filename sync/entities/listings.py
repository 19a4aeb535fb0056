"""Listings: CONTRACT 2.9."""

from __future__ import annotations

from sync.entities.spec import Entity, Find, documented, from_server, stamps, undocumented
from sync.entities.values import Kind

LISTINGS = Entity(
    name="listings",
    singular="Listing",
    title=("address",),
    subtitle=("city", "list_price"),
    order=("address",),
    fields=(
        documented(
            "address",
            "Address",
            on="create",
            required=True,
            find=Find.WORDS,
            aliases=("property_address",),
        ),
        documented("list_price", "Price", Kind.MONEY, required=True),
        documented(
            "property_type",
            "Property",
            Kind.CHOICE,
            on="create",
            choices=("single_family", "condo", "townhouse", "multi_family", "land", "commercial"),
        ),
        documented("bedrooms", "Bedrooms", Kind.NUMBER, on="create"),
        documented("bathrooms", "Bathrooms", Kind.NUMBER, on="create"),
        documented(
            "status",
            "Status",
            Kind.CHOICE,
            on="update",
            choices=("active", "pending", "sold", "withdrawn", "expired"),
            initial="active",
            aliases=("listing_status",),
        ),
        undocumented("mls_number", "MLS number", find=Find.WORDS),
        undocumented("city", "City", find=Find.WORDS),
        undocumented("state", "State"),
        undocumented("zip_code", "ZIP"),
        undocumented("square_feet", "Square feet", Kind.NUMBER),
        undocumented("lot_size", "Lot (acres)", Kind.NUMBER),
        undocumented("year_built", "Built", Kind.INTEGER),
        undocumented("description", "Description", Kind.LONG_TEXT),
        undocumented("listing_date", "Listed", Kind.DATE),
        undocumented("expiration_date", "Expires", Kind.DATE),
        undocumented("photos", "Photos", Kind.STRUCTURE),
        undocumented("virtual_tour_url", "Virtual tour"),
        undocumented("showing_instructions", "Showing instructions", Kind.LONG_TEXT),
        from_server("days_on_market", "Days on market", Kind.INTEGER),
        from_server("price_per_sqft", "Price per square foot", Kind.MONEY),
        *stamps(),
    ),
    groups=(frozenset({"address", "city", "state", "zip_code"}),),
    walk_rank=20,
    likeness=("address", "mls_number"),
)
