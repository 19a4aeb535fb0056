"""Leads: seed document "Leads API", CONTRACT 2.8."""

from __future__ import annotations

from sync.entities.spec import Entity, Find, documented, from_server, stamps, undocumented
from sync.entities.values import Kind

LEADS = Entity(
    name="leads",
    singular="Lead",
    title=("name",),
    subtitle=("phone", "email"),
    order=("name",),
    sight=(
        "status",
        "interest_level",
        "next_follow_up",
        "last_contact_date",
        "created_at",
        "name",
        "budget",
        "lead_type",
        "source",
        "email",
        "converted_to_client_id",
    ),
    fields=(
        documented(
            "name",
            "Name",
            on="create",
            required=True,
            find=Find.WORDS,
            joined=("first_name", "last_name"),
        ),
        documented("email", "E-mail", Kind.EMAIL, on="create", find=Find.WORDS),
        documented("phone", "Phone", Kind.PHONE, on="create", find=Find.DIGITS),
        documented("source", "Source", on="create", aliases=("lead_source",)),
        documented("lead_type", "Type", Kind.CHOICE, on="create", choices=("buyer", "seller", "both")),
        documented(
            "status",
            "Status",
            Kind.CHOICE,
            on="update",
            choices=("new", "contacted", "qualified", "unqualified", "converted", "lost"),
            initial="new",
            aliases=("lead_status",),
        ),
        documented(
            "interest_level",
            "Interest",
            Kind.CHOICE,
            on="update",
            choices=("hot", "warm", "cold"),
            aliases=("lead_temperature",),
        ),
        undocumented("budget", "Budget", Kind.MONEY),
        undocumented("timeline", "Timeline"),
        undocumented("message", "Message", Kind.LONG_TEXT),
        undocumented("notes", "Notes", Kind.LONG_TEXT),
        undocumented("last_contact_date", "Last contact", Kind.DATETIME, by_server=True),
        undocumented("next_follow_up", "Next follow-up", Kind.DATETIME),
        from_server(
            "converted_to_client_id",
            "Became client",
            Kind.REFERENCE,
            to="clients",
            aliases=("client_id",),
        ),
        *stamps(),
    ),
    walk_rank=40,
    likeness=("email", "phone"),
)
