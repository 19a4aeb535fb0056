"""Clients: seed document "Clients API", CONTRACT 2.5."""

from __future__ import annotations

from sync.entities.spec import SIDE_WRITES, Entity, Find, documented, from_server, stamps, undocumented
from sync.entities.values import Kind

CLIENTS = Entity(
    name="clients",
    singular="Client",
    title=("first_name", "last_name"),
    subtitle=("phone", "email"),
    order=("last_name", "first_name"),
    fields=(
        documented("first_name", "First name", on="create", required=True, find=Find.WORDS),
        documented("last_name", "Last name", on="create", required=True, find=Find.WORDS),
        documented("email", "E-mail", Kind.EMAIL, find=Find.WORDS),
        documented("phone", "Phone", Kind.PHONE, find=Find.DIGITS),
        documented(
            "client_type",
            "Type",
            Kind.CHOICE,
            on="create",
            required=True,
            choices=("buyer", "seller", "both"),
        ),
        documented(
            "status",
            "Status",
            Kind.CHOICE,
            on="update",
            choices=("active", "inactive", "closed"),
            initial="active",
        ),
        undocumented("source", "Source"),
        undocumented("budget_min", "Budget from", Kind.MONEY, aliases=("price_range_min",)),
        undocumented("budget_max", "Budget to", Kind.MONEY, aliases=("price_range_max",)),
        undocumented("preferred_locations", "Areas", Kind.TAGS, find=Find.WORDS),
        undocumented("property_preferences", "Wants", Kind.STRUCTURE),
        undocumented("pre_approved", "Pre-approved", Kind.BOOLEAN),
        undocumented("pre_approval_amount", "Pre-approval", Kind.MONEY),
        undocumented("notes", "Notes", Kind.LONG_TEXT),
        undocumented("tags", "Tags", Kind.TAGS, find=Find.WORDS),
        from_server("contact_id", "Contact", Kind.REFERENCE, to="contacts"),
        *stamps(),
    ),
    groups=(frozenset({"budget_min", "budget_max"}),),
    partition="status",
    # CONTRACT B6: the server wrote these whatever version came with them.
    unguarded=SIDE_WRITES | {"first_name", "last_name", "email", "phone"},
    walk_rank=10,
    likeness=("email", "phone"),
)
