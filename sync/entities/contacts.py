"""Contacts: seed document "Contacts API", CONTRACT 2.6. They have no version (CONTRACT B6)."""

from __future__ import annotations

from sync.entities.spec import Entity, Find, documented, from_server, stamps
from sync.entities.values import Kind

CONTACTS = Entity(
    name="contacts",
    singular="Contact",
    title=("first_name", "last_name"),
    subtitle=("company", "phone", "email"),
    order=("last_name", "first_name"),
    versioned=False,
    bearer_only=True,
    archive=True,
    fields=(
        documented("first_name", "First name", required=True, find=Find.WORDS),
        documented("last_name", "Last name", find=Find.WORDS),
        from_server("full_name", "Full name"),
        documented("email", "E-mail", Kind.EMAIL, find=Find.WORDS),
        documented("phone", "Phone", Kind.PHONE, find=Find.DIGITS),
        documented(
            "contact_type",
            "Role",
            Kind.CHOICE,
            required=True,
            choices=(
                "buyer",
                "seller",
                "agent",
                "lender",
                "title_officer",
                "inspector",
                "appraiser",
                "contractor",
                "client",
                "vendor",
                "other",
            ),
        ),
        documented("contact_status", "Status", on="update"),
        documented("company", "Company", find=Find.WORDS),
        documented("license_number", "License", on="create"),
        documented("street_address", "Street", find=Find.WORDS),
        documented("city", "City", find=Find.WORDS),
        documented("state", "State"),
        documented("zip_code", "ZIP"),
        documented("notes", "Notes", Kind.LONG_TEXT),
        documented("tags", "Tags", Kind.TAGS, find=Find.WORDS),
        from_server("is_archived", "Archived", Kind.BOOLEAN),
        from_server("archived_at", "Archived on", Kind.DATETIME),
        *stamps(),
    ),
    groups=(frozenset({"street_address", "city", "state", "zip_code"}),),
    walk_rank=5,
    likeness=("email", "phone"),
)
